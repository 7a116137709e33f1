"""An article whole, block by block, with the exported passages marked in it. Images are left out,
the words that stand for them are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.exporters.report.cards import Cards
from reader.exporters.report.gathered import Placed
from reader.exporters.report.marks import Marker
from reader.exporters.report.markup import element
from reader.exporters.report.scripts import cut, language
from reader.model import Article, Block, BlockKind, Region
from reader.overlap import Segment, Span, lanes, segments

_ELEMENTS = {BlockKind.TITLE: "h3", BlockKind.QUOTE: "blockquote", BlockKind.HEADING: "h4"}
_SPACES = (" ", "\t", "\u3000")


def whole(article: Article, number: int, cards: Cards) -> str:
    """The article, the ``number``-th of the report."""
    placed = cards.gathered.placed.get(article.id, [])
    titled = any(block.kind is BlockKind.TITLE for block in article.blocks)
    region = cards.gathered.regions.get(article.id, Region.UNKNOWN)
    head = "" if titled else cards.head(article.info, region, 3)
    content = head + "".join(_blocks(article, region, placed, cards))
    return element("section", content, class_="whole", id=f"w{number}")


def _blocks(
    article: Article, region: Region, placed: Sequence[Placed], cards: Cards
) -> Iterator[str]:
    spans = [Span(each.start, each.end, str(each.number)) for each in placed]
    tags = {str(each.number): each.tags for each in placed}
    marker = Marker(cards.gathered, lanes(spans), tags)
    marked = segments(spans)
    views = cards.scripts.views(article.source_text, article.blocks, article.info, region)
    for at, block in enumerate(article.blocks):
        text = article.source_text[block.start : block.end]
        shown = (views[0].block(at), views[1].block(at))
        pieces = list(cut(text, shown, _within(block, marked)))
        cards.gathered.seen(pieces)
        yield element(
            _ELEMENTS.get(block.kind, "p"),
            marker.written(pieces, "h"),
            class_=f"as-{block.kind} text" + (" set" if text.startswith(_SPACES) else ""),
            lang=language(article.info.script),
        )


def _within(block: Block, marked: Sequence[Segment]) -> Iterator[Segment]:
    """The segments that touch a block, as offsets from its start."""
    for segment in marked:
        start, end = max(segment.start, block.start), min(segment.end, block.end)
        if start < end:
            yield Segment(start - block.start, end - block.start, segment.keys)
