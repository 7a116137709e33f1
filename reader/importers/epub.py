"""EPUB books: the importer. The work is in `epub_book` and `epub_package`."""

from __future__ import annotations

from collections.abc import Iterator

from reader.immutable import immutable
from reader.importers.sniff import Content
from reader.importers.source import Failure, Source
from reader.model import Draft


@immutable
class Epub:
    """The importer of EPUB books."""

    name: str = "epub"
    suffixes: tuple[str, ...] = (".epub",)

    def accepts(self, content: Content | None, source: Source) -> bool:
        """Whether the bytes are such a book."""
        return content is Content.EPUB

    def read(self, source: Source) -> Iterator[Draft | Failure]:
        """The drafts of the chapters, or the draft of the whole book.

        Raises Damaged, Locked, NoArticle or TooMuch.
        """
        from reader.importers.epub_book import chapters_of, draft_of

        if source.whole:
            yield draft_of(source)
        else:
            yield from chapters_of(source)
