"""Whether a library file is whole, as SQLite finds it, and how much is in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from db.backups import unchanging
from db.connection import DATABASE_ERRORS
from reader.errors import GengduError

Tell = Callable[[int, int], None]
"""Told how much of how much is done; what it raises stops the work."""

_COUNTED = ("article", "annotation", "tag")
_INSTRUCTIONS = 1_000_000
"""Of SQLite's, between two looks at whether it is cancelled: some 10 ms."""


def say_nothing(done: int, total: int) -> None:
    """For those who need not know how far it is."""


def problem_of(file: Path, tell: Tell = say_nothing) -> str | None:
    """What is wrong with a library file that nobody writes to, as SQLite says it; None if nothing.

    Raises what ``tell`` raises.
    """
    with closing(unchanging(file)) as connection, stoppable(connection, partial(tell, 1, 1)):
        found = quick_check(connection)
    return found[0] if found else None


@contextmanager
def stoppable(connection: sqlite3.Connection, look: Callable[[], None]) -> Iterator[None]:
    """Let what SQLite does within be stopped by the GengduError that ``look``, which is called
    again and again, may raise."""
    raised: list[GengduError] = []

    def stopped() -> bool:
        try:
            look()
        except GengduError as error:
            raised.append(error)
        return bool(raised)

    connection.set_progress_handler(stopped, _INSTRUCTIONS)
    try:
        yield
    except DATABASE_ERRORS as error:
        if raised:
            raise raised[0] from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


def quick_check(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with a file."""
    try:
        found = [message for (message,) in connection.execute("PRAGMA quick_check")]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return [str(error)]
        raise
    return [message for message in found if is_complaint(message)]


def is_complaint(message: str) -> bool:
    """Whether a line of SQLite's own checks is about the file. Newer versions look at the search
    index too, which is looked at by itself and made anew where it must."""
    return message != "ok" and "FTS5" not in message


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
