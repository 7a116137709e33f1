"""What in the library a draft is like, for showing it before it comes in."""

from __future__ import annotations

from db.library import Library
from reader.model import Draft

Near = tuple[str, str, str, float]
"""Title, outlet, date of publication as the page has it, and similarity from 0 to 1."""


def near(library: Library, draft: Draft) -> list[Near]:
    """The articles that ``draft`` is a reprint of, the likest first. Raises LibraryError."""
    return [
        (known.title, known.outlet, known.published_at, found.similarity)
        for found in library.reprints_of(draft)
        for known in (found.info.metadata,)
    ]
