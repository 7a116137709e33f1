"""Going through the hits of a search on the page, from article to article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.immutable import immutable

if TYPE_CHECKING:
    from reader.snippets import Range


@immutable
class Stop:
    """A hit on the page: its article (an id), itself, and all that the search found there."""

    article: str
    place: Range
    found: tuple[Range, ...]


@dataclass(slots=True, eq=False, repr=False)
class Walk:
    """What F3 and the way back go by after a result has been opened.

    ``step`` gives the next hit (1) or the one before (-1), None at the end. ``behind`` is how many
    places there were to go back to when ``stop`` was reached.
    """

    step: Callable[[int], Stop | None]
    stop: Stop
    behind: int
