"""BibTeX: the articles of the excerpts as a bibliography for LaTeX, and for reference managers.

It serves BibTeX and BibLaTeX alike: ``year`` and ``month`` are for the one, ``date`` and
``entrysubtype`` for the other. Names and titles stand in braces of their own, so that no style
takes a Chinese name apart or changes letters. A single brace of an article is spelled out, since
BibTeX counts braces even behind a backslash.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reader.citations.items import accessed, issued, kind, one_line
from reader.citations.names import split_names
from reader.exporters.base import ExportOptions, Material
from reader.exporters.keys import reference_key
from reader.model import ArticleInfo, DetectedScript

_SPELLED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: "\\" + sign for sign in "&%$#_"},
    }
)
# An address is taken as it stands, so what would end it or its field is percent-encoded.
_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"})


class BibTeX:
    """An entry an article, each once, in the order of the first excerpts."""

    name = "bibtex"
    title = "BibTeX, articles"
    suffix = ".bib"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the entries as UTF-8, with an empty line between them."""
        for number, info in enumerate(material.articles()):
            stream.write(("\n" * bool(number) + _entry(info)).encode())


def _entry(info: ArticleInfo) -> str:
    of_kind = "online" if kind(info) == "webpage" else "article"
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(info) if value)
    return f"@{of_kind}{{{reference_key(info)},\n{fields}}}\n"


def _fields(info: ArticleInfo) -> Iterator[tuple[str, str]]:
    known, dated = info.metadata, issued(info)
    title = one_line(known.title).translate(_SPELLED)
    yield "author", _names(known.author)
    yield "editor", _names(known.editor)
    yield "title", f"{{{title}}}" if title else ""
    if kind(info) == "article-newspaper":
        yield "journal", one_line(known.outlet).translate(_SPELLED)
        yield "entrysubtype", "newspaper"
    yield "date", _date(dated)
    yield "year", str(dated[0]) if dated else ""
    yield "month", str(dated[1]) if len(dated) > 1 else ""
    yield "url", one_line(known.url).translate(_ADDRESS)
    yield "urldate", _date(accessed(info)) if known.url else ""
    yield "langid", "chinese-hans" if info.script is DetectedScript.HANS else "chinese-hant"


def _names(value: str) -> str:
    return " and ".join(f"{{{name.translate(_SPELLED)}}}" for name in split_names(value))


def _date(parts: tuple[int, ...]) -> str:
    return "-".join(f"{part:0{4 if not at else 2}}" for at, part in enumerate(parts))
