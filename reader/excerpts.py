"""Making an annotation ready for export."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reader.codebook import Codebook
from reader.model import Anchor, Annotation, Article, ArticleInfo, DetectedScript, Excerpt, Region


def excerpt(
    article: Article,
    annotation: Annotation,
    codebook: Codebook,
    region: Region = Region.UNKNOWN,
) -> Excerpt:
    """The excerpt of an annotation of this article; tags that are not in the codebook are left out.

    Its context is the source text of the blocks the passage touches, line ends between them
    included; of an orphan, whose text is not at hand, what the anchor keeps.
    """
    anchor = annotation.anchor
    stands = annotation.stands_on(article.info)
    return Excerpt(
        annotation=annotation,
        article=article.info,
        tags=codebook.paths(annotation.tags),
        context=_context(article, anchor.start, anchor.end) if stands else _kept(anchor),
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


def _kept(anchor: Anchor) -> str:
    return anchor.prefix + anchor.quote + anchor.suffix


def _context(article: Article, start: int, end: int) -> str:
    """A passage may begin or end on the line ends between blocks: then it reaches further."""
    first = bisect_right(article.blocks, start, key=lambda block: block.end)
    after = bisect_left(article.blocks, end, key=lambda block: block.start)
    touched = article.blocks[first:after]
    if touched:
        start, end = min(start, touched[0].start), max(end, touched[-1].end)
    return article.source_text[start:end]
