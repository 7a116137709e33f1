"""A table's rows: cells, separated by tabs in the source, aligned in columns of one width each."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLine

from reader.immutable import immutable
from ui.desktop.page.measures import Style
from ui.desktop.page.setting import Setting
from ui.desktop.page.spacing import Face, Spaced

_GAP_EM = 1.5
_LATIN_EM = 0.58
_LEAST_EM = 2.0
_NUMBER = r"\s*[-+−~約约]?[$¥￥€£]?[\d,.\s]+[%％‰]?\s*|\s*[-—–]*\s*"


@immutable
class Columns:
    """Where the columns of a table stand, in pixels; ``right`` says which hold numbers alone."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    right: tuple[bool, ...]


def columns_of(rows: Sequence[str], em: float, width: float) -> Columns:
    """Columns for rows of cells, each as wide as it needs, as far as ``width`` pixels go round."""
    table = [row.split("\t") for row in rows]
    count = max(map(len, table), default=1)
    if count == 1:
        return Columns((0.0,), (width,), (False,))
    columns = [[row[number] for row in table if number < len(row)] for number in range(count)]
    gap = min(_GAP_EM * em, width / (4 * count))
    wanted = [max(_LEAST_EM, *map(_ems, cells)) * em for cells in columns]
    widths = _shared(wanted, width - gap * (count - 1))
    lefts = [0.0]
    for taken in widths[:-1]:
        lefts.append(lefts[-1] + taken + round(gap))
    numeric = (False, *map(_is_numeric, columns[1:]))  # the first column names the rows
    return Columns(tuple(lefts), tuple(widths), numeric)


def _ems(cell: str) -> float:
    wide = sum(unicodedata.east_asian_width(character) in "WFA" for character in cell)
    return wide + _LATIN_EM * (len(cell) - wide) + 0.3


def _shared(wanted: list[float], width: float) -> list[float]:
    """What each gets of a width: all it wants, or where that is too much, an equal share."""
    left, given = width, dict[int, float]()
    for place, number in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[number] = min(wanted[number], left / (len(wanted) - place))
        left -= given[number]
    spread = left / len(wanted)
    return [float(int(given[number] + spread)) for number in range(len(wanted))]


def _is_numeric(cells: list[str]) -> bool:
    return len(cells) > 1 and all(re.fullmatch(_NUMBER, cell) for cell in cells[1:])


class RowSetting(Setting):
    """A row set into cells, each with lines of its own; line ``n`` is the n-th of them all."""

    __slots__ = ("_cells", "_columns", "_places")

    def __init__(self, text: str, style: Style, face: Face, width: float, columns: Columns) -> None:
        self._columns = columns
        self._cells: list[list[int]] = [[]]
        self._places: list[int] = []
        super().__init__(text, style, face, width)

    def _laid_out(self, text: str) -> str:
        return text.replace("\t", "\u2028")  # Qt ends a line there

    def _set_lines(self, spaced: Spaced, drop: float) -> None:
        columns = self._columns
        while (line := self._layout.createLine()).isValid():
            start = self._positions.to_code_points(line.textStart())
            if self._places and spaced.text[start - 1 : start] == "\t":
                self._cells.append([])
            cell, row = len(self._cells) - 1, len(self._cells[-1])
            column = min(cell, len(columns.lefts) - 1)
            left, width = columns.lefts[column], columns.widths[column]
            line.setLineWidth(width)
            indent = width - line.naturalTextWidth() if columns.right[column] else 0.0
            line.setPosition(QPointF(left + indent, self.line_top(row) + drop))
            self._edges[line.lineNumber()] = (left, left + width)  # spaces hang over
            self._cells[-1].append(line.lineNumber())
            self._places.append(row)

    @property
    def lines(self) -> int:
        """How many lines there are: those of the longest cell."""
        return max(map(len, self._cells))

    def line_start(self, number: int) -> int:
        """The offset at which the first cell with so many lines begins that line."""
        return super().line_start(next(cell[number] for cell in self._reaching(number)))

    def line_end(self, number: int) -> int:
        """The offset after the last character of the last cell with so many lines."""
        return super().line_end(list(self._reaching(number))[-1][number])

    def line_of(self, offset: int) -> int:
        """The number of the line that holds an offset."""
        return self._places[super().line_of(offset)]

    def x_of(self, offset: int, line_number: int | None = None) -> float:
        """Where the caret before ``offset`` stands in its cell."""
        line = super().line_of(offset)
        if line_number is not None and line and self._places[line] != line_number:
            line -= offset == super().line_start(line)  # the end of the line before
        return super().x_of(offset, line)

    def offset_at(self, x: float, y: float, *, between: bool = True) -> int:
        """The offset nearest to a point in the cell that is there."""
        number = max(0, bisect_right(self._columns.lefts, x) - 1)
        cell = self._cells[min(number, len(self._cells) - 1)]
        line = self._layout.lineAt(cell[min(self.line_at(y), len(cell) - 1)])
        return min(self._on(line, x, between), self._last_place(line))

    def rectangles(self, start: int, end: int) -> Iterator[QRectF]:
        """The line-high boxes that the range covers, one a line of each cell."""
        if start >= end:
            return
        for line in range(super().line_of(start), super().line_of(end - 1) + 1):
            left = super().x_of(max(start, super().line_start(line)), line)
            right = super().x_of(min(end, super().line_end(line)), line)
            top = self.line_top(self._places[line])
            yield QRectF(left, top, right - left, self.line_height)

    def _reaching(self, number: int) -> Iterable[list[int]]:
        return (cell for cell in self._cells if len(cell) > number)

    def _last_place(self, line: QTextLine) -> int:
        """The last place for a caret on a line of Qt's: not behind what ends it."""
        end = self._end(line)
        last = line.lineNumber() == self._layout.lineCount() - 1
        return end if last else self.next_offset(end, -1)
