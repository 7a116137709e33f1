"""What the researcher adds to the articles of a library that is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db import catalogue, shelf, wholes
from db.opened import Opened
from reader.changes import Kind
from reader.errors import NoSuchArticle
from reader.shelf import Attribute, Collection, Item, SavedFilter
from reader.whole import WholeArticle


class Shelved(Opened):
    """Gives columns of one's own, collections, filters and memos."""

    def attributes(self) -> list[Attribute]:
        """The columns of the researcher's own, in order."""
        return [each for each in self._items(Kind.ATTRIBUTE) if isinstance(each, Attribute)]

    def collections(self) -> list[Collection]:
        """The collections, in order."""
        return [each for each in self._items(Kind.COLLECTION) if isinstance(each, Collection)]

    def filters(self, view: str) -> list[SavedFilter]:
        """The filters kept for a view, in order."""
        items = self._items(Kind.FILTER)
        return [each for each in items if isinstance(each, SavedFilter) and each.view == view]

    def _items(self, kind: Kind) -> list[Item]:
        with self._reading():
            return shelf.items(self._database, kind)

    def values(self, articles: Iterable[str] | None = None) -> dict[str, dict[str, str]]:
        """What the columns hold, by the ids of articles and of columns; of all articles if None."""
        with self._reading():
            return shelf.values(self._database, articles)

    def members(self, collection: str) -> set[str]:
        """The ids of the articles in a collection, those in the trash among them."""
        with self._reading():
            return shelf.members(self._database, collection)

    def collection_counts(self) -> dict[str, int]:
        """How many articles each collection holds; empty ones are left out."""
        with self._reading():
            return catalogue.collection_counts(self._database)

    def memberships(self, articles: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The collections (ids) that each of some articles (ids) is in, by article."""
        with self._reading():
            return catalogue.memberships(self._database, articles)

    def with_memo(self, articles: Iterable[str]) -> set[str]:
        """Those of some articles (ids) that a memo is kept on."""
        with self._reading():
            return catalogue.with_memo(self._database, articles)

    def memo(self, article: str) -> str:
        """What the researcher thinks of an article (Markdown); NoSuchArticle."""
        with self._reading():
            found = shelf.memo(self._database, article)
        if found is None:
            raise NoSuchArticle(article=article)
        return found

    def wholes(self, articles: Sequence[str]) -> dict[str, WholeArticle]:
        """Some dozens of articles with all that is kept of them, by their ids; those that are not
        there are left out."""
        with self._reading():
            return wholes.wholes(self._database, articles)
