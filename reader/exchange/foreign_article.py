"""A document of another program as an article of ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import PurePath

from reader.drafts import addition, sha256
from reader.errors import EmptyInput, TooMuch
from reader.exchange.bundle import Why
from reader.exchange.ids import made_id
from reader.importers.decode import Decoded
from reader.importers.plain_text import draft_of
from reader.importers.source import Source
from reader.model import now
from reader.whole import WholeArticle


def foreign_article(
    text: str,
    raw: bytes,
    name: str,
    ending: str,
    added_at: datetime | None = None,
    memo: str = "",
) -> WholeArticle | Why:
    """The article that ``text`` makes, told apart into blocks as plain text is, or why it makes
    none.

    ``raw`` is what is kept of the document, ``name`` what the program calls it. ``ending`` is that
    of files such as ``raw`` is, so that it is read as one should it be read anew. The article's id
    is that of its bytes: the same document is the same article.
    """
    origin = name if name.lower().endswith(ending) else name + ending
    try:
        draft = draft_of(Source(raw, origin), Decoded(text, "utf-8"))
    except EmptyInput:
        return Why.EMPTY
    except TooMuch:
        return Why.NOT_KEPT
    if not any(each.field == "title" and each.sure for each in draft.evidence):
        evidence = tuple(each for each in draft.evidence if each.field != "title")
        metadata = replace(draft.metadata, title=_stem(name) or draft.metadata.title)
        draft = replace(draft, metadata=metadata, evidence=evidence)
    added = addition(draft)
    key = made_id("article", sha256(raw))
    info = replace(added.article.info, id=key, added_at=added_at or now())
    article = replace(added.article, info=info)
    return WholeArticle(article, raw, origin, added.extraction, memo=memo)


def _stem(name: str) -> str:
    """A name without the ending of a file: what follows the point in 第3.改革措施 is none."""
    path = PurePath(name)
    return path.stem if path.suffix.isascii() else name
