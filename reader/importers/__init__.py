"""Importers: inputs of every kind, read into drafts of articles.

An importer takes the bytes of an input and gives a `Draft`: the frozen source text, its blocks and
what the masthead says. They stand in one list; the first that accepts the bytes reads them.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Protocol

from reader.errors import EmptyInput, NotText, TooLarge, UnknownFormat, Unreadable
from reader.importers.html import Html
from reader.importers.origin import name_of, suffix_of
from reader.importers.plain_text import PlainText
from reader.importers.sniff import foreign_content
from reader.model import Draft
from reader.reasons import Reason, why_not_read

LIMIT_MB = 200
"""The most that is read at once, in units of 1,048,576 bytes."""

_LIMIT = LIMIT_MB * 1024 * 1024
_READABLE = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH


class Importer(Protocol):
    """Reads one kind of input."""

    @property
    def name(self) -> str:
        """A short fixed name, such as ``html``."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file name endings such inputs usually have."""

    def accepts(self, data: bytes, suffix: str) -> bool:
        """Whether the bytes are of this kind; the ending only tips the balance."""

    def read(self, data: bytes, origin: str, encoding: str | None) -> Draft:
        """The draft. Raises a subclass of ImportFailed."""


IMPORTERS: tuple[Importer, ...] = (Html(), PlainText())
"""In the order they are asked; plain text takes whatever text is left."""


def formats() -> str:
    """The endings of what can be read, for messages in any language: ``.html, .htm, .txt``."""
    return ", ".join(suffix for one in IMPORTERS for suffix in one.suffixes)


def read_file(path: str | os.PathLike[str], encoding: str | None = None) -> Draft:
    """The draft of a file on disk. Raises Unreadable, and what `read_bytes` raises."""
    file = Path(path)
    origin = os.fsencode(file).decode("utf-8", "replace")
    try:
        reason = _obstacle(file)
        if reason:
            raise Unreadable(name=name_of(origin), reason=reason)
        with file.open("rb") as stream:
            data = stream.read(_LIMIT + 1)
    except OSError as error:
        raise Unreadable(name=name_of(origin), reason=why_not_read(error)) from error
    except ValueError as error:  # a NUL in the path
        raise Unreadable(name=name_of(origin), reason=Reason.NO_NAME) from error
    return read_bytes(data, origin, encoding)


def read_bytes(data: bytes, origin: str, encoding: str | None = None) -> Draft:
    """The draft of an input's bytes; `origin` is the path or address they came from.

    Raises TooLarge, EmptyInput, NotText, UnknownFormat, WrongEncoding or NoArticle.
    """
    name, suffix = name_of(origin), suffix_of(origin)
    if len(data) > _LIMIT:
        raise TooLarge(name=name, limit=LIMIT_MB)
    if not data.strip():
        raise EmptyInput(name=name)
    actual = foreign_content(data)
    if actual and _is_known(suffix):
        raise NotText(name=name, actual=actual)
    if actual:
        raise UnknownFormat(name=name, formats=formats())
    return _read(data, origin, encoding)


def _read(data: bytes, origin: str, encoding: str | None) -> Draft:
    suffix = suffix_of(origin)
    importer = next(one for one in IMPORTERS if one.accepts(data, suffix))
    try:
        return importer.read(data, origin, encoding)
    except NotText as error:
        if _is_known(suffix):
            raise
        raise UnknownFormat(name=name_of(origin), formats=formats()) from error


def _is_known(suffix: str) -> bool:
    return not suffix or any(suffix in one.suffixes for one in IMPORTERS)


def _obstacle(file: Path) -> Reason | None:
    """Why a path is no file to read; None if it is one. Raises OSError where it cannot be asked.

    No read permission for anyone counts even where the system would let an administrator read.
    """
    mode = file.stat().st_mode
    if not mode & _READABLE:
        return Reason.NOT_READABLE
    if stat.S_ISDIR(mode):
        return Reason.IS_FOLDER
    return None if stat.S_ISREG(mode) else Reason.NOT_ORDINARY
