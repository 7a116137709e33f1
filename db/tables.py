"""Small steps of a write that all changes share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from peewee import SqliteDatabase, chunked, fn

from db import models
from db.connection import run_sql
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


# To word a write takes peewee longer than SQLite to carry it out: what every change needs is worded
# here.

_ROWS = 200
"""How many rows a statement writes: SQLite takes 32,766 values at most."""


def update(database: SqliteDatabase, table: Kept, key: str, row: dict[str, Any]) -> None:
    """Write columns of one row."""
    columns = ", ".join(f"{each} = ?" for each in _columns(table, row))
    statement = f'UPDATE "{table._meta.table_name}" SET {columns} WHERE id = ?'
    run_sql(database, statement, (*row.values(), key))


def insert(database: SqliteDatabase, table: type[models.Table], row: dict[str, Any]) -> None:
    """Write one new row."""
    insert_all(database, table, (row,))


def insert_all(
    database: SqliteDatabase, table: type[models.Table], rows: Sequence[dict[str, Any]]
) -> None:
    """Write many new rows of the same columns, many by a statement: SQLite keeps for each what it
    may take back.
    """
    for some in chunked(rows, _ROWS):
        names = _columns(table, some[0])
        places = ", ".join("?" for _ in names)
        values = ", ".join([f"({places})"] * len(some))
        statement = f'INSERT INTO "{table._meta.table_name}" ({", ".join(names)}) VALUES {values}'
        run_sql(database, statement, [value for row in some for value in row.values()])


def _columns(table: type[models.Table], row: Iterable[str]) -> list[str]:
    """The columns of some fields, as SQL has them."""
    return [f'"{table._meta.combined[name].column_name}"' for name in row]


def update_all(
    database: SqliteDatabase, table: Kept, column: str, values: Iterable[tuple[Any, str]]
) -> None:
    """Write one column of many rows: pairs of what it shall hold and a row's id, each id once."""
    for some in chunked(values, _ROWS):
        statement = (
            f'UPDATE "{table._meta.table_name}" SET "{column}" = column1 '
            f"FROM (VALUES {', '.join(['(?, ?)'] * len(some))}) WHERE id = column2"
        )
        run_sql(database, statement, [value for pair in some for value in pair])


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
