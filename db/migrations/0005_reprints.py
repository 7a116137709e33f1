"""The bands by which reprints of an article are found, of every text there is."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

from reader.model import Block, BlockKind
from reader.reprints import bands, shingles

TABLE = """CREATE TABLE band (
    hash INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, article_id)
) STRICT, WITHOUT ROWID"""
INDEX = "CREATE INDEX band_article_id ON band (article_id)"

Execute = Callable[..., Any]


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Make the table and fill it; the index comes last, since that is faster."""
    execute: Execute = db.execute_sql
    execute(TABLE)
    for (key,) in execute("SELECT id FROM article ORDER BY id").fetchall():
        _fill(execute, key)
    execute(INDEX)


def _fill(execute: Execute, key: str) -> None:
    query = "SELECT source_text, blocks FROM article WHERE id = ?"
    text, spelled = execute(query, (key,)).fetchone()
    blocks = [Block(BlockKind(kind), start, end) for kind, start, end in json.loads(spelled)]
    for each in set(bands(shingles(text, blocks))):
        execute("INSERT INTO band VALUES (?, ?)", (each, key))
