"""What queries ask of SQLite beyond SQL: texts compared in any script, dates in part."""

from __future__ import annotations

from typing import Any

from peewee import fn

from reader.fold import fold

FOLD = "gengdu_fold"
"""The name of the SQL function that folds a text; the Library defines it."""


def holds(column: Any, text: str) -> Any:
    """Whether a column holds a text, in any script."""
    folded: Any = fn.gengdu_fold(column)
    return fn.instr(folded, fold(text)) > 0


def since(column: Any, date: str) -> Any:
    """Whether a date is not before another; one that says only the year is of every day of it."""
    latest = column.concat("~")
    return (fn.substr(latest, 1, len(date)) >= date) & (column != "")


def until(column: Any, date: str) -> Any:
    """Whether a date is not after another, as far as that is said."""
    return (fn.substr(column, 1, len(date)) <= date) & (column != "")
