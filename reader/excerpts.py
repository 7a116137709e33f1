"""Making an annotation ready for export."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reader.codebook import Codebook
from reader.model import Annotation, Article, ArticleInfo, DetectedScript, Excerpt, Region
from reader.passages import Around, reach


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
