"""The citation that goes with an excerpt where a style is asked for."""

from __future__ import annotations

from reader.citations.rendering import citation
from reader.exporters.base import ExportOptions
from reader.model import ArticleInfo


def cited(article: ArticleInfo, options: ExportOptions) -> str:
    """The article's reference as plain text, empty without a style. See `reader.citations`."""
    return citation(article, options.style, options.language)
