"""A library as `reader.exchange` asks it before something is brought in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from db.library import Library
from reader.changes import Kind
from reader.codebook import Codebook
from reader.exchange.holdings import Held, same_address
from reader.fold import fold
from reader.model import Article
from reader.shelf import Attribute, Collection

_Key = TypeVar("_Key", bound=Hashable)


class LibraryHoldings:
    """Answers from a library, at one time: make a new one after a change.

    Used from the thread that opened the library.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def codebook(self) -> Codebook:
        """All tags."""
        return self._library.codebook()

    @cached_property
    def attributes(self) -> Sequence[Attribute]:
        """The researcher's own columns."""
        return self._library.attributes()

    @cached_property
    def collections(self) -> Sequence[Collection]:
        """The collections."""
        return self._library.collections()

    def is_taken(self, kind: Kind, key: str) -> bool:
        """Whether something of a kind has this id, in the trash or not."""
        return self._library.is_taken(kind, key)

    def article(self, key: str) -> Article | None:
        """An article by its id; None if it is not there or in the trash."""
        # To look for one that is not there takes as long as to read one that is.
        return self._library.article(key) if key in self._ids else None

    def same_bytes(self, sha256: str) -> str | None:
        """The id of an article made of bytes with this hash; in the trash only if no other is."""
        return self._library.made_of(sha256)

    def same_text(self, text: str) -> str | None:
        """The id of an article, not in the trash, whose source text is this one."""
        articles = map(self.article, self._by_length.get(len(text), ()))
        same = (one.id for one in articles if one is not None and one.source_text == text)
        return next(same, None)

    def by_url(self, url: str) -> Sequence[str]:
        """The ids of the articles from an address."""
        return self._by_url.get(same_address(url), ())

    def by_title(self, title: str) -> Sequence[str]:
        """The ids of the articles of a title, in any script."""
        return self._by_title.get(fold(title.strip()), ())

    def held(self, annotations: Iterable[str]) -> Mapping[str, Held]:
        """Those of some annotations (ids) that are there, in the trash or not, by their ids."""
        return self._library.held(annotations)

    def memberships(self, key: str) -> Sequence[str]:
        """The ids of the collections that an article is in."""
        return self._library.memberships([key]).get(key, ())

    def memo(self, key: str) -> str:
        """What the researcher thinks of an article."""
        return self._library.memo(key)

    def values(self, key: str) -> Mapping[str, str]:
        """What the columns hold for an article, by their ids."""
        return self._library.values([key]).get(key, {})

    @cached_property
    def _names(self) -> Sequence[tuple[str, str, str, int]]:
        return self._library.names()

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(key for key, *_ in self._names)

    @cached_property
    def _by_length(self) -> Mapping[int, list[str]]:
        return _grouped((length, key) for key, _, _, length in self._names)

    @cached_property
    def _by_title(self) -> Mapping[str, list[str]]:
        return _grouped((fold(title.strip()), key) for key, title, _, _ in self._names)

    @cached_property
    def _by_url(self) -> Mapping[str, list[str]]:
        found = ((same_address(url), key) for key, _, url, _ in self._names)
        return _grouped((address, key) for address, key in found if address)


def _grouped(pairs: Iterable[tuple[_Key, str]]) -> Mapping[_Key, list[str]]:
    found = defaultdict[_Key, list[str]](list)
    for key, article in pairs:
        found[key].append(article)
    return found
