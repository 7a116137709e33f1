"""What Windows puts on the clipboard for a piece of a web page: CF_HTML, which names its page.

The header gives places in the bytes, which are UTF-8:
https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.immutable import immutable
from reader.importers.sniff import Content
from reader.importers.source import Source
from reader.model import Draft

_OPENS = re.compile(rb"Version:[\d.]+\r?\n(?:[A-Za-z]+:[^\r\n]*\r?\n)*?StartHTML:")
_FIELD = re.compile(rb"([A-Za-z]+):([^\r\n]*)\r?\n")
_STARTS = re.compile(rb"<!--\s{0,9}StartFragment\s{0,9}-->")
_ENDS = re.compile(rb"<!--\s{0,9}EndFragment\s{0,9}-->")
_MOST_DIGITS = 10


@immutable
class Clipboard:
    """The importer of pieces of web pages as Windows hands them over."""

    name: str = "clipboard"
    suffixes: tuple[str, ...] = ()

    def accepts(self, content: Content | None, source: Source) -> bool:
        """Whether the bytes open with such a header."""
        return content is None and bool(_OPENS.match(source.data))

    def read(self, source: Source) -> Iterator[Draft]:
        """The draft of the piece, all of it. Raises NoArticle or TooMuch."""
        from reader.importers.document import Document, draft_of

        said, html = _split(source.data)
        address = said.get("SourceURL", "")
        known = address if address.startswith(("http://", "https://")) else ""
        page = Document(f"<html><body>{html}</body></html>", "utf-8")
        yield draft_of(Source(source.data, source.origin, address=known), page)


def _split(data: bytes) -> tuple[dict[str, str], str]:
    """The fields of the header and the piece that was copied."""
    said: dict[str, str] = {}
    at = 0
    while field := _FIELD.match(data, at):
        said.setdefault(field[1].decode(), field[2].decode("utf-8", "replace").strip())
        at = field.end()
    first, *_ = *(one.end() for one in _STARTS.finditer(data)), -1
    *_, last = -1, *(one.start() for one in _ENDS.finditer(data))
    if 0 <= first <= last:
        return said, data[first:last].decode("utf-8", "replace")
    start, end = (_place(said.get(name, "")) for name in ("StartFragment", "EndFragment"))
    piece = data[start:end] if at <= start < end else data[at:]
    return said, piece.decode("utf-8", "replace")


def _place(written: str) -> int:
    known = written.isascii() and written.isdecimal() and len(written) <= _MOST_DIGITS
    return int(written) if known else -1
