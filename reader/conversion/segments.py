"""The bounds of segments: the edges of the words that a first list finds in the text.

A word of a later stage does not stand across them, as in OpenCC: with the segments 低|級別|產品
級別 stays, though 低級 is a word of the next list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.conversion.policy import Policy, chosen

if TYPE_CHECKING:
    from reader.aligned import Aligned
    from reader.conversion.lexicon import Fits, Lexicon


class Segments:
    """The segments of one text, found only where something depends on them."""

    def __init__(self, text: str, lexicon: Lexicon, policy: Policy) -> None:
        self._text = text
        self._lexicon = lexicon
        self._policy = policy
        self._known = range(0)
        self._edges: frozenset[int] = frozenset()

    def uncut_in(self, shown: Aligned) -> Fits:
        """Whether no edge is inside a range of ``shown``, which is a conversion of the text.

        Edges are never inside the atomic pieces of ``shown``: what it replaces are words that keep
        to the segments themselves.
        """

        def fits(start: int, end: int) -> bool:
            edges = self._edges_in(*shown.to_source(start, end))
            return not any(start < shown.to_shown(edge, edge)[0] < end for edge in edges)

        return fits

    def _edges_in(self, start: int, end: int) -> list[int]:
        edges: list[int] = []
        place = start
        while place < end:
            if place not in self._known:
                self._look(place)
            stop = min(end, self._known.stop)
            edges += (edge for edge in range(place, stop + 1) if edge in self._edges)
            place = self._known.stop
        return edges

    def _look(self, place: int) -> None:
        """Learn the edges of the words that hang together around ``place``."""
        matches = self._lexicon.covering(self._text, place)
        words = chosen(matches, self._policy)
        self._edges = frozenset(edge for word in words for edge in (word.start, word.end))
        self._known = range(place, place + 1)
        if matches:
            self._known = range(matches[0].start, max(match.end for match in matches))
