"""What a search gives: the articles it found, best first, and where in them."""

from __future__ import annotations

from reader.immutable import immutable
from reader.model import ArticleInfo
from reader.snippets import Range, Snippet


@immutable
class Hit:
    """An article that was found.

    ``title_hits`` are ranges of the title in the metadata, ``passages`` of the source text; both
    are empty where only a date, a tag, the outlet or the author was asked for. ``snippet`` is the
    part of the source text with the most passages, ``parts`` the same as text, each piece with
    whether it is a hit.
    """

    article: ArticleInfo
    title_hits: tuple[Range, ...]
    passages: tuple[Range, ...]
    snippet: Snippet
    parts: tuple[tuple[str, bool], ...]

    @property
    def count(self) -> int:
        """How many passages there are."""
        return len(self.passages)


@immutable
class Results:
    """One page of what was found; ``total`` counts the articles of all pages."""

    total: int
    hits: tuple[Hit, ...]
