"""Coding that comes from other programs, and from other libraries.

A reader makes a `Bundle` of a file: articles, tags and passages as values of ours. They stand in
one list; the first that takes a file reads it. Those of files that are databases are in
`db.foreign`, and `db.exchange` has them all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.exchange.bundle import Bundle
from reader.immutable import immutable

__all__ = ["HEAD", "READERS", "Bundle", "Reader"]

HEAD = 262_144
"""How many of the first bytes of a file a reader is shown to say whether it takes it."""


_OPENING = 1_024
"""How many of these bytes hold what JSON says of itself."""


@immutable
class Reader:
    """Reads one kind of file.

    ``name`` is short and fixed, ``title`` what a person calls the program or the format.
    ``takes`` looks at a path, which may be that of a folder, and at the first bytes (none of a
    folder). ``read`` raises a subclass of ImportFailed.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    takes: Callable[[Path, bytes], bool]
    read: Callable[[Path], Bundle]


def _is_gengdu(path: Path, head: bytes) -> bool:
    from reader.exporters.json_lossless import FORMAT

    return f'"{FORMAT}"'.encode() in head[:_OPENING]


def _read_gengdu(path: Path) -> Bundle:
    from reader.exchange import gengdu_json
    from reader.importers.files import open_file

    return gengdu_json.read(open_file(path).data, path.name)


def _is_web_annotation(path: Path, head: bytes) -> bool:
    return path.suffix.lower() == ".jsonld" or b"w3.org/ns/anno.jsonld" in head[:_OPENING]


def _read_web_annotation(path: Path) -> Bundle:
    from reader.exchange import web_annotation
    from reader.importers.files import open_file

    return web_annotation.read(open_file(path).data, path.name)


_REFI = (".qdpx", ".qdc")


def _is_refi(path: Path, head: bytes) -> bool:
    return path.suffix.lower() in _REFI and bool(head)


def _read_refi(path: Path) -> Bundle:
    from reader.exchange import refi

    return refi.read(path)


def _is_hypothesis(path: Path, head: bytes) -> bool:
    from reader.exchange import hypothesis

    return hypothesis.takes(head.decode("utf-8", "replace"))


def _read_hypothesis(path: Path) -> Bundle:
    from reader.exchange import hypothesis
    from reader.importers.files import open_file

    return hypothesis.read(open_file(path).data, path.name)


_TABLES = (".csv", ".tsv", ".tab")


def _is_table(path: Path, head: bytes) -> bool:
    if path.suffix.lower() not in _TABLES:
        return False
    from reader.exchange import quotes_table
    from reader.importers.decode import decode

    return quotes_table.takes(decode(head).text)


def _read_table(path: Path) -> Bundle:
    from reader.exchange import quotes_table
    from reader.importers.files import open_file

    return quotes_table.read(open_file(path).data)


READERS: tuple[Reader, ...] = (
    Reader("gengdu", "Gengdu", (".json",), _is_gengdu, _read_gengdu),
    Reader("jsonld", "W3C Web Annotation", (".jsonld",), _is_web_annotation, _read_web_annotation),
    Reader("refi", "REFI-QDA", _REFI, _is_refi, _read_refi),
    Reader("hypothesis", "Hypothesis", (".json",), _is_hypothesis, _read_hypothesis),
    Reader("quotes", "Quotes in a table", _TABLES, _is_table, _read_table),
)
"""In the order they are asked."""
