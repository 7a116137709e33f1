"""Small steps of a write that all changes share."""

from __future__ import annotations

from typing import Any, TypeVar

from peewee import SqliteDatabase, fn

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
