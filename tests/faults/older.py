"""A library as the first schema had it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase
from playhouse.migrations import Runner

from db.connection import APPLICATION_ID
from db.library import Library
from db.upgrading import MIGRATIONS
from tests.helpers.library import fill

FIRST = "0001_initial"
_CARRIED = ("article", "raw_bytes", "tag", "annotation", "annotation_tag")


def make_older(path: Path) -> None:
    """Make one at ``path``, with articles, tags and annotations."""
    newest = path.with_suffix(".newest")
    with Library(newest) as library:
        fill(library)
    database = SqliteDatabase(str(path))
    with closing(database):
        database.connect()
        run: Callable[[SqliteDatabase, str], Any] = Runner
        run(database, str(MIGRATIONS)).up(target=FIRST)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = wal")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.execute("ATTACH ? AS newest", (str(newest),))
        for table in _CARRIED:
            columns = connection.execute(f"PRAGMA main.table_info('{table}')").fetchall()
            names = ", ".join(f'"{name}"' for _, name, *_ in columns)
            connection.execute(
                f"INSERT INTO main.{table} ({names}) SELECT {names} FROM newest.{table}"
            )
    newest.unlink()


def names_in(path: Path) -> list[str]:
    """What such a library holds, named as :func:`tests.faults.loads.kept` does."""
    with closing(sqlite3.connect(path)) as connection:
        return [
            f"{table} {key}"
            for table in ("article", "tag", "annotation")
            for (key,) in connection.execute(f"SELECT id FROM {table}")
        ]
