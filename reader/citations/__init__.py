"""How an article is cited."""

from __future__ import annotations

from reader.exporters.labels import Language
from reader.model import ArticleInfo


def styles() -> tuple[str, ...]:
    """The names of the styles there are, those most wanted first."""
    return ("china-national-standard-gb-t-7714-2015-numeric", "apa", "chicago-author-date")


def citation(info: ArticleInfo, style: str, language: Language) -> str:
    """The reference to an article on one line; empty where no ``style`` is named."""
    known = info.metadata
    parts = (known.author, known.title, known.outlet, known.published_at[:10], known.url)
    return ". ".join(part for part in parts if part) if style else ""
