"""Queries: each takes the database and gives values of ``reader``, never rows.

What is in the trash is not seen, but for :func:`any_tag`, :func:`any_annotation`, :func:`links`,
:func:`source`, :func:`text_of` and :func:`by_sha256`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import SQL, ModelSelect, NodeList, SqliteDatabase, fn

from db import pictures
from db.chunks import chunks
from db.models import Annotation as AnnotationTable
from db.models import AnnotationTag, FormerText, RawBytes
from db.models import Article as ArticleTable
from db.models import Setting as SettingTable
from db.models import Tag as TagTable
from db.rows import (
    annotation_value,
    article_value,
    cautions_value,
    evidence_value,
    info_value,
    tag_value,
)
from reader.codebook import Codebook
from reader.model import (
    Annotation,
    Article,
    ArticleInfo,
    Evidence,
    Extraction,
    RemoteImage,
    Tag,
)

INFO = (
    ArticleTable.id,
    ArticleTable.title,
    ArticleTable.outlet,
    ArticleTable.author,
    ArticleTable.editor,
    ArticleTable.responsible_editor,
    ArticleTable.published_at,
    ArticleTable.url,
    ArticleTable.script,
    ArticleTable.length,
    ArticleTable.sha256,
    ArticleTable.added_at,
    ArticleTable.version,
    ArticleTable.state,
)
"""The columns of what is known of an article without its text."""


def _rows(database: SqliteDatabase, query: ModelSelect[Any]) -> Iterator[dict[str, Any]]:
    return iter(query.dicts().execute(database))


def is_there(table: Any) -> NodeList:
    """Not in the trash, where rows are asked for by their ids or numbers.

    Without the sign SQLite, which is told nothing of how many rows are in the trash, goes through
    the index of all that are not (https://sqlite.org/optoverview.html section 10.3).
    """
    return NodeList((SQL("+"), table.deleted_at, SQL("IS NULL")))


def _infos(database: SqliteDatabase, where: Any) -> list[ArticleInfo]:
    count = AnnotationTable.select(fn.count()).where(
        AnnotationTable.article == ArticleTable.id, AnnotationTable.deleted_at.is_null()
    )
    query = (
        ArticleTable.select(*INFO, count.alias("annotations"))
        .where(where)
        .order_by(ArticleTable.added_at.desc(), ArticleTable.id)
    )
    return [info_value(row) for row in _rows(database, query)]


def articles(database: SqliteDatabase) -> list[ArticleInfo]:
    """All articles, the newest addition first."""
    return _infos(database, ArticleTable.deleted_at.is_null())


def infos(database: SqliteDatabase, keys: Iterable[str]) -> list[ArticleInfo]:
    """Those of the articles with these ids, the newest addition first."""
    found = list[ArticleInfo]()
    for some in chunks(keys):
        found += _infos(database, ArticleTable.id.in_(some) & is_there(ArticleTable))
    found.sort(key=lambda info: info.id)
    return sorted(found, key=lambda info: info.added_at, reverse=True)


def article_info(database: SqliteDatabase, key: str) -> ArticleInfo | None:
    """One article without its text."""
    return next(iter(_infos(database, (ArticleTable.id == key) & is_there(ArticleTable))), None)


def searched(database: SqliteDatabase, keys: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Of some articles what a search looks through: id, text, title, outlet and author."""
    table = ArticleTable
    columns = (table.id, table.source_text, table.title, table.outlet, table.author)
    where = table.id.in_(keys) & is_there(table)
    return _rows(database, table.select(*columns).where(where))


def has_article(database: SqliteDatabase, key: str) -> bool:
    """Whether there is such an article."""
    query = ArticleTable.select(ArticleTable.id).where(
        ArticleTable.id == key, ArticleTable.deleted_at.is_null()
    )
    return next(_rows(database, query), None) is not None


def articles_like(database: SqliteDatabase, beginning: str) -> list[ArticleInfo]:
    """The articles whose ids begin so."""
    return _infos(database, ArticleTable.id.startswith(beginning) & is_there(ArticleTable))


def by_sha256(database: SqliteDatabase, digest: str) -> tuple[str, bool] | None:
    """The id of the article made from bytes with this hash and whether it is in the trash.

    One that is not in the trash comes first.
    """
    query = (
        ArticleTable.select(ArticleTable.id, ArticleTable.deleted_at)
        .where(ArticleTable.sha256 == digest)
        .order_by(ArticleTable.deleted_at.is_null().desc())
        .limit(1)
    )
    row = next(_rows(database, query), None)
    return None if row is None else (row["id"], row["deleted_at"] is not None)


def article(database: SqliteDatabase, key: str) -> Article | None:
    """One article whole."""
    return whole_articles(database, (key,)).get(key)


def whole_articles(database: SqliteDatabase, keys: Iterable[str]) -> dict[str, Article]:
    """Some hundreds of articles whole, by their ids; those that are not there are left out."""
    query = ArticleTable.select().where(ArticleTable.id.in_(list(keys)), is_there(ArticleTable))
    count = AnnotationTable.select(fn.count()).where(
        AnnotationTable.article == ArticleTable.id, AnnotationTable.deleted_at.is_null()
    )
    rows = _rows(database, query.select_extend(count.alias("annotations")))
    return {row["id"]: article_value(row) for row in rows}


def text_of(database: SqliteDatabase, key: str, version: int) -> str | None:
    """One version of the text of an article."""
    tables = ((ArticleTable, ArticleTable.id), (FormerText, FormerText.article))
    for table, own in tables:
        query = table.select(table.source_text).where(own == key, table.version == version)
        for row in _rows(database, query):
            text: str = row["source_text"]
            return text
    return None


def source(database: SqliteDatabase, key: str) -> tuple[bytes, str] | None:
    """The raw bytes of an article and its origin."""
    query = (
        RawBytes.select(RawBytes.data, ArticleTable.origin)
        .join(ArticleTable, on=(RawBytes.article == ArticleTable.id))
        .where(ArticleTable.id == key)
    )
    row = next(_rows(database, query), None)
    return None if row is None else (bytes(row["data"]), row["origin"])


def extraction(database: SqliteDatabase, key: str) -> Extraction | None:
    """What was made of an article's bytes beside the text it is shown in."""
    query = ArticleTable.select(
        ArticleTable.version, ArticleTable.encoding, ArticleTable.evidence, ArticleTable.cautions
    ).where(ArticleTable.id == key, ArticleTable.deleted_at.is_null())
    row = next(_rows(database, query), None)
    if row is None:
        return None
    return Extraction(
        row["encoding"],
        pictures.images(database, key, row["version"]),
        pictures.remote_images(database, key, row["version"]),
        evidence_value(row["evidence"]),
        cautions_value(row["cautions"]),
    )


def images_not_loaded(database: SqliteDatabase, key: str) -> tuple[RemoteImage, ...]:
    """The images that an article, as it is shown, has on the web alone."""
    query = ArticleTable.select(ArticleTable.version).where(
        ArticleTable.id == key, ArticleTable.deleted_at.is_null()
    )
    row = next(_rows(database, query), None)
    if row is None:
        return ()
    loaded = pictures.blocks_with_image(database, key, row["version"])
    addresses = pictures.remote_images(database, key, row["version"])
    return tuple(each for each in addresses if each.block not in loaded)


def origin(database: SqliteDatabase, key: str) -> str | None:
    """What an article was imported from."""
    query = ArticleTable.select(ArticleTable.origin).where(
        ArticleTable.id == key, ArticleTable.deleted_at.is_null()
    )
    return next((row["origin"] for row in _rows(database, query)), None)


def evidence(database: SqliteDatabase, key: str) -> tuple[Evidence, ...]:
    """Why the fields of an article say what they say."""
    live = ArticleTable.deleted_at.is_null()
    query = ArticleTable.select(ArticleTable.evidence).where(ArticleTable.id == key, live)
    return next((evidence_value(row["evidence"]) for row in _rows(database, query)), ())


def _live_tag_ids() -> ModelSelect[Any]:
    """A subquery: the ids of the tags that are not in the trash."""
    return TagTable.select(TagTable.id).where(TagTable.deleted_at.is_null())


def codebook(database: SqliteDatabase) -> Codebook:
    """The tree of all tags."""
    columns = [
        TagTable._meta.fields[name].alias(name) for name in TagTable._meta.sorted_field_names
    ]
    cursor = database.execute(TagTable.select(*columns).where(TagTable.deleted_at.is_null()))
    # The rows as SQLite gives them: peewee's conversions would take most of the time.
    names = [column[0] for column in cursor.description]
    return Codebook(tag_value(dict(zip(names, row, strict=True))) for row in cursor)


def tag(database: SqliteDatabase, key: str) -> Tag | None:
    """One tag."""
    query = TagTable.select().where(TagTable.id == key, TagTable.deleted_at.is_null())
    return next((tag_value(row) for row in _rows(database, query)), None)


def live_tags(database: SqliteDatabase, keys: Sequence[str]) -> set[str]:
    """Which of some tags (ids) are there."""
    query = TagTable.select(TagTable.id).where(
        TagTable.id.in_(list(keys)), TagTable.deleted_at.is_null()
    )
    return {row["id"] for row in _rows(database, query)}


def has_twin(database: SqliteDatabase, tag: Tag) -> bool:
    """Whether another tag at the place of ``tag`` has its name."""
    parent = TagTable.parent
    query = TagTable.select(TagTable.id).where(
        parent.is_null() if tag.parent is None else parent == tag.parent,
        TagTable.name == tag.name,
        TagTable.id != tag.id,
        TagTable.deleted_at.is_null(),
    )
    return any(True for _ in _rows(database, query))


def any_tag(database: SqliteDatabase, key: str) -> Tag:
    """A tag that is there, in the trash or not."""
    return tag_value(next(_rows(database, TagTable.select().where(TagTable.id == key))))


def _annotations(database: SqliteDatabase, where: Any) -> list[Annotation]:
    query = (
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
    rows = list(_rows(database, query))
    tags = tags_of(database, query.select(AnnotationTable.id).order_by())
    return [annotation_value(row, tags[row["id"]]) for row in rows]


def tags_of(
    database: SqliteDatabase, ids: ModelSelect[Any] | Sequence[str]
) -> dict[str, list[str]]:
    """The tags of annotations in order, those in the trash left out."""
    query = (
        AnnotationTag.select(AnnotationTag.annotation, AnnotationTag.tag)
        .where(AnnotationTag.annotation.in_(ids), AnnotationTag.tag.in_(_live_tag_ids()))
        .order_by(AnnotationTag.position, AnnotationTag.tag)
    )
    tags: dict[str, list[str]] = defaultdict(list)
    for row in _rows(database, query):
        tags[row["annotation"]].append(row["tag"])
    return tags


def links(database: SqliteDatabase, key: str) -> tuple[str, ...]:
    """The ids of all tags an annotation is linked to, in order, those in the trash among them."""
    query = (
        AnnotationTag.select(AnnotationTag.tag)
        .where(AnnotationTag.annotation == key)
        .order_by(AnnotationTag.position, AnnotationTag.tag)
    )
    return tuple(row["tag"] for row in _rows(database, query))


def find_annotations(
    database: SqliteDatabase, article_key: str | None, tags: Iterable[str] | None
) -> list[Annotation]:
    """Annotations in the order of their articles and of the text.

    Of one article if ``article_key`` is given; with at least one of ``tags`` if given.
    """
    where = AnnotationTable.id.is_null(False)
    if article_key is not None:
        where &= AnnotationTable.article == article_key
    if tags is not None:
        carrying = AnnotationTag.select(AnnotationTag.annotation).where(
            AnnotationTag.tag.in_(list(tags)), AnnotationTag.tag.in_(_live_tag_ids())
        )
        where &= AnnotationTable.id.in_(carrying)
    return _annotations(database, where)


def annotation(database: SqliteDatabase, key: str) -> Annotation | None:
    """One annotation."""
    return next(iter(_annotations(database, AnnotationTable.id == key)), None)


def any_annotation(database: SqliteDatabase, key: str) -> Annotation | None:
    """An annotation that is there, in the trash or not, without its tags."""
    query = AnnotationTable.select().where(AnnotationTable.id == key)
    return next((annotation_value(row, ()) for row in _rows(database, query)), None)


def tag_counts(database: SqliteDatabase) -> dict[str, int]:
    """How many annotations carry each tag; tags that none carries are left out."""
    query = (
        AnnotationTag.select(AnnotationTag.tag, fn.count(AnnotationTag.annotation).alias("count"))
        .join(AnnotationTable, on=(AnnotationTag.annotation == AnnotationTable.id))
        .join(ArticleTable, on=(AnnotationTable.article == ArticleTable.id))
        .where(
            AnnotationTable.deleted_at.is_null(),
            ArticleTable.deleted_at.is_null(),
            AnnotationTag.tag.in_(_live_tag_ids()),
        )
        .group_by(AnnotationTag.tag)
    )
    return {row["tag"]: row["count"] for row in _rows(database, query)}


def tags_by_article(
    database: SqliteDatabase, keys: Iterable[str] | None = None
) -> dict[str, tuple[str, ...]]:
    """The tags that occur in each article, or in some (ids), the most frequent first."""
    query = (
        AnnotationTag.select(AnnotationTable.article, AnnotationTag.tag)
        .join(AnnotationTable, on=(AnnotationTag.annotation == AnnotationTable.id))
        .join(ArticleTable, on=(AnnotationTable.article == ArticleTable.id))
        .where(
            AnnotationTable.deleted_at.is_null(),
            ArticleTable.deleted_at.is_null(),
            AnnotationTag.tag.in_(_live_tag_ids()),
        )
        .group_by(AnnotationTable.article, AnnotationTag.tag)
        .order_by(AnnotationTable.article, fn.count().desc(), AnnotationTag.tag)
    )
    if keys is not None:
        query = query.where(AnnotationTable.article.in_(list(keys)))
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows(database, query):
        found[row["article"]] = (*found.get(row["article"], ()), row["tag"])
    return found


def setting(database: SqliteDatabase, key: str) -> str | None:
    """What the library remembers under ``key``."""
    query = SettingTable.select(SettingTable.value).where(SettingTable.key == key)
    return next((row["value"] for row in _rows(database, query)), None)


def settings(database: SqliteDatabase, beginning: str) -> dict[str, str]:
    """What the library remembers under keys that begin so, by the rest of the key."""
    query = SettingTable.select().where(SettingTable.key.startswith(beginning))
    rows = _rows(database, query.order_by(SettingTable.key))
    # SQL's LIKE takes small and capital letters for the same.
    return {
        row["key"].removeprefix(beginning): row["value"]
        for row in rows
        if row["key"].startswith(beginning)
    }
