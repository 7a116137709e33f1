"""The bands of all articles, by which reprints are found; they come from the texts alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from peewee import ModelSelect, SqliteDatabase, fn

from db import reads
from db.models import Article as ArticleTable
from db.models import Band
from db.prepared import Prepared, those, told
from db.tables import delete, insert_all
from reader.model import Article, ArticleInfo, Draft
from reader.reprints import SHARED, Reprint, Shingles, bands, likeness, reprint, shingles

MOST_COMPARED = 200_000
"""How many characters of other texts one is compared with, those that share most bands first: some
hundred reports, 0.4 s. News of which there are more is shown with these."""

_REMEMBERED = 256
"""Of how many texts the shingles are kept while all are compared, some 100 KB each."""


def keep(database: SqliteDatabase, article: Article) -> None:
    """Keep the bands of an article in the place of those it had."""
    delete(database, Band, Band.article == article.id)
    rows = [{"hash": each, "article": article.id} for each in bands_of(article)]
    insert_all(database, Band, rows)


def bands_of(article: Article) -> set[int]:
    """The bands an article should have."""
    return set(bands(shingles(article.source_text, article.blocks)))


def stored(database: SqliteDatabase, key: str) -> set[int]:
    """The bands that are kept of an article."""
    return {each for (each,) in _stored.tuples(database, key=key)}


@Prepared
def _stored() -> ModelSelect[Any]:
    return Band.select(Band.hash).where(Band.article == told("key"))


def of_article(database: SqliteDatabase, key: str) -> list[Reprint]:
    """The reprints of an article, the likest first; none of one that is not there."""
    candidates = _candidates(database, stored(database, key), key)
    article = reads.article(database, key) if candidates else None
    if article is None:
        return []
    own = shingles(article.source_text, article.blocks)
    return _compared(database, own, candidates)


def of_draft(database: SqliteDatabase, draft: Draft) -> list[Reprint]:
    """The articles that a draft is a reprint of, the likest first."""
    own = shingles(draft.source_text, draft.blocks)
    return _compared(database, own, _candidates(database, bands(own)))


def _candidates(database: SqliteDatabase, own: Iterable[int], but: str = "") -> list[str]:
    """The articles that share enough of these bands, those that share most first, within
    ``MOST_COMPARED``; none in the trash."""
    found, characters = [], 0
    for key, length in _sharing.tuples(database, own=own, but=but):
        found.append(key)
        characters += length
        if characters >= MOST_COMPARED:
            break
    return found


@Prepared
def _sharing() -> ModelSelect[Any]:
    count = fn.count()
    return (
        Band.select(Band.article, ArticleTable.length)
        .join(ArticleTable, on=(Band.article == ArticleTable.id))
        .where(Band.hash.in_(those("own")), Band.article != told("but"))
        .where(ArticleTable.deleted_at.is_null())
        .group_by(Band.article)
        .having(count >= SHARED)
        .order_by(count.desc(), ArticleTable.added_at, Band.article)
    )


def _compared(database: SqliteDatabase, own: Shingles, candidates: Iterable[str]) -> list[Reprint]:
    articles = filter(None, (reads.article(database, key) for key in candidates))
    compared = (
        reprint(each.info, likeness(own, shingles(each.source_text, each.blocks)))
        for each in articles
    )
    found = filter(None, compared)
    return sorted(found, key=lambda each: (-each.similarity, each.info.added_at, each.info.id))


def pairs(database: SqliteDatabase) -> Iterator[tuple[str, Reprint]]:
    """Every two articles one of which is the other again: an id and the other one, once."""

    @lru_cache(_REMEMBERED)
    def known(key: str) -> tuple[ArticleInfo, Shingles] | None:
        article = reads.article(database, key)
        if article is None:
            return None
        return article.info, shingles(article.source_text, article.blocks)

    for one, other in _candidate_pairs(database):
        first, second = known(one), known(other)
        found = first and second and reprint(second[0], likeness(first[1], second[1]))
        if found:
            yield one, found


def _candidate_pairs(database: SqliteDatabase) -> list[tuple[str, str]]:
    """The articles, not in the trash, that share enough bands, by their ids."""
    one, other = Band.alias(), Band.alias()
    query: Any = (
        one.select(one.article, other.article)
        .join(other, on=(one.hash == other.hash))
        .switch(one)
        .join(ArticleTable, on=(one.article == ArticleTable.id))
        .where(one.article < other.article, ArticleTable.deleted_at.is_null())
        .group_by(one.article, other.article)
        .having(fn.count() >= SHARED)
        .order_by(ArticleTable.added_at, one.article, other.article)
    )
    return list(query.tuples().execute(database))
