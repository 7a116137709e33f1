"""Markdown: for reading, and for pasting into a paper or a notebook.

A heading an article and one an excerpt. The quote is the first block quote under the heading of its
excerpt; a reading in another script may follow and names what converted it. The rest is a list:
tags, the line the publisher asks for, the place in the source text, the coder, the context, and the
coder's note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count, groupby
from typing import BinaryIO

from reader.exporters.base import ExportOptions, Material
from reader.exporters.cited import cited
from reader.exporters.labels import LABELS, Labels, place
from reader.exporters.markdown_text import indented, inline, link, passage, without_html
from reader.exporters.reading import reading
from reader.model import ArticleInfo, Excerpt
from reader.serial import utc_text


class Markdown:
    """One document: groups where there are some, and in them articles in the order of their first
    excerpts."""

    name = "markdown"
    title = "Markdown"
    suffix = ".md"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the document as UTF-8."""
        labels = LABELS[options.language]
        stream.write(f"# {labels.excerpts}\n".encode())
        numbers = count(1)
        for section in material.sections():
            depth = "##"
            if material.grouped:
                depth = "###"
                _put(stream, [f"## {inline(section.heading) or labels.ungrouped}"])
            # An article has one heading as long as its excerpts follow each other.
            for _, group in groupby(section.excerpts, key=lambda each: each.article.id):
                for at, excerpt in enumerate(group):
                    if not at:
                        _put(stream, _article_blocks(excerpt.article, labels, depth))
                    number = labels.excerpt.format(number=next(numbers))
                    _put(stream, [f"{depth}# {number}", *_excerpt_blocks(excerpt, options)])


def _put(stream: BinaryIO, blocks: Iterable[str]) -> None:
    for block in blocks:
        stream.write(f"\n{block}\n".encode())


def _article_blocks(info: ArticleInfo, labels: Labels, depth: str) -> Iterator[str]:
    known = info.metadata
    yield f"{depth} {inline(known.title) or labels.untitled}"
    fields = {
        labels.outlet: inline(known.outlet),
        labels.author: inline(known.author),
        labels.editor: inline(known.editor),
        labels.responsible_editor: inline(known.responsible_editor),
        labels.published: inline(known.published_at),
        labels.url: link(known.url),
        labels.article: inline(info.id),
    }
    yield "\n".join(f"- {name}{labels.colon}{value}" for name, value in fields.items() if value)


def _excerpt_blocks(excerpt: Excerpt, options: ExportOptions) -> Iterator[str]:
    labels = LABELS[options.language]
    yield _block_quote(excerpt.annotation.anchor.quote)
    second = reading(excerpt, options)
    if second:
        yield inline(second.conversion) + labels.colon.rstrip()
        yield _block_quote(second.text)
    yield "\n".join(f"- {name}{labels.colon}{value}" for name, value in _facts(excerpt, options))
    if excerpt.context:
        yield _in_list(labels.context + labels.colon.rstrip(), _block_quote(excerpt.context))
    if excerpt.annotation.note.strip():
        yield _in_list(labels.note + labels.colon.rstrip(), _note(excerpt.annotation.note))


def _facts(excerpt: Excerpt, options: ExportOptions) -> Iterator[tuple[str, str]]:
    labels, annotation = LABELS[options.language], excerpt.annotation
    if excerpt.tags:
        yield labels.tags, labels.semicolon.join(map(inline, excerpt.tags))
    if excerpt.attribution:
        yield labels.attribution, inline(excerpt.attribution)
    if options.style:
        yield labels.citation, inline(cited(excerpt.article, options))
    if excerpt.is_orphan:
        yield labels.orphan, labels.orphan_value
    yield labels.place, place(excerpt, labels)
    coder = inline(annotation.coder) or labels.unknown
    yield labels.coder, f"{coder}, {utc_text(annotation.created_at)}"


def _block_quote(text: str) -> str:
    return indented(passage(text), "> ")


def _note(note: str) -> str:
    """A note is Markdown of its own; standing in a list keeps what it opens from running on."""
    return without_html("\n".join(note.strip("\r\n").splitlines()))


def _in_list(label: str, block: str) -> str:
    return f"- {label}\n\n" + indented(block, "    ")
