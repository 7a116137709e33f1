"""Finding articles for lists and tables: numbers of rows first, the articles a page at a time."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from peewee import SQL, Asc, Desc, SqliteDatabase, fn

from db import annotated, models, reads
from db.chunks import chunks
from db.folding import holds, since, until
from db.models import AnnotationTag, AttributeValue, CollectionArticle
from db.passages import meant
from db.prepared import Prepared, those
from db.rows import info_value
from reader.catalogue import ArticleFilter, Column, Comparison, Condition, Sorting
from reader.codebook import Codebook
from reader.fold import fold
from reader.model import ArticleInfo
from reader.shelf import Attribute, AttributeKind

Article: Any = models.Article.alias("listed")
_ROWID: Any = SQL('"listed"."rowid"')
"""SQLite's own number of an article's row (https://sqlite.org/rowidtable.html)."""

_COLUMNS: dict[str, Any] = {
    Column.ADDED: Article.added_at,
    Column.TITLE: Article.title,
    Column.OUTLET: Article.outlet,
    Column.AUTHOR: Article.author,
    Column.PUBLISHED: Article.published_at,
    # In the order in which a person gets on with an article.
    Column.STATE: fn.instr("new|reading|read|", Article.state.concat("|")),
    Column.SCRIPT: Article.script,
    Column.LENGTH: Article.length,
}


def find(
    database: SqliteDatabase,
    wanted: ArticleFilter,
    sorting: Sorting,
    attributes: Sequence[Attribute],
) -> array[int]:
    """The numbers of the articles that are wanted, in order."""
    known = {each.id: each for each in attributes}
    conditions = [each for each in wanted.conditions if each.attribute in known]
    query = Article.select(_ROWID).where(
        Article.deleted_at.is_null(),
        *_of_article(wanted),
        *_of_coding(database, wanted),
        *(_meets(known[each.attribute], each) for each in conditions),
    )
    query = query.order_by(*_order(sorting, known))
    # Straight from SQLite's cursor: peewee's rows would take twice as long as the query.
    return array("q", chain.from_iterable(database.execute(query)))


@Prepared
def _infos_of() -> Any:
    columns = [getattr(Article, column.name) for column in reads.INFO]
    counted = models.Annotation.alias("counted")
    count = counted.select(fn.count(SQL("1"))).where(
        counted.article == Article.id, counted.deleted_at.is_null()
    )
    query = Article.select(_ROWID.alias("number"), *columns, count.alias("annotations"))
    return query.where(_ROWID.in_(those("rows")), reads.is_there(Article))


def load(database: SqliteDatabase, rows: Sequence[int]) -> list[ArticleInfo]:
    """The articles of some rows, in the order asked; one that is gone meanwhile is left out."""
    found = {row["number"]: info_value(row) for row in _infos_of.rows(database, rows=rows)}
    return [found[number] for number in rows if number in found]


@Prepared
def _count() -> Any:
    return Article.select(fn.count(SQL("1"))).where(Article.deleted_at.is_null())


def count(database: SqliteDatabase) -> int:
    """How many articles there are."""
    found: int = next(number for (number,) in _count.tuples(database))
    return found


@Prepared
def _numbers_of() -> Any:
    query = Article.select(Article.id, _ROWID).where(Article.id.in_(those("keys")))
    return query.where(reads.is_there(Article))


def numbers_of(database: SqliteDatabase, keys: Sequence[str]) -> list[int | None]:
    """The numbers of the rows of some articles; None for one that is not there."""
    found: dict[str, int] = dict(_numbers_of.tuples(database, keys=keys))
    return [found.get(key) for key in keys]


@Prepared
def _ids_of() -> Any:
    query = Article.select(_ROWID, Article.id).where(_ROWID.in_(those("rows")))
    return query.where(reads.is_there(Article))


def ids(database: SqliteDatabase, rows: Sequence[int]) -> list[str]:
    """The ids of the articles of some rows, in the order asked."""
    found: dict[int, str] = dict(_ids_of.tuples(database, rows=rows))
    return [found[number] for number in rows if number in found]


@Prepared
def _with_memo() -> Any:
    return Article.select(Article.id).where(Article.id.in_(those("keys")), Article.memo != "")


def with_memo(database: SqliteDatabase, keys: Iterable[str]) -> set[str]:
    """Those of some articles (ids) that a memo is kept on."""
    return {key for (key,) in _with_memo.tuples(database, keys=keys)}


@Prepared
def _collection_counts() -> Any:
    member = CollectionArticle.alias("member")
    return (
        member.select(member.collection, fn.count(SQL("1")))
        .join(Article, on=(member.article == Article.id))
        .where(Article.deleted_at.is_null())
        .group_by(member.collection)
    )


def collection_counts(database: SqliteDatabase) -> dict[str, int]:
    """How many articles are in each collection; those in the trash are not counted."""
    return dict(_collection_counts.tuples(database))


def memberships(database: SqliteDatabase, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The collections (ids) that each of some articles (ids) is in."""
    member, found = CollectionArticle.alias("member"), dict[str, tuple[str, ...]]()
    query = member.select(member.article, member.collection).order_by(member.collection)
    for some in chunks(keys):
        rows = query.where(member.article.in_(some)).tuples().execute(database)
        for article, collection in rows:
            found[article] = (*found.get(article, ()), collection)
    return found


def outlets(database: SqliteDatabase) -> list[str]:
    """The outlets of all articles, by name."""
    query = Article.select(Article.outlet).where(Article.deleted_at.is_null()).distinct()
    return sorted(name for (name,) in query.tuples().execute(database) if name)


def _order(sorting: Sorting, known: dict[str, Attribute]) -> list[Any]:
    """What is ordered by; those that have nothing there come last, the newest of equals first."""
    key: Any
    if sorting.column == Column.ADDED:
        # Both one way, as the index has them: then there is nothing to sort.
        way = Desc if sorting.descending else Asc
        return [way(Article.added_at), way(Article.id)]
    if sorting.column == Column.ANNOTATIONS:
        counted = models.Annotation.alias("ordering")
        key = counted.select(fn.count(SQL("1"))).where(
            counted.article == Article.id, counted.deleted_at.is_null()
        )
    elif sorting.column in known:
        key = _held(known[sorting.column])
    else:
        key = _COLUMNS[sorting.column]
    empty = fn.coalesce(key, "") == ""
    newest = (Article.added_at.desc(), Article.id.desc())
    return [empty, Desc(key) if sorting.descending else Asc(key), *newest]


def _held(attribute: Attribute) -> Any:
    """What a column of the researcher's own holds for an article; numbers as numbers."""
    table = AttributeValue.alias("held")
    value = table.value.cast("REAL") if attribute.kind is AttributeKind.NUMBER else table.value
    return table.select(value).where(table.article == Article.id, table.attribute == attribute.id)


def _meets(attribute: Attribute, condition: Condition) -> Any:
    table = AttributeValue.alias("asked")
    of_column = table.select(table.article).where(table.attribute == attribute.id)
    if condition.comparison is Comparison.EMPTY:
        return Article.id.not_in(of_column)
    return Article.id.in_(of_column.where(_compared(table, attribute.kind, condition)))


def _compared(table: Any, kind: AttributeKind, condition: Condition) -> Any:
    value = condition.value
    if kind is AttributeKind.NUMBER:
        held, asked = table.value.cast("REAL"), float(value)
        compared = {Comparison.LEAST: held >= asked, Comparison.MOST: held <= asked}
        return compared.get(condition.comparison, held == asked)
    match condition.comparison:
        case Comparison.LEAST:
            return since(table.value, value)
        case Comparison.MOST:
            return until(table.value, value)
        case Comparison.HOLDS:
            return holds(table.value, value)
        case _:
            return table.value == value


def _of_article(wanted: ArticleFilter) -> list[Any]:
    asked: list[Any] = []
    if wanted.text.strip():
        text = wanted.text.strip()
        asked.append(fn.instr(Article.folded, fold(text)) > 0)
    if wanted.outlets:
        asked.append(Article.outlet.in_(wanted.outlets))
    if wanted.since:
        asked.append(since(Article.published_at, wanted.since))
    if wanted.until:
        asked.append(until(Article.published_at, wanted.until))
    if wanted.states:
        asked.append(Article.state.in_([state.value for state in wanted.states]))
    if wanted.script:
        asked.append(Article.script == wanted.script.value)
    if wanted.collection:
        member = CollectionArticle.alias("member")
        within = member.select(member.article).where(member.collection == wanted.collection)
        asked.append(Article.id.in_(within))
    return asked


def _of_coding(database: SqliteDatabase, wanted: ArticleFilter) -> list[Any]:
    note, asked = models.Annotation.alias("note"), []
    there = note.select(note.article).where(note.deleted_at.is_null())
    if wanted.coded is not None:
        asked.append(Article.id.in_(there) if wanted.coded else Article.id.not_in(there))
    if wanted.tags:
        codebook: Codebook = annotated.codebook(database)
        link = AnnotationTag.alias("link")
        carrying = link.select(link.annotation).where(link.tag.in_(meant(codebook, wanted.tags)))
        asked.append(Article.id.in_(there.where(note.id.in_(carrying))))
    return asked
