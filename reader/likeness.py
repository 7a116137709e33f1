"""The passage of a text that is most like one that was changed.

Places are found by what they share with it, three code points at a time, and compared by edit
distance (rapidfuzz). All texts are folded. Offsets are code points, half open.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from reader.immutable import immutable

SIMILAR = 0.7
"""How similar passage and context together must be to be offered: 1 less the share of edits."""

PASSAGE_SIMILAR = 0.5
"""The same for the passage alone: of one that is gone, the context may be left."""

CLEAR = 0.1
"""How much more similar than any other place the best one must be."""

LONGEST = 5_000
"""Longer passages, in code points, are not looked for by likeness."""

_GRAM = 3
_GRAMS = 200
"""How many pieces of a passage are looked up at most."""

_FREQUENT = 64
"""A piece that stands in more places tells none of them."""

_BUCKET = 16
_CANDIDATES = 5


@immutable
class Like:
    """A passage like the one that was looked for; the similarity is 0 to 1."""

    start: int
    end: int
    similarity: float


class Likeness:
    """Finds passages of one folded text by likeness."""

    def __init__(self, text: str) -> None:
        self._text = text

    def find(
        self, prefix: str, passage: str, suffix: str, allowed: Callable[[int, int], bool]
    ) -> Like | None:
        """The place like a passage in its context; None where none is, or none is clearly best.

        ``allowed`` says whether a range may be it at all.
        """
        if len(passage) > LONGEST:
            return None
        wanted = (prefix, passage, suffix)
        found = [like for at in self._places("".join(wanted)) if (like := self._at(wanted, at))]
        found.sort(key=lambda like: (-like.similarity, like.start))
        if not found or not allowed(found[0].start, found[0].end):
            return None
        best, *others = found
        apart = (like for like in others if like.end <= best.start or best.end <= like.start)
        second = next(apart, None)
        clear = second is None or round(best.similarity - second.similarity, 6) >= CLEAR
        return best if clear and best.similarity >= SIMILAR else None

    def _places(self, wanted: str) -> Iterator[int]:
        """Where a text like the one wanted may begin, give or take ``_BUCKET``."""
        votes: Counter[int] = Counter()
        for at in range(0, len(wanted) - _GRAM + 1, 1 + len(wanted) // _GRAMS):
            places = self._grams.get(wanted[at : at + _GRAM], ())
            if len(places) <= _FREQUENT:
                votes.update((place - at) // _BUCKET for place in places)
        yield from (bucket * _BUCKET for bucket, _ in votes.most_common(_CANDIDATES))

    @cached_property
    def _grams(self) -> dict[str, list[int]]:
        grams: dict[str, list[int]] = defaultdict(list)
        for at in range(len(self._text) - _GRAM + 1):
            grams[self._text[at : at + _GRAM]].append(at)
        return dict(grams)

    def _at(self, wanted: tuple[str, str, str], at: int) -> Like | None:
        """The passage near a place, and how similar it is."""
        prefix, passage, suffix = wanted
        whole = "".join(wanted)
        slack = _BUCKET + len(whole) // 4
        begin = max(0, at - slack)
        window = self._text[begin : max(0, at + len(whole) + slack)]
        if len(window) > len(whole):
            best = fuzz.partial_ratio_alignment(whole, window)
            if best is None:
                return None
            window = window[best.dest_start : best.dest_end]
            begin += best.dest_start
        place = _image(whole, window, len(prefix), len(prefix) + len(passage))
        start, end = begin + place[0], begin + place[1]
        if start >= end or _similarity(passage, self._text[start:end]) < PASSAGE_SIMILAR:
            return None
        around = self._text[max(0, start - len(prefix)) : end + len(suffix)]
        return Like(start, end, _similarity(whole, around))


def _similarity(one: str, other: str) -> float:
    return float(Levenshtein.normalized_similarity(one, other))


def _image(one: str, other: str, start: int, end: int) -> tuple[int, int]:
    """Where ``one[start:end]`` stands in ``other``, when the first is edited into the second."""
    first = last = 0
    for edit in Levenshtein.opcodes(one, other):
        if edit.src_start <= start < edit.src_end:
            first = min(edit.dest_start + start - edit.src_start, edit.dest_end)
        if edit.src_start < end <= edit.src_end:
            last = min(edit.dest_start + end - edit.src_start, edit.dest_end)
    return first, last
