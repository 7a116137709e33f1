"""Applying a change: one function a kind of change, each giving back what undoes it.

Called by :meth:`db.library.Library.apply` alone, inside its transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, TypeVar

from peewee import SqliteDatabase, fn

from db import models, reads
from db.check import holds
from db.rows import (
    annotation_row,
    article_row,
    metadata_row,
    tag_row,
    time_text,
    time_value,
)
from reader.changes import (
    AddAnnotation,
    AddArticle,
    AddTag,
    Affected,
    Applied,
    Batch,
    Change,
    EditAnnotation,
    EditMetadata,
    EditTag,
    Erase,
    Kind,
    Restore,
    SetSetting,
    Trash,
)
from reader.errors import Gone, InUse
from reader.model import Annotation, Tag

_Value = TypeVar("_Value")

_Kept = type[models.Article] | type[models.Tag] | type[models.Annotation]

_TABLES: dict[Kind, _Kept] = {
    Kind.ARTICLE: models.Article,
    Kind.TAG: models.Tag,
    Kind.ANNOTATION: models.Annotation,
}


def apply(database: SqliteDatabase, change: Change) -> Applied:
    """Carry out ``change``; raises Gone, InUse or CodebookError, and then nothing may be kept."""
    match change:
        case AddArticle():
            return _add_article(database, change)
        case EditMetadata():
            return _edit_metadata(database, change)
        case AddTag(tag):
            return _add_tag(database, tag)
        case EditTag(tag):
            return _edit_tag(database, tag)
        case AddAnnotation(annotation):
            return _add_annotation(database, annotation)
        case EditAnnotation(annotation):
            return _edit_annotation(database, annotation)
        case SetSetting(key, value):
            return _set_setting(database, key, value)
        case Batch(changes):
            return _batch(database, changes)
        case _:
            return _remove_or_restore(database, change)


def _remove_or_restore(database: SqliteDatabase, change: Erase | Trash | Restore) -> Applied:
    match change:
        case Erase(kind, key):
            return _erase(database, kind, key)
        case Trash():
            return _trash(database, change)
        case Restore(kind, keys):
            return _restore(database, kind, keys)


def _batch(database: SqliteDatabase, changes: Iterable[Change]) -> Applied:
    inverses: list[Change] = []
    affected = Affected()
    for change in changes:
        applied = apply(database, change)
        inverses.append(applied.inverse)
        affected |= applied.affected
    return Applied(Batch(tuple(reversed(inverses))), affected)


def _add_article(database: SqliteDatabase, change: AddArticle) -> Applied:
    article = change.article
    models.Article.insert(
        **article_row(article), origin=change.origin, encoding=change.encoding
    ).execute(database)
    models.RawBytes.insert(article=article.id, data=change.raw).execute(database)
    for image in change.images:
        models.Image.insert(
            article=article.id, block=image.block, media_type=image.media_type, data=image.data
        ).execute(database)
    return Applied(Erase(Kind.ARTICLE, article.id), Affected(articles=frozenset({article.id})))


def _edit_metadata(database: SqliteDatabase, change: EditMetadata) -> Applied:
    former = _present(reads.article_info(database, change.article), Kind.ARTICLE, change.article)
    _update(database, models.Article, change.article, metadata_row(change.metadata))
    return Applied(
        EditMetadata(change.article, former.metadata),
        Affected(articles=frozenset({change.article})),
    )


def _add_tag(database: SqliteDatabase, tag: Tag) -> Applied:
    _check_place(database, tag)
    models.Tag.insert(**tag_row(tag)).execute(database)
    return Applied(Erase(Kind.TAG, tag.id), Affected(tags=frozenset({tag.id})))


def _edit_tag(database: SqliteDatabase, tag: Tag) -> Applied:
    former = _present(reads.tag(database, tag.id), Kind.TAG, tag.id)
    _check_place(database, tag)
    _update(database, models.Tag, tag.id, tag_row(tag))
    return Applied(EditTag(former), Affected(tags=frozenset({tag.id})))


def _check_place(database: SqliteDatabase, tag: Tag) -> None:
    """A live tag stands under a live parent, beside siblings of other names."""
    codebook = reads.codebook(database)
    if tag.parent is not None and tag.parent not in codebook:
        raise Gone(kind=Kind.TAG, id=tag.parent)
    if codebook.check_name(tag.name) != tag.name:
        raise ValueError(f"the name {tag.name!r} has spaces around it")
    codebook.check_place(tag)


def _add_annotation(database: SqliteDatabase, annotation: Annotation) -> Applied:
    _check_anchor(database, annotation)
    _check_tags(database, annotation.tags)
    models.Annotation.insert(**annotation_row(annotation)).execute(database)
    _link(database, annotation.id, annotation.tags)
    return Applied(Erase(Kind.ANNOTATION, annotation.id), _touched(annotation))


def _edit_annotation(database: SqliteDatabase, annotation: Annotation) -> Applied:
    former = reads.annotation(database, annotation.id)
    if former is None or former.article != annotation.article:
        raise Gone(kind=Kind.ANNOTATION, id=annotation.id)
    _check_anchor(database, annotation)
    links = reads.links(database, annotation.id)
    hidden = tuple(tag for tag in links if tag not in former.tags)
    _check_tags(database, annotation.tags, hidden)
    _update(database, models.Annotation, annotation.id, annotation_row(annotation))
    link = models.AnnotationTag
    _delete(database, link, link.annotation == annotation.id)
    _link(database, annotation.id, _with_hidden(annotation.tags, links, hidden))
    inverse = EditAnnotation(replace(former, tags=links))
    return Applied(inverse, _touched(annotation) | _touched(former))


def _with_hidden(
    tags: Sequence[str], links: Sequence[str], hidden: Sequence[str]
) -> tuple[str, ...]:
    """``tags`` and the ``hidden`` ones, each of these at the place it has among ``links``.

    Links to tags in the trash stay, so that restoring the tag restores them.
    """
    merged = list(tags)
    for place, tag in enumerate(links):
        if tag in hidden and tag not in tags:
            merged.insert(place, tag)
    return tuple(merged)


def _check_anchor(database: SqliteDatabase, annotation: Annotation) -> None:
    """Refuse an anchor that is not the article's own text: that would be a defect of ours."""
    # Compared here and not by SQL's substr, which ends at a NUL.
    text = _present(
        reads.source_text(database, annotation.article), Kind.ARTICLE, annotation.article
    )
    if not holds(text, annotation.anchor):
        raise ValueError(f"{annotation.anchor} is not the text of article {annotation.article}")


def _check_tags(database: SqliteDatabase, tags: Iterable[str], hidden: Sequence[str] = ()) -> None:
    """Refuse a tag that is not in the codebook nor among the ``hidden`` ones."""
    codebook = reads.codebook(database)
    for tag in tags:
        if tag not in codebook and tag not in hidden:
            raise Gone(kind=Kind.TAG, id=tag)


def _link(database: SqliteDatabase, annotation: str, tags: Iterable[str]) -> None:
    for position, tag in enumerate(tags):
        models.AnnotationTag.insert(annotation=annotation, tag=tag, position=position).execute(
            database
        )


def _touched(annotation: Annotation) -> Affected:
    return Affected(
        articles=frozenset({annotation.article}),
        tags=frozenset(annotation.tags),
        annotations=frozenset({annotation.id}),
    )


def _erase(database: SqliteDatabase, kind: Kind, key: str) -> Applied:
    """Take a row out for good; its inverse carries the row whole."""
    inverse: Change
    match kind:
        case Kind.ARTICLE:
            inverse, affected = _erasable_article(database, key)
        case Kind.TAG:
            inverse, affected = _erasable_tag(database, key)
        case Kind.ANNOTATION:
            annotation = _present(reads.annotation(database, key), kind, key)
            inverse, affected = AddAnnotation(annotation), _touched(annotation)
    table = _TABLES[kind]
    _delete(database, table, table.id == key)
    return Applied(inverse, affected)


def _erasable_article(database: SqliteDatabase, key: str) -> tuple[Change, Affected]:
    article = _present(reads.article(database, key), Kind.ARTICLE, key)
    if _count(database, models.Annotation, models.Annotation.article == key):
        raise InUse(kind=Kind.ARTICLE, title=article.metadata.title)
    raw, origin, encoding = _present(reads.source(database, key), Kind.ARTICLE, key)
    added = AddArticle(article, raw, origin, encoding, reads.images(database, key))
    return added, Affected(articles=frozenset({key}))


def _erasable_tag(database: SqliteDatabase, key: str) -> tuple[Change, Affected]:
    tag = _present(reads.tag(database, key), Kind.TAG, key)
    if _count(database, models.AnnotationTag, models.AnnotationTag.tag == key) or _count(
        database, models.Tag, models.Tag.parent == key
    ):
        raise InUse(kind=Kind.TAG, title=tag.name)
    return AddTag(tag), Affected(tags=frozenset({key}))


def _trash(database: SqliteDatabase, change: Trash) -> Applied:
    kind, keys = change.kind, tuple(dict.fromkeys(change.ids))
    table = _TABLES[kind]
    query = table.select(table.id).where(table.id.in_(keys), table.deleted_at.is_null())
    live = {key for (key,) in query.tuples().execute(database)}
    for key in keys:
        if key not in live:
            raise Gone(kind=kind, id=key)
    if kind is Kind.TAG:
        keys = _with_subtrees(database, keys)
    affected = _affected(database, kind, keys)
    table.update(deleted_at=time_text(change.at)).where(table.id.in_(keys)).execute(database)
    return Applied(Restore(kind, keys), affected)


def _with_subtrees(database: SqliteDatabase, keys: Iterable[str]) -> tuple[str, ...]:
    codebook = reads.codebook(database)
    return tuple(dict.fromkeys(each for key in keys for each in codebook.subtree(key)))


def _restore(database: SqliteDatabase, kind: Kind, keys: tuple[str, ...]) -> Applied:
    """Bring ``keys`` back; a tag brings the tags above it along, since it cannot stand without."""
    asked = keys
    if kind is Kind.TAG:
        keys = _with_ancestors(database, keys)
    table = _TABLES[kind]
    rows = list(
        table.select(table.id, table.deleted_at)
        .where(table.id.in_(keys), table.deleted_at.is_null(False))
        .tuples()
        .execute(database)
    )
    deleted: dict[str, str] = dict(rows)
    if asked and not deleted:
        raise Gone(kind=kind, id=asked[0])
    keys = tuple(key for key in keys if key in deleted)
    for key in keys:
        if kind is Kind.TAG:
            _check_place(database, reads.any_tag(database, key))
        _update(database, table, key, {"deleted_at": None})
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
    link, annotation = models.AnnotationTag, models.Annotation
    match kind:
        case Kind.ARTICLE:
            return Affected(articles=frozenset(keys))
        case Kind.TAG:
            where = link.tag.in_(keys)
        case Kind.ANNOTATION:
            where = annotation.id.in_(keys)
    rows = list(
        annotation.select(annotation.id, annotation.article, link.tag)
        .left_outer_join(link, on=(link.annotation == annotation.id))
        .where(where)
        .tuples()
        .execute(database)
    )
    own = frozenset(keys) if kind is Kind.TAG else frozenset()
    return Affected(
        articles=frozenset(row[1] for row in rows),
        tags=frozenset(row[2] for row in rows if row[2]) | own,
        annotations=frozenset(row[0] for row in rows),
    )


def _set_setting(database: SqliteDatabase, key: str, value: str | None) -> Applied:
    former = reads.setting(database, key)
    if value is None:
        _delete(database, models.Setting, models.Setting.key == key)
    else:
        models.Setting.insert(key=key, value=value).on_conflict_replace().execute(database)
    return Applied(SetSetting(key, former), Affected())


def _update(database: SqliteDatabase, table: _Kept, key: str, row: dict[str, Any]) -> None:
    table.update(**row).where(table.id == key).execute(database)


def _delete(database: SqliteDatabase, table: type[models.Table], where: Any) -> None:
    table.delete().where(where).execute(database)


def _count(database: SqliteDatabase, table: type[models.Table], where: Any) -> int:
    rows = list(table.select(fn.count()).where(where).tuples().execute(database))
    return int(rows[0][0])


def _present(value: _Value | None, kind: Kind, key: str) -> _Value:
    if value is None:
        raise Gone(kind=kind, id=key)
    return value
