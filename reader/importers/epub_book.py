"""An EPUB book as drafts: an article a chapter, or on request the book as one article.

A chapter is one document of the book's reading order. Documents without a letter, such as covers,
and the table of contents are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.errors import ImportFailed, NoArticle
from reader.importers import document
from reader.importers.compose import Row
from reader.importers.document import Document, Read
from reader.importers.epub_package import Chapter, Package, open_package
from reader.importers.source import Failure, Source, decode_input
from reader.model import BlockKind, Caution, Draft


def chapters_of(source: Source) -> Iterator[Draft | Failure]:
    """The drafts of the chapters. Raises Damaged, Locked, NoArticle or TooMuch for the book."""
    package = open_package(source)
    empty = True
    for chapter in package.chapters:
        try:
            part = _part(package, chapter, source)
            yield document.draft_of(part, _document(package, chapter, part))
        except NoArticle:
            continue
        except ImportFailed as fault:
            yield Failure(f"{source.origin}/{chapter.path}", fault)
        empty = False
    if empty:
        raise NoArticle(name=source.name)


def draft_of(source: Source) -> Draft:
    """All chapters as one article, the title of each a heading.

    Raises Damaged, Locked, NoArticle or TooMuch.
    """
    package = open_package(source)
    rows: list[Row] = []
    cautions: set[Caution] = set()
    for chapter in package.chapters:
        part = _part(package, chapter, source)
        try:
            read = document.read_rows(_document(package, chapter, part), part)
        except NoArticle:
            continue
        rows += [_below_title(row) for row in read.rows]
        cautions |= read.cautions
    if not rows:
        raise NoArticle(name=source.name)
    title = package.said.get("title", "")
    top = [Row(title, BlockKind.TITLE)] if title else []
    book = Document("", title=title, properties=package.said)
    return document.draft_of_rows(source, book, Read([*top, *rows], [], cautions))


def _part(package: Package, chapter: Chapter, source: Source) -> Source:
    data = package.archive.read(chapter.path)
    return Source(data, f"{source.origin}/{chapter.path}", source.encoding)


def _document(package: Package, chapter: Chapter, part: Source) -> Document:
    decoded = decode_input(part)
    return Document(
        decoded.text,
        decoded.encoding,
        chapter.title,
        {**package.said, "title": ""},
        beside=package.beside(chapter.path),
    )


def _below_title(row: Row) -> Row:
    return replace(row, kind=BlockKind.HEADING) if row.kind is BlockKind.TITLE else row
