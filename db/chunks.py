"""Many keys, as many at a time as a statement may name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from peewee import chunked

_Key = TypeVar("_Key")

_MOST = 500
"""How many values a statement is given: SQLite's builds take different numbers, some thousands."""


def chunks(keys: Iterable[_Key]) -> Iterator[list[_Key]]:
    """The keys in their order, in lists of at most 500."""
    return chunked(keys, _MOST)
