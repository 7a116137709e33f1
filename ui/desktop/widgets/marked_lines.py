"""Text in a few lines with parts of it marked, for rows of what was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.immutable import immutable
from reader.marked import Part

_LINE_END = re.compile(r"\s*\n\s*")


@immutable
class Mark:
    """How hits are marked: the colour of their ground, and whether they are bold."""

    ground: QColor
    bold: bool = True


class MarkedLines:
    """Pieces of a text set into at most ``most`` lines of a width in pixels, the hits marked.

    Where a line of the text ends stands a space, without the indent of the next.
    """

    def __init__(
        self,
        parts: Sequence[Part],
        font: QFont,
        width: float,
        most: int,
        mark: Mark,
        spacing: float = 1.6,
    ) -> None:
        shown = [(_LINE_END.sub(" ", piece), is_hit) for piece, is_hit in parts]
        text = "".join(piece for piece, _ in shown)
        self._line_height = round(font.pixelSize() * spacing)
        # A mark before the text would be dropped by the binding: what is first is never one.
        self._layout = QTextLayout(f"\u200b{text}", font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(_formats(shown, mark))
        self.count = self._break(width, most)

    @property
    def height(self) -> int:
        """The height of all lines, in pixels."""
        return self._line_height * self.count

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw with the painter's pen."""
        self._layout.draw(painter, QPointF(left, top))

    def _break(self, width: float, most: int) -> int:
        layout = self._layout
        layout.beginLayout()
        count = 0
        while count < most and (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            box: QRectF = line.rect()
            line.setPosition(
                QPointF(0, count * self._line_height + (self._line_height - box.height()) / 2)
            )
            count += 1
        layout.endLayout()
        return count


def _formats(parts: Sequence[Part], mark: Mark) -> list[QTextLayout.FormatRange]:
    """Where the marks are, in UTF-16 units after the character that is put first."""
    found, at = list[QTextLayout.FormatRange](), 1
    for piece, is_hit in parts:
        length = len(piece.encode("utf-16-le", "surrogatepass")) // 2
        if is_hit:
            ground = QTextCharFormat()
            ground.setBackground(mark.ground)
            if mark.bold:
                ground.setFontWeight(QFont.Weight.Bold)
            format_range = QTextLayout.FormatRange()
            format_range.start, format_range.length = at, length
            format_range.format = ground
            found.append(format_range)
        at += length
    return found
