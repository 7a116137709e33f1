"""A SQLite file of another program: read, never written, and held against what it should be.

It is opened as immutable, so SQLite makes no file beside it. What is read are ordinary tables
alone: a view, or a table of an extension, would run what a stranger wrote.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from db.engine import Access, address
from db.foreign import HEADER
from reader.errors import Damaged, StillOpen, TooLarge, TooMuch, Unreadable
from reader.importers.files import LIMIT, LIMIT_MB
from reader.importers.sniff import Content
from reader.model import kept_time
from reader.reasons import Reason, Unit, why_not_read

MOST_ROWS = 1_000_000
"""The most rows that are read of a table."""

Row = Mapping[str, object]


class Project:
    """The tables of a file that is open; see `opened`."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection, self._name = connection, name

    def rows(self, table: str, columns: Iterable[str]) -> Iterator[Row]:
        """The rows of a table in their order, with the columns named; None for a column that the
        file does not have. No rows where there is no such table. Raises TooMuch."""
        wanted = list(columns)
        there = [name for name in wanted if name in self._columns(table)]
        if not there:
            return
        names = ", ".join(f'"{name}"' for name in there)
        cursor = self._connection.execute(f'SELECT {names} FROM "{table}" ORDER BY rowid')
        for number, values in enumerate(cursor):
            if number >= MOST_ROWS:
                raise TooMuch(name=self._name, limit=MOST_ROWS, unit=Unit.ELEMENTS)
            yield dict.fromkeys(wanted) | dict(zip(there, values, strict=True))

    def has(self, *tables: str) -> bool:
        """Whether these are ordinary tables of the file."""
        return all(map(self._columns, tables))

    def _columns(self, table: str) -> set[str]:
        query = "SELECT type, sql FROM sqlite_master WHERE name = ?"
        found = self._connection.execute(query, (table,)).fetchone()
        if found is None or found[0] != "table" or "VIRTUAL" in str(found[1]).upper()[:40]:
            return set()
        # `table_xinfo` tells generated columns, which are worked out by what the file says.
        described = self._connection.execute(f'PRAGMA table_xinfo("{table}")')
        return {row[1] for row in described if not row[6]}


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    """Open a file to read it. Raises Unreadable, TooLarge, StillOpen or Damaged."""
    _check(path)
    try:
        with closing(sqlite3.connect(address(path, Access.UNCHANGING), uri=True)) as connection:
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON"):
                connection.execute(f"PRAGMA {pragma}")
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LIMIT)
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise Damaged(name=path.name, actual=Content.SQLITE)
            yield Project(connection, path.name)
    except sqlite3.Error as error:
        raise Damaged(name=path.name, actual=Content.SQLITE) from error


def _check(path: Path) -> None:
    try:
        if not path.is_file():
            reason = Reason.NOT_ORDINARY if path.exists() else Reason.NO_FILE
            raise Unreadable(name=path.name, reason=reason)
        if path.stat().st_size > LIMIT:
            raise TooLarge(name=path.name, limit=LIMIT_MB)
        with path.open("rb") as file:
            if file.read(len(HEADER)) != HEADER:
                raise Damaged(name=path.name, actual=Content.SQLITE)
        # What is not yet in the file itself would be missing without a word.
        for ending in ("-wal", "-journal"):
            beside = path.with_name(path.name + ending)
            if beside.exists() and beside.stat().st_size:
                raise StillOpen(name=path.name)
    except OSError as error:
        raise Unreadable(name=path.name, reason=why_not_read(error)) from error


def text_of(value: object) -> str:
    """What a column holds as text; SQLite lets any column hold anything."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) else ""


def number_of(value: object) -> int | None:
    """What a column holds as a whole number; None if that is none."""
    return value if isinstance(value, int) else None


def time_of(value: object, zone: tzinfo | None = UTC) -> datetime | None:
    """What a column holds as a time, UTC; without a zone of its own it is in ``zone``, or in that
    of this computer for None. None if it is no time."""
    try:
        found = datetime.fromisoformat(text_of(value))
        return kept_time(found if found.tzinfo or zone is None else found.replace(tzinfo=zone))
    except (ValueError, OverflowError, OSError):
        return None
