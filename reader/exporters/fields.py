"""What documents for reading say of an article and of an excerpt, a label and a value each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.exporters.base import ExportOptions
from reader.exporters.cited import cited
from reader.exporters.labels import LABELS, Labels, place
from reader.immutable import immutable
from reader.links import link_to
from reader.model import ArticleInfo, Excerpt
from reader.serial import utc_text

_LINE_END = re.compile(r"\r\n|[\r\n]")


@immutable
class Field:
    """One line: the value is as the article or the person has it, and may hold line ends.

    An ``is_address`` value was given as an address, which does not say that it is one.
    ``from_article`` tells the article's own words from ours and from the coder's.
    """

    label: str
    value: str
    is_address: bool = False
    from_article: bool = False


def article_fields(info: ArticleInfo, labels: Labels) -> Iterator[Field]:
    """What is known of an article, its title aside; nothing of what is not known."""
    known = info.metadata
    fields = (
        Field(labels.outlet, known.outlet, from_article=True),
        Field(labels.author, known.author, from_article=True),
        Field(labels.editor, known.editor, from_article=True),
        Field(labels.responsible_editor, known.responsible_editor, from_article=True),
        Field(labels.published, known.published_at),
        Field(labels.accessed, accessed(info)),
        Field(labels.url, known.url, is_address=True),
        Field(labels.article, info.id),
    )
    return (field for field in fields if field.value)


def excerpt_fields(excerpt: Excerpt, options: ExportOptions) -> Iterator[Field]:
    """What belongs to an excerpt, but for its quote, reading, context and note."""
    labels, annotation = LABELS[options.language], excerpt.annotation
    coder = annotation.coder or labels.unknown
    fields = (
        Field(labels.tags, labels.semicolon.join(excerpt.tags)),
        Field(labels.attribution, excerpt.attribution, from_article=True),
        Field(labels.citation, cited(excerpt.article, options), from_article=True),
        Field(labels.orphan, labels.orphan_value if excerpt.is_orphan else ""),
        Field(labels.place, place(excerpt, labels)),
        Field(labels.coder, f"{coder}, {utc_text(annotation.created_at)}"),
        Field(labels.link, link_to(annotation), is_address=True),
    )
    return (field for field in fields if field.value)


def accessed(info: ArticleInfo) -> str:
    """The day (UTC, ISO 8601) on which the article came into the library."""
    return utc_text(info.added_at)[:10]


def note(excerpt: Excerpt) -> str:
    """The coder's note, LF between its lines and none around them; empty for blanks alone."""
    text = _LINE_END.sub("\n", excerpt.annotation.note).strip("\n")
    return text if text.strip() else ""


def one_line(text: str) -> str:
    """A text with spaces for its line ends."""
    return _LINE_END.sub(" ", text)
