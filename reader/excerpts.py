"""Making an annotation ready for export."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import takewhile
from operator import eq

from reader.codebook import Codebook
from reader.model import Annotation, Article, ArticleInfo, DetectedScript, Excerpt, Region
from reader.passages import Around, reach
from reader.quotes import occurrences


def excerpt(
    article: Article,
    annotation: Annotation,
    codebook: Codebook,
    region: Region = Region.UNKNOWN,
    around: Around = Around.PARAGRAPH,
) -> Excerpt:
    """The excerpt of an annotation of this article; tags that are not in the codebook are left out.

    Its context is the source text of the sentences or of the blocks the passage touches, line ends
    between them included, or empty; of an orphan, whose text is not at hand, what the anchor keeps.
    """
    return Excerpt(
        annotation=annotation,
        article=article.info,
        tags=codebook.paths(annotation.tags),
        context=_context(article, annotation, around),
        attribution=attribution(article.info),
        region=region,
    )


def attribution(info: ArticleInfo) -> str:
    """The line a publisher asks for, ``來源：`` and the outlet; empty where none is known.

    The label is written in the article's script; Traditional where that is mixed or not known.
    """
    if not info.metadata.outlet:
        return ""
    label = "来源" if info.script is DetectedScript.HANS else "來源"
    return f"{label}：{info.metadata.outlet}"


def quote_start(excerpt: Excerpt) -> int | None:
    """Where in its context an excerpt's quote begins, in code points; None where it is not there.

    A context may hold the same words twice: what the anchor keeps from both sides tells them apart.
    """
    anchor, context = excerpt.annotation.anchor, excerpt.context
    places = [start for start, _ in occurrences(context, anchor.quote)]
    if len(places) < 2:
        return places[0] if places else None

    def likeness(at: int) -> int:
        before, after = context[:at], context[at + len(anchor.quote) :]
        return _alike(before[::-1], anchor.prefix[::-1]) + _alike(after, anchor.suffix)

    return max(places, key=likeness)


def _alike(one: str, other: str) -> int:
    """How many code points two texts begin with alike."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))


def _context(article: Article, annotation: Annotation, around: Around) -> str:
    anchor = annotation.anchor
    if around is Around.NOTHING:
        return ""
    if not annotation.stands_on(article.info):
        return anchor.prefix + anchor.quote + anchor.suffix
    if around is Around.PARAGRAPH:
        return _blocks(article, anchor.start, anchor.end)
    start, end = reach(article, anchor.start, anchor.end, around)
    return article.source_text[start:end]


def _blocks(article: Article, start: int, end: int) -> str:
    """A passage may begin or end on the line ends between blocks: then it reaches further."""
    first = bisect_right(article.blocks, start, key=lambda block: block.end)
    after = bisect_left(article.blocks, end, key=lambda block: block.start)
    touched = article.blocks[first:after]
    if touched:
        start, end = min(start, touched[0].start), max(end, touched[-1].end)
    return article.source_text[start:end]
