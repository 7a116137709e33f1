"""The headings of an article, to find one's way by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from reader.model import Article, Block, BlockKind


def outline(article: Article) -> tuple[Block, ...]:
    """The title and headings of an article, in the order of the text; none that is blank."""
    return tuple(
        block
        for block in article.blocks
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING)
        and not article.source_text[block.start : block.end].isspace()
        and block.start < block.end
    )


def heading_over(headings: Sequence[Block], offset: int) -> int:
    """The number of the heading that a source offset stands under, itself among them; else -1."""
    return bisect_right(headings, offset, key=attrgetter("start")) - 1
