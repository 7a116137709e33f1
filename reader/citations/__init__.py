"""Citations of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import ArticleInfo

if TYPE_CHECKING:
    from reader.exporters.labels import Language


def citation(info: ArticleInfo, style: str, language: Language) -> str:
    """What is known of an article on one line; empty where no ``style`` is asked for."""
    known = info.metadata
    stop = ". " if language == "en" else "。"
    parts = (known.author, known.title, known.outlet, known.published_at, known.url)
    return stop.join(filter(None, parts)) if style else ""
