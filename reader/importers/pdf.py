"""PDF documents: the importer. The work is in `pdf_lines`, `pdf_text` and `document`."""

from __future__ import annotations

from collections.abc import Iterator

from reader.immutable import immutable
from reader.importers.sniff import Content
from reader.importers.source import Source
from reader.model import Draft


@immutable
class Pdf:
    """The importer of PDF documents that hold text."""

    name: str = "pdf"
    suffixes: tuple[str, ...] = (".pdf",)

    def accepts(self, content: Content | None, source: Source) -> bool:
        """Whether the bytes are such a document."""
        return content is Content.PDF

    def read(self, source: Source) -> Iterator[Draft]:
        """The draft of a document. Raises Damaged, Locked, NoTextLayer or TooMuch."""
        from reader.importers.document import Document, draft_of_rows
        from reader.importers.pdf_lines import open_lines
        from reader.importers.pdf_text import read_rows

        paper = open_lines(source)
        yield draft_of_rows(source, Document("", properties=paper.said), read_rows(paper.lines))
