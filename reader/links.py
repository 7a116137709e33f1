"""Links that open a passage in Gengdu."""

from __future__ import annotations

from urllib.parse import quote

from reader.model import Annotation


def link_to(annotation: Annotation) -> str:
    """``gengdu://annotation/`` with the ids of article and annotation, and where the passage
    stands in code points."""
    path = "/".join(quote(key, safe="") for key in (annotation.article, annotation.id))
    anchor = annotation.anchor
    return f"gengdu://annotation/{path}?start={anchor.start}&end={anchor.end}"
