"""Web pages: the importer. The work is in `page`, `page_lines`, `page_body` and `page_facts`."""

from __future__ import annotations

from collections.abc import Iterator

from reader.immutable import immutable
from reader.importers.sniff import Content, is_html
from reader.importers.source import Source, decode_input
from reader.model import Draft


@immutable
class Html:
    """The importer of saved web pages."""

    name: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml", ".shtml")

    def accepts(self, content: Content | None, source: Source) -> bool:
        """Whether the bytes open like a web page, or are named like one and hold a tag."""
        return content is None and is_html(source.data, source.suffix)

    def read(self, source: Source) -> Iterator[Draft]:
        """The draft of a page's article.

        Raises NoArticle, NotText, or WrongEncoding for an encoding that was asked for.
        """
        from reader.importers.page import draft_of

        yield draft_of(source, decode_input(source))
