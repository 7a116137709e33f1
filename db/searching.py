"""Searching a library that is open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from peewee import DatabaseError

from db import search
from db.opened import Opened
from reader.query_errors import SearchIndexDamaged

if TYPE_CHECKING:
    from db.finding import Finder
    from reader.found import Results
    from reader.query import Query


class Searching(Opened):
    """Finds articles and passages by what they say."""

    _last: tuple[Query, tuple[int, int], Finder] | None = None

    def search(self, query: Query, limit: int = 50, offset: int = 0) -> Results:
        """The articles that are found, the best first: ``limit`` of them from ``offset`` on.

        Raises QueryError, or CodebookError for a tag that is not there.
        """
        with self._searching():
            return self._finder(query).results(limit, offset)

    def search_hits(self, query: Query) -> Iterator[tuple[str, int, int]]:
        """Every passage that is found: the id of its article, start and end; raises as `search`.

        The articles come in the order of `search`. The library may be changed between two passages;
        an article that is gone by then is left out.
        """
        with self._searching():
            finder = self._finder(query)
            keys = finder.keys()
        for key in keys:
            with self._searching():
                passages = finder.passages(key)
            yield from ((key, start, end) for start, end in passages)

    def _finder(self, query: Query) -> Finder:
        """The same for the next page, unless something has changed since."""
        state = search.state(self._database)
        if self._last is None or self._last[:2] != (query, state):
            # Here: nobody searches at start, and what searching stands on is a tenth of it.
            from db.finding import Finder

            self._last = (query, state, Finder(self._database, query))
        return self._last[2]

    @property
    def index_is_current(self) -> bool:
        """Whether searches use the index. Where they do not they read all texts: as exact, slow."""
        with self._reading():
            return search.is_current(self._database)

    def rebuild_index(self) -> None:
        """Make the search index anew: about 5 ms for each article.

        It writes nothing but what follows from the articles, so it is no change and needs no undo.
        Raises ReadOnlyLibrary or LibraryGone.
        """
        with self._writing():
            search.rebuild(self._database)

    @contextmanager
    def _searching(self) -> Iterator[None]:
        """As for reading; a malformed index is told from a malformed library."""
        with self._reading():
            try:
                yield
            except DatabaseError as fault:
                if search.is_damaged(fault):
                    raise SearchIndexDamaged(path=self.path) from fault
                raise
