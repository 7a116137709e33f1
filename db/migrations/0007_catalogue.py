"""The catalogue: what an article is found by, folded once; an index that lists read alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

from reader.fold import fold

STATEMENTS = (
    "ALTER TABLE article ADD COLUMN folded TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX article_deleted_at_added_at_id_title_outlet_author_publi_0db6453 "
    "ON article (deleted_at, added_at, id, title, outlet, author, published_at, state, script, "
    "length, folded)",
)


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Fold what there is, then make the index."""
    execute: Callable[..., Iterable[Any]] = db.execute_sql
    column, index = STATEMENTS
    execute(column)
    for key, *fields in list(execute("SELECT id, title, outlet, author FROM article")):
        execute("UPDATE article SET folded = ? WHERE id = ?", (fold("\n".join(fields)), key))
    execute(index)
