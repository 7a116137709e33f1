"""Web pages: the importer. The work is in `page`, `page_lines`, `page_body` and `page_facts`."""

from __future__ import annotations

from dataclasses import dataclass

from reader.importers.origin import decode_input
from reader.importers.sniff import is_html
from reader.model import Draft


@dataclass(frozen=True, slots=True)
class Html:
    """The importer of saved web pages."""

    name: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml", ".shtml")

    def accepts(self, data: bytes, suffix: str) -> bool:
        """Whether the bytes open like a web page, or are named like one and hold a tag."""
        return is_html(data, suffix)

    def read(self, data: bytes, origin: str, encoding: str | None) -> Draft:
        """The draft of a page's article.

        Raises NoArticle, NotText, or WrongEncoding for an encoding that was asked for.
        """
        from reader.importers.page import draft_of

        return draft_of(data, origin, decode_input(data, origin, encoding))
