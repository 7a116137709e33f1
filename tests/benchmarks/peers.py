"""Our reading of a page and its peers', each from the same bytes to a text and what it says."""

from __future__ import annotations

import importlib.util
import logging
from collections.abc import Callable, Mapping
from dataclasses import field

import pytest
from lxml.html import document_fromstring

from reader.immutable import immutable
from reader.importers import read_bytes
from reader.model import BlockKind

NOT_BODY = {BlockKind.TITLE, BlockKind.MASTHEAD, BlockKind.BOILERPLATE}


THEIR_NAMES = {
    "title": "title",
    "published_at": "date",
    "outlet": "sitename",
    "author": "author",
}


@immutable
class Taken:
    """What a tool takes from a page; ``said`` has the fields it knows, by our names."""

    text: str
    said: Mapping[str, str] = field(default_factory=dict)


def ours(data: bytes) -> Taken:
    """The whole import of a page: bytes to draft."""
    draft = read_bytes(data, "page.html")
    kept = (block for block in draft.blocks if block.kind not in NOT_BODY)
    known = draft.metadata
    return Taken(
        "\n".join(draft.source_text[block.start : block.end] for block in kept),
        {
            "title": known.title,
            "published_at": known.published_at,
            "outlet": known.outlet,
            "author": known.author,
            "editor": known.editor,
            "responsible_editor": known.responsible_editor,
        },
    )


def trafilatura(data: bytes) -> Taken:
    """Trafilatura with its defaults, and what it finds out about a page."""
    from trafilatura import bare_extraction

    found = bare_extraction(data, with_metadata=True)
    if found is None:
        return Taken("")
    known = found if isinstance(found, dict) else found.as_dict()
    said = {name: known.get(theirs) or "" for name, theirs in THEIR_NAMES.items()}
    return Taken(known.get("text") or "", said)


def readability(data: bytes) -> Taken:
    """readability-lxml with its defaults; its answer is markup, read as lines of its blocks."""
    from readability import Document
    from readability.readability import Unparseable

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        page = Document(data)
        summary = page.summary(html_partial=True)
    except Unparseable:
        return Taken("")
    tree = document_fromstring(summary)
    for block in tree.iter("p", "br", "div", "li", "h1", "h2", "h3", "tr", "td"):
        block.tail = "\n" + (block.tail or "")
    return Taken("".join(map(str, tree.itertext())), {"title": page.short_title()})


TOOLS: dict[str, Callable[[bytes], Taken]] = {
    "ours": ours,
    "trafilatura": trafilatura,
    "readability": readability,
}


def tool(name: str) -> Callable[[bytes], Taken]:
    """A tool by its name; a peer that is not installed skips the benchmark."""
    if name != "ours" and importlib.util.find_spec(name) is None:
        pytest.skip(f"{name} is not installed; `make bench` installs it")
    return TOOLS[name]
