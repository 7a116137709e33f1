"""Markdown: for reading, and for pasting into a paper or a notebook.

A heading an article and one an excerpt. The quote is the first block quote under the heading of its
excerpt; a reading in another script may follow and names what converted it. The rest is a list:
tags, the line the publisher asks for, the place in the source text, the coder, the context, and the
coder's note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from reader.codebook import Codebook
from reader.exporters.base import ExportOptions
from reader.exporters.markdown_text import indented, inline, link, passage, without_html
from reader.exporters.reading import reading
from reader.model import ArticleInfo, Excerpt
from reader.serial import utc_text


class Markdown:
    """One document, the articles in the order of their first excerpts."""

    name = "markdown"
    title = "Markdown"
    suffix = ".md"

    def export(
        self, excerpts: Sequence[Excerpt], codebook: Codebook, options: ExportOptions
    ) -> bytes:
        """The document as UTF-8; its words are English, what is quoted is as it was written."""
        blocks = ["# Annotated excerpts"]
        numbers = count(1)
        for group in _by_article(excerpts):
            blocks += _article_blocks(group[0].article)
            for excerpt in group:
                blocks.append(f"### Excerpt {next(numbers)}")
                blocks += _excerpt_blocks(excerpt, options)
        return ("\n\n".join(blocks) + "\n").encode()


def _by_article(excerpts: Sequence[Excerpt]) -> list[list[Excerpt]]:
    groups: dict[str, list[Excerpt]] = {}
    for excerpt in excerpts:
        groups.setdefault(excerpt.article.id, []).append(excerpt)
    return list(groups.values())


def _article_blocks(info: ArticleInfo) -> Iterator[str]:
    known = info.metadata
    yield f"## {inline(known.title) or 'Untitled'}"
    fields = {
        "Outlet": inline(known.outlet),
        "Author": inline(known.author),
        "Editor": inline(known.editor),
        "Responsible editor": inline(known.responsible_editor),
        "Published": inline(known.published_at),
        "URL": link(known.url),
        "Article": inline(info.id),
    }
    yield "\n".join(f"- {label}: {value}" for label, value in fields.items() if value)


def _excerpt_blocks(excerpt: Excerpt, options: ExportOptions) -> Iterator[str]:
    yield _block_quote(excerpt.annotation.anchor.quote)
    second = reading(excerpt, options)
    if second:
        yield f"{inline(second.conversion)}:"
        yield _block_quote(second.text)
    yield "\n".join(_facts(excerpt))
    yield _in_list("Context", _block_quote(excerpt.context))
    if excerpt.annotation.note.strip():
        yield _in_list("Note", _note(excerpt.annotation.note))


def _facts(excerpt: Excerpt) -> Iterator[str]:
    anchor = excerpt.annotation.anchor
    if excerpt.tags:
        yield "- Tags: " + "; ".join(map(inline, excerpt.tags))
    if excerpt.attribution:
        yield f"- Attribution: {inline(excerpt.attribution)}"
    text = "the source text"
    if excerpt.is_orphan:
        text = f"version {excerpt.annotation.version} of the source text"
        yield "- Orphan: the passage was not found in the present text of the article"
    yield f"- Place: {anchor.start}–{anchor.end} (code points of {text}, half open)"
    coder = inline(excerpt.annotation.coder) or "unknown"
    yield f"- Coder: {coder}, {utc_text(excerpt.annotation.created_at)}"


def _block_quote(text: str) -> str:
    return indented(passage(text), "> ")


def _note(note: str) -> str:
    """A note is Markdown of its own; standing in a list keeps what it opens from running on."""
    return without_html("\n".join(note.strip("\r\n").splitlines()))


def _in_list(label: str, block: str) -> str:
    return f"- {label}:\n\n" + indented(block, "    ")
