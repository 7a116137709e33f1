"""Which of several moves keep things in their order, and overlapping as they did."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reader.immutable import immutable

Move = tuple[int, int, int]
"""A range, its start and end, and where it starts after the move."""


def in_order(moves: Mapping[int, Move]) -> set[int]:
    """The keys of moves that fit together, as many as can be.

    What overlaps must move by the same distance; what stands apart must stay apart and in order.
    """
    groups = [_together(keys, moves) for keys in _overlapping(moves)]
    return {key for group in _longest_chain(groups) for key in group.keys}


@immutable
class _Group:
    """Ranges that overlap and move by one distance; where they stand after it."""

    keys: tuple[int, ...]
    start: int
    end: int


def _overlapping(moves: Mapping[int, Move]) -> Iterator[list[int]]:
    """The keys of ranges that hang together by overlapping, in the order of the ranges."""
    group: list[int] = []
    reach = 0
    for key in sorted(moves, key=lambda key: moves[key]):
        start, end, _ = moves[key]
        if group and start >= reach:
            yield group
            group = []
        group.append(key)
        reach = max(reach, end)
    if group:
        yield group


def _together(keys: Iterable[int], moves: Mapping[int, Move]) -> _Group:
    """Those that move by the distance most of them do."""
    distances = {key: moves[key][2] - moves[key][0] for key in keys}
    (distance, _), *_ = Counter(distances.values()).most_common(1)
    kept = tuple(key for key in keys if distances[key] == distance)
    start = min(moves[key][0] for key in kept) + distance
    return _Group(kept, start, max(moves[key][1] for key in kept) + distance)


def _longest_chain(groups: Iterable[_Group]) -> list[_Group]:
    """As many of the groups as stand one behind the other after the move."""
    last: list[_Group] = []  # of the chains of each length, the one that ends first
    before: dict[tuple[int, ...], _Group | None] = {}
    for group in groups:
        length = bisect_right(last, group.start, key=lambda each: each.end)
        before[group.keys] = last[length - 1] if length else None
        if length == len(last):
            last.append(group)
        elif group.end < last[length].end:
            last[length] = group
    chain: list[_Group] = []
    here = last[-1] if last else None
    while here is not None:
        chain.append(here)
        here = before[here.keys]
    return chain
