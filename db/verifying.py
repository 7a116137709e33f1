"""Whether a library file is whole, as SQLite finds it, and how much is in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from db.backups import unchanging
from reader.errors import BackupCancelled

Tell = Callable[[int, int], None]
"""Told how many pages of how many are copied; it may raise BackupCancelled."""

_COUNTED = ("article", "annotation", "tag")
_INSTRUCTIONS = 1_000_000
"""Of SQLite's, between two looks at whether verifying is cancelled: some 10 ms."""


def say_nothing(done: int, total: int) -> None:
    """For those who need not know how far it is."""


def problem_of(file: Path, tell: Tell = say_nothing) -> str | None:
    """What is wrong with a library file that nobody writes to, as SQLite says it; None if nothing.

    Raises BackupCancelled.
    """

    def stopped() -> bool:
        try:
            tell(1, 1)
        except BackupCancelled:
            return True
        return False

    with closing(unchanging(file)) as connection:
        connection.set_progress_handler(stopped, _INSTRUCTIONS)
        try:
            found = quick_check(connection)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise BackupCancelled from error
            raise
    return found[0] if found else None


def quick_check(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with a file; newer versions look at the search index too, which is
    made anew where it must."""
    try:
        found = [message for (message,) in connection.execute("PRAGMA quick_check")]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return [str(error)]
        raise
    return [message for message in found if message != "ok" and "FTS5" not in message]


def counts(connection: sqlite3.Connection) -> tuple[int, ...]:
    """How many rows the tables have that a person's work is in, the trash included; empty where a
    table is missing."""
    columns = ", ".join(f"(SELECT count(*) FROM {table})" for table in _COUNTED)
    try:
        row: tuple[int, ...] = connection.execute(f"SELECT {columns}").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            return ()
        raise
    return row
