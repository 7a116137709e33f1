"""What a file says of an article, held against the article itself: files come from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, replace

from reader.drafts import sha256
from reader.exchange.bundle import Why
from reader.exchange.fields import are_texts
from reader.importers.freeze import MOST_CHARACTERS, freeze, line_spans
from reader.model import Article, Block, BlockKind, Extraction
from reader.whole import WholeArticle


def sound(whole: WholeArticle) -> WholeArticle | Why:
    """The article as it can be kept, or why it cannot be.

    Its length and hash are those of its text and bytes, whatever the file says; where it came
    without bytes, they are those of the text. Blocks that are not the lines of the text are made
    anew as paragraphs, and images that stand for none of them are left out.
    """
    text = whole.article.source_text
    if not are_texts(*_texts(whole)):
        return Why.NOT_UNDERSTOOD
    if not text.strip():
        return Why.EMPTY
    if freeze(text) != text:
        return Why.NOT_UNDERSTOOD
    if len(text) > MOST_CHARACTERS:
        return Why.NOT_KEPT
    raw = whole.raw or text.encode()
    info = replace(whole.article.info, length=len(text), sha256=sha256(raw))
    article = Article(info, text, _blocks(whole.article))
    extraction = _extraction(whole.extraction, len(article.blocks))
    if not whole.raw:
        extraction = replace(extraction, encoding="utf-8")
    return replace(whole, article=article, raw=raw, extraction=extraction)


def _texts(whole: WholeArticle) -> Iterator[str]:
    """All that is kept of an article as text, but for what stands beside it."""
    article, extraction = whole.article, whole.extraction
    yield from (article.id, article.source_text, whole.memo, whole.origin, extraction.encoding)
    yield from astuple(article.metadata)
    yield from (part for each in extraction.evidence for part in (each.field, each.text))
    yield from (image.media_type for image in extraction.images)
    yield from (image.url for image in extraction.remote_images)


def _blocks(article: Article) -> tuple[Block, ...]:
    lines = list(line_spans(article.source_text))
    if [(block.start, block.end) for block in article.blocks] == lines:
        return article.blocks
    return tuple(Block(BlockKind.PARAGRAPH, *line) for line in lines)


def _extraction(given: Extraction, blocks: int) -> Extraction:
    there = range(blocks)
    return replace(
        given,
        images=tuple(image for image in given.images if image.block in there),
        remote_images=tuple(image for image in given.remote_images if image.block in there),
    )
