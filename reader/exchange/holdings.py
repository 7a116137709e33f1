"""What of a library is asked before something is brought into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from reader.changes import Kind
from reader.codebook import Codebook
from reader.immutable import immutable
from reader.model import Annotation, Article
from reader.shelf import Attribute, Collection


@immutable
class Held:
    """An annotation that a library has, with the tags (ids) that are in no trash.

    It counts as ``trashed`` where its article is in the trash, too.
    """

    annotation: Annotation
    trashed: bool


class Holdings(Protocol):
    """A library as the plan of an import sees it. Nothing is changed by asking."""

    @property
    def codebook(self) -> Codebook:
        """All tags."""

    @property
    def attributes(self) -> Sequence[Attribute]:
        """The researcher's own columns."""

    @property
    def collections(self) -> Sequence[Collection]:
        """The collections."""

    def is_taken(self, kind: Kind, key: str) -> bool:
        """Whether something of a kind has this id, in the trash or not."""

    def article(self, key: str) -> Article | None:
        """An article by its id; None if it is not there or in the trash."""

    def same_bytes(self, sha256: str) -> str | None:
        """The id of an article made of bytes with this hash; in the trash only if no other is."""

    def same_text(self, text: str) -> str | None:
        """The id of an article, not in the trash, whose source text is this one."""

    def by_url(self, url: str) -> Sequence[str]:
        """The ids of the articles from an address, told as `same_address` tells them."""

    def by_title(self, title: str) -> Sequence[str]:
        """The ids of the articles of a title, in any script."""

    def held(self, annotations: Iterable[str]) -> Mapping[str, Held]:
        """Those of some annotations (ids) that are there, in the trash or not, by their ids."""

    def memberships(self, key: str) -> Sequence[str]:
        """The ids of the collections that an article (its id) is in."""

    def memo(self, key: str) -> str:
        """What the researcher thinks of an article (its id)."""

    def values(self, key: str) -> Mapping[str, str]:
        """What the columns hold for an article, by their ids."""


def same_address(url: str) -> str:
    """What two addresses of one page have in common: without scheme, ``www.``, fragment and the
    slash at the end; the host in lower case. Empty for no address."""
    rest = url.strip().partition("#")[0]
    scheme, found, rest = rest.partition("://")
    if not found or scheme.lower() not in ("http", "https"):
        return ""
    host, slash, path = rest.partition("/")
    return (host.lower().removeprefix("www.") + slash + path).rstrip("/")
