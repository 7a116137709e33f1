"""Word documents: the importer. The work is in `docx_html` and `document`."""

from __future__ import annotations

from collections.abc import Iterator

from reader.immutable import immutable
from reader.importers.sniff import Content
from reader.importers.source import Source
from reader.model import Draft


@immutable
class Docx:
    """The importer of Word documents."""

    name: str = "docx"
    suffixes: tuple[str, ...] = (".docx",)

    def accepts(self, content: Content | None, source: Source) -> bool:
        """Whether the bytes are such a document."""
        return content is Content.DOCX

    def read(self, source: Source) -> Iterator[Draft]:
        """The draft of a document. Raises Damaged, Locked, NoArticle or TooMuch."""
        from reader.importers.document import draft_of
        from reader.importers.docx_html import document_of

        yield draft_of(source, document_of(source))
