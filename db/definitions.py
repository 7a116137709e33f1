"""Whether the tables and triggers of a library are still those that were made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from db.engine import Access, address
from db.models import MODELS


def are_as_made(path: Path) -> bool:
    """Whether every table has the columns it was made with, and the triggers are as they were made.

    Where the definition of one is damaged, SQLite finds a statement of ours wrong, not its file.
    """
    from db import mirror  # asked only where a statement fails

    try:
        with closing(sqlite3.connect(address(path, Access.READ), uri=True)) as plain:
            whole = all(_columns(table) <= _there(plain, table) for table in _TABLES)
            return whole and _triggers(plain) == dict(mirror.triggers())
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


_TABLES = {table._meta.table_name: table for table in MODELS}


def _columns(table: str) -> set[str]:
    return {field.column_name for field in _TABLES[table]._meta.sorted_fields}


def _triggers(plain: sqlite3.Connection) -> dict[str, str]:
    return dict(plain.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))


def _there(plain: sqlite3.Connection, table: str) -> set[str]:
    return {name for _, name, *_ in plain.execute(f"PRAGMA table_info('{table}')")}
