"""Reading the text of a damaged file: SQLite's own check does not look at encodings, and a flipped
bit in Chinese text mostly breaks its UTF-8."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from peewee import SqliteDatabase

_DAMAGED = re.compile("[\udc80-\udcff]")
"""What the surrogateescape error handler makes of bytes that are not UTF-8 (PEP 383)."""


@contextmanager
def damaged_text_shown(database: SqliteDatabase) -> Iterator[None]:
    """Read bytes that are not UTF-8 as lone surrogates, for :func:`is_damaged` to find."""
    get_connection: Callable[[], sqlite3.Connection] = database.connection
    connection = get_connection()
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        connection.text_factory = str


def is_damaged(text: str) -> bool:
    """Whether a text was read from bytes that are not UTF-8."""
    return _DAMAGED.search(text) is not None


def plain(text: str) -> str:
    """A text that can be shown, whatever bytes it was read from."""
    return _DAMAGED.sub("\ufffd", text)
