"""Coding what a search finds: which passages are to be tagged, and the annotations that do it.

Offsets are code points in the source text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum

from reader.coding import highlight
from reader.immutable import immutable
from reader.model import Annotation, Article
from reader.passages import Around, reach

Range = tuple[int, int]


class Unit(StrEnum):
    """What is tagged of each hit: what was found itself, its sentence, or its paragraph."""

    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


_AROUND = {
    Unit.WORD: Around.NOTHING,
    Unit.SENTENCE: Around.SENTENCE,
    Unit.PARAGRAPH: Around.PARAGRAPH,
}


@immutable
class Proposal:
    """A passage to be tagged: ``[start, end)`` of one version of an article's (id) text."""

    article: str
    version: int
    start: int
    end: int


def proposals(article: Article, hits: Iterable[Range], unit: Unit) -> list[Proposal]:
    """What is to be tagged of the hits in an article, in order.

    Hits of one sentence or paragraph are one proposal. Two that overlap otherwise stay two.
    """
    ranges = dict.fromkeys(extended(article, start, end, unit) for start, end in hits)
    version = article.info.version
    return [Proposal(article.id, version, start, end) for start, end in sorted(ranges)]


def extended(article: Article, start: int, end: int, unit: Unit) -> Range:
    """The sentences or paragraphs that a hit begins and ends in, without white space around."""
    first, last = reach(article, start, end, _AROUND[unit])
    text = article.source_text
    before, after = text[first:start].lstrip(), text[end:last].rstrip()
    return start - len(before), end + len(after)


def coded(annotations: Iterable[Annotation], tag: str) -> set[Proposal]:
    """The passages that some annotations have tagged so already (an id)."""
    return {
        Proposal(each.article, each.version, each.anchor.start, each.anchor.end)
        for each in annotations
        if tag in each.tags
    }


def tagged(
    article: Article, wanted: Collection[Proposal], tag: str, coder: str
) -> list[Annotation]:
    """New annotations on those of the passages that stand on the article's present text."""
    version = article.info.version
    return [
        highlight(article, each.start, each.end, (tag,), coder=coder)
        for each in wanted
        if (each.article, each.version) == (article.id, version)
    ]
