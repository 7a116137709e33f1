"""Erasing, trashing and restoring: each gives back what undoes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from peewee import SqliteDatabase

from db import annotated, history, models, pictures, reads, search, shelf
from db.chunks import chunks
from db.edits import check_place, touched
from db.rows import time_text, time_value
from db.tables import SHELF, TABLES, count, delete, present, update, update_all
from reader.changes import (
    AddAnnotation,
    AddArticle,
    AddTag,
    Affected,
    Applied,
    Batch,
    Change,
    Erase,
    Kind,
    Restore,
    Trash,
)
from reader.errors import Gone, InUse


def erase(database: SqliteDatabase, change: Erase) -> Applied:
    """Take a row out for good; its inverse carries the row whole."""
    kind, key = change.kind, change.id
    inverse: Change
    if kind in SHELF and shelf.used(database, kind, key):
        raise InUse(kind=kind, title=shelf.there(database, kind, key).name)
    match kind:
        case Kind.ARTICLE:
            inverse, affected = _erasable_article(database, key)
        case Kind.TAG:
            inverse, affected = _erasable_tag(database, key)
        case Kind.ANNOTATION:
            annotation = present(annotated.annotation(database, key), kind, key)
            inverse, affected = AddAnnotation(annotation), touched(annotation)
        case _:
            inverse, affected = shelf.erasable(database, kind, key)
    if kind is Kind.ARTICLE:
        search.remove(database, key)
    table = TABLES[kind]
    delete(database, table, table.id == key)
    if kind is Kind.ARTICLE:
        pictures.drop_unused(database)
    return Applied(inverse, affected)


def _erasable_article(database: SqliteDatabase, key: str) -> tuple[Change, Affected]:
    article = present(reads.article(database, key), Kind.ARTICLE, key)
    if any(
        count(database, table, table.article == key)
        for table in (models.Annotation, models.DictionaryEntry, models.FormerText)
    ):
        raise InUse(kind=Kind.ARTICLE, title=article.metadata.title)
    raw, origin = present(reads.source(database, key), Kind.ARTICLE, key)
    extraction = present(reads.extraction(database, key), Kind.ARTICLE, key)
    return AddArticle(article, raw, origin, extraction), Affected(articles=frozenset({key}))


def _erasable_tag(database: SqliteDatabase, key: str) -> tuple[Change, Affected]:
    tag = present(annotated.tag(database, key), Kind.TAG, key)
    if count(database, models.AnnotationTag, models.AnnotationTag.tag == key) or count(
        database, models.Tag, models.Tag.parent == key
    ):
        raise InUse(kind=Kind.TAG, title=tag.name)
    return AddTag(tag), Affected(tags=frozenset({key}))


def trash(database: SqliteDatabase, change: Trash) -> Applied:
    """Mark things as deleted, tags with those below them."""
    kind, keys = change.kind, tuple(dict.fromkeys(change.ids))
    table = TABLES[kind]
    live = set(_deleted_at(database, kind, keys, deleted=False))
    for key in keys:
        if key not in live:
            raise Gone(kind=kind, id=key)
    if kind is Kind.TAG:
        keys = _with_subtrees(database, keys)
    affected = _affected(database, kind, keys)
    if kind is Kind.ANNOTATION:
        history.note(database, keys)
    at = time_text(change.at)
    update_all(database, table, "deleted_at", [(at, key) for key in keys])
    return Applied(Restore(kind, keys), affected)


def _deleted_at(
    database: SqliteDatabase, kind: Kind, keys: Sequence[str], *, deleted: bool
) -> dict[str, str]:
    """When each of some things was put into the trash, of those that are in it or are not."""
    table, found = TABLES[kind], dict[str, str]()
    for some in chunks(keys):
        query = table.select(table.id, table.deleted_at)
        query = query.where(table.id.in_(some), table.deleted_at.is_null(not deleted))
        found.update(query.tuples().execute(database))
    return found


def _with_subtrees(database: SqliteDatabase, keys: Iterable[str]) -> tuple[str, ...]:
    codebook = annotated.codebook(database)
    return tuple(dict.fromkeys(each for key in keys for each in codebook.subtree(key)))


def restore(database: SqliteDatabase, change: Restore) -> Applied:
    """Bring things back; a tag brings the tags above it along, since it cannot stand without."""
    kind = change.kind
    asked = keys = change.ids
    if kind is Kind.TAG:
        keys = _with_ancestors(database, keys)
    deleted = _deleted_at(database, kind, keys, deleted=True)
    if asked and not deleted:
        raise Gone(kind=kind, id=asked[0])
    keys = tuple(key for key in keys if key in deleted)
    if kind is Kind.ANNOTATION:
        history.note(database, keys)
    for key in keys:
        if kind is Kind.TAG:
            check_place(database, annotated.any_tag(database, key))
        elif kind in SHELF:
            shelf.restored(database, kind, key)
        if kind is not Kind.ANNOTATION:
            update(database, TABLES[kind], key, {"deleted_at": None})
    if kind is Kind.ANNOTATION:
        update_all(database, TABLES[kind], "deleted_at", [(None, key) for key in keys])
    # Each goes back into the trash as of when it was put there, so that undo leaves no trace;
    # children first, or their parent would take them along as of another time.
    inverse = Batch(
        tuple(
            Trash(kind, tuple(group), time_value(at))
            for at, group in groupby(reversed(keys), key=lambda key: deleted[key])
        )
    )
    return Applied(inverse, _affected(database, kind, keys))


def _with_ancestors(database: SqliteDatabase, keys: Iterable[str]) -> tuple[str, ...]:
    """``keys`` and all tags above them, parents before children."""
    parents = dict(models.Tag.select(models.Tag.id, models.Tag.parent).tuples().execute(database))
    found: dict[str, None] = {}
    for key in keys:
        line = [key]
        while parents.get(line[-1]) is not None:
            line.append(parents[line[-1]])
        found.update(dict.fromkeys(reversed(line)))
    return tuple(found)


def _affected(database: SqliteDatabase, kind: Kind, keys: Sequence[str]) -> Affected:
    """What a move of ``keys`` to or from the trash shows up in."""
    match kind:
        case Kind.ARTICLE:
            return Affected(articles=frozenset(keys))
        case Kind.TAG:
            own = Affected(tags=frozenset(keys))
            return own | _of_annotations(database, models.AnnotationTag.tag, keys)
        case Kind.ANNOTATION:
            return _of_annotations(database, models.Annotation.id, keys)
        case _:
            return shelf.touched(database, kind, keys)


def _of_annotations(database: SqliteDatabase, column: Any, keys: Sequence[str]) -> Affected:
    """What the annotations with these keys in a column show up in."""
    link, annotation = models.AnnotationTag, models.Annotation
    rows: list[tuple[str, str, str | None]] = []
    for some in chunks(keys):
        query = annotation.select(annotation.id, annotation.article, link.tag)
        query = query.left_outer_join(link, on=(link.annotation == annotation.id))
        rows += database.execute(query.where(column.in_(some))).fetchall()
    return Affected(
        articles=frozenset(row[1] for row in rows),
        tags=frozenset(row[2] for row in rows if row[2]),
        annotations=frozenset(row[0] for row in rows),
    )
