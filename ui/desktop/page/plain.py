"""The page as one text, for those who hear it: its items with a line end after each paragraph.

Positions in it are Qt's, in UTF-16 units; offsets of the article are source code points.
"""

from __future__ import annotations

from bisect import bisect_right

from reader.model import Reading
from ui.desktop.page.document import Item
from ui.desktop.page.flow import Flow
from ui.desktop.page.positions import Positions


class PlainText:
    """What a flow shows, as it is now; takes the time of the whole text once, of a search then."""

    def __init__(self, flow: Flow) -> None:
        self._document = flow.document
        self._items, self._edition, self._reading = _state(flow)
        self._starts: list[int] = []
        self._lengths: list[int] = []
        parts: list[str] = []
        at = 0
        for index, item in enumerate(flow.document.items):
            text = flow.text(index)
            self._starts.append(at)
            self._lengths.append(len(text))
            parts.append(f"{text}\n" if item.final else text)
            at += len(parts[-1])
        self.text = "".join(parts).removesuffix("\n")
        self._positions = Positions(self.text)

    def is_of(self, flow: Flow | None) -> bool:
        """Whether a flow shows just this."""
        if flow is None:
            return False
        items, edition, reading = _state(flow)
        # The very list: comparing its items would take the time of the whole article.
        same = items is self._items and edition == self._edition
        return same and reading == self._reading

    @property
    def length(self) -> int:
        """The length of the text in UTF-16 units."""
        return self._positions.length

    def between(self, start: int, end: int) -> str:
        """The text between two positions, whole characters only; what lies outside is left out."""
        return self.text[self._code_points(start) : self._code_points(end)]

    def place(self, position: int) -> tuple[int, int]:
        """The item at a position, and the offset shown in it; at a line end, the end of its item.

        Positions before the text are its beginning, those after it its end.
        """
        at = self._code_points(position)
        index = bisect_right(self._starts, at) - 1
        return index, min(at - self._starts[index], self._lengths[index])

    def to_source(self, position: int) -> int:
        """The source offset of a position."""
        return self._document.to_source(*self.place(position))

    def to_position(self, offset: int) -> int:
        """The position of a source offset."""
        index, shown = self._document.to_item(offset)
        return self._positions.to_utf16(self._starts[index] + min(shown, self._lengths[index]))

    def _code_points(self, position: int) -> int:
        return self._positions.to_code_points(min(max(0, position), self.length))


def _state(flow: Flow) -> tuple[tuple[Item, ...], int, Reading]:
    document = flow.document
    return document.items, document.edition, document.reading
