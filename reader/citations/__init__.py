"""An article as a citation in words."""

from __future__ import annotations

from reader.exporters.labels import Language
from reader.model import ArticleInfo


def citation(info: ArticleInfo, style: str, language: Language) -> str:
    """The citation as plain text in a style of CSL, by its name; empty for no style."""
    if not style:
        return ""
    known = info.metadata
    said = (known.author, known.title, known.outlet, known.published_at[:10], known.url)
    return ". ".join(each for each in said if each)
