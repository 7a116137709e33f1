"""Texts made anew of an article's bytes, why its masthead says what it says, images by their hash.

A library keeps the bytes of an image once, and the addresses of the images that it does not have.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

STATEMENTS = (
    "ALTER TABLE article ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE article ADD COLUMN evidence TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE article ADD COLUMN cautions TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE annotation ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
    """CREATE TABLE former_text (
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        script TEXT NOT NULL,
        source_text TEXT NOT NULL,
        text_sha256 TEXT NOT NULL,
        length INTEGER NOT NULL,
        blocks TEXT NOT NULL,
        encoding TEXT NOT NULL,
        evidence TEXT NOT NULL,
        cautions TEXT NOT NULL,
        PRIMARY KEY (article_id, version)
    ) STRICT""",
    "CREATE INDEX former_text_article_id ON former_text (article_id)",
    """CREATE TABLE blob (
        sha256 TEXT NOT NULL PRIMARY KEY,
        data BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE remote_image (
        id INTEGER NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        block INTEGER NOT NULL,
        url TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX remote_image_article_id ON remote_image (article_id)",
    "ALTER TABLE image RENAME TO image_with_data",
    "DROP INDEX image_article_id",
    """CREATE TABLE image (
        id INTEGER NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        block INTEGER NOT NULL,
        media_type TEXT NOT NULL,
        blob_id TEXT NOT NULL REFERENCES blob (sha256) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE INDEX image_article_id ON image (article_id)",
    "CREATE INDEX image_blob_id ON image (blob_id)",
)

Execute = Callable[..., Any]


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Make tables and columns, and put the images there are into them."""
    execute: Execute = db.execute_sql
    for statement in STATEMENTS:
        execute(statement)
    _move_images(execute)
    execute("DROP TABLE image_with_data")


def _move_images(execute: Execute) -> None:
    for (key,) in execute("SELECT id FROM image_with_data ORDER BY id").fetchall():
        (data,) = execute("SELECT data FROM image_with_data WHERE id = ?", (key,)).fetchone()
        digest = sha256(data).hexdigest()
        execute("INSERT OR IGNORE INTO blob VALUES (?, ?)", (digest, data))
        execute(
            "INSERT INTO image SELECT id, article_id, 1, block, media_type, ? "
            "FROM image_with_data WHERE id = ?",
            (digest, key),
        )
