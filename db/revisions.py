"""Texts made anew of an article's bytes: each gives back what undoes it.

The last text stands in the article's own row, the former ones in a table of their own. Annotations
that are not carried over stay on the text they were made on.
"""

from __future__ import annotations

from collections.abc import Iterable

from peewee import SqliteDatabase

from db import annotated, models, pictures, reads, remote, reprints, search
from db.rows import anchor_row, extraction_row, text_row
from db.tables import count, delete, present, update
from reader.anchor import holds
from reader.changes import Affected, Applied, Kind, Revise, Standing, Withdraw
from reader.errors import Gone, InUse

_COLUMNS = (
    "version",
    "script",
    "source_text",
    "text_sha256",
    "length",
    "blocks",
    "encoding",
    "evidence",
    "cautions",
)


def revise(database: SqliteDatabase, change: Revise) -> Applied:
    """Give an article another text; Gone, ValueError if an anchor is not that text."""
    article = change.article
    key, version = article.id, article.info.version
    former = present(reads.article(database, key), Kind.ARTICLE, key)
    if version != former.info.version + 1:
        raise ValueError(f"version {version} does not follow {former.info.version}")
    _set_aside(database, key)
    row = {**text_row(article), **extraction_row(change.extraction)}
    with search.renewed(database, key):
        update(database, models.Article, key, row)
    pictures.keep(database, key, version, change.extraction)
    remote.carry_over(database, key, version)
    reprints.keep(database, article)
    stood = _move(database, change.standings)
    return Applied(Withdraw(key, stood), _touched(key, stood))


def withdraw(database: SqliteDatabase, change: Withdraw) -> Applied:
    """Take the last text back; Gone, InUse if something was built on it."""
    key = change.article
    article = present(reads.article(database, key), Kind.ARTICLE, key)
    extraction = present(reads.extraction(database, key), Kind.ARTICLE, key)
    stood = _move(database, change.standings)
    version, table = article.info.version, models.Annotation
    if count(database, table, (table.article == key) & (table.version == version)):
        raise InUse(kind=Kind.ARTICLE, title=article.metadata.title)
    with search.renewed(database, key):
        _bring_back(database, key, version - 1)
    pictures.let_go(database, key, version)
    reprints.keep(database, present(reads.article(database, key), Kind.ARTICLE, key))
    return Applied(Revise(article, extraction, stood), _touched(key, stood))


def _set_aside(database: SqliteDatabase, key: str) -> None:
    """Copy the text in an article's row to those it had."""
    article, former = models.Article, models.FormerText
    columns = [getattr(article, name) for name in _COLUMNS]
    query = article.select(article.id, *columns).where(article.id == key)
    fields = [former.article, *(getattr(former, name) for name in _COLUMNS)]
    former.insert_from(query, fields).execute(database)


def _bring_back(database: SqliteDatabase, key: str, version: int) -> None:
    """Put a text an article had into its row again."""
    table = models.FormerText
    where = (table.article == key) & (table.version == version)
    columns = [getattr(table, name) for name in _COLUMNS]
    row = next(iter(table.select(*columns).where(where).dicts().execute(database)), None)
    update(database, models.Article, key, present(row, Kind.ARTICLE, key))
    delete(database, table, where)


def _move(database: SqliteDatabase, standings: Iterable[Standing]) -> tuple[Standing, ...]:
    """Let annotations stand elsewhere; where each stood."""
    return tuple(_stood(database, each) for each in standings)


def _stood(database: SqliteDatabase, standing: Standing) -> Standing:
    key, anchor = standing.annotation, standing.anchor
    former = present(annotated.any_annotation(database, key), Kind.ANNOTATION, key)
    text = reads.text_of(database, former.article, standing.version)
    if text is None:
        raise Gone(kind=Kind.ARTICLE, id=former.article)
    if not holds(text, anchor):
        raise ValueError(f"{anchor} is not the text of article {former.article}")
    row = anchor_row(anchor) | {"version": standing.version}
    update(database, models.Annotation, key, row)
    return Standing(key, former.version, former.anchor)


def _touched(key: str, stood: Iterable[Standing]) -> Affected:
    return Affected(
        articles=frozenset({key}),
        annotations=frozenset(standing.annotation for standing in stood),
    )
