"""The first schema: articles with raw bytes and images, the tag tree, annotations, settings.

Plain SQL, so that it stays what it is when the models move on, and so that STRICT is in sight.
"""

from __future__ import annotations

from collections.abc import Callable

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

STATEMENTS = (
    """CREATE TABLE article (
        id TEXT NOT NULL PRIMARY KEY,
        title TEXT NOT NULL,
        outlet TEXT NOT NULL,
        author TEXT NOT NULL,
        editor TEXT NOT NULL,
        responsible_editor TEXT NOT NULL,
        published_at TEXT NOT NULL,
        url TEXT NOT NULL,
        script TEXT NOT NULL,
        source_text TEXT NOT NULL,
        text_sha256 TEXT NOT NULL,
        length INTEGER NOT NULL,
        blocks TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        origin TEXT NOT NULL,
        encoding TEXT NOT NULL,
        added_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT""",
    "CREATE INDEX article_sha256 ON article (sha256)",
    "CREATE INDEX article_added_at ON article (added_at)",
    """CREATE TABLE raw_bytes (
        article_id TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        data BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE image (
        id INTEGER NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        block INTEGER NOT NULL,
        media_type TEXT NOT NULL,
        data BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX image_article_id ON image (article_id)",
    """CREATE TABLE tag (
        id TEXT NOT NULL PRIMARY KEY,
        parent_id TEXT REFERENCES tag (id) ON DELETE RESTRICT,
        name TEXT NOT NULL,
        colour TEXT NOT NULL,
        pattern TEXT NOT NULL,
        description TEXT NOT NULL,
        shortcut TEXT NOT NULL,
        position INTEGER NOT NULL,
        deleted_at TEXT
    ) STRICT""",
    "CREATE INDEX tag_parent_id ON tag (parent_id)",
    """CREATE TABLE annotation (
        id TEXT NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        note TEXT NOT NULL,
        coder TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        deleted_at TEXT,
        CHECK (0 <= start AND start < "end")
    ) STRICT""",
    "CREATE INDEX annotation_article_id ON annotation (article_id)",
    """CREATE TABLE annotation_tag (
        annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        tag_id TEXT NOT NULL REFERENCES tag (id) ON DELETE RESTRICT,
        position INTEGER NOT NULL,
        PRIMARY KEY (annotation_id, tag_id)
    ) STRICT""",
    "CREATE INDEX annotation_tag_annotation_id ON annotation_tag (annotation_id)",
    "CREATE INDEX annotation_tag_tag_id ON annotation_tag (tag_id)",
    """CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT""",
)


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Make all tables."""
    execute: Callable[[str], object] = db.execute_sql
    for statement in STATEMENTS:
        execute(statement)
