"""An item of the page set into lines: where each character stands, and which stands where."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine, QTextOption

from ui.desktop.page.measures import Style
from ui.desktop.page.positions import Positions, for_qt
from ui.desktop.page.spacing import Face, Spaced


class Setting:
    """An item set into lines. Offsets are code points shown; lengths are pixels from its top."""

    __slots__ = (
        "__weakref__",
        "_edges",
        "_layout",
        "_positions",
        "bottom",
        "final",
        "height",
        "line_height",
        "style",
        "top",
        "width",
    )

    def __init__(
        self, text: str, style: Style, face: Face, width: float, *, final: bool = True
    ) -> None:
        """Set a text; if it is not ``final``, the paragraph goes on in the next item."""
        self.style = style
        self.width = width
        self.final = final
        self._positions = Positions(text)
        self.line_height = float(round(style.size * style.line))
        self.top = self._first_top()
        self._edges: dict[int, tuple[float, float]] = {}
        self._layout = QTextLayout(for_qt(self._laid_out(text)), face.font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_option(style))
        spaced = face.spaced(text)
        formats = spaced.formats(self._positions)
        if formats:
            self._layout.setFormats(formats)
        metrics = QFontMetricsF(face.font)
        # The text stands in the middle of its line, not at the top as Qt would have it.
        drop = (self.line_height - metrics.ascent() - metrics.descent()) / 2
        self._layout.beginLayout()
        self._set_lines(spaced, drop)
        self._layout.endLayout()
        self.bottom = self.top + self.lines * self.line_height
        self.height = self.bottom + (round(style.below * style.size) if final else 0)

    def _first_top(self) -> float:
        """Where the first line begins."""
        return float(round(self.style.above * self.style.size))

    def _laid_out(self, text: str) -> str:
        """What Qt lays out for a text: as long, character for character."""
        return text

    def _set_lines(self, spaced: Spaced, drop: float) -> None:
        style, layout = self.style, self._layout
        inset = style.inset * style.size
        right = self.width - inset
        number = 0
        while (line := layout.createLine()).isValid():
            left = inset + (style.indent * style.size if number == 0 else 0.0)
            if style.centred:
                line.setLineWidth(right - left)
                lead = 0.0
            else:
                lead = self._fill(line, right - left, spaced)
                if lead or line.width() > right - left:
                    self._edges[number] = (left, right)
            line.setPosition(QPointF(left - lead, self.line_top(number) + drop))
            number += 1

    def _fill(self, line: QTextLine, width: float, spaced: Spaced) -> float:
        """Put into a line what fits between its edges but for blanks that may hang over them;
        how far it hangs over the left one."""
        lead = spaced.lead(self._positions.to_code_points(line.textStart()))
        width += lead
        line.setLineWidth(width)
        fits = line.textLength()
        if self._end(line) == len(spaced.text):
            return lead
        for room in spaced.rooms:
            line.setLineWidth(width + room)
            tail = spaced.tail(self._end(line))
            if tail >= room:
                return lead
            if not tail and line.textLength() == fits:
                break
        line.setLineWidth(width)
        return lead

    def _end(self, line: QTextLine) -> int:
        return self._positions.to_code_points(line.textStart() + line.textLength())

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
        return self._end(self._layout.lineAt(number))

    def line_of(self, offset: int) -> int:
        """The number of the line that holds an offset."""
        line = self._layout.lineForTextPosition(self._positions.to_utf16(offset))
        return line.lineNumber() if line.isValid() else 0

    def x_of(self, offset: int, line_number: int | None = None) -> float:
        """Where the caret before ``offset`` stands on its line (or on a named line)."""
        number = self.line_of(offset) if line_number is None else line_number
        return self._x(self._layout.lineAt(number), self._positions.to_utf16(offset))

    def _x(self, line: QTextLine, utf16: int) -> float:
        # The binding gives (x, the position it settled on) and calls it an object.
        found = line.cursorToX(utf16)
        assert isinstance(found, tuple)
        x = float(found[0])
        edges = self._edges.get(line.lineNumber())
        return min(max(x, edges[0]), edges[1]) if edges else x

    def caret_end(self, number: int) -> int:
        """The last place on a line for a caret: after the last character would be the next line."""
        end = self.line_end(number)
        last = self.final and number == self.lines - 1
        return end if last else self.next_offset(end, -1)

    def offset_at(self, x: float, y: float, *, between: bool = True) -> int:
        """The offset nearest to a point; if not ``between`` characters, the one that is there."""
        return self._on(self._layout.lineAt(self.line_at(y)), x, between)

    def _on(self, line: QTextLine, x: float, between: bool) -> int:
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
                if abs(self._x(line, moved) - x) > abs(self._x(line, at) - x):
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


def _option(style: Style) -> QTextOption:
    alignment = Qt.AlignmentFlag.AlignJustify
    if style.centred:
        alignment = Qt.AlignmentFlag.AlignHCenter
    elif style.ragged:
        alignment = Qt.AlignmentFlag.AlignLeft
    option = QTextOption(alignment)
    # Never WrapAnywhere: it breaks the rules for line starts and ends.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
