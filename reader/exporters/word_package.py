"""A Word document written as a stream.

What an empty document holds is made with python-docx. The paragraphs and footnotes are written into
the package as they come: added one by one through python-docx, those of a thousand excerpts take
half a minute, of two thousand more than twice that, and there is no call for a footnote.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reader.exporters.word_markup import footnote

DOCUMENT, FOOTNOTES = "word/document.xml", "word/footnotes.xml"
_BODY_END = b"<w:sectPr"
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# The line above the footnotes of a page, and above one that goes on from the page before.
_FOOTNOTES_HEAD = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="{_NAMESPACE}">\
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
<w:footnote w:type="continuationSeparator" w:id="0">\
<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"""
_FOOTNOTES_END = "</w:footnotes>"


class WordWriter:
    """Takes the markup of paragraphs and of footnotes, in order."""

    def __init__(self, body: IO[bytes], footnotes: IO[bytes]) -> None:
        self._body = body
        self._footnotes = footnotes
        self._count = 0

    def write(self, markup: str) -> None:
        """Add paragraphs."""
        self._body.write(markup.encode("utf-8"))

    def add_footnote(self, *inner: str) -> int:
        """Add a footnote; its number is for `word_markup.footnote_reference`."""
        self._count += 1
        self._footnotes.write(footnote(self._count, *inner).encode("utf-8"))
        return self._count


@contextmanager
def word_document(template: Mapping[str, bytes], stream: BinaryIO) -> Iterator[WordWriter]:
    """A package of the parts of an empty document, by their names, to be filled and then closed.

    The stream need not be seekable. The same content makes the same bytes.
    """
    head, tail = _around_body(template[DOCUMENT])
    with ZipFile(stream, "w", ZIP_DEFLATED) as package, TemporaryFile() as footnotes:
        for name, data in template.items():
            if name not in (DOCUMENT, FOOTNOTES):
                package.writestr(_entry(name), data)
        footnotes.write(_FOOTNOTES_HEAD.encode())
        with package.open(_entry(DOCUMENT), "w") as body:
            body.write(head)
            yield WordWriter(body, footnotes)
            body.write(tail)
        footnotes.write(_FOOTNOTES_END.encode())
        footnotes.seek(0)
        with package.open(_entry(FOOTNOTES), "w") as target:
            shutil.copyfileobj(footnotes, target)


def _around_body(document: bytes) -> tuple[bytes, bytes]:
    at = document.rindex(_BODY_END)
    return document[:at], document[at:]


def _entry(name: str) -> ZipInfo:
    """A member of the archive with no time of its own."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    return entry
