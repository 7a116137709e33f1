"""Passages marked in a text: a fill in the innermost one's colour, and a bar for every one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from reader.exporters.report.colours import LANES
from reader.exporters.report.gathered import Gathered
from reader.exporters.report.markup import element, escaped
from reader.exporters.report.scripts import Piece, plain

Tags = Mapping[str, tuple[str, ...]]
"""The numbers of the tags of each span, by the span's key."""


class Marker:
    """Writes pieces of a text, with the lanes and tags of the spans over it."""

    def __init__(self, gathered: Gathered, lanes: Mapping[str, int], tags: Tags) -> None:
        self._gathered = gathered
        self._lanes = lanes
        self._tags = tags
        self._begun: set[str] = set()

    def written(self, pieces: Iterable[Piece], ids: str = "") -> str:
        """The pieces as markup. Where ``ids`` is given, the first mark of the span ``7`` has the id
        that it and the 7 make."""
        return "".join(self._mark(piece, ids) if piece.keys else plain(piece) for piece in pieces)

    def _mark(self, piece: Piece, ids: str) -> str:
        inner = self._gathered.coloured(self._tags[piece.keys[-1]])
        lanes = {min(self._lanes[key], LANES - 1): key for key in piece.keys}
        bars = (
            f"b{lane}k{self._gathered.coloured(self._tags[key], lane)}"
            for lane, key in sorted(lanes.items())
        )
        depth = max(lanes)
        names = " ".join(("h", f"d{depth}", f"k{inner}", *bars))
        said = self._paths(piece.keys) if ids else ""
        marked = element("mark", escaped(piece.source), class_=names, title=said, **piece.forms)
        return self._places(piece.keys, ids) + marked

    def _places(self, keys: Iterable[str], ids: str) -> str:
        """Where links to the spans that begin here lead."""
        fresh = [key for key in keys if ids and key not in self._begun]
        self._begun.update(fresh)
        return "".join(element("a", "", id=ids + key, class_="place") for key in fresh)

    def _paths(self, keys: Iterable[str]) -> str:
        """The paths of the tags of some spans, each once."""
        codebook = self._gathered.codebook
        numbers = dict.fromkeys(chain.from_iterable(self._tags[key] for key in keys))
        return "; ".join(codebook.path(codebook.tags[int(number)].id) for number in numbers)
