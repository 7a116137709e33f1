"""Finding passages: the annotations of the whole library that a filter wants.

A search gives the numbers of rows, in order and by groups; the passages themselves are read a page
at a time, so that a hundred thousand cost no more than those looked at.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from peewee import SQL, ModelSelect, SqliteDatabase, fn

from db import models, reads
from db.folding import holds, since, until
from db.models import AnnotationTag, Article, CollectionArticle
from db.rows import annotation_value
from reader.codebook import Codebook
from reader.passages import (
    Around,
    Group,
    Grouping,
    How,
    Order,
    Passage,
    PassageFilter,
    Relation,
    Term,
    passage,
)

Annotation: Any = models.Annotation.alias("passage")
_ROWID: Any = SQL('"passage"."rowid"')
"""SQLite's own number of an annotation's row (https://sqlite.org/rowidtable.html)."""

_GROUPS: dict[Grouping, Any] = {
    Grouping.NONE: SQL("''"),
    Grouping.TAG: AnnotationTag.tag,
    Grouping.ARTICLE: Annotation.article,
    Grouping.OUTLET: Article.outlet,
    Grouping.YEAR: fn.substr(Article.published_at, 1, 4),
    Grouping.CODER: Annotation.coder,
}
_ORDERS: dict[Order, tuple[Any, ...]] = {
    Order.NEWEST: (Article.published_at.desc(), Article.added_at.desc()),
    Order.OLDEST: (Article.published_at, Article.added_at),
    Order.ADDED: (Article.added_at.desc(),),
    Order.OUTLET: (Article.outlet, Article.published_at.desc()),
    Order.CHANGED: (Annotation.modified_at.desc(),),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What a filter found: the number of each row, group after group.

    In groups by tag, a passage stands in the group of each of its tags.
    """

    rows: array[int]
    groups: tuple[Group, ...]


def find(
    database: SqliteDatabase, wanted: PassageFilter, grouping: Grouping, order: Order
) -> Found:
    """The passages that are wanted, by groups, and in order within each."""
    codebook = reads.codebook(database)
    key = _GROUPS[grouping]
    query = Annotation.select(_ROWID, key).join(Article, on=(Annotation.article == Article.id))
    if grouping is Grouping.TAG:
        query = _with_tags(query)
    query = query.where(*_conditions(codebook, wanted)).order_by(
        key, *_ORDERS[order], Annotation.article, Annotation.start, Annotation.end, _ROWID
    )
    pairs = list(query.tuples().execute(database))
    if grouping is Grouping.TAG:
        pairs = _in_order_of_tags(codebook, pairs)
    groups = tuple(
        Group(name or "", sum(1 for _ in members))
        for name, members in groupby(pairs, key=lambda pair: pair[1])
    )
    return Found(array("q", (number for number, _ in pairs)), groups)


def _with_tags(query: ModelSelect[Any]) -> ModelSelect[Any]:
    """A row for each tag of an annotation that is in the codebook, or one for none."""
    live = models.Tag.select(models.Tag.id).where(models.Tag.deleted_at.is_null())
    on = (AnnotationTag.annotation == Annotation.id) & AnnotationTag.tag.in_(live)
    return query.switch(Annotation).left_outer_join(AnnotationTag, on=on)


def _in_order_of_tags(
    codebook: Codebook, pairs: Iterable[tuple[int, str | None]]
) -> list[tuple[int, str | None]]:
    """The rows with their tags in the order of the codebook; those without a tag last."""
    place: dict[str | None, int] = {tag.id: at for at, tag in enumerate(codebook.tags)}
    return sorted(pairs, key=lambda pair: place.get(pair[1], len(place)))


def load(database: SqliteDatabase, rows: Sequence[int], around: Around) -> list[Passage]:
    """The passages of some rows, in the order asked; one that is gone meanwhile is left out."""
    query = Annotation.select(Annotation, _ROWID.alias("number")).where(_ROWID.in_(list(rows)))
    found = list(query.dicts().execute(database))
    tags = reads.tags_of(database, [row["id"] for row in found])
    articles = {key: reads.article(database, key) for key in {row["article"] for row in found}}
    passages = {}
    for row in found:
        article = articles[row["article"]]
        if article is not None and row["deleted_at"] is None:
            annotation = annotation_value(row, tags[row["id"]])
            passages[row["number"]] = passage(article, annotation, around)
    return [passages[number] for number in rows if number in passages]


def ids(database: SqliteDatabase, rows: Sequence[int]) -> list[str]:
    """The ids of the annotations of some rows, in the order asked, each once."""
    known: dict[int, str] = {}
    for at in range(0, len(rows), 500):
        some = list(rows[at : at + 500])
        query = Annotation.select(_ROWID, Annotation.id).where(_ROWID.in_(some))
        known.update(query.tuples().execute(database))
    return list(dict.fromkeys(known[number] for number in rows if number in known))


def outlets(database: SqliteDatabase) -> list[str]:
    """The outlets whose articles carry annotations, by name."""
    return _distinct(database, Article.outlet)


def coders(database: SqliteDatabase) -> list[str]:
    """Those who made annotations, by name."""
    return _distinct(database, Annotation.coder)


def _distinct(database: SqliteDatabase, column: Any) -> list[str]:
    query = Annotation.select(column).join(Article, on=(Annotation.article == Article.id))
    query = query.where(*_there()).distinct().order_by(column)
    return [name for (name,) in query.tuples().execute(database) if name]


# -- what a filter asks for


def _there() -> list[Any]:
    return [Annotation.deleted_at.is_null(), Article.deleted_at.is_null()]


def _conditions(codebook: Codebook, wanted: PassageFilter) -> list[Any]:
    return [*_there(), *_of_tags(codebook, wanted), *_of_article(wanted), *_of_annotation(wanted)]


def _of_tags(codebook: Codebook, wanted: PassageFilter) -> list[Any]:
    asked = [_carrying(codebook, (term,)) for term in wanted.every]
    if wanted.some:
        asked.append(_carrying(codebook, wanted.some))
    if wanted.no:
        asked.append(~_carrying(codebook, wanted.no))
    if wanted.untagged:
        asked.append(~_linked(Annotation.id, [tag.id for tag in codebook.tags]))
    if wanted.relation:
        asked.append(_related(codebook, wanted.relation))
    return asked


def _carrying(codebook: Codebook, terms: Iterable[Term]) -> Any:
    return _linked(Annotation.id, meant(codebook, terms))


def meant(codebook: Codebook, terms: Iterable[Term]) -> list[str]:
    """The ids of the tags that are meant; a tag that is gone stands for none."""
    return [
        key
        for term in terms
        if term.tag in codebook
        for key in (codebook.subtree(term.tag) if term.below else (term.tag,))
    ]


def _linked(annotation: Any, tags: Sequence[str]) -> Any:
    link = AnnotationTag.alias()
    carrying = link.select(link.annotation).where(link.tag.in_(list(tags)))
    return annotation.in_(carrying)


def _related(codebook: Codebook, relation: Relation) -> Any:
    """Whether there is another passage of the same text that stands so to this one."""
    other = models.Annotation.alias()
    same_text = (other.article == Annotation.article) & (other.version == Annotation.version)
    another = same_text & (other.id != Annotation.id) & other.deleted_at.is_null()
    stands = _stands(other, relation)
    tagged = _linked(other.id, meant(codebook, (relation.term,)))
    return fn.EXISTS(other.select(SQL("1")).where(another, stands, tagged))


def _stands(other: Any, relation: Relation) -> Any:
    match relation.how:
        case How.OVERLAPPING:
            return (other.start < Annotation.end) & (other.end > Annotation.start)
        case How.WITHIN:
            return (other.start <= Annotation.start) & (other.end >= Annotation.end)
        case How.AROUND:
            return (other.start >= Annotation.start) & (other.end <= Annotation.end)
        case How.NEAR:
            reach = relation.distance
            before = other.start <= Annotation.end + reach
            return before & (other.end + reach >= Annotation.start)


def _of_article(wanted: PassageFilter) -> list[Any]:
    asked: list[Any] = []
    if wanted.outlets:
        asked.append(Article.outlet.in_(wanted.outlets))
    if wanted.since:
        asked.append(since(Article.published_at, wanted.since))
    if wanted.until:
        asked.append(until(Article.published_at, wanted.until))
    if wanted.author:
        asked.append(holds(Article.author, wanted.author))
    if wanted.script:
        asked.append(Article.script == wanted.script.value)
    if wanted.articles:
        asked.append(Annotation.article.in_(wanted.articles))
    if wanted.collection:
        member = CollectionArticle
        within = member.select(member.article).where(member.collection == wanted.collection)
        asked.append(Annotation.article.in_(within))
    return asked


def _of_annotation(wanted: PassageFilter) -> list[Any]:
    asked: list[Any] = []
    if wanted.coders:
        asked.append(Annotation.coder.in_(wanted.coders))
    if wanted.noted:
        asked.append(Annotation.note != "")
    if wanted.text.strip():
        text = wanted.text.strip()
        asked.append(holds(Annotation.quote, text) | holds(Annotation.note, text))
    return asked
