"""Links that lead back to a passage in the library."""

from __future__ import annotations

from reader.model import Annotation


def link_to(annotation: Annotation) -> str:
    """The address of an annotation within Gengdu; ``start`` and ``end`` are code points."""
    anchor = annotation.anchor
    place = f"start={anchor.start}&end={anchor.end}"
    return f"gengdu://annotation/{annotation.article}/{annotation.id}?{place}"
