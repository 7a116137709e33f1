"""Anchors: saying where a passage stands, and finding it again in another text of the article.

The source text of an article is frozen, so an anchor made on it always holds. Anchors are resolved
when a library is checked, and when an article is imported anew in another version.

Offsets are code points, half open. An anchor keeps its quote and up to ``CONTEXT`` code points on
both sides: the TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data Model.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.fold import fold
from reader.model import Anchor
from reader.quotes import occurrences

CONTEXT = 32
"""Code points of context kept on each side, as Hypothesis does; and how many code points in a row
must agree before a passage that moved is taken for the same."""

MARGIN = 8
"""How many code points of context the best place must have over another to be better by them."""


@dataclass(frozen=True, slots=True)
class Found:
    """The quote stands where the anchor says."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The passage stands at another place, or there in another script."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
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
    folded = fold(text)
    starts = [start for start, _ in occurrences(text, anchor.quote)] or [
        start for start, _ in occurrences(folded, fold(anchor.quote))
    ]
    return _choose(_weigh(folded, anchor, starts), anchor)


@dataclass(frozen=True, slots=True)
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


def _weigh(folded: str, anchor: Anchor, starts: Iterable[int]) -> list[_Candidate]:
    """The candidates, best first: by agreement, then by nearness."""
    prefix, suffix = fold(anchor.prefix)[::-1], fold(anchor.suffix)
    candidates = []
    for start in starts:
        end = start + len(anchor.quote)
        before = folded[max(0, start - len(prefix)) : start][::-1]
        agreement = _run(before, prefix) + _run(folded[end : end + len(suffix)], suffix)
        candidates.append(_Candidate(start, agreement, abs(start - anchor.start)))
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
    for count, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return count
    return min(len(one), len(other))
