"""The text of simple markup, in lines as a reader sees them, and where each of its bytes went.

For documents that another program keeps as HTML it has made safe, with positions that count the
UTF-8 bytes of the text between the tags (Taguette, ``taguette/extract.py``: "computed over UTF-8
bytes and don't count HTML tags").
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from html.parser import HTMLParser
from itertools import accumulate

from reader.quotes import Place

_NAMES = """
address article aside blockquote body br caption center dd details div dl dt fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody
td tfoot th thead tr ul
"""
_BLOCKS = frozenset(_NAMES.split())
"""Elements that begin and end a line (HTML, section 15.3, "Flow content"), cells among them."""

_SPACE = " \t\n\r\f"
"""White space that markup does not keep; the ideographic space is none of it."""


class MarkedUp:
    """``text`` is the text in lines, ``flat`` what stands between the tags, one after the other."""

    def __init__(self, markup: str) -> None:
        reading = _Reading()
        reading.feed(markup.replace("\r\n", "\n").replace("\r", "\n"))
        reading.close()
        self.text = "".join(reading.text)
        self.flat = "".join(reading.flat)
        self._at = reading.at
        self._starts = array("q", accumulate(map(_length, self.flat), initial=0))

    def quote(self, start: int, end: int) -> str | None:
        """What stands between the tags from one byte to another; None outside of the text.

        A position within a character is behind it.
        """
        span = self._span(start, end)
        return None if span is None else self.flat[slice(*span)]

    def place(self, start: int, end: int) -> Place | None:
        """Where in ``text``, in code points, that stands; None if nothing of it is there."""
        span = self._span(start, end)
        kept = [] if span is None else [at for at in self._at[slice(*span)] if at >= 0]
        return (kept[0], kept[-1] + 1) if kept else None

    def _span(self, start: int, end: int) -> Place | None:
        if not 0 <= start < end <= self._starts[-1]:
            return None
        return bisect_left(self._starts, start), bisect_left(self._starts, end)


def _length(sign: str) -> int:
    """How many bytes a character has in UTF-8."""
    return 1 + (sign > "\x7f") + (sign > "\u07ff") + (sign > "\uffff")


class _Reading(HTMLParser):
    """Reads markup; ``at`` says of each character of ``flat`` where in ``text`` it is, or -1."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.flat: list[str] = []
        self.at = array("q")
        self._new_line = False
        self._space = self._broken = False
        self._kept = 0
        self._opened = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where the element does."""
        self._new_line = self._new_line or tag in _BLOCKS
        self._opened = tag == "pre"
        self._kept += self._opened

    def handle_endtag(self, tag: str) -> None:
        """End a line where the element does."""
        self._new_line = self._new_line or tag in _BLOCKS
        self._kept = max(0, self._kept - (tag == "pre"))

    def handle_data(self, data: str) -> None:
        """Take the characters of a text. A line end right at the start of a ``pre`` is none."""
        data = data.removeprefix("\n") if self._opened else data
        self._opened = False
        self.flat.append(data)
        for sign in data:
            if sign in _SPACE and not self._kept:
                self._space, self._broken = True, self._broken or sign == "\n"
                self.at.append(-1)
            else:
                self._begin(sign)
                self.at.append(len(self.text))
                self.text.append(sign)

    def _begin(self, sign: str) -> None:
        """Put before a character what parts it from the one before."""
        if self.text and self.text[-1] != "\n":
            if self._new_line and sign != "\n":
                self.text.append("\n")
            elif self._space and not (self._broken and _joined(self.text[-1], sign)):
                self.text.append(" ")
        self._new_line = self._space = self._broken = False


def _joined(one: str, other: str) -> bool:
    """Whether a line that was broken between two characters has no space there."""
    return all(unicodedata.east_asian_width(sign) in "WF" for sign in (one, other))
