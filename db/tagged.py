"""What a library holds of tags: their tree, and where they are used."""

from __future__ import annotations

from collections.abc import Iterable

from db import annotated, search, usage
from db.opened import Opened
from reader.codebook import Codebook
from reader.model import Usage


class Tagged(Opened):
    """Tells of tags."""

    _known: tuple[tuple[int, int], Codebook] | None = None
    """The tree as it was in some state of the library: a window asks for it again and again."""

    def codebook(self) -> Codebook:
        """The tree of all tags."""
        with self._reading():
            state = search.state(self._database)
            if self._known is None or self._known[0] != state:
                self._known = state, annotated.codebook(self._database)
            return self._known[1]

    def tag_counts(self) -> dict[str, int]:
        """How many annotations carry each tag; tags that none carries are left out."""
        with self._reading():
            return annotated.tag_counts(self._database)

    def tag_usage(self, tags: Iterable[str] | None = None) -> dict[str, Usage]:
        """How much each tag is used, with and without those below it; of some tags (ids) if given.

        Tags that nothing carries are left out.
        """
        with self._reading():
            return usage.usage(self._database, self.codebook(), tags)

    def carriers(self, tags: Iterable[str]) -> list[str]:
        """The ids of the annotations that carry one of some tags (ids), those of articles in the
        trash among them."""
        with self._reading():
            return usage.carriers(self._database, tags)

    def tags_in(self, articles: Iterable[str]) -> set[str]:
        """The ids of the tags that annotations of some articles (ids) carry, whether or not those
        are in the trash."""
        with self._reading():
            return usage.tags_in(self._database, articles)

    def tags_by_article(self, articles: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The ids of the tags that occur in each of some articles, the most frequent first."""
        with self._reading():
            return annotated.tags_by_article(self._database, articles)
