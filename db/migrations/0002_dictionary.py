"""A library's own dictionary: how forms of the source are shown, for all articles or for one."""

from __future__ import annotations

from collections.abc import Callable

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

STATEMENTS = (
    """CREATE TABLE dictionary_entry (
        article TEXT NOT NULL,
        source TEXT NOT NULL,
        "into" TEXT NOT NULL,
        shown TEXT NOT NULL,
        PRIMARY KEY (article, source, "into")
    ) STRICT""",
)


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Make the table."""
    execute: Callable[[str], object] = db.execute_sql
    for statement in STATEMENTS:
        execute(statement)
