"""Spans that overlap, laid out for painting: disjoint segments, and a lane for each span.

Offsets are code points, half open. Nothing here knows what a span stands for but its key.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Span:
    """A range ``[start, end)`` under a key, which no other span of a layout has.

    Raises ValueError where the range is empty.
    """

    start: int
    end: int
    key: str

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError(f"[{self.start}, {self.end}) is an empty span")


@dataclass(frozen=True, slots=True)
class Segment:
    """A range over which the same spans lie; ``keys`` from the outermost to the innermost."""

    start: int
    end: int
    keys: tuple[str, ...]


def segments(spans: Iterable[Span]) -> tuple[Segment, ...]:
    """The disjoint, ordered segments that the spans cut each other into; gaps give none.

    A shorter span lies within a longer one; of two as long, the one that starts later, then the one
    with the greater key. Takes O(n log n) and the size of the answer.
    """
    ranked = sorted(spans, key=lambda span: (span.start - span.end, span.start, span.key))
    keys = [span.key for span in ranked]
    open_ranks: list[int] = []
    made: list[Segment] = []
    last = 0
    for offset, edges in groupby(_edges(ranked), key=lambda edge: edge[0]):
        if open_ranks:
            made.append(Segment(last, offset, tuple(keys[rank] for rank in open_ranks)))
        for _, rank, opens in edges:
            if opens:
                insort(open_ranks, rank)
            else:
                del open_ranks[bisect_left(open_ranks, rank)]
        last = offset
    return tuple(made)


def _edges(ranked: list[Span]) -> list[tuple[int, int, bool]]:
    """Where a span opens or closes: offset, rank, whether it opens; in order of offsets."""
    opening = [(span.start, rank, True) for rank, span in enumerate(ranked)]
    closing = [(span.end, rank, False) for rank, span in enumerate(ranked)]
    return sorted(opening + closing)


def lanes(spans: Iterable[Span]) -> dict[str, int]:
    """A lane, counted from 0, for each key, so that spans that overlap never share one.

    Greedy by start, the longer first, each into the lowest lane that is free: as many lanes as
    spans lie over each other at the deepest place, which is the fewest there can be.
    """
    given: dict[str, int] = {}
    free: list[int] = []
    busy: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, span.key)):
        while busy and busy[0][0] <= span.start:
            heappush(free, heappop(busy)[1])
        lane = heappop(free) if free else len(busy)
        heappush(busy, (span.end, lane))
        given[span.key] = lane
    return given
