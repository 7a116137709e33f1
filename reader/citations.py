"""How an article is cited."""

from __future__ import annotations

from reader.exporters.labels import LABELS, Language
from reader.model import ArticleInfo


def citation(info: ArticleInfo, style: str, language: Language) -> str:
    """The reference to an article on one line, in words of ``language``."""
    known = info.metadata
    parts = (known.author, known.title or LABELS[language].untitled, known.outlet)
    return ". ".join(part for part in (*parts, known.published_at[:10], known.url) if part)
