"""A shown text and the map between its offsets and those of the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from reader.immutable import immutable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@immutable
class Edit:
    """An atomic piece: ``source[source_start:source_end]`` is shown as ``[shown_start:shown_end]``.

    Offsets are code points, half open; neither side is empty. No offset inside a piece has a
    counterpart of its own: 盘 in U盘 is no part of 隨身碟.
    """

    source_start: int
    source_end: int
    shown_start: int
    shown_end: int

    def moved(self, source: int, shown: int) -> Edit:
        """The same piece where ``source`` and ``shown`` code points stand before it."""
        return Edit(
            self.source_start + source,
            self.source_end + source,
            self.shown_start + shown,
            self.shown_end + shown,
        )


@immutable
class Aligned:
    """A text as it is shown, with the pieces that do not stand code point for code point.

    ``edits`` are in order and do not overlap. Between them the map is the identity plus a constant.
    """

    text: str
    edits: tuple[Edit, ...] = ()

    def to_shown(self, start: int, end: int) -> tuple[int, int]:
        """Where ``[start:end]`` of the source is shown, in code points of ``text``.

        A range that begins or ends inside an atomic piece widens to that piece, so a range taken
        there and back never shrinks. An empty range inside a piece goes to the piece's start.
        """
        return _mapped(self.edits, start, end, _SOURCE, _SHOWN)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Where ``[start:end]`` of ``text`` stands in the source; widens as ``to_shown`` does."""
        return _mapped(self.edits, start, end, _SHOWN, _SOURCE)


class _Side(NamedTuple):
    """One side of an edit: the source's or the shown text's."""

    start: Callable[[Edit], int]
    end: Callable[[Edit], int]


_SOURCE = _Side(attrgetter("source_start"), attrgetter("source_end"))
_SHOWN = _Side(attrgetter("shown_start"), attrgetter("shown_end"))


def _mapped(
    edits: Sequence[Edit], start: int, end: int, here: _Side, there: _Side
) -> tuple[int, int]:
    first = _start(edits, start, here, there)
    return (first, first) if end <= start else (first, _end(edits, end, here, there))


def _start(edits: Sequence[Edit], offset: int, here: _Side, there: _Side) -> int:
    place = bisect_right(edits, offset, key=here.start) - 1
    if place < 0:
        return offset
    piece = edits[place]
    if offset < here.end(piece):
        return there.start(piece)
    return there.end(piece) + offset - here.end(piece)


def _end(edits: Sequence[Edit], offset: int, here: _Side, there: _Side) -> int:
    place = bisect_left(edits, offset, key=here.start) - 1
    if place < 0:
        return offset
    piece = edits[place]
    return there.end(piece) + max(0, offset - here.end(piece))
