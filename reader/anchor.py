"""Anchors: saying where a passage stands, and finding it again in another text of the article.

The source text of an article is frozen, so an anchor made on it always holds. What becomes of the
anchors of a text when its article gets another is decided in ``reader/carry.py``.

Offsets are code points, half open. An anchor keeps its quote and up to ``CONTEXT`` code points on
both sides: the TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data Model.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.fold import fold
from reader.immutable import immutable
from reader.model import Anchor
from reader.quotes import occurrences

CONTEXT = 32
"""Code points of context kept on each side, as Hypothesis does; and how many code points in a row
must agree before a passage that moved is taken for the same."""

MARGIN = 8
"""How many code points of context the best place must have over another to be better by them."""


def holds(text: str, anchor: Anchor) -> bool:
    """Whether quote, prefix and suffix stand in ``text`` where the anchor says."""
    start, end = anchor.start, anchor.end
    before, after = len(anchor.prefix), len(anchor.suffix)
    return (
        before <= start < end <= len(text)
        and text[start - before : start] == anchor.prefix
        and text[start:end] == anchor.quote
        and text[end : end + after] == anchor.suffix
    )


@immutable
class Found:
    """The quote stands where the anchor says."""

    start: int
    end: int


@immutable
class Moved:
    """The passage stands at another place, or there in another script."""

    start: int
    end: int


@immutable
class Orphan:
    """The passage is not there, or several places could be it."""


Resolution = Found | Moved | Orphan


def describe(text: str, start: int, end: int) -> Anchor:
    """The anchor of ``text[start:end]``.

    Raises ValueError for a span that is empty or not within the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"[{start}, {end}) is no passage of a text of {len(text)} code points")
    return Anchor(
        start=start,
        end=end,
        quote=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def resolve(text: str, anchor: Anchor) -> Resolution:
    """Where the passage of ``anchor`` stands in ``text``.

    Found if the quote stands where it did. Otherwise the places where it stands in the same
    characters, or failing that in another script, are weighed by how much of the context agrees
    there, by fold. The best one is taken only if ``CONTEXT`` code points in a row agree there
    (quote and context together, or all there are) and if it is clear of every other: by ``MARGIN``
    code points of context, or by being much nearer. A passage is never moved to a lookalike in
    silence: in doubt it is an Orphan.
    """
    if anchor.start >= 0 and anchor.quote and text[anchor.start : anchor.end] == anchor.quote:
        return Found(anchor.start, anchor.end)
    whole, plain = fold(text), folded(anchor)
    starts = [start for start, _ in occurrences(text, anchor.quote)] or [
        start for start, _ in occurrences(whole, plain.quote)
    ]
    return _choose(_weigh(whole, plain, starts), anchor)


def agreement(text: str, start: int, anchor: Anchor) -> int:
    """How many code points of context agree, on both sides without a gap, where the quote of an
    ``anchor`` stands at ``start``; both are folded."""
    end, prefix, suffix = start + len(anchor.quote), anchor.prefix, anchor.suffix
    before = text[max(0, start - len(prefix)) : start]
    return _run(before[::-1], prefix[::-1]) + _run(text[end : end + len(suffix)], suffix)


def folded(anchor: Anchor) -> Anchor:
    """An anchor as it is in the folded text."""
    return replace(
        anchor,
        quote=fold(anchor.quote),
        prefix=fold(anchor.prefix),
        suffix=fold(anchor.suffix),
    )


@immutable
class _Candidate:
    """A place where the quote stands: how much context agrees, and how far it is; code points."""

    start: int
    agreement: int
    distance: int

    def is_clear_of(self, other: _Candidate) -> bool:
        """Whether this place can be told from the other: by context, or by being much nearer."""
        if self.agreement - other.agreement >= MARGIN:
            return True
        return other.distance >= 4 * self.distance + CONTEXT


def _weigh(text: str, anchor: Anchor, starts: Iterable[int]) -> list[_Candidate]:
    """The candidates, best first: by agreement, then by nearness. Both are folded."""
    candidates = [
        _Candidate(start, agreement(text, start, anchor), abs(start - anchor.start))
        for start in starts
    ]
    return sorted(candidates, key=lambda each: (-each.agreement, each.distance))


def _choose(candidates: list[_Candidate], anchor: Anchor) -> Moved | Orphan:
    if not candidates:
        return Orphan()
    best, *others = candidates
    length = len(anchor.quote)
    enough = min(CONTEXT, length + len(anchor.prefix) + len(anchor.suffix))
    if length + best.agreement < enough or not all(map(best.is_clear_of, others)):
        return Orphan()
    return Moved(best.start, best.start + length)


def _run(one: str, other: str) -> int:
    """How many leading code points are the same."""
    if one == other:
        return len(one)
    for count, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return count
    return min(len(one), len(other))
