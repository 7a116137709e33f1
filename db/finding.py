"""Carrying out a search: which articles, in which order, and where in them.

Up to two thousand articles are ranked by BM25, a hit in the title counting ten times. Of more,
those with a hit in the title come first, then the newest: words so common tell little about an
article, and to rank them takes longer than to find them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from peewee import SqliteDatabase

from db import annotated, reads, search
from db.connection import run_sql
from db.rows import from_columns
from db.search_match import EVERYTHING, Condition, Conditions, joined
from reader.found import Hit, Results
from reader.matching import Matcher, Text
from reader.query import Field, Leaf, Published, Query, Tagged, leaves
from reader.snippets import snippet

_Value = TypeVar("_Value")

MOST_RANKED = 2_000
"""Articles; BM25 takes some 7 µs for each."""

CHUNK = 200
"""Articles whose texts are read at once."""

_WEIGHTS = "10.0, 1.0, 1.0, 1.0"
_FROM_INDEX = "search_index CROSS JOIN search_document AS document ON number = search_index.rowid"
# Without an index of this program's making each article stands for itself.
_FROM_ARTICLES = "(SELECT rowid AS number, id AS article_id, published_at FROM article) AS document"
# A comparison, since SQLite takes no index for IS NOT NULL.
_IN_TRASH = "SELECT id FROM article WHERE deleted_at > ''"
_NEWEST = "published_at DESC, number DESC"
_MATCHES = "search_index MATCH ?"
_NUMBERS = "SELECT rowid FROM search_index WHERE search_index MATCH ?"

Row = tuple[Any, ...]


class Finder:
    """A search of one library. Raises BadPattern, UnknownTag or AmbiguousTag."""

    def __init__(self, database: SqliteDatabase, query: Query) -> None:
        self._database = database
        self._matcher = Matcher(query)
        indexed = search.is_current(database)
        self._conditions = Conditions(query, _tags(database, query), indexed=indexed)
        self._filters = [
            leaf for leaf in leaves(query.root) if isinstance(leaf, Published | Tagged)
        ]
        self._match, self._condition = self._conditions.split()
        self._indexed = indexed

    def results(self, limit: int, offset: int) -> Results:
        """The articles from ``offset`` on, ``limit`` at most. Raises SlowPattern."""
        if self._conditions.exact:
            total = self._count
            keys = [key for key, *_ in self._ordered([], limit, offset)]
        else:
            total, keys = len(self._verified), self._verified[offset : offset + limit]
        return Results(total, tuple(self._hits(keys)))

    def keys(self) -> list[str]:
        """The ids of all articles, in order. Raises SlowPattern."""
        if self._conditions.exact:
            return [key for key, *_ in self._ordered([], -1, 0)]
        return self._verified

    def passages(self, key: str) -> list[tuple[int, int]]:
        """Where in the source text of an article, if it is there; SlowPattern."""
        rows = reads.searched(self._database, [key])
        return [
            span
            for row in rows
            for span in self._matcher.hits(Text(row["source_text"]), Field.TEXT)
        ]

    @cached_property
    def _count(self) -> int:
        return self._number(self._match)

    def _number(self, match: str | None) -> int:
        """How many articles there are under an expression, or at all."""
        where = self._where(match)
        # The articles' numbers need be looked up only where a condition asks for more.
        alone = where.sql == _MATCHES
        source = "search_index" if alone else self._source(match)
        ((count,),) = run_sql(
            self._database, f"SELECT count(*) FROM {source} WHERE {where.sql}", where.values
        )
        return int(count)

    def _ordered(self, columns: Sequence[Condition], limit: int, offset: int) -> list[Row]:
        """Ids in order, each with what ``columns`` say."""
        if self._match is None:
            rows = self._rows(None, columns, _NEWEST)
        elif self._count <= MOST_RANKED:
            rows = self._rows(self._match, columns, f"bm25(search_index, {_WEIGHTS}), {_NEWEST}")
        else:
            return self._titled_first(self._match, columns, limit, offset)
        return rows(limit, offset)

    def _titled_first(
        self, match: str, columns: Sequence[Condition], limit: int, offset: int
    ) -> list[Row]:
        titled = f"({{title}} : {match}) AND {match}"
        found = self._rows(titled, columns, _NEWEST)(limit, offset)
        if len(found) == limit:
            return found
        # By the index of dates, which ends as soon as there are enough.
        rest = Condition(f"number IN ({_NUMBERS}) AND number NOT IN ({_NUMBERS})", (match, titled))
        others = self._rows(None, columns, _NEWEST, rest)
        before = max(0, offset - self._number(titled))
        return found + others(limit - len(found) if limit >= 0 else limit, before)

    def _rows(
        self,
        match: str | None,
        columns: Sequence[Condition],
        order: str,
        *others: Condition,
    ) -> Callable[[int, int], list[Row]]:
        """A query that is given how many rows are wanted, and from which on."""
        where = self._where(match, *others)
        shown = ", ".join(["document.article_id", *(f"({each.sql})" for each in columns)])
        values = [value for each in (*columns, where) for value in each.values]
        query = (
            f"SELECT {shown} FROM {self._source(match)} WHERE {where.sql} "
            f"ORDER BY {order} LIMIT ? OFFSET ?"
        )
        return lambda limit, offset: run_sql(self._database, query, [*values, limit, offset])

    def _source(self, match: str | None) -> str:
        if match is not None:
            return _FROM_INDEX
        return "search_document AS document" if self._indexed else _FROM_ARTICLES

    def _where(self, match: str | None, *others: Condition) -> Condition:
        """The condition on the rows of what :meth:`_source` names."""
        conditions = [] if match is None else [Condition(_MATCHES, (match,))]
        conditions += [each for each in (self._condition, *others) if each.sql != EVERYTHING]
        if run_sql(self._database, f"SELECT EXISTS ({_IN_TRASH})") != [(0,)]:
            conditions.append(Condition(f"document.article_id NOT IN ({_IN_TRASH})"))
        return joined(" AND ", conditions) if conditions else Condition(EVERYTHING)

    @cached_property
    def _verified(self) -> list[str]:
        """The ids of the articles that truly are meant, in order."""
        found: list[str] = []
        facts = [self._conditions.condition(leaf) for leaf in self._filters]
        rows = self._ordered(facts, -1, 0)
        for start in range(0, len(rows), CHUNK):
            chunk: dict[str, dict[Leaf, bool]] = {
                key: dict(zip(self._filters, map(bool, said), strict=True))
                for key, *said in rows[start : start + CHUNK]
            }
            texts = {row["id"]: _texts(row) for row in reads.searched(self._database, list(chunk))}
            for key, known in chunk.items():
                if self._matcher.holds(_read(texts, key), known):
                    found.append(key)
        return found

    def _hits(self, keys: Sequence[str]) -> Iterator[Hit]:
        infos = {info.id: info for info in reads.infos(self._database, keys)}
        texts = {row["id"]: row["source_text"] for row in reads.searched(self._database, keys)}
        for key in keys:
            text, info = _read(texts, key), _read(infos, key)
            passages = self._matcher.hits(Text(text), Field.TEXT)
            titled = self._matcher.hits(Text(info.metadata.title), Field.TITLE)
            part = snippet(text, passages)
            yield Hit(info, tuple(titled), tuple(passages), part, tuple(part.parts(text)))


@from_columns
def _read(found: Mapping[str, _Value], key: str) -> _Value:
    """What was read of an article that an index names; BadRow where none has this id."""
    return found[key]


def _texts(row: Mapping[str, Any]) -> dict[Field, Text]:
    return {
        Field.TEXT: Text(row["source_text"]),
        **{field: Text(row[field.value]) for field in Field if field},
    }


def _tags(database: SqliteDatabase, query: Query) -> dict[Tagged, tuple[str, ...]]:
    """The ids of the tags that are asked for, each with those below it."""
    asked = [leaf for leaf in leaves(query.root) if isinstance(leaf, Tagged)]
    codebook = annotated.codebook(database) if asked else None
    return {leaf: codebook.subtree(codebook.find(leaf.tag).id) for leaf in asked if codebook}
