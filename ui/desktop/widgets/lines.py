"""Text in a few lines, ending in an ellipsis where there is more: for cards and rows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


class Lines:
    """A text set into at most ``most`` lines of a width in pixels."""

    def __init__(
        self, text: str, font: QFont, width: float, most: int, spacing: float = 1.5
    ) -> None:
        self._font = font
        self._line_height = round(font.pixelSize() * spacing)
        self._lines = _broken(text.replace("\n", " "), font, width, most)

    @property
    def height(self) -> int:
        """The height of all lines, in pixels."""
        return self._line_height * len(self._lines)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw with the painter's pen."""
        metrics = QFontMetricsF(self._font)
        drop = (self._line_height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        painter.setFont(self._font)
        for number, line in enumerate(self._lines):
            painter.drawText(QPointF(left, top + number * self._line_height + drop), line)


def _broken(text: str, font: QFont, width: float, most: int) -> list[str]:
    # Four characters an em hold for any script; more of a long text would be laid out in vain.
    text = text[: int(most * width * 4 / max(1, font.pixelSize())) + 8]
    layout = QTextLayout(text, font)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    lines: list[str] = []
    utf16 = text.encode("utf-16-le", "surrogatepass")
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(lines) == most - 1:
            rest = utf16[2 * start :].decode("utf-16-le", "surrogatepass")
            metrics = QFontMetricsF(font)
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        end = start + line.textLength()
        lines.append(utf16[2 * start : 2 * end].decode("utf-16-le", "surrogatepass"))
    layout.endLayout()
    return lines


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
