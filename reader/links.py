"""Links that lead back to a passage in the library."""

from __future__ import annotations

from reader.model import Annotation


def link_to(annotation: Annotation) -> str:
    """The address of an annotation within Gengdu."""
    return f"gengdu://annotation/{annotation.id}"
