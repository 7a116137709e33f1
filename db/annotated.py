"""Queries of the codebook and of what is annotated: values of ``reader``, never rows.

What is in the trash is not seen, but for :func:`any_tag`, :func:`any_annotation` and :func:`links`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from peewee import OP, SQL, Expression, ModelSelect, NodeList, SqliteDatabase, fn

from db.models import Annotation as AnnotationTable
from db.models import AnnotationTag
from db.models import Article as ArticleTable
from db.models import Tag as TagTable
from db.prepared import Prepared, those, told
from db.rows import annotation_value, tag_value
from reader.codebook import Codebook
from reader.model import Annotation, Tag


def _to_live_tags() -> Expression:
    """Whether the tag of a link is not in the trash.

    Without the sign SQLite would look in its index for each annotation with each tag there is
    (https://sqlite.org/optoverview.html section 2): 1.2 s, not 0.1, for 10,000 and 200 tags.
    """
    live = TagTable.select(TagTable.id).where(TagTable.deleted_at.is_null())
    return Expression(NodeList((SQL("+"), AnnotationTag.tag)), OP.IN, live)


@Prepared
def _tags_there() -> ModelSelect[Any]:
    return TagTable.select().where(TagTable.deleted_at.is_null())


def codebook(database: SqliteDatabase) -> Codebook:
    """The tree of all tags."""
    names, rows = TagTable._meta.sorted_field_names, _tags_there.tuples(database)
    # As SQLite gives them: peewee's conversions would take most of the time.
    return Codebook(tag_value(dict(zip(names, row, strict=True))) for row in rows)


@Prepared
def _tag_there() -> ModelSelect[Any]:
    return TagTable.select().where(TagTable.id == told("key"), TagTable.deleted_at.is_null())


def tag(database: SqliteDatabase, key: str) -> Tag | None:
    """One tag."""
    return next(map(tag_value, _tag_there.rows(database, key=key)), None)


@Prepared
def _those_there() -> ModelSelect[Any]:
    return TagTable.select(TagTable.id).where(
        TagTable.id.in_(those("keys")), TagTable.deleted_at.is_null()
    )


def live_tags(database: SqliteDatabase, keys: Sequence[str]) -> set[str]:
    """Which of some tags (ids) are there."""
    return {key for (key,) in _those_there.tuples(database, keys=keys)}


def has_twin(database: SqliteDatabase, tag: Tag) -> bool:
    """Whether another tag at the place of ``tag`` has its name."""
    parent = TagTable.parent
    query = TagTable.select(TagTable.id).where(
        parent.is_null() if tag.parent is None else parent == tag.parent,
        TagTable.name == tag.name,
        TagTable.id != tag.id,
        TagTable.deleted_at.is_null(),
    )
    return any(database.execute(query))


@Prepared
def _tag() -> ModelSelect[Any]:
    return TagTable.select().where(TagTable.id == told("key"))


def any_tag(database: SqliteDatabase, key: str) -> Tag:
    """A tag that is there, in the trash or not."""
    return tag_value(next(_tag.rows(database, key=key)))


def _annotations(where: Any) -> ModelSelect[Any]:
    return (
        AnnotationTable.select(AnnotationTable)
        .join(ArticleTable, on=(AnnotationTable.article == ArticleTable.id))
        .where(AnnotationTable.deleted_at.is_null() & ArticleTable.deleted_at.is_null() & where)
        .order_by(
            ArticleTable.added_at,
            AnnotationTable.article,
            AnnotationTable.start,
            AnnotationTable.end,
            AnnotationTable.created_at,
            AnnotationTable.id,
        )
    )


def _tags_of(annotations: Any) -> ModelSelect[Any]:
    """The links of some annotations to tags that are there: of ids, or of a query for them."""
    return (
        AnnotationTag.select(AnnotationTag.annotation, AnnotationTag.tag)
        .where(AnnotationTag.annotation.in_(annotations), _to_live_tags())
        .order_by(AnnotationTag.position, AnnotationTag.tag)
    )


@Prepared
def _tags_of_those() -> ModelSelect[Any]:
    return _tags_of(those("keys"))


def tags_of(database: SqliteDatabase, ids: Sequence[str]) -> dict[str, list[str]]:
    """The tags of annotations in order, those in the trash left out."""
    return _by_annotation(_tags_of_those.tuples(database, keys=ids))


def _by_annotation(links: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = defaultdict(list)
    for annotation, tag in links:
        tags[annotation].append(tag)
    return tags


@Prepared
def _links() -> ModelSelect[Any]:
    return (
        AnnotationTag.select(AnnotationTag.tag)
        .where(AnnotationTag.annotation == told("key"))
        .order_by(AnnotationTag.position, AnnotationTag.tag)
    )


def links(database: SqliteDatabase, key: str) -> tuple[str, ...]:
    """The ids of all tags an annotation is linked to, in order, those in the trash among them."""
    return tuple(tag for (tag,) in _links.tuples(database, key=key))


def find_annotations(
    database: SqliteDatabase, article_key: str | None, tags: Iterable[str] | None
) -> list[Annotation]:
    """Annotations in the order of their articles and of the text.

    Of one article if ``article_key`` is given; with at least one of ``tags`` if given.
    """
    if article_key is not None and tags is None:
        return _with_tags(database, _OF_ARTICLE, key=article_key)
    where = AnnotationTable.id.is_null(False)
    if article_key is not None:
        where &= AnnotationTable.article == article_key
    if tags is not None:
        carrying = AnnotationTag.select(AnnotationTag.annotation).where(
            AnnotationTag.tag.in_(list(tags)), _to_live_tags()
        )
        where &= AnnotationTable.id.in_(carrying)
    return _with_tags(database, _prepared(where))


def annotation(database: SqliteDatabase, key: str) -> Annotation | None:
    """One annotation."""
    return next(iter(_with_tags(database, _OF_KEY, key=key)), None)


def _prepared(where: Any) -> tuple[Prepared, Prepared]:
    """The annotations of which something holds, and their links to tags."""

    def links() -> ModelSelect[Any]:
        return _tags_of(_annotations(where).select(AnnotationTable.id).order_by())

    return Prepared(lambda: _annotations(where)), Prepared(links)


_OF_ARTICLE = _prepared(AnnotationTable.article == told("key"))
_OF_KEY = _prepared(AnnotationTable.id == told("key"))


def _with_tags(
    database: SqliteDatabase, prepared: tuple[Prepared, Prepared], **values: object
) -> list[Annotation]:
    found, links = prepared
    rows = list(found.rows(database, **values))
    tags = _by_annotation(links.tuples(database, **values)) if rows else {}
    return [annotation_value(row, tags.get(row["id"], ())) for row in rows]


@Prepared
def _annotation() -> ModelSelect[Any]:
    return AnnotationTable.select().where(AnnotationTable.id == told("key"))


def any_annotation(database: SqliteDatabase, key: str) -> Annotation | None:
    """An annotation that is there, in the trash or not, without its tags."""
    rows = _annotation.rows(database, key=key)
    return next((annotation_value(row, ()) for row in rows), None)


def _carried(*columns: Any) -> ModelSelect[Any]:
    """Of each tag that is there on each annotation that is there."""
    return (
        AnnotationTag.select(*columns)
        .join(AnnotationTable, on=(AnnotationTag.annotation == AnnotationTable.id))
        .join(ArticleTable, on=(AnnotationTable.article == ArticleTable.id))
        .where(
            AnnotationTable.deleted_at.is_null(),
            ArticleTable.deleted_at.is_null(),
            _to_live_tags(),
        )
    )


@Prepared
def _tag_counts() -> ModelSelect[Any]:
    counted = fn.count(AnnotationTag.annotation)
    return _carried(AnnotationTag.tag, counted).group_by(AnnotationTag.tag)


def tag_counts(database: SqliteDatabase) -> dict[str, int]:
    """How many annotations carry each tag; tags that none carries are left out."""
    return dict(_tag_counts.tuples(database))


@Prepared
def _tags_by_those() -> ModelSelect[Any]:
    return (
        _carried(AnnotationTable.article, AnnotationTag.tag)
        .where(AnnotationTable.article.in_(those("keys")))
        .group_by(AnnotationTable.article, AnnotationTag.tag)
        .order_by(AnnotationTable.article, fn.count().desc(), AnnotationTag.tag)
    )


def tags_by_article(database: SqliteDatabase, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The tags that occur in each of some articles (ids), the most frequent first."""
    found: dict[str, tuple[str, ...]] = {}
    for article, tag in _tags_by_those.tuples(database, keys=keys):
        found[article] = (*found.get(article, ()), tag)
    return found
