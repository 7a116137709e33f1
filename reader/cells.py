"""Cells of a table that a spreadsheet opens and that a program reads back.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-``, ``@`` or a control character for a
formula (OWASP, "CSV Injection"; the full-width forms too where the system is Chinese or Japanese),
so such a cell gets a ``'`` in front. A cell that begins with ``'`` itself gets one more, so the
text can always be had back: **where a cell begins with** ``'`` **, take that one character away**.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def harmless(value: object) -> str:
    """A value as a cell that is no formula; empty for None."""
    text = "" if value is None else str(value)
    return "'" + text if text.startswith(_RISKY) else text


def text_of(cell: str) -> str:
    """The text that :func:`harmless` made a cell of."""
    return cell.removeprefix("'")


def until_broken(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """The rows, with an empty one in the place of what the format does not allow."""
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error:
            yield []
