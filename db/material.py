"""Passages of a library as the material of an export, read piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from db.chunks import chunks
from db.library import Library
from db.passages import Found
from reader.codebook import Codebook
from reader.exporters.base import Section
from reader.exporters.listed import once
from reader.model import ArticleInfo, Excerpt
from reader.passages import Around, Group, Grouping
from reader.shelf import Attribute
from reader.whole import WholeArticle

_AHEAD = 10
"""How many articles are read whole at a time."""


class LibraryMaterial:
    """What a search for passages found, in its groups and its order; see `reader.exporters`.

    Used from the thread that opened the library. What is deleted meanwhile is left out.
    """

    def __init__(
        self,
        library: Library,
        found: Found,
        grouping: Grouping = Grouping.NONE,
        around: Around = Around.PARAGRAPH,
    ) -> None:
        self._library = library
        self._found = found
        self._grouping = grouping
        self._around = around
        self._coming: list[str] = []
        self._ahead: dict[str, WholeArticle] = {}

    @cached_property
    def codebook(self) -> Codebook:
        """The whole codebook."""
        return self._library.codebook()

    @cached_property
    def attributes(self) -> tuple[Attribute, ...]:
        """The researcher's own columns."""
        return tuple(self._library.attributes())

    @property
    def grouped(self) -> bool:
        """Whether passages are put together by something."""
        return self._grouping is not Grouping.NONE

    def sections(self) -> Iterator[Section]:
        """The groups in order, or all passages as one."""
        if not self.grouped:
            yield Section("", self._excerpts(self._found.rows))
            return
        for group, rows in self._found.parts():
            yield Section(self._heading(group), self._excerpts(rows))

    def excerpts(self) -> Iterator[Excerpt]:
        """The passages in order, each once."""
        return once(self._excerpts(self._found.rows))

    def articles(self) -> Iterator[ArticleInfo]:
        """Their articles in the order of their first passages."""
        known: dict[str, None] = {}
        for rows in chunks(self._found.rows):
            found = self._library.passage_annotations(rows)
            fresh = dict.fromkeys(each.article for each in found)
            wanted = [key for key in fresh if key not in known]
            known.update(dict.fromkeys(wanted))
            self._coming = wanted
            infos = {info.id: info for info in self._library.infos(wanted)}
            yield from (infos[key] for key in wanted if key in infos)

    def whole(self, article: str) -> WholeArticle:
        """All that the library keeps of an article. Raises NoSuchArticle.

        Those that follow it among the articles are read with it.
        """
        if article not in self._ahead:
            at = self._coming.index(article) if article in self._coming else len(self._coming)
            self._ahead = self._library.wholes(self._coming[at : at + _AHEAD] or [article])
        found = self._ahead.get(article)
        return found if found is not None else whole_article(self._library, article)

    def _excerpts(self, rows: Sequence[int]) -> Iterator[Excerpt]:
        for some in chunks(rows):
            yield from self._library.passage_excerpts(some, self._around)

    def _heading(self, group: Group) -> str:
        match self._grouping:
            case Grouping.TAG:
                return self.codebook.path(group.key) if group.key in self.codebook else ""
            case Grouping.ARTICLE:
                return self._library.article(group.key).metadata.title
        return group.key


def whole_article(library: Library, key: str) -> WholeArticle:
    """All that a library keeps of an article (its id). Raises NoSuchArticle, or LibraryDamaged
    where the bytes it came from are gone."""
    library.source(key)
    return library.wholes([key])[key]
