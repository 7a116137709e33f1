"""The rows of a damaged table: all that can be read, around what cannot."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

ALL = (-(1 << 63), (1 << 63) - 1)
"""All the numbers SQLite knows: for a column of hashes."""

_LEAST_ROW = 16
"""Bytes of the shortest row of ours, with what SQLite keeps of it."""

_PATIENCE = 50_000
"""After so many attempts that failed the rest of a table is given up: a second or two."""

_LOCAL_PATIENCE = 1_000
"""The same for what lies between two parts that can be read: far more than a page has rows."""


def row_numbers(size: int) -> tuple[int, int]:
    """The bounds of row numbers in a file of so many bytes, whose rows are numbered from 1 on."""
    return 0, size // _LEAST_ROW


class DamagedTable:
    """A table to be read in the order of a column of numbers that it is kept by."""

    def __init__(
        self, connection: sqlite3.Connection, table: str, number: str, bounds: tuple[int, int]
    ) -> None:
        self._connection, self._table, self._number = connection, table, number
        self._bounds = bounds
        self._failed = 0
        # Hashes are so far apart that looking between them finds little; and they can be made anew.
        self._dense = bounds != ALL
        self._patience = _PATIENCE if self._dense else _LOCAL_PATIENCE

    def rows(self, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """The rows that can be read.

        Where reading fails, the next place where it does not is looked for in ever longer steps,
        and what lies between is searched by halves.
        """
        names = ", ".join(f'"{name}"' for name in columns)
        number = self._number
        query = (
            f'SELECT {number}, {names} FROM "{self._table}" '
            f"WHERE {number} BETWEEN ? AND ? ORDER BY {number}"
        )
        low, high = self._bounds
        while low <= high and self._failed < self._patience:
            try:
                for found, *row in self._connection.execute(query, (low, high)):
                    yield tuple(row)
                    low = found + 1
                return
            except sqlite3.Error:
                self._failed += 1
            beyond = self._readable_after(low, high)
            if self._dense:
                yield from self._between(query, low, beyond - 1)
            low = beyond

    def _between(self, query: str, low: int, high: int) -> Iterator[tuple[Any, ...]]:
        """What can be read of a part that fails as a whole."""
        ahead, most = [(low, high)], self._failed + _LOCAL_PATIENCE
        while ahead and self._failed < most:
            low, high = ahead.pop()
            try:
                for found, *row in self._connection.execute(query, (low, high)):
                    yield tuple(row)
                    low = found + 1
            except sqlite3.Error:
                self._failed += 1
                middle = (low + high) // 2
                if low < high:
                    ahead += [(middle + 1, high), (low, middle)]

    def _readable_after(self, low: int, high: int) -> int:
        """The first number after ``low`` from which on something can be read again; one above
        ``high`` if there is none."""
        step = 1
        while low + step <= high and not self._is_readable(low + step):
            step *= 2
        bad, good = low + step // 2, min(low + step, high + 1)
        while good - bad > 1:
            middle = (bad + good) // 2
            if self._is_readable(middle):
                good = middle
            else:
                bad = middle
        return good

    def _is_readable(self, number: int) -> bool:
        query = (
            f'SELECT {self._number} FROM "{self._table}" '
            f"WHERE {self._number} >= ? ORDER BY {self._number} LIMIT 1"
        )
        try:
            self._connection.execute(query, (number,)).fetchone()
        except sqlite3.Error:
            return False
        return True
