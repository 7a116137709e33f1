"""Spans that overlap, laid out for painting: disjoint segments, and a lane for each span.

Offsets are code points, half open. Nothing here knows what a span stands for but its key.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from heapq import heappop, heappush
from itertools import groupby

from reader.immutable import immutable


@immutable
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


@immutable
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


class Cluster:
    """Spans that hang together by overlapping, laid out when they are first asked for."""

    def __init__(self, spans: Sequence[Span]) -> None:
        """``spans`` are not empty."""
        self.spans = tuple(spans)
        self.start = min(span.start for span in spans)
        self.end = max(span.end for span in spans)

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """As :func:`segments` of these spans."""
        return segments(self.spans)

    @cached_property
    def lanes(self) -> dict[str, int]:
        """As :func:`lanes` of these spans."""
        return lanes(self.spans)


class Layout:
    """Many spans, of which some come and go: only what a change touches is laid out anew."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._clusters = list(_clusters(spans))

    def put(self, span: Span) -> None:
        """Add a span with a key of its own."""
        first, last = self._touched(span)
        near = [each for cluster in self._clusters[first:last] for each in cluster.spans]
        self._clusters[first:last] = [Cluster([*near, span])]

    def take(self, span: Span) -> None:
        """Take out a span that is there; ValueError if it is not."""
        first, last = self._touched(span)
        spans = [each for cluster in self._clusters[first:last] for each in cluster.spans]
        spans.remove(span)
        self._clusters[first:last] = _clusters(spans)

    def over(self, start: int, end: int) -> Sequence[Cluster]:
        """The clusters that touch ``[start, end)``, in order."""
        return self._clusters[self._first(start) : self._after(end)]

    def _touched(self, span: Span) -> tuple[int, int]:
        first = self._first(span.start)
        return first, max(first, self._after(span.end))

    def _first(self, start: int) -> int:
        return bisect_right(self._clusters, start, key=lambda cluster: cluster.end)

    def _after(self, end: int) -> int:
        return bisect_left(self._clusters, end, key=lambda cluster: cluster.start)


def _clusters(spans: Iterable[Span]) -> Iterator[Cluster]:
    together: list[Span] = []
    end = 0
    for span in sorted(spans, key=lambda span: span.start):
        if together and span.start >= end:
            yield Cluster(together)
            together = []
        together.append(span)
        end = max(end, span.end)
    if together:
        yield Cluster(together)
