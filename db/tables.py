"""Small steps of a write that all changes share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from peewee import Field, SqliteDatabase, fn

from db import models
from reader.changes import Kind
from reader.errors import Gone

_Value = TypeVar("_Value")

ShelfTable = type[models.Attribute] | type[models.Collection] | type[models.SavedFilter]
Kept = type[models.Article] | type[models.Tag] | type[models.Annotation] | ShelfTable

SHELF: dict[Kind, ShelfTable] = {
    Kind.ATTRIBUTE: models.Attribute,
    Kind.COLLECTION: models.Collection,
    Kind.FILTER: models.SavedFilter,
}
TABLES: dict[Kind, Kept] = {
    Kind.ARTICLE: models.Article,
    Kind.TAG: models.Tag,
    Kind.ANNOTATION: models.Annotation,
    **SHELF,
}


def update(database: SqliteDatabase, table: Kept, key: str, row: dict[str, Any]) -> None:
    """Write columns of one row."""
    table.update(**row).where(table.id == key).execute(database)


def insert_all(
    database: SqliteDatabase, table: type[models.Table], rows: Sequence[Mapping[str, object]]
) -> None:
    """Write rows that have the same fields, by one statement.

    peewee takes longer to write its SQL for many rows than SQLite to keep them.
    """
    if not rows:
        return
    fields: Mapping[str, Field] = table._meta.fields
    columns = ", ".join(f'"{fields[name].column_name}"' for name in rows[0])
    marks = ", ".join("?" * len(rows[0]))
    statement = f'INSERT INTO "{table._meta.table_name}" ({columns}) VALUES ({marks})'
    database.cursor().executemany(statement, [tuple(row.values()) for row in rows])


def delete(database: SqliteDatabase, table: type[models.Table], where: Any) -> None:
    """Delete rows."""
    table.delete().where(where).execute(database)


def count(database: SqliteDatabase, table: type[models.Table], where: Any) -> int:
    """How many rows there are."""
    rows = list(table.select(fn.count()).where(where).tuples().execute(database))
    return int(rows[0][0])


def present(value: _Value | None, kind: Kind, key: str) -> _Value:
    """The value; Gone if there is none."""
    if value is None:
        raise Gone(kind=kind, id=key)
    return value
