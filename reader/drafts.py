"""From what an importer read to an article with an identity of its own."""

from __future__ import annotations

import hashlib

from reader.changes import AddArticle
from reader.detect import detect
from reader.model import Article, ArticleInfo, Draft, new_id, now


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
    return AddArticle(article, draft.raw, draft.origin, draft.encoding, draft.images)
