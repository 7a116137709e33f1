"""What the benchmarks measure with."""

from __future__ import annotations

import resources
from reader.drafts import addition
from reader.importers import read_bytes
from reader.model import Article, Draft


def article_of(length: int) -> Article:
    """The sample's paragraphs over and over, some ``length`` code points of them."""
    draft = read_bytes(resources.path("samples/qingling-bay.txt").read_bytes(), "sample.txt")
    body = [
        draft.source_text[block.start : block.end]
        for block in draft.blocks
        if block.kind == "paragraph"
    ]
    lines = [draft.source_text[: draft.blocks[1].end]]
    while sum(map(len, lines)) < length:
        lines += body
    text = "\n".join(lines)
    again: Draft = read_bytes(text.encode(), "long.txt")
    return addition(again).article
