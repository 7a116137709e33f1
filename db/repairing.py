"""Making anew what follows from the rest of a library: indexes, bands, the index for searching."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from peewee import SqliteDatabase

from db import mirror_repair, models, reprints, schema, search
from db.connection import run_sql
from db.problems import Problem
from db.rows import article_value, folded_row
from db.tables import delete
from reader.model import Article

_FORMER = models.FormerText


def repair(database: SqliteDatabase, problems: Iterable[Problem]) -> None:
    """Make anew what some problems, all of them repairable, are about. What a person put in stays
    as it is, or what cannot be read of it is put back from its copy."""
    by_kind: dict[str, list[Problem]] = {}
    for each in problems:
        by_kind.setdefault(each.kind, []).append(each)
    # In this order: what comes later reads what came before.
    for kind, way in _WAYS.items():
        if kind in by_kind:
            way(database, by_kind[kind])


def _indexes_of_tables(database: SqliteDatabase, _: list[Problem]) -> None:
    run_sql(database, "REINDEX")


def _tables(database: SqliteDatabase, problems: list[Problem]) -> None:
    names = {each.id for each in problems}
    found = [each for each in schema.differences(database) if each.repairable]
    # What stands on a table goes with it; of what is left, the wrong is dropped first.
    for each in reversed(found):
        if each.name in names and each.fault is schema.Fault.OTHER:
            run_sql(database, f'DROP {each.kind} IF EXISTS "{each.name}"')
    for each in schema.differences(database):
        if each.repairable and each.fault is schema.Fault.MISSING:
            run_sql(database, each.sql)
    if "mirror" in names:
        mirror_repair.fill(database)


def _references(database: SqliteDatabase, _: list[Problem]) -> None:
    articles = models.Article.select(models.Article.id)
    delete(database, models.Band, models.Band.article.not_in(articles))
    delete(database, models.SearchDocument, models.SearchDocument.article.not_in(articles))


def _from_copies(database: SqliteDatabase, problems: list[Problem]) -> None:
    mirror_repair.mend(database, {each.kind for each in problems})


def _lengths(database: SqliteDatabase, problems: list[Problem]) -> None:
    for table, key in ((models.Article, models.Article.id), (_FORMER, _FORMER.article)):
        for each in problems:
            for row in table.select().where(key == each.id).dicts().execute(database):
                same = (key == each.id) & (table.version == row["version"])
                length = len(row["source_text"])
                table.update(length=length).where(same).execute(database)


def _bands(database: SqliteDatabase, problems: list[Problem]) -> None:
    for article in _articles(database, problems):
        reprints.keep(database, article)


def _folded(database: SqliteDatabase, problems: list[Problem]) -> None:
    for article in _articles(database, problems):
        row = folded_row(article.metadata)
        models.Article.update(**row).where(models.Article.id == article.id).execute(database)


def _index(database: SqliteDatabase, _: list[Problem]) -> None:
    search.rebuild(database)


def _articles(database: SqliteDatabase, problems: Iterable[Problem]) -> Iterator[Article]:
    """The articles of some problems, those in the trash among them."""
    for each in problems:
        query = models.Article.select().where(models.Article.id == each.id)
        yield from (article_value(row) for row in query.dicts().execute(database))


_WAYS: dict[str, Callable[[SqliteDatabase, list[Problem]], None]] = {
    "file": _indexes_of_tables,
    "schema": _tables,
    "reference": _references,
    "garbled": _from_copies,
    "copy": _from_copies,
    "text": _lengths,
    "reprints": _bands,
    "folded": _folded,
    "index": _index,
}
