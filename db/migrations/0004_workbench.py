"""The workbench: memos, archived tags, how far an article is read, what an annotation was before.

And the shelf: columns of the researcher's own, collections, saved filters.
"""

from __future__ import annotations

from collections.abc import Callable

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

STATEMENTS = (
    "ALTER TABLE article ADD COLUMN state TEXT NOT NULL DEFAULT 'new'",
    "ALTER TABLE article ADD COLUMN memo TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX article_deleted_at_added_at_id_published_at_outlet_state "
    "ON article (deleted_at, added_at, id, published_at, outlet, state)",
    "CREATE INDEX annotation_article_id_start_end_deleted_at "
    'ON annotation (article_id, start, "end", deleted_at)',
    "ALTER TABLE tag ADD COLUMN memo TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE tag ADD COLUMN archived INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE former_annotation (
        id INTEGER NOT NULL PRIMARY KEY,
        annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        at TEXT NOT NULL,
        coder TEXT NOT NULL,
        state TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX former_annotation_annotation_id ON former_annotation (annotation_id)",
    """CREATE TABLE attribute (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        choices TEXT NOT NULL,
        position INTEGER NOT NULL,
        deleted_at TEXT
    ) STRICT""",
    """CREATE TABLE attribute_value (
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        attribute_id TEXT NOT NULL REFERENCES attribute (id) ON DELETE RESTRICT,
        value TEXT NOT NULL,
        PRIMARY KEY (article_id, attribute_id)
    ) STRICT""",
    "CREATE INDEX attribute_value_article_id ON attribute_value (article_id)",
    "CREATE INDEX attribute_value_attribute_id ON attribute_value (attribute_id)",
    """CREATE TABLE collection (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        deleted_at TEXT
    ) STRICT""",
    """CREATE TABLE collection_article (
        collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE RESTRICT,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        PRIMARY KEY (collection_id, article_id)
    ) STRICT""",
    "CREATE INDEX collection_article_collection_id ON collection_article (collection_id)",
    "CREATE INDEX collection_article_article_id ON collection_article (article_id)",
    """CREATE TABLE saved_filter (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        view TEXT NOT NULL,
        query TEXT NOT NULL,
        position INTEGER NOT NULL,
        deleted_at TEXT
    ) STRICT""",
)


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Make columns and tables."""
    execute: Callable[[str], object] = db.execute_sql
    for statement in STATEMENTS:
        execute(statement)
