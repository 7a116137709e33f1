"""Importers: inputs of every kind, read into drafts of articles.

An importer takes an input's bytes, with what stands beside them, and gives drafts: the frozen
source text, its blocks and what the masthead says. They stand in one list; the first that accepts
the bytes reads them. `read_all` is for what a person names: it gives all there is in a file, an
archive or a folder, one after the other. `read_file` and `read_bytes` give the one draft of a file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Protocol

from reader.errors import EmptyInput, ImportFailed, NotText, TooLarge, TooMuch, UnknownFormat
from reader.importers.clipboard import Clipboard
from reader.importers.containers import Wanted, inputs
from reader.importers.docx import Docx
from reader.importers.epub import Epub
from reader.importers.files import LIMIT, LIMIT_MB, files_below, open_file
from reader.importers.freeze import MOST_CHARACTERS
from reader.importers.html import Html
from reader.importers.markdown_file import Markdown
from reader.importers.mhtml import Mhtml
from reader.importers.origin import name_of
from reader.importers.pdf import Pdf
from reader.importers.plain_text import PlainText
from reader.importers.sniff import Content, foreign_content
from reader.importers.source import Failure, Source
from reader.model import Draft
from reader.reasons import Unit

__all__ = [
    "IMPORTERS",
    "LIMIT_MB",
    "Failure",
    "Importer",
    "Source",
    "files_below",
    "formats",
    "read_all",
    "read_bytes",
    "read_file",
    "wanted",
]


class Importer(Protocol):
    """Reads one kind of input."""

    @property
    def name(self) -> str:
        """A short fixed name, such as ``html``."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file name endings such inputs usually have."""

    def accepts(self, content: Content | None, source: Source) -> bool:
        """Whether the input is of this kind, `content` being what its bytes are if no text.

        The ending of its name only tips the balance.
        """

    def read(self, source: Source) -> Iterator[Draft | Failure]:
        """The drafts, one unless the input is a book to be taken apart.

        Raises a subclass of ImportFailed.
        """


IMPORTERS: tuple[Importer, ...] = (
    Clipboard(),
    Html(),
    Mhtml(),
    Docx(),
    Epub(),
    Pdf(),
    Markdown(),
    PlainText(),
)
"""In the order they are asked; plain text takes whatever text is left."""

ARCHIVES = (".zip",)


def formats() -> str:
    """The endings of what can be read, for messages in any language: ``.html, .htm, .txt``."""
    return ", ".join(suffix for one in IMPORTERS for suffix in one.suffixes)


def wanted(encoding: str | None = None, *, whole: bool = False) -> Wanted:
    """What is taken out of folders and archives: all that has the ending of something read."""
    suffixes = [suffix for one in IMPORTERS for suffix in one.suffixes]
    return Wanted((*suffixes, *ARCHIVES), encoding, whole)


def read_all(
    path: str | os.PathLike[str], encoding: str | None = None, *, whole: bool = False
) -> Iterator[Draft | Failure]:
    """The drafts of all that a path names: a file, an archive of files, or a folder, recursively.

    What fails is named and the next one goes on; nothing is raised. A book is an article a chapter,
    or `whole` one article.
    """
    for source in inputs(path, wanted(encoding, whole=whole)):
        if isinstance(source, Failure):
            yield source
            continue
        try:
            yield from _read(source)
        except ImportFailed as fault:
            yield Failure(source.origin, fault)


def read_file(path: str | os.PathLike[str], encoding: str | None = None) -> Draft:
    """The one draft of a file on disk. Raises Unreadable, and what `read_bytes` raises."""
    return _only(open_file(path, encoding))


def read_bytes(data: bytes, origin: str, encoding: str | None = None) -> Draft:
    """The one draft of an input's bytes; `origin` is the path or address they came from.

    Raises a subclass of ImportFailed; UnknownFormat or NotText for an archive of files.
    """
    return _only(Source(data, origin, encoding))


def _only(source: Source) -> Draft:
    (draft,) = _read(source)
    if isinstance(draft, Failure):
        raise draft.fault
    return draft


def _read(source: Source) -> Iterator[Draft | Failure]:
    if len(source.data) > LIMIT:
        raise TooLarge(name=source.name, limit=LIMIT_MB)
    if not source.data.strip():
        raise EmptyInput(name=source.name)
    content = foreign_content(source.data)
    importer = next((one for one in IMPORTERS if one.accepts(content, source)), None)
    try:
        if importer is None:
            raise NotText(name=source.name, actual=content)
        yield from _within_limits(importer.read(source))
    except NotText as error:
        if _is_known(source.suffix):
            raise
        raise UnknownFormat(name=source.name, formats=formats()) from error


def _within_limits(drafts: Iterator[Draft | Failure]) -> Iterator[Draft | Failure]:
    for draft in drafts:
        if isinstance(draft, Draft) and len(draft.source_text) > MOST_CHARACTERS:
            fault = TooMuch(name=name_of(draft.origin), limit=MOST_CHARACTERS, unit=Unit.CHARACTERS)
            yield Failure(draft.origin, fault)
        else:
            yield draft


def _is_known(suffix: str) -> bool:
    return not suffix or any(suffix in one.suffixes for one in IMPORTERS)
