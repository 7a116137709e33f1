"""Material that tells how far it is read, so that a long export can be followed and stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

from reader.codebook import Codebook
from reader.exporters.base import Material, Section
from reader.model import ArticleInfo, Excerpt
from reader.shelf import Attribute
from reader.whole import WholeArticle


class Watched:
    """The same material. ``read`` is told at each excerpt how many have been read, anew each time
    they are gone through, and whatever it raises ends the reading."""

    def __init__(self, material: Material, read: Callable[[int], None]) -> None:
        self._material, self._read = material, read

    @property
    def codebook(self) -> Codebook:
        """The whole codebook."""
        return self._material.codebook

    @property
    def attributes(self) -> tuple[Attribute, ...]:
        """The columns of the researcher's own."""
        return self._material.attributes

    @property
    def grouped(self) -> bool:
        """Whether the sections have headings."""
        return self._material.grouped

    def sections(self) -> Iterator[Section]:
        """The groups."""
        numbers = count(1)
        for section in self._material.sections():
            yield Section(section.heading, self._watched(section.excerpts, numbers))

    def excerpts(self) -> Iterator[Excerpt]:
        """The excerpts."""
        return self._watched(self._material.excerpts(), count(1))

    def articles(self) -> Iterator[ArticleInfo]:
        """Their articles; each counts as an excerpt, since all of it may be read."""
        numbers = count(1)
        for info in self._material.articles():
            self._read(next(numbers))
            yield info

    def whole(self, article: str) -> WholeArticle:
        """All that is kept of one of them."""
        return self._material.whole(article)

    def _watched(self, excerpts: Iterator[Excerpt], numbers: Iterator[int]) -> Iterator[Excerpt]:
        for excerpt in excerpts:
            self._read(next(numbers))
            yield excerpt
