"""What of a former text stands in another one: equal runs, in the same order in both.

The runs come from the longest common subsequence, of lines and then of the code points between
them (rapidfuzz). Both texts are folded, so a text that comes in the other script is kept too.
Offsets are code points, half open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz.distance import Indel, Postfix, Prefix

SHORTEST = 16
"""Shorter runs, in code points, say nothing: any two texts share some."""

_MOST = 100_000_000
"""The largest product of two lengths that is compared, a tenth of a second's work; beyond it, only
beginnings and ends that are the same count."""


class Run(NamedTuple):
    """``former[a : a + length] == text[b : b + length]``."""

    a: int
    b: int
    length: int


class Kept:
    """The runs two folded texts share."""

    def __init__(self, former: str, text: str) -> None:
        merged = _merged(_runs(former, text))
        self._runs = [run for run in merged if run.length >= SHORTEST]

    def home(self, start: int, end: int) -> int | None:
        """Where a passage of the former text begins in the other, if it is kept whole."""
        at = bisect_right(self._runs, start, key=lambda run: run.a) - 1
        if at < 0 or end > self._runs[at].a + self._runs[at].length:
            return None
        return start - self._runs[at].a + self._runs[at].b

    def origin(self, start: int, end: int) -> int | None:
        """Where a passage of the other text begins in the former one, if it was there whole."""
        at = bisect_right(self._runs, start, key=lambda run: run.b) - 1
        if at < 0 or end > self._runs[at].b + self._runs[at].length:
            return None
        return start - self._runs[at].b + self._runs[at].a


def _runs(former: str, text: str) -> Iterator[Run]:
    """The runs of whole lines, and those of code points between them."""
    lines, other = former.split("\n"), text.split("\n")
    starts, other_starts = _starts(lines), _starts(other)
    a = b = 0
    for run in _matches(lines, other):
        here, there = starts[run.a], other_starts[run.b]
        for found in _matches(former[a:here], text[b:there]):
            yield Run(a + found.a, b + found.b, found.length)
        a, b = starts[run.a + run.length], other_starts[run.b + run.length]
        # A line at the end of a text has no line end to share.
        length = min(min(a, len(former)) - here, min(b, len(text)) - there)
        yield Run(here, there, max(0, length))


def _starts(lines: Sequence[str]) -> list[int]:
    """Where each line begins, and where one more would."""
    return list(accumulate((len(line) + 1 for line in lines), initial=0))


def _matches(one: Sequence[str], other: Sequence[str]) -> Iterator[Run]:
    """The equal runs of two texts or two lists of lines, and an empty one at their ends."""
    if len(one) * len(other) <= _MOST:
        for block in Indel.opcodes(one, other).as_matching_blocks():
            yield Run(block.a, block.b, block.size)
        return
    head = Prefix.similarity(one, other)
    tail = Postfix.similarity(one[head:], other[head:])
    yield Run(0, 0, head)
    yield Run(len(one) - tail, len(other) - tail, tail)
    yield Run(len(one), len(other), 0)


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Runs that follow each other in both texts, as one."""
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else Run(0, 0, 0)
        if merged and (last.a + last.length, last.b + last.length) == (run.a, run.b):
            merged[-1] = Run(last.a, last.b, last.length + run.length)
        elif run.length:
            merged.append(run)
    return merged
