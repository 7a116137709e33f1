"""Making an annotation on a passage of an article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.anchor import describe
from reader.model import Annotation, Article, new_id, now


def highlight(
    article: Article, start: int, end: int, tags: Iterable[str], note: str = "", coder: str = ""
) -> Annotation:
    """A new annotation on a range of the article's present text, made now; ``tags`` are ids."""
    at = now()
    return Annotation(
        id=new_id(),
        article=article.id,
        anchor=describe(article.source_text, start, end),
        tags=tuple(tags),
        note=note,
        coder=coder,
        created_at=at,
        modified_at=at,
        version=article.info.version,
    )


def moved(annotation: Annotation, article: Article, start: int, end: int) -> Annotation:
    """An annotation on another range, of the present text, whatever text it stood on before."""
    anchor = describe(article.source_text, start, end)
    return replace(annotation, anchor=anchor, version=article.info.version)
