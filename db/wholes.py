"""Articles with all that hangs on them, several at a time: for exports, which ask for thousands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from peewee import SqliteDatabase

from db import catalogue, models, pictures, reads, shelf
from db.rows import cautions_value, evidence_value
from reader.changes import Kind
from reader.model import Extraction
from reader.whole import WholeArticle


def wholes(database: SqliteDatabase, keys: Sequence[str]) -> dict[str, WholeArticle]:
    """Some dozens of articles by their ids; those that are not there, or whose bytes are not, are
    left out."""
    articles = reads.whole_articles(database, keys)
    raw, made = _raw(database, keys), _made(database, keys)
    values, members = shelf.values(database, keys), catalogue.memberships(database, keys)
    names = {each.id: each.name for each in shelf.items(database, Kind.COLLECTION)}
    return {
        key: WholeArticle(
            article=article,
            raw=raw[key],
            origin=made[key][0],
            extraction=made[key][1],
            memo=made[key][2],
            values=values.get(key, {}),
            collections=tuple(names[each] for each in members.get(key, ()) if each in names),
        )
        for key, article in articles.items()
        if key in raw
    }


def _raw(database: SqliteDatabase, keys: Iterable[str]) -> dict[str, bytes]:
    table = models.RawBytes
    query = table.select(table.article, table.data).where(table.article.in_(keys))
    return {key: bytes(data) for key, data in query.tuples().execute(database)}


def _made(database: SqliteDatabase, keys: Iterable[str]) -> dict[str, tuple[str, Extraction, str]]:
    """The origin, the extraction and the memo of each."""
    table = models.Article
    columns = (table.id, table.version, table.origin, table.memo)
    extracted = (table.encoding, table.evidence, table.cautions)
    query = table.select(*columns, *extracted).where(table.id.in_(keys))
    with_images = _having(database, models.Image, keys)
    with_addresses = _having(database, models.RemoteImage, keys)
    found = {}
    for key, version, origin, memo, encoding, evidence, cautions in query.tuples().execute(
        database
    ):
        extraction = Extraction(
            encoding,
            pictures.images(database, key, version) if key in with_images else (),
            pictures.remote_images(database, key, version) if key in with_addresses else (),
            evidence_value(evidence),
            cautions_value(cautions),
        )
        found[key] = (origin, extraction, memo)
    return found


def _having(database: SqliteDatabase, table: Any, keys: Iterable[str]) -> set[str]:
    """The ids of the articles that have any rows in a table, of whatever version."""
    query = table.select(table.article).where(table.article.in_(keys)).distinct()
    return {key for (key,) in query.tuples().execute(database)}
