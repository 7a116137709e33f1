"""The mirror: a second copy of what people wrote, kept by triggers, so that damage is found.

Triggers in plain SQL: whatever program writes to a library, its copies follow. They are JSON, which
keeps a NUL within a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

TABLE = """CREATE TABLE mirror (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    held TEXT NOT NULL,
    PRIMARY KEY (source, key)
) STRICT"""

_METADATA = ("title", "outlet", "author", "editor", "responsible_editor", "published_at", "url")
_ITEM = ("position", "deleted_at")
_ID = ("id",)

COPIED: tuple[tuple[str, Sequence[str], Sequence[str]], ...] = (
    (
        "article",
        _ID,
        (
            *_METADATA,
            *("script", "origin", "encoding", "added_at", "deleted_at", "version"),
            *("state", "memo", "evidence", "cautions"),
        ),
    ),
    ("former_text", ("article_id", "version"), ("script", "encoding", "evidence", "cautions")),
    ("image", _ID, ("article_id", "version", "block", "media_type", "blob_id")),
    ("remote_image", _ID, ("article_id", "version", "block", "url")),
    (
        "tag",
        _ID,
        (
            *("parent_id", "name", "colour", "pattern", "description", "shortcut"),
            *(*_ITEM, "memo", "archived"),
        ),
    ),
    (
        "annotation",
        _ID,
        ("note", "coder", "created_at", "modified_at", "deleted_at", "version"),
    ),
    ("former_annotation", _ID, ("annotation_id", "at", "coder", "state")),
    ("annotation_tag", ("annotation_id", "tag_id"), ("position",)),
    ("attribute", _ID, ("name", "kind", "choices", *_ITEM)),
    ("attribute_value", ("article_id", "attribute_id"), ("value",)),
    ("collection", _ID, ("name", *_ITEM)),
    ("collection_article", ("collection_id", "article_id"), ()),
    ("saved_filter", _ID, ("name", "view", "query", *_ITEM)),
    ("dictionary_entry", ("article", "source", "into"), ("shown",)),
    ("setting", ("key",), ("value",)),
)
"""Tables, the columns of their keys, and the columns that are copied beside these."""

_WORTH_IT = {"annotation_tag": "json_array({}\"position\") != '[0]'"}
"""Which rows have a copy, where not all do: the first tag of an annotation is most often alone."""


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Make table and triggers, and copy what there is."""
    execute: Callable[[str], object] = db.execute_sql
    execute(TABLE)
    for copied in COPIED:
        execute(f"{_copy(*copied)} FROM {copied[0]} WHERE {_worth_it(copied[0])}")
        for statement in _triggers(*copied):
            execute(statement)


def _copy(table: str, keys: Sequence[str], columns: Sequence[str], row: str = "") -> str:
    values = f"'{table}', {_json(keys, row)}, {_json(columns, row)}"
    return f"INSERT INTO mirror (source, key, held) SELECT {values}"


def _json(columns: Sequence[str], row: str) -> str:
    named = ", ".join(f'{row}"{each}"' for each in columns)
    return f"json_array({named})"


def _worth_it(table: str, row: str = "") -> str:
    return _WORTH_IT.get(table, "true").format(row)


def _triggers(table: str, keys: Sequence[str], columns: Sequence[str]) -> Iterator[str]:
    worth_it = _worth_it(table, "NEW.")
    put = (
        f"{_copy(table, keys, columns, 'NEW.')} WHERE {worth_it} "
        "ON CONFLICT (source, key) DO UPDATE SET held = excluded.held;"
    )
    drop = f"DELETE FROM mirror WHERE source = '{table}' AND key = {_json(keys, 'OLD.')}"
    moved = f"(key != {_json(keys, 'NEW.')} OR NOT {worth_it})"
    named = ", ".join(f'"{each}"' for each in (*keys, *columns))
    for event, body in (
        ("INSERT", put),
        (f"UPDATE OF {named}", f"{drop} AND {moved}; {put}"),
        ("DELETE", f"{drop};"),
    ):
        name = f"mirror_{table}_{event.split()[0].lower()}"
        yield f"CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {body} END"
