"""Plain text: for mail, for printing, for a program that knows no markup.

Nothing is escaped. A quote, a reading, a context and a note stand line by line behind four spaces,
empty lines too, so that whoever takes these away has the text as it is; all else starts at the
margin and is one line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import BinaryIO

from reader.exporters.base import ExportOptions, Material
from reader.exporters.fields import Field, article_fields, excerpt_fields, note, one_line
from reader.exporters.labels import LABELS, Labels
from reader.exporters.parts import ArticleHead, GroupHead, Numbered, Part, parts
from reader.exporters.reading import reading

MARGIN = "    "
_UNDERLINES = "=-"


class Text:
    """One document, in the order of `reader.exporters.parts`."""

    name = "text"
    title = "Plain text"
    suffix = ".txt"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the document as UTF-8 without a BOM, LF between lines."""
        stream.write(_heading(LABELS[options.language].excerpts, 0).encode())
        for part in parts(material):
            stream.write("".join(f"\n{block}" for block in _blocks(part, options)).encode())


def _blocks(part: Part, options: ExportOptions) -> Iterator[str]:
    labels = LABELS[options.language]
    match part:
        case GroupHead():
            yield _heading(one_line(part.heading) or labels.ungrouped, part.depth)
        case ArticleHead():
            title = one_line(part.info.metadata.title) or labels.untitled
            yield _heading(title, part.depth)
            yield "".join(_line(field, labels) for field in article_fields(part.info, labels))
        case Numbered():
            yield labels.excerpt.format(number=part.number) + "\n"
            yield from _excerpt_blocks(part, options)


def _excerpt_blocks(part: Numbered, options: ExportOptions) -> Iterator[str]:
    labels, excerpt = LABELS[options.language], part.excerpt
    colon = labels.colon.rstrip()
    yield indented(excerpt.annotation.anchor.quote)
    second = reading(excerpt, options)
    if second:
        yield f"{second.conversion}{colon}\n"
        yield indented(second.text)
    yield "".join(_line(field, labels) for field in excerpt_fields(excerpt, options))
    for label, text in ((labels.context, excerpt.context), (labels.note, note(excerpt))):
        if text:
            yield f"{label}{colon}\n"
            yield indented(text)


def indented(text: str) -> str:
    """Every line of a text behind the margin, with a line end at its end."""
    return "".join(f"{MARGIN}{line}\n" for line in text.split("\n"))


def _line(field: Field, labels: Labels) -> str:
    return f"{field.label}{labels.colon}{one_line(field.value)}\n"


def _heading(text: str, depth: int) -> str:
    """A line underlined as wide as it is; the two upper depths have a line of their own."""
    width = sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
    return f"{text}\n{_UNDERLINES[min(depth, 1)] * width}\n"
