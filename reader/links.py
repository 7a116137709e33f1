"""Links that lead back to a passage in the library."""

from __future__ import annotations

from urllib.parse import quote

from reader.model import Annotation


def link_to(annotation: Annotation) -> str:
    """``gengdu://annotation/<article id>/<annotation id>?start=&end=``, offsets in code points."""
    path = f"{quote(annotation.article, safe='')}/{quote(annotation.id, safe='')}"
    return f"gengdu://annotation/{path}?start={annotation.anchor.start}&end={annotation.anchor.end}"
