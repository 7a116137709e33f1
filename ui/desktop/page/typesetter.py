"""Setting one item of the page into lines.

The measures follow clreq (https://www.w3.org/TR/clreq/): a column of whole ems, lines 1.9 em
apart, a first-line indent of 2 em, both edges straight. Lengths are in pixels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from reader.model import BlockKind, Script
from ui.desktop import fonts
from ui.desktop.page.positions import Positions, for_qt

COLUMN_EM = 38
"""The column's width in ems of body text."""

BODY = 18
"""The size of body text."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of block is set. ``size`` in pixels, ``line``, ``above``, ``below`` and
    ``indent`` in ems of that size; ``quiet`` text takes the secondary colour."""

    size: float = BODY
    line: float = 1.9
    above: float = 0.0
    below: float = 0.5
    indent: float = 0.0
    inset: float = 0.0
    bold: bool = False
    sans: bool = False
    centred: bool = False
    quiet: bool = False


STYLES = {
    BlockKind.TITLE: Style(size=25, line=1.5, below=0.5, bold=True),
    BlockKind.MASTHEAD: Style(size=13, line=1.7, below=2.4, sans=True, quiet=True),
    BlockKind.HEADING: Style(size=19, line=1.7, above=0.8, below=0.4, bold=True),
    BlockKind.PARAGRAPH: Style(indent=2),
    BlockKind.CAPTION: Style(size=13.5, line=1.7, below=1.6, sans=True, centred=True, quiet=True),
    BlockKind.IMAGE: Style(
        size=12.5, line=3.2, above=0.8, below=0.8, sans=True, centred=True, quiet=True
    ),
    BlockKind.QUOTE: Style(size=17, inset=2, quiet=True),
    BlockKind.LIST: Style(inset=1, below=0.2),
    BlockKind.TABLE: Style(size=15, sans=True, below=0.2),
    BlockKind.BOILERPLATE: Style(size=14, line=1.75, indent=2, quiet=True),
}

BAR = Style(size=13, line=2.8, above=1.0, below=1.0, inset=1, sans=True, quiet=True)
"""The bar over a folded notice."""


class Setting:
    """An item set into lines. Offsets are code points shown; lengths are pixels from its top."""

    __slots__ = (
        "_layout",
        "_positions",
        "bottom",
        "height",
        "line_height",
        "style",
        "top",
        "width",
    )

    def __init__(self, text: str, style: Style, font: QFont, width: float) -> None:
        self.style = style
        self.width = width
        self._positions = Positions(text)
        self.line_height = float(round(style.size * style.line))
        self.top = float(round(style.above * style.size))
        self._layout = QTextLayout(for_qt(text), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption(
            Qt.AlignmentFlag.AlignHCenter if style.centred else Qt.AlignmentFlag.AlignJustify
        )
        # Never WrapAnywhere: it breaks the rules for line starts and ends.
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._set_lines(font, width)
        self.bottom = self.top + self._layout.lineCount() * self.line_height
        self.height = self.bottom + round(style.below * style.size)

    def _set_lines(self, font: QFont, width: float) -> None:
        style, layout = self.style, self._layout
        metrics = QFontMetricsF(font)
        # The text stands in the middle of its line, not at the top as Qt would have it.
        drop = self.top + (self.line_height - metrics.ascent() - metrics.descent()) / 2
        inset = style.inset * style.size
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            indent = style.indent * style.size if number == 0 else 0.0
            line.setLineWidth(width - indent - 2 * inset)
            line.setPosition(QPointF(inset + indent, drop + number * self.line_height))
            number += 1
        layout.endLayout()

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()

    def text_layout(self) -> QTextLayout:
        """The layout, for drawing only: its positions are UTF-16."""
        return self._layout

    def line_at(self, y: float) -> int:
        """The number of the line at a height, the nearest if none is."""
        return min(max(0, int((y - self.top) // self.line_height)), max(0, self.lines - 1))

    def line_top(self, number: int) -> float:
        """Where a line begins."""
        return self.top + number * self.line_height

    def line_start(self, number: int) -> int:
        """The offset at which a line begins."""
        return self._positions.to_code_points(self._layout.lineAt(number).textStart())

    def line_end(self, number: int) -> int:
        """The offset after a line's last character."""
        line = self._layout.lineAt(number)
        return self._positions.to_code_points(line.textStart() + line.textLength())

    def line_of(self, offset: int) -> int:
        """The number of the line that holds an offset."""
        line = self._layout.lineForTextPosition(self._positions.to_utf16(offset))
        return line.lineNumber() if line.isValid() else 0

    def x_of(self, offset: int, line_number: int | None = None) -> float:
        """Where the caret before ``offset`` stands on its line (or on a named line)."""
        number = self.line_of(offset) if line_number is None else line_number
        return _x(self._layout.lineAt(number), self._positions.to_utf16(offset))

    def caret_end(self, number: int) -> int:
        """The last place on a line for a caret: after the last character would be the next line."""
        end = self.line_end(number)
        return end if number == self.lines - 1 else self.next_offset(end, -1)

    def offset_at(self, x: float, y: float, *, between: bool = True) -> int:
        """The offset nearest to a point; if not ``between`` characters, the one that is there."""
        line = self._layout.lineAt(self.line_at(y))
        if between:
            return self._positions.to_code_points(self._nearest(line, x))
        on = QTextLine.CursorPosition.CursorOnCharacter
        return self._positions.to_code_points(line.xToCursor(x, on))

    def _nearest(self, line: QTextLine, x: float) -> int:
        """The UTF-16 position on a line, between clusters, that is nearest to ``x``.

        Qt's own answer is some places off where a cluster's marks come from another typeface.
        """
        layout = self._layout
        first, last = line.textStart(), line.textStart() + line.textLength()
        at = line.xToCursor(x)
        if not layout.isValidCursorPosition(at):
            at = layout.previousCursorPosition(at)
        for step in (layout.previousCursorPosition, layout.nextCursorPosition):
            while first <= (moved := step(at)) <= last and moved != at:
                if abs(_x(line, moved) - x) > abs(_x(line, at) - x):
                    break
                at = moved
        return at

    def next_offset(self, offset: int, step: int) -> int:
        """The next (1) or previous (-1) place a caret can stand: never inside a cluster."""
        layout, positions = self._layout, self._positions
        move = layout.nextCursorPosition if step > 0 else layout.previousCursorPosition
        at = positions.to_utf16(offset)
        while (moved := move(at)) != at:
            found = positions.to_code_points(moved)
            if positions.to_utf16(found) == moved:
                return found
            at = moved  # Qt sometimes stops inside a surrogate pair
        return offset

    def rectangles(self, start: int, end: int) -> Iterator[QRectF]:
        """The line-high boxes that the range covers, one a line."""
        if start >= end:
            return
        first, last = self.line_of(start), self.line_of(end - 1)
        for number in range(first, last + 1):
            left = self.x_of(max(start, self.line_start(number)), number)
            right = self.x_of(min(end, self.line_end(number)), number)
            yield QRectF(left, self.line_top(number), right - left, self.line_height)


def _x(line: QTextLine, utf16: int) -> float:
    # The binding gives (x, the position it settled on) and calls it an object.
    found = line.cursorToX(utf16)
    assert isinstance(found, tuple)
    return float(found[0])


class Typesetter:
    """Sets items for a column of a width; knows the typeface of each script."""

    def __init__(self, width: float = BODY * COLUMN_EM) -> None:
        self.width = float(width)

    def set(self, text: str, kind: BlockKind, script: Script) -> Setting:
        """Set an item's text; ``script`` is the one it is drawn as, never ``ORIGINAL``."""
        style = STYLES[kind]
        return Setting(text, style, font_of(style, script), self.width)

    def set_bar(self, text: str, script: Script) -> Setting:
        """Set the bar over a folded notice."""
        return Setting(text, BAR, font_of(BAR, script), self.width)

    def estimate(self, length: int, kind: BlockKind) -> float:
        """About how high an item of ``length`` code points will be: Han glyphs are one em wide."""
        style = STYLES[kind]
        em = round(style.size)  # a typeface's size is a whole number of pixels
        per_line = max(1.0, (self.width - 2 * style.inset * style.size) // em)
        lines = max(1, ceil((length + style.indent) / per_line))
        edges = round(style.above * style.size) + round(style.below * style.size)
        return float(edges + lines * round(style.size * style.line))

    def estimate_bar(self) -> float:
        """How high a bar is: one line."""
        return float(
            round(BAR.above * BAR.size) + round(BAR.below * BAR.size) + round(BAR.size * BAR.line)
        )


def font_of(style: Style, script: Script) -> QFont:
    """The typeface of a style in a script."""
    face = fonts.sans if style.sans else fonts.serif
    return face(script, style.size, bold=style.bold)
