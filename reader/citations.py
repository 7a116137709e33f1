"""How an article is cited."""

from __future__ import annotations

from reader.model import ArticleInfo


def citation(info: ArticleInfo, style: str, language: str) -> str:
    """A citation of an article; so far the same in every ``style`` and ``language``."""
    known = info.metadata
    parts = (known.author, known.title, known.outlet, known.published_at, known.url)
    return ". ".join(part for part in parts if part)
