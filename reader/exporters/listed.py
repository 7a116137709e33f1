"""Material that is in memory: of an article that is in no library, or a handful of excerpts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from reader.codebook import Codebook
from reader.exporters.base import Section
from reader.immutable import immutable
from reader.model import ArticleInfo, Excerpt
from reader.shelf import Attribute
from reader.whole import WholeArticle


@immutable
class Listed:
    """Excerpts in a list; with ``headings``, as many as there are excerpts, those that follow each
    other under the same one are a section."""

    listed: Sequence[Excerpt]
    codebook: Codebook
    articles_by_id: Mapping[str, WholeArticle] = field(default_factory=dict)
    headings: Sequence[str] = ()
    attributes: tuple[Attribute, ...] = ()

    @property
    def grouped(self) -> bool:
        """Whether there are headings."""
        return bool(self.headings)

    def sections(self) -> Iterator[Section]:
        """The groups in order."""
        groups: list[tuple[str, list[Excerpt]]] = []
        headings = self.headings or [""] * len(self.listed)
        for heading, each in zip(headings, self.listed, strict=True):
            if not groups or groups[-1][0] != heading:
                groups.append((heading, []))
            groups[-1][1].append(each)
        yield from (Section(heading, iter(members)) for heading, members in groups)

    def excerpts(self) -> Iterator[Excerpt]:
        """Each once."""
        return once(self.listed)

    def articles(self) -> Iterator[ArticleInfo]:
        """Those of the excerpts."""
        return iter({each.article.id: each.article for each in self.listed}.values())

    def whole(self, article: str) -> WholeArticle:
        """One that was given. Raises KeyError for another."""
        return self.articles_by_id[article]


def once(excerpts: Iterable[Excerpt]) -> Iterator[Excerpt]:
    """Excerpts without those that came before."""
    seen: set[str] = set()
    for each in excerpts:
        if each.annotation.id not in seen:
            seen.add(each.annotation.id)
            yield each
