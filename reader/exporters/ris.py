"""RIS: the articles of the excerpts as references, for EndNote, Zotero, NoteExpress and others.

A line a field: two signs for its kind, two spaces, a hyphen and a space. Nothing is escaped in it,
so each value is one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reader.citations.items import LANGUAGES, accessed, issued, kind, one_line
from reader.citations.names import split_names
from reader.exporters.base import ExportOptions, Material
from reader.exporters.keys import reference_key
from reader.model import ArticleInfo


class Ris:
    """A reference an article, each once, in the order of the first excerpts."""

    name = "ris"
    title = "RIS, articles"
    suffix = ".ris"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the references as UTF-8, lines ended by CRLF as the format has it."""
        for info in material.articles():
            lines = "".join(f"{kind}  - {value}\r\n" for kind, value in _lines(info))
            stream.write(f"{lines}ER  - \r\n".encode())


def _lines(info: ArticleInfo) -> Iterator[tuple[str, str]]:
    known, dated = info.metadata, issued(info)
    yield "TY", "ELEC" if kind(info) == "webpage" else "NEWS"
    yield "ID", reference_key(info)
    yield from (("AU", one_line(name)) for name in split_names(known.author))
    yield from (("ED", one_line(name)) for name in split_names(known.editor))
    fields = {
        "TI": one_line(known.title),
        "T2": one_line(known.outlet),
        "PY": str(dated[0]) if dated else "",
        "DA": _date(dated),
        "UR": one_line(known.url),
        "Y2": _date(accessed(info)) if known.url else "",
        "LA": LANGUAGES.get(info.script, "zh"),
    }
    yield from ((name, value) for name, value in fields.items() if value)


def _date(parts: tuple[int, ...]) -> str:
    """``YYYY/MM/DD/``, with nothing between the slashes where a part is not known."""
    if not parts:
        return ""
    shown = [f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])]
    return "/".join([*shown, *[""] * (4 - len(shown))])
