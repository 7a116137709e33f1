"""Carrying annotations over to another text of their article, without ever guessing in silence.

A passage is carried only where nothing else could be meant; where the best place is merely like it,
the person is asked; else it is an orphan on the text it was made on. Texts are compared by fold, so
one that comes in the other script carries all the same. Offsets are code points, half open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from reader.anchor import CONTEXT, MARGIN, Orphan, agreement, describe, folded
from reader.fold import fold
from reader.immutable import immutable
from reader.kept import Kept
from reader.likeness import Likeness
from reader.model import Anchor
from reader.order import in_order
from reader.quotes import occurrences

MANY = 200
"""A quote that stands in more places than this is carried only as part of a longer kept run."""


@immutable
class Carried:
    """The passage stands in the new text with its context: its anchor there."""

    anchor: Anchor


@immutable
class Asked:
    """A passage of the new text is like it, and a person is to say whether it is the one.

    ``similarity`` is that of passage and context together, over 0 and up to 1: the very same words
    at a place that would change the order of the annotations.
    """

    anchor: Anchor
    similarity: float


Fate = Carried | Asked | Orphan


def carry(former: str, anchors: Sequence[Anchor], text: str) -> tuple[Fate, ...]:
    """What becomes of each of the ``anchors`` on a former text in a new ``text``, in their order.

    Those that are carried stand to each other as they did: in the same order, overlapping by the
    same characters. The few that would not are asked.
    """
    texts = _Texts(former, text)
    plain = [folded(anchor) for anchor in anchors]
    starts = [texts.place(anchor) for anchor in plain]
    found = {at: (anchors[at], start) for at, start in enumerate(starts) if start is not None}
    kept = in_order({at: (a.start, a.end, start) for at, (a, start) in found.items()})
    return tuple(
        _fate(text, anchor, found[at][1], sure=at in kept) if at in found else texts.asked(anchor)
        for at, anchor in enumerate(plain)
    )


def _fate(text: str, anchor: Anchor, start: int, *, sure: bool) -> Fate:
    there = describe(text, start, start + len(anchor.quote))
    return Carried(there) if sure else Asked(there, 1.0)


class _Texts:
    """A former text and a new one as they are compared, with folded anchors."""

    def __init__(self, former: str, text: str) -> None:
        self._text = text
        self._old, self._new = fold(former), fold(text)
        self._kept = Kept(self._old, self._new)
        self._likeness = Likeness(self._new)

    def place(self, anchor: Anchor) -> int | None:
        """Where the passage of an anchor begins in the new text, if nothing else can be meant.

        It is in a kept run with ``CONTEXT`` code points around it; or else it stands at a place
        where as many agree in a row (quote and context together, or all there are) and which can be
        told from all lookalikes: those in the new text, and those in the former one, whose own
        place it may be. They differ by ``MARGIN`` code points of context.
        """
        home = self._kept.home(anchor.start, anchor.end)
        if home is not None and self._agreement(anchor, home) >= CONTEXT:
            return home
        places = self._places(self._new, anchor)
        best = max(places, key=lambda place: self._agreement(anchor, place), default=None)
        if best is None or not self._is_enough(anchor, best):
            return None
        return best if self._is_clear(anchor, best, places) else None

    def _places(self, text: str, anchor: Anchor) -> list[int]:
        """Where the quote stands; none if that is in too many places to tell."""
        found = islice(occurrences(text, anchor.quote), MANY + 1)
        starts = [start for start, _ in found]
        return starts if len(starts) <= MANY else []

    def _is_enough(self, anchor: Anchor, place: int) -> bool:
        length, around = len(anchor.quote), len(anchor.prefix) + len(anchor.suffix)
        return length + self._agreement(anchor, place) >= min(CONTEXT, length + around)

    def _is_clear(self, anchor: Anchor, best: int, places: Iterable[int]) -> bool:
        most = self._agreement(anchor, best) - MARGIN
        others = (self._agreement(anchor, place) for place in places if place != best)
        lookalikes = (place for place in self._places(self._old, anchor) if place != anchor.start)
        own = (self._agreement(self._like(anchor, place), best) for place in lookalikes)
        return all(found <= most for found in (*others, *own))

    def _like(self, anchor: Anchor, start: int) -> Anchor:
        """The anchor of a lookalike in the former text."""
        return describe(self._old, start, start + len(anchor.quote))

    def _agreement(self, anchor: Anchor, place: int) -> int:
        return agreement(self._new, place, anchor)

    def asked(self, anchor: Anchor) -> Asked | Orphan:
        """The passage of the new text that is like the anchor's, unless it was another one."""

        def is_free(start: int, end: int) -> bool:
            origin = self._kept.origin(start, end)
            return origin is None or (origin < anchor.end and anchor.start < origin + end - start)

        like = self._likeness.find(anchor.prefix, anchor.quote, anchor.suffix, is_free)
        if like is None:
            return Orphan()
        return Asked(describe(self._text, like.start, like.end), like.similarity)
