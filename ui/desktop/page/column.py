"""Heights of a column of items: estimated at first, exact once an item has been set."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Column:
    """Items stacked from 0 downwards. All lengths are pixels."""

    def __init__(self, heights: Iterable[float]) -> None:
        self._heights = list(heights)
        self._tops: list[float] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def height(self) -> float:
        """The height of them all."""
        return self._accumulated()[-1]

    def top(self, index: int) -> float:
        """Where an item begins."""
        return self._accumulated()[index]

    def bottom(self, index: int) -> float:
        """Where an item ends."""
        return self._accumulated()[index + 1]

    def index_at(self, y: float) -> int:
        """The item at a height, the first or last if it is beyond them."""
        found = bisect_right(self._accumulated(), y) - 1
        return min(max(0, found), len(self._heights) - 1)

    def correct(self, index: int, height: float) -> bool:
        """Put an exact height in the place of an estimate; whether that moved anything."""
        if self._heights[index] == height:
            return False
        self._heights[index] = height
        self._tops = None
        return True

    def _accumulated(self) -> list[float]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0.0))
        return self._tops
