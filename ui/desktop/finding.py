"""What is looked for on the page: a query, its hits, and the hit the person is at."""

from __future__ import annotations

from bisect import bisect_left

from reader.find import find

Range = tuple[int, int]
"""A source range, in code points."""


class Finding:
    """The hits of the last query in a text; ``at`` is the number of the current one, -1 if none."""

    def __init__(self) -> None:
        self.ranges: list[Range] = []
        self.at = -1

    def look(self, text: str, query: str, *, exact_script: bool, start: int) -> Range | None:
        """Find a query; the hit at or after the source offset ``start``, else the first of all."""
        self.ranges = find(text, query, exact_script=exact_script)
        return self.go_to(start)

    def go_to(self, start: int) -> Range | None:
        """The hit at or after a source offset, else the first of all; None if there is none."""
        place = bisect_left(self.ranges, start, key=lambda each: each[0])
        self.at = place if place < len(self.ranges) else 0
        return self._current()

    def step(self, way: int) -> Range | None:
        """The next hit (1) or the one before (-1), round the ends; None if there is none."""
        if self.ranges:
            self.at = (self.at + way) % len(self.ranges)
        return self._current()

    def _current(self) -> Range | None:
        if not self.ranges:
            self.at = -1
            return None
        return self.ranges[self.at]
