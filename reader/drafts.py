"""From what an importer read to an article with an identity of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.changes import AddArticle
from reader.detect import detect
from reader.model import Article, ArticleInfo, Block, Draft, Extraction, new_id, now


def sha256(data: bytes) -> str:
    """The hash by which bytes are known again, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def addition(draft: Draft) -> AddArticle:
    """The change that puts ``draft`` into a library, as a new article added now."""
    info = ArticleInfo(
        id=new_id(),
        metadata=draft.metadata,
        script=detect(draft.source_text),
        length=len(draft.source_text),
        sha256=sha256(draft.raw),
        added_at=now(),
    )
    article = Article(info, draft.source_text, draft.blocks)
    return AddArticle(article, draft.raw, draft.origin, extraction(draft))


def extraction(draft: Draft) -> Extraction:
    """What a draft holds beside its text."""
    return Extraction(
        draft.encoding, draft.images, draft.remote_images, draft.evidence, draft.cautions
    )


def revision(article: Article, draft: Draft) -> Article:
    """The next version of an article: the text of ``draft``, all else as it is.

    The script is detected anew, unless a person has overruled what was detected.
    """
    overruled = article.info.script is not detect(article.source_text)
    info = replace(
        article.info,
        script=article.info.script if overruled else detect(draft.source_text),
        length=len(draft.source_text),
        version=article.info.version + 1,
    )
    return Article(info, draft.source_text, draft.blocks)


def cover(blocks: Sequence[Block], text: str) -> bool:
    """The blocks' promise: in order, apart, without line ends, and covering all but these."""
    edges = [0, *(edge for block in blocks for edge in (block.start, block.end)), len(text)]
    in_order = all(a <= b for a, b in pairwise(edges))
    gaps = "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    lines = "".join(text[block.start : block.end] for block in blocks)
    return in_order and not gaps.strip("\n") and "\n" not in lines
