"""The rows of a damaged table: all that can be read, around what cannot."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

ALL = (-(1 << 63), (1 << 63) - 1)
"""All the numbers SQLite knows."""

_PATIENCE = 100_000
"""After so many attempts that failed the rest of a table is given up: some seconds."""


def readable_rows(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    number: str,
    bounds: tuple[int, int],
) -> Iterator[tuple[Any, ...]]:
    """The rows of a table in the order of a column of numbers that it is kept by, within bounds.

    Where reading fails, what is ahead is halved until each row that fails stands alone.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    query = (
        f'SELECT {number}, {names} FROM "{table}" WHERE {number} BETWEEN ? AND ? ORDER BY {number}'
    )
    ahead, failed = [bounds], 0
    while ahead and failed < _PATIENCE:
        low, high = ahead.pop()
        try:
            for found, *row in connection.execute(query, (low, high)):
                yield tuple(row)
                low = found + 1
        except sqlite3.Error:
            failed += 1
            middle = (low + high) // 2
            if low < high:
                ahead += [(middle + 1, high), (low, middle)]


def row_numbers(size: int) -> tuple[int, int]:
    """The bounds of row numbers in a file of so many bytes, whose rows are numbered from 1 on."""
    return 0, size // _LEAST_ROW


_LEAST_ROW = 16
"""Bytes of the shortest row of ours, with what SQLite keeps of it."""
