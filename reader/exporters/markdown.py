"""Markdown: for reading, and for pasting into a paper or a notebook.

A heading an article and one an excerpt. The quote is the first block quote under the heading of its
excerpt; a reading in another script may follow and names what converted it. The rest is a list:
tags, the line the publisher asks for, the citation, the place in the source text, the coder, a link
back, the context, and the coder's note.

Each of these stands between marks of `reader.exporters.managed`, so that the file can be brought up
to date after somebody has gone on writing in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from reader.exporters.base import ExportOptions, Material
from reader.exporters.fields import Field, article_fields, excerpt_fields
from reader.exporters.labels import LABELS, Labels
from reader.exporters.managed import MARKS
from reader.exporters.markdown_text import indented, inline, link, passage, without_html
from reader.exporters.parts import ArticleHead, GroupHead, Numbered, Part, parts
from reader.exporters.reading import reading


class Markdown:
    """One document: groups where there are some, and in them articles in the order of their first
    excerpts."""

    name = "markdown"
    title = "Markdown"
    suffix = ".md"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the document as UTF-8."""
        marks = MARKS[self.name]
        stream.write(f"# {LABELS[options.language].excerpts}\n".encode())
        for part in parts(material):
            text = "\n\n".join(_blocks(part, options))
            stream.write(f"\n{marks.block(part.key, text)}\n".encode())


def _blocks(part: Part, options: ExportOptions) -> Iterator[str]:
    labels = LABELS[options.language]
    heading = "#" * (part.depth + 1)
    match part:
        case GroupHead():
            yield f"{heading} {inline(part.heading) or labels.ungrouped}"
        case ArticleHead():
            yield f"{heading} {inline(part.info.metadata.title) or labels.untitled}"
            yield _list(article_fields(part.info, labels), labels)
        case Numbered():
            yield f"{heading} {labels.excerpt.format(number=part.number)}"
            yield from _excerpt_blocks(part, options)


def _excerpt_blocks(part: Numbered, options: ExportOptions) -> Iterator[str]:
    labels, excerpt = LABELS[options.language], part.excerpt
    yield _block_quote(excerpt.annotation.anchor.quote)
    second = reading(excerpt, options)
    if second:
        yield inline(second.conversion) + labels.colon.rstrip()
        yield _block_quote(second.text)
    yield _list(excerpt_fields(excerpt, options), labels)
    if excerpt.context:
        yield _in_list(labels.context + labels.colon.rstrip(), _block_quote(excerpt.context))
    if excerpt.annotation.note.strip():
        yield _in_list(labels.note + labels.colon.rstrip(), _note(excerpt.annotation.note))


def _list(fields: Iterable[Field], labels: Labels) -> str:
    return "\n".join(f"- {field.label}{labels.colon}{_value(field)}" for field in fields)


def _value(field: Field) -> str:
    return link(field.value) if field.is_address else inline(field.value)


def _block_quote(text: str) -> str:
    return indented(passage(text), "> ")


def _note(note: str) -> str:
    """A note is Markdown of its own; standing in a list keeps what it opens from running on."""
    return without_html("\n".join(note.strip("\r\n").splitlines()))


def _in_list(label: str, block: str) -> str:
    return f"- {label}\n\n" + indented(block, "    ")
