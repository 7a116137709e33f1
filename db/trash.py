"""The trash: what is in it, what hangs on that, and taking it out for good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from peewee import SqliteDatabase, fn

from db import models, pictures, search
from db.chunks import chunks
from db.rows import time_value
from db.tables import TABLES, delete
from reader.changes import Kind
from reader.model import Trashed

_TITLES = {
    Kind.ARTICLE: models.Article.title,
    Kind.TAG: models.Tag.name,
    Kind.ANNOTATION: models.Annotation.quote,
    Kind.ATTRIBUTE: models.Attribute.name,
    Kind.COLLECTION: models.Collection.name,
    Kind.FILTER: models.SavedFilter.name,
}
_HANGING: dict[Kind, Any] = {
    Kind.ARTICLE: models.Annotation.article,
    Kind.TAG: models.AnnotationTag.tag,
    Kind.ATTRIBUTE: models.AttributeValue.attribute,
    Kind.COLLECTION: models.CollectionArticle.collection,
}
"""The column by which others hang on a thing of a kind."""


# -- reading


def trash(database: SqliteDatabase) -> list[Trashed]:
    """What is in the trash, the last deleted first."""
    found = [each for kind in Kind for each in _of_kind(database, kind)]
    return sorted(found, key=lambda item: (item.deleted_at, item.id), reverse=True)


def _of_kind(database: SqliteDatabase, kind: Kind) -> Iterator[Trashed]:
    if kind is Kind.ANNOTATION:
        yield from _annotations(database)
        return
    table, counts = TABLES[kind], _counts(database, kind)
    query = table.select(table.id, _TITLES[kind], table.deleted_at)
    rows = query.where(table.deleted_at.is_null(False)).tuples().execute(database)
    for key, title, at in rows:
        yield Trashed(kind.value, key, title, time_value(at), counts.get(key, 0))


def _counts(database: SqliteDatabase, kind: Kind) -> dict[str, int]:
    """How much hangs on each thing of a kind that is in the trash."""
    column = _HANGING.get(kind)
    if column is None:
        return {}
    hanging, table = column.model, TABLES[kind]
    query = hanging.select(column, fn.count()).where(column.in_(_trashed(table)))
    return dict(query.group_by(column).tuples().execute(database))


def _annotations(database: SqliteDatabase) -> Iterator[Trashed]:
    table, article = models.Annotation, models.Article
    query = (
        table.select(table.id, table.quote, table.deleted_at, article.id, article.title)
        .join(article, on=(table.article == article.id))
        .where(table.deleted_at.is_null(False))
    )
    for key, quote, at, on, title in query.tuples().execute(database):
        yield Trashed(Kind.ANNOTATION.value, key, quote, time_value(at), 0, on, title)


def _trashed(table: Any) -> Any:
    """A subquery: the ids of what is in the trash of a table."""
    return table.select(table.id).where(table.deleted_at.is_null(False))


# -- taking out for good


def purge(database: SqliteDatabase, kind: Kind, keys: Iterable[str]) -> frozenset[str]:
    """Take things out of the trash for good, with all that hangs on them; the ids of what is gone.

    Ids of what is not in the trash are passed over. A tag takes those below it along, an article
    its annotations.
    """
    held = set(_in_trash(database, kind, dict.fromkeys(keys)))
    match kind:
        case Kind.ARTICLE:
            gone = held | set(_annotations_of(database, held))
            _forget(database, held)
            for key in held:
                search.remove(database, key)
        case Kind.TAG:
            gone = held = held | set(_below(database, held))
        case _:
            gone = held
    _let_go(database, kind, held)
    for some in chunks(held):
        delete(database, TABLES[kind], TABLES[kind].id.in_(some))
    if kind is Kind.ARTICLE:
        pictures.drop_unused(database)
    return frozenset(gone)


def _in_trash(database: SqliteDatabase, kind: Kind, keys: Iterable[str]) -> Iterator[str]:
    table = TABLES[kind]
    for some in chunks(keys):
        query = table.select(table.id).where(table.id.in_(some), table.deleted_at.is_null(False))
        yield from (key for (key,) in query.tuples().execute(database))


def _annotations_of(database: SqliteDatabase, articles: Iterable[str]) -> Iterator[str]:
    table = models.Annotation
    for some in chunks(articles):
        query = table.select(table.id).where(table.article.in_(some))
        yield from (key for (key,) in query.tuples().execute(database))


def _forget(database: SqliteDatabase, articles: Iterable[str]) -> None:
    """Forget what is kept of articles under their ids: their own entries, how they are read."""
    entry, setting = models.DictionaryEntry, models.Setting
    for key in articles:
        delete(database, entry, entry.article == key)
        delete(database, setting, setting.key.endswith(f":{key}"))


def _below(database: SqliteDatabase, keys: Iterable[str]) -> list[str]:
    """The tags below tags of the trash; they are in it too."""
    table, children = models.Tag, defaultdict[str, list[str]](list)
    query = table.select(table.id, table.parent).where(table.parent.is_null(False))
    for key, parent in query.tuples().execute(database):
        children[parent].append(key)
    found = list(keys)
    for key in found:
        found += children[key]
    return found


def _let_go(database: SqliteDatabase, kind: Kind, keys: Iterable[str]) -> None:
    """Take off what hangs on things; what hangs on an article goes with it by itself."""
    column = None if kind is Kind.ARTICLE else _HANGING.get(kind)
    for some in chunks(keys):
        if column is not None:
            delete(database, column.model, column.in_(some))
        if kind is Kind.TAG:  # none stands under another while they go, whatever the order
            models.Tag.update(parent=None).where(models.Tag.id.in_(some)).execute(database)
