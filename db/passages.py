"""Finding passages: the annotations of the whole library that a filter wants.

A search gives the numbers of rows, in order and by groups; the passages themselves are read a page
at a time, so that a hundred thousand cost no more than those looked at.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from peewee import SQL, SqliteDatabase, fn

from db import annotated, models, reads
from db.chunks import chunks
from db.folding import holds, since, until
from db.models import AnnotationTag, CollectionArticle
from db.rows import annotation_value
from reader.codebook import Codebook
from reader.immutable import immutable
from reader.model import Annotation
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

Marked: Any = models.Annotation.alias("passage")
Article: Any = models.Article.alias("source")
_ROWID: Any = SQL('"passage"."rowid"')
"""SQLite's own number of an annotation's row (https://sqlite.org/rowidtable.html)."""

_ARTICLE: Any = SQL('"source"."rowid"')

_MANY = 10_000
"""From how many rows on the tags of all are read at once rather than those of each part."""

_Row = tuple[int, str | None, int, str]
"""The numbers of an annotation and its article, what it is grouped by, its outlet."""

_GROUPS: dict[Grouping, Any] = {
    Grouping.NONE: SQL("''"),
    Grouping.TAG: SQL("''"),
    Grouping.ARTICLE: Marked.article,
    Grouping.OUTLET: Article.outlet,
    Grouping.YEAR: fn.substr(Article.published_at, 1, 4),
    Grouping.CODER: Marked.coder,
}
_ORDERS: dict[Order, tuple[Any, ...]] = {
    Order.NEWEST: (Article.published_at.desc(), Article.added_at.desc()),
    Order.OLDEST: (Article.published_at, Article.added_at),
    Order.ADDED: (Article.added_at.desc(),),
    Order.LIBRARY: (Article.added_at,),
    Order.OUTLET: (Article.outlet, Article.published_at.desc()),
    Order.CHANGED: (Marked.modified_at.desc(),),
}


@immutable
class Found:
    """What a filter found: the number of each row, group after group.

    In groups by tag, a passage stands in the group of each of its tags. ``passages``, ``articles``
    and ``outlets`` are how many of each there are; an article without an outlet counts for none.
    """

    rows: array[int]
    groups: tuple[Group, ...]
    passages: int = 0
    articles: int = 0
    outlets: int = 0

    def parts(self) -> Iterator[tuple[Group, array[int]]]:
        """Each group with its rows."""
        start = 0
        for group in self.groups:
            yield group, self.rows[start : start + group.count]
            start += group.count


def find(
    database: SqliteDatabase, wanted: PassageFilter, grouping: Grouping, order: Order
) -> Found:
    """The passages that are wanted, by groups, and in order within each."""
    codebook = annotated.codebook(database)
    key = _GROUPS[grouping]
    columns = (_ROWID, key, _ARTICLE, Article.outlet)
    query = Marked.select(*columns).join(Article, on=(Marked.article == Article.id))
    query = query.where(*_conditions(codebook, wanted)).order_by(
        key, *_ORDERS[order], Marked.article, Marked.start, Marked.end, _ROWID
    )
    # Fetched by the driver itself: what peewee does for each row costs more than the search.
    found: list[_Row] = database.execute(query).fetchall()
    articles, outlets = {row[2] for row in found}, {row[3] for row in found} - {""}
    sizes = len(found), len(articles), len(outlets)
    if grouping is Grouping.TAG:
        parts = _by_tags(database, codebook, [row[0] for row in found])
    else:
        parts = [(row[1] or "", row[0]) for row in found]
    groups = tuple(
        Group(name, sum(1 for _ in members)) for name, members in groupby(parts, key=itemgetter(0))
    )
    return Found(array("q", [number for _, number in parts]), groups, *sizes)


def _by_tags(
    database: SqliteDatabase, codebook: Codebook, rows: Sequence[int]
) -> list[tuple[str, int]]:
    """Each row with each of its tags, in the order of the codebook; those without one last."""
    tags = _tags_of(database, rows)
    groups: dict[str, list[int]] = {tag.id: [] for tag in codebook.tags}
    groups[""] = []
    for number in rows:
        for tag in [tag for tag in tags.get(number, ()) if tag in codebook] or ("",):
            groups[tag].append(number)
    return [(tag, number) for tag, members in groups.items() for number in members]


def _tags_of(database: SqliteDatabase, rows: Sequence[int]) -> dict[int, list[str]]:
    """The tags of some rows, those in the trash among them; of all rows where these are many."""
    query = Marked.select(_ROWID, AnnotationTag.tag).join(
        AnnotationTag, on=(AnnotationTag.annotation == Marked.id)
    )
    if len(rows) > _MANY:
        parts = [query]
    else:
        parts = [query.where(_ROWID.in_(list(some))) for some in chunks(rows)]
    found: dict[int, list[str]] = defaultdict(list)
    for part in parts:
        for number, tag in database.execute(part).fetchall():
            found[number].append(tag)
    return found


def load(database: SqliteDatabase, rows: Sequence[int], around: Around) -> list[Passage]:
    """The passages of some rows, in the order asked; one that is gone meanwhile is left out."""
    found = _loaded(database, rows)
    articles = reads.whole_articles(database, {each.article for each in found.values()})
    return [
        passage(articles[found[number].article], found[number], around)
        for number in rows
        if number in found and found[number].article in articles
    ]


def annotations_of(database: SqliteDatabase, rows: Sequence[int]) -> list[Annotation]:
    """The annotations of some rows, in the order asked, each once; those gone are left out."""
    found: list[Annotation] = []
    for some in chunks(dict.fromkeys(rows)):
        loaded = _loaded(database, some)
        found += (loaded[number] for number in some if number in loaded)
    return found


def _loaded(database: SqliteDatabase, rows: Sequence[int]) -> dict[int, Annotation]:
    """The annotations of some rows by their numbers, without those in the trash."""
    query = Marked.select(Marked, _ROWID.alias("number"))
    query = query.where(_ROWID.in_(list(rows)), Marked.deleted_at.is_null())
    found = list(query.dicts().execute(database))
    tags = annotated.tags_of(database, [row["id"] for row in found])
    return {row["number"]: annotation_value(row, tags[row["id"]]) for row in found}


def ids(database: SqliteDatabase, rows: Sequence[int]) -> list[str]:
    """The ids of the annotations of some rows, in the order asked, each once."""
    known: dict[int, str] = {}
    for some in chunks(rows):
        query = Marked.select(_ROWID, Marked.id).where(_ROWID.in_(some))
        known.update(query.tuples().execute(database))
    return list(dict.fromkeys(known[number] for number in rows if number in known))


def outlets(database: SqliteDatabase) -> list[str]:
    """The outlets whose articles carry annotations, by name."""
    return _distinct(database, Article.outlet)


def coders(database: SqliteDatabase) -> list[str]:
    """Those who made annotations, by name."""
    return _distinct(database, Marked.coder)


def _distinct(database: SqliteDatabase, column: Any) -> list[str]:
    query = Marked.select(column).join(Article, on=(Marked.article == Article.id))
    query = query.where(*_there()).distinct().order_by(column)
    return [name for (name,) in query.tuples().execute(database) if name]


# -- what a filter asks for


def _there() -> list[Any]:
    return [Marked.deleted_at.is_null(), Article.deleted_at.is_null()]


def _conditions(codebook: Codebook, wanted: PassageFilter) -> list[Any]:
    return [*_there(), *_of_tags(codebook, wanted), *_of_article(wanted), *_of_annotation(wanted)]


def _of_tags(codebook: Codebook, wanted: PassageFilter) -> list[Any]:
    asked = [_carrying(codebook, (term,)) for term in wanted.every]
    if wanted.some:
        asked.append(_carrying(codebook, wanted.some))
    if wanted.no:
        asked.append(~_carrying(codebook, wanted.no))
    if wanted.untagged:
        asked.append(~_linked(Marked.id, [tag.id for tag in codebook.tags]))
    if wanted.relation:
        asked.append(_related(codebook, wanted.relation))
    return asked


def _carrying(codebook: Codebook, terms: Iterable[Term]) -> Any:
    return _linked(Marked.id, meant(codebook, terms))


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
    same_text = (other.article == Marked.article) & (other.version == Marked.version)
    another = same_text & (other.id != Marked.id) & other.deleted_at.is_null()
    stands = _stands(other, relation)
    tagged = _linked(other.id, meant(codebook, (relation.term,)))
    return fn.EXISTS(other.select(SQL("1")).where(another, stands, tagged))


def _stands(other: Any, relation: Relation) -> Any:
    match relation.how:
        case How.OVERLAPPING:
            return (other.start < Marked.end) & (other.end > Marked.start)
        case How.WITHIN:
            return (other.start <= Marked.start) & (other.end >= Marked.end)
        case How.AROUND:
            return (other.start >= Marked.start) & (other.end <= Marked.end)
        case How.NEAR:
            reach = relation.distance
            before = other.start <= Marked.end + reach
            return before & (other.end + reach >= Marked.start)


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
        asked.append(Marked.article.in_(wanted.articles))
    if wanted.collection:
        member = CollectionArticle
        within = member.select(member.article).where(member.collection == wanted.collection)
        asked.append(Marked.article.in_(within))
    return asked


def _of_annotation(wanted: PassageFilter) -> list[Any]:
    asked: list[Any] = []
    if wanted.coders:
        asked.append(Marked.coder.in_(wanted.coders))
    if wanted.noted:
        asked.append(Marked.note != "")
    if wanted.text.strip():
        text = wanted.text.strip()
        asked.append(holds(Marked.quote, text) | holds(Marked.note, text))
    return asked
