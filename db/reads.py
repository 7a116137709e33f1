"""Queries of articles and settings: each takes the database and gives values of ``reader``.

What is in the trash is not seen, but for :func:`source`, :func:`text_of` and :func:`by_sha256`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import SQL, ModelSelect, NodeList, SqliteDatabase, fn

from db import pictures
from db.models import Annotation as AnnotationTable
from db.models import Article as ArticleTable
from db.models import FormerText, RawBytes
from db.models import Setting as SettingTable
from db.prepared import Prepared, those, told
from db.rows import (
    article_value,
    cautions_value,
    evidence_value,
    info_value,
)
from reader.model import (
    Article,
    ArticleInfo,
    Evidence,
    Extraction,
    RemoteImage,
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


def _infos(where: Any) -> ModelSelect[Any]:
    return (
        ArticleTable.select(*INFO, _annotations_there().alias("annotations"))
        .where(where)
        .order_by(ArticleTable.added_at.desc(), ArticleTable.id)
    )


def _annotations_there() -> ModelSelect[Any]:
    """A column: how many annotations an article has."""
    return AnnotationTable.select(fn.count()).where(
        AnnotationTable.article == ArticleTable.id, AnnotationTable.deleted_at.is_null()
    )


@Prepared
def _infos_of() -> ModelSelect[Any]:
    return _infos(ArticleTable.id.in_(those("keys")) & is_there(ArticleTable))


def articles(database: SqliteDatabase) -> list[ArticleInfo]:
    """All articles, the newest addition first."""
    query = _infos(ArticleTable.deleted_at.is_null())
    return [info_value(row) for row in _rows(database, query)]


def infos(database: SqliteDatabase, keys: Iterable[str]) -> list[ArticleInfo]:
    """Those of the articles with these ids, the newest addition first."""
    return [info_value(row) for row in _infos_of.rows(database, keys=keys)]


def article_info(database: SqliteDatabase, key: str) -> ArticleInfo | None:
    """One article without its text."""
    return next(iter(infos(database, (key,))), None)


def searched(database: SqliteDatabase, keys: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Of some articles what a search looks through: id, text, title, outlet and author."""
    table = ArticleTable
    columns = (table.id, table.source_text, table.title, table.outlet, table.author)
    where = table.id.in_(keys) & is_there(table)
    return _rows(database, table.select(*columns).where(where))


@Prepared
def _article_there() -> ModelSelect[Any]:
    return ArticleTable.select(ArticleTable.id).where(
        ArticleTable.id == told("key"), ArticleTable.deleted_at.is_null()
    )


def has_article(database: SqliteDatabase, key: str) -> bool:
    """Whether there is such an article."""
    return any(_article_there.tuples(database, key=key))


def articles_like(database: SqliteDatabase, beginning: str) -> list[ArticleInfo]:
    """The articles whose ids begin so."""
    query = _infos(ArticleTable.id.startswith(beginning) & is_there(ArticleTable))
    return [info_value(row) for row in _rows(database, query)]


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


@Prepared
def _wholes_of() -> ModelSelect[Any]:
    query = ArticleTable.select().where(ArticleTable.id.in_(those("keys")), is_there(ArticleTable))
    return query.select_extend(_annotations_there().alias("annotations"))


def whole_articles(database: SqliteDatabase, keys: Iterable[str]) -> dict[str, Article]:
    """Some hundreds of articles whole, by their ids; those that are not there are left out."""
    return {row["id"]: article_value(row) for row in _wholes_of.rows(database, keys=keys)}


def text_of(database: SqliteDatabase, key: str, version: int) -> str | None:
    """One version of the text of an article."""
    for query in (_present_text, _former_text):
        for (text,) in query.tuples(database, key=key, version=version):
            return str(text)
    return None


@Prepared
def _present_text() -> ModelSelect[Any]:
    own = (ArticleTable.id == told("key"), ArticleTable.version == told("version"))
    return ArticleTable.select(ArticleTable.source_text).where(*own)


@Prepared
def _former_text() -> ModelSelect[Any]:
    own = (FormerText.article == told("key"), FormerText.version == told("version"))
    return FormerText.select(FormerText.source_text).where(*own)


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


@Prepared
def _setting() -> ModelSelect[Any]:
    return SettingTable.select(SettingTable.value).where(SettingTable.key == told("key"))


def setting(database: SqliteDatabase, key: str) -> str | None:
    """What the library remembers under ``key``."""
    return next((row["value"] for row in _setting.rows(database, key=key)), None)


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
