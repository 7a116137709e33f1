"""What an annotation was before each change of it: who changed it, and when.

It is a log: an undone change is one more entry. It goes only with its annotation.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import cast

from peewee import SqliteDatabase, fn

from db import models
from db.chunks import chunks
from db.rows import (
    Row,
    annotation_row,
    annotation_value,
    from_columns,
    time_text,
    time_value,
)
from db.tables import insert_all
from reader.errors import AmbiguousAnnotation, NoSuchAnnotation
from reader.model import FormerAnnotation, now

CODER = "gengdu_coder"
"""The name of the SQL function that says who works; the Library defines it."""


def note(database: SqliteDatabase, keys: Iterable[str]) -> None:
    """Put down what annotations are, before they are changed."""
    at, table = time_text(now()), models.FormerAnnotation
    (coder,) = database.execute_sql(f"SELECT {CODER}()").fetchone()
    for some in chunks(keys):
        rows = [
            {"annotation": row["id"], "at": at, "coder": coder, "state": _state(row)}
            for row in _rows(database, some)
        ]
        insert_all(database, table, rows)


def _rows(database: SqliteDatabase, keys: Iterable[str]) -> list[dict[str, object]]:
    """The rows of annotations, each with the ids of its tags."""
    table, link = models.Annotation, models.AnnotationTag
    where = link.annotation.in_(list(keys))
    query = link.select(link.annotation, link.tag).where(where).order_by(link.position, link.tag)
    tags: dict[str, list[str]] = {}
    for key, tag in query.tuples().execute(database):
        tags.setdefault(key, []).append(tag)
    found = table.select().where(table.id.in_(list(keys))).dicts().execute(database)
    return [{**row, "tags": tags.get(row["id"], [])} for row in found]


def _state(row: Row) -> str:
    columns = (*annotation_row(annotation_value(row, ())), "deleted_at", "tags")
    return json.dumps({name: row[name] for name in columns}, ensure_ascii=False)


def history(database: SqliteDatabase, key: str) -> list[FormerAnnotation]:
    """What an annotation was, the oldest first."""
    table = models.FormerAnnotation
    query = table.select().where(table.annotation == key).order_by(table.id)
    return [_former(row) for row in query.dicts().execute(database)]


def present(database: SqliteDatabase, beginning: str) -> FormerAnnotation:
    """What the annotation is now whose id begins so; NoSuchAnnotation, AmbiguousAnnotation."""
    table = models.Annotation
    like = fn.substr(table.id, 1, len(beginning)) == beginning
    query = table.select(table.id).where(like).tuples()
    keys = [key for (key,) in query.execute(database)] if beginning else []
    if len(keys) > 1:
        raise AmbiguousAnnotation(annotation=beginning, count=len(keys))
    for row in _rows(database, keys):
        annotation = annotation_value(row, cast("list[str]", row["tags"]))
        deleted = row["deleted_at"] is not None
        return FormerAnnotation(annotation, deleted, annotation.coder, annotation.modified_at)
    raise NoSuchAnnotation(annotation=beginning)


@from_columns
def _former(row: Row) -> FormerAnnotation:
    state = json.loads(row["state"])
    annotation = annotation_value(state, state["tags"])
    deleted = state["deleted_at"] is not None
    return FormerAnnotation(annotation, deleted, row["coder"], time_value(row["at"]))
