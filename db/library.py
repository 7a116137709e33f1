"""The one door to a library file."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from db import (
    annotated,
    catalogue,
    entries,
    history,
    passages,
    reads,
    reprints,
    tagging,
    writes,
)
from db.chunks import chunks
from db.knowing import Knowing
from db.passages import Found
from db.searching import Searching
from db.shelved import Shelved
from db.tagged import Tagged
from db.trash import purge, trash
from db.upkeep import Upkeep
from reader.catalogue import ArticleFilter, Sorting
from reader.changes import AddIfNew, Applied, Change, Kind, Tagging
from reader.dictionary import Entry
from reader.drafts import addition, sha256
from reader.errors import AmbiguousArticle, LibraryDamaged, NoSuchArticle
from reader.excerpts import excerpt
from reader.model import (
    Annotation,
    Article,
    ArticleInfo,
    Draft,
    Excerpt,
    Extraction,
    FormerAnnotation,
    Image,
    Region,
    RemoteImage,
    Trashed,
)
from reader.passages import Around, Grouping, Order, Passage, PassageFilter
from reader.region import SAID, region_of, said_region
from reader.reprints import Reprint


class Library(Searching, Shelved, Tagged, Knowing, Upkeep):
    """A library that is open. Queries give values of ``reader``; :meth:`apply` alone writes.

    Use it from the thread that opened it. Every method may raise LibraryError.
    """

    # -- writing

    def apply(self, change: Change) -> Applied:
        """Carry out ``change`` whole or not at all; on return it is on disk.

        Raises ReadOnlyLibrary, LibraryGone, LibraryBusy, LibraryFull, Gone, InUse, CodebookError
        or NoSuchEntry.
        """
        with self._writing():
            return writes.apply(self._database, change)

    def add_draft(self, draft: Draft) -> tuple[str, Applied]:
        """Put a draft in, unless its bytes are there: the article's id, and what came of it.

        Looked up and written in one transaction; raises as :meth:`apply`.
        """
        applied = self.apply(AddIfNew(addition(draft)))
        if applied.known:
            return applied.known, applied
        (key,) = applied.affected.articles
        return key, applied

    def purge(self, kind: Kind, ids: Iterable[str]) -> frozenset[str]:
        """Take things out of the trash for good, with all that hangs on them; the ids of what went.

        It is no change: nothing brings them back. Raises as :meth:`apply`.
        """
        with self._writing():
            return purge(self._database, kind, ids)

    # -- articles

    def articles(self) -> list[ArticleInfo]:
        """All articles, the newest addition first."""
        with self._reading():
            return reads.articles(self._database)

    def infos(self, keys: Iterable[str]) -> list[ArticleInfo]:
        """Those of the articles that are there and not in the trash, the newest addition first."""
        with self._reading():
            return reads.infos(self._database, keys)

    def article(self, key: str) -> Article:
        """One article by its id; NoSuchArticle if it is not there or in the trash."""
        with self._reading():
            found = reads.article(self._database, key)
        if found is None:
            raise NoSuchArticle(article=key)
        return found

    def find_article(self, beginning: str) -> ArticleInfo:
        """The article whose id begins so; NoSuchArticle, AmbiguousArticle."""
        with self._reading():
            whole = reads.article_info(self._database, beginning)
            if whole:  # no id begins another, and to look for beginnings takes a while
                return whole
            found = reads.articles_like(self._database, beginning) if beginning else []
        if not found:
            raise NoSuchArticle(article=beginning)
        if len(found) > 1:
            raise AmbiguousArticle(article=beginning, count=len(found))
        return found[0]

    def duplicate(self, raw: bytes) -> str | None:
        """The id of an article, not in the trash, that came from the same bytes."""
        with self._reading():
            found = reads.by_sha256(self._database, sha256(raw))
        return None if found is None or found[1] else found[0]

    def source(self, key: str) -> tuple[bytes, str]:
        """The bytes an article came from, and their origin; NoSuchArticle."""
        article = self.article(key)
        with self._reading():
            found = reads.source(self._database, article.id)
        if found is None:
            raise LibraryDamaged(path=self.path)
        return found

    def images(self, key: str) -> tuple[Image, ...]:
        """The images of an article: those that came with it, then those that were loaded."""
        with self._reading():
            found = reads.extraction(self._database, key)
        return found.images if found else ()

    def remote_images(self, key: str) -> tuple[RemoteImage, ...]:
        """The images that an article shows from the web and that are not loaded yet."""
        with self._reading():
            return reads.images_not_loaded(self._database, key)

    def origin(self, key: str) -> str:
        """What an article was imported from, a path or an address; NoSuchArticle."""
        with self._reading():
            found = reads.origin(self._database, key)
        if found is None:
            raise NoSuchArticle(article=key)
        return found

    def extraction(self, key: str) -> Extraction:
        """What was made of an article's bytes beside the text it is shown in; NoSuchArticle."""
        with self._reading():
            found = reads.extraction(self._database, key)
        if found is None:
            raise NoSuchArticle(article=key)
        return found

    def former_text(self, key: str, version: int) -> str | None:
        """A version of the text of an article, which orphans stand on; None if there is none."""
        with self._reading():
            return reads.text_of(self._database, key, version)

    def find_articles(
        self, wanted: ArticleFilter | None = None, sorting: Sorting | None = None
    ) -> array[int]:
        """The articles that a filter wants, in order, as numbers to load them by."""
        asked, order = wanted or ArticleFilter(), sorting or Sorting()
        columns = self.attributes()
        with self._reading():
            return catalogue.find(self._database, asked, order, columns)

    def load_articles(self, rows: Sequence[int]) -> list[ArticleInfo]:
        """The articles of some numbers, in that order; those gone meanwhile are left out."""
        with self._reading():
            return catalogue.load(self._database, rows)

    def count_articles(self) -> int:
        """How many articles there are."""
        with self._reading():
            return catalogue.count(self._database)

    def article_number(self, key: str) -> int | None:
        """The number of an article among those of ``find_articles``; None if it is not there."""
        return self.article_numbers((key,))[0]

    def article_numbers(self, keys: Iterable[str]) -> list[int | None]:
        """The numbers of some articles, in that order; None for one that is not there."""
        with self._reading():
            return catalogue.numbers_of(self._database, list(keys))

    def article_ids(self, rows: Sequence[int]) -> list[str]:
        """The ids of the articles of some numbers, in that order, without those that are gone."""
        with self._reading():
            return catalogue.ids(self._database, rows)

    def outlets(self) -> list[str]:
        """The outlets of all articles, by name."""
        with self._reading():
            return catalogue.outlets(self._database)

    def reprints(self, article: str) -> list[Reprint]:
        """The reprints of an article by its id, the likest first; none in the trash."""
        with self._reading():
            return reprints.of_article(self._database, article)

    def reprints_of(self, draft: Draft) -> list[Reprint]:
        """The articles here that ``draft`` would be a reprint of, the likest first."""
        with self._reading():
            return reprints.of_draft(self._database, draft)

    def reprint_pairs(self) -> list[tuple[str, Reprint]]:
        """Every two articles one of which is the other again: an id and the other one."""
        with self._reading():
            return list(reprints.pairs(self._database))

    # -- coding

    def annotations(
        self, article: str | None = None, tags: Iterable[str] | None = None
    ) -> list[Annotation]:
        """Annotations in the order of their articles and of the text.

        Of one article if ``article`` is given; with at least one of ``tags`` if given.
        """
        with self._reading():
            return annotated.find_annotations(self._database, article, tags)

    def excerpts(
        self, article: str | None = None, tags: Iterable[str] | None = None
    ) -> list[Excerpt]:
        """The same annotations ready for export, each with its article, context and tags."""
        with self._reading():
            return self._excerpts(annotated.find_annotations(self._database, article, tags))

    def _excerpts(
        self, found: Sequence[Annotation], around: Around = Around.PARAGRAPH
    ) -> list[Excerpt]:
        codebook = self.codebook()
        articles: dict[str, Article] = {}
        for keys in chunks({each.article for each in found}):
            articles |= reads.whole_articles(self._database, keys)
        said = reads.settings(self._database, SAID)
        regions = {
            key: said_region(said.get(key)) or region_of(article.source_text, article.info.script)
            for key, article in articles.items()
        }
        return [
            excerpt(articles[each.article], each, codebook, regions[each.article], around)
            for each in found
            if each.article in articles
        ]

    def annotation(self, key: str) -> Annotation | None:
        """One annotation by its id, or None if it is not there or in the trash."""
        with self._reading():
            return annotated.annotation(self._database, key)

    def taggings(self, annotations: Iterable[str]) -> list[Tagging]:
        """The tags of some annotations (ids), those in the trash among them."""
        with self._reading():
            return tagging.taggings(self._database, annotations)

    def history(self, annotation: str) -> list[FormerAnnotation]:
        """What an annotation was before each change of it, the oldest first."""
        with self._reading():
            return history.history(self._database, annotation)

    def state_of(self, beginning: str) -> FormerAnnotation:
        """What the annotation is now whose id begins so, in the trash or not, with the tags that
        are in the trash; NoSuchAnnotation, AmbiguousAnnotation."""
        with self._reading():
            return history.present(self._database, beginning)

    # -- passages

    def find_passages(
        self,
        wanted: PassageFilter,
        grouping: Grouping = Grouping.NONE,
        order: Order = Order.NEWEST,
    ) -> Found:
        """The annotations of the library that a filter wants, as numbers to load them by."""
        with self._reading():
            return passages.find(self._database, wanted, grouping, order)

    def load_passages(self, rows: Sequence[int], around: Around = Around.SENTENCE) -> list[Passage]:
        """The passages of some numbers, in that order; those gone meanwhile are left out."""
        with self._reading():
            return passages.load(self._database, rows, around)

    def passage_annotations(self, rows: Sequence[int]) -> list[Annotation]:
        """The annotations of some numbers, in that order, each once, without their articles."""
        with self._reading():
            return passages.annotations_of(self._database, rows)

    def passage_excerpts(
        self, rows: Sequence[int], around: Around = Around.PARAGRAPH
    ) -> list[Excerpt]:
        """The same ready for export."""
        with self._reading():
            return self._excerpts(passages.annotations_of(self._database, rows), around)

    def passage_ids(self, rows: Sequence[int]) -> list[str]:
        """The ids of the annotations of some numbers, each once."""
        with self._reading():
            return passages.ids(self._database, rows)

    def coded_outlets(self) -> list[str]:
        """The outlets whose articles carry annotations, by name."""
        with self._reading():
            return passages.outlets(self._database)

    def coders(self) -> list[str]:
        """Those who made annotations, by name."""
        with self._reading():
            return passages.coders(self._database)

    # -- the rest

    def dictionary(self) -> tuple[Entry, ...]:
        """The entries of this library, those for single articles among them."""
        with self._reading():
            return entries.entries(self._database)

    def trash(self) -> list[Trashed]:
        """What is in the trash, the last deleted first."""
        with self._reading():
            return trash(self._database)

    def setting(self, key: str) -> str | None:
        """What the library remembers under ``key``."""
        with self._reading():
            return reads.setting(self._database, key)

    def settings(self, beginning: str) -> dict[str, str]:
        """All that the library remembers under keys that begin so, by what follows."""
        with self._reading():
            return reads.settings(self._database, beginning)

    def region(self, article: str) -> Region | None:
        """The region a person says an article is of; None where that is left to the hint."""
        return said_region(self.setting(SAID + article))

    def region_of(self, article: Article) -> Region:
        """The region an article is of: as a person says, else as its characters hint."""
        return self.region(article.id) or region_of(article.source_text, article.info.script)
