"""Org: for those who write in Emacs.

A heading an article and one an excerpt, and under it first the quote. What Org would show as it is
stands as text; anything else stands in lines that begin with a colon, in which Org sees no markup
(`reader.exporters.org_text`).

As in Markdown, each part stands between marks of `reader.exporters.managed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from reader.exporters.base import ExportOptions, Material
from reader.exporters.fields import Field, article_fields, excerpt_fields, note, one_line
from reader.exporters.labels import LABELS
from reader.exporters.managed import MARKS
from reader.exporters.org_text import fixed, heading, item, quotation
from reader.exporters.parts import ArticleHead, GroupHead, Numbered, Part, parts
from reader.exporters.reading import reading
from reader.language import Language

_LANGUAGES = {
    Language.ENGLISH: "en",
    Language.TRADITIONAL: "zh-TW",
    Language.SIMPLIFIED: "zh-CN",
}


class Org:
    """One document, in the order of `reader.exporters.parts`."""

    name = "org"
    title = "Org"
    suffix = ".org"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the document as UTF-8."""
        marks, language = MARKS[self.name], _LANGUAGES[options.language]
        title = LABELS[options.language].excerpts
        stream.write(f"#+TITLE: {title}\n#+LANGUAGE: {language}\n".encode())
        for part in parts(material):
            text = "\n\n".join(_blocks(part, options))
            stream.write(f"\n{marks.block(part.key, text)}\n".encode())


def _blocks(part: Part, options: ExportOptions) -> Iterator[str]:
    labels, stars = LABELS[options.language], "*" * part.depth
    match part:
        case GroupHead():
            yield f"{stars} {heading(part.heading) or labels.ungrouped}"
        case ArticleHead():
            yield f"{stars} {heading(part.info.metadata.title) or labels.untitled}"
            yield _list(article_fields(part.info, labels))
        case Numbered():
            yield f"{stars} {labels.excerpt.format(number=part.number)}"
            yield from _excerpt_blocks(part, options)


def _excerpt_blocks(part: Numbered, options: ExportOptions) -> Iterator[str]:
    labels, excerpt = LABELS[options.language], part.excerpt
    yield quotation(excerpt.annotation.anchor.quote)
    second = reading(excerpt, options)
    if second:
        yield f"{second.conversion}{labels.colon.rstrip()}"
        yield quotation(second.text)
    yield _list(excerpt_fields(excerpt, options))
    if excerpt.context:
        yield f"{labels.context}{labels.colon.rstrip()}"
        yield quotation(excerpt.context)
    if note(excerpt):
        yield f"{labels.note}{labels.colon.rstrip()}"
        yield fixed(note(excerpt))


def _list(fields: Iterable[Field]) -> str:
    lines = (item(field.label, one_line(field.value), field.is_address) for field in fields)
    return "\n".join(lines)
