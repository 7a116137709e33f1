"""A note with its Markdown shown, in a few lines: for cards."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPainter, QTextDocument

from reader.notes import note_html

_LONGEST = 600
"""How many characters of a note a card can show at most; the rest would be set in vain."""
_MARKDOWN = re.compile(r"[*_`#>\[<&\\~]|^\s*(?:[-+]|\d+\.)\s|\n", re.MULTILINE)
"""What may be Markdown; a note without it is set as it is, which is fifty times as quick."""
_SHEET = (
    "p, ul, ol, blockquote, pre { margin-top: 0; margin-bottom: 2px; }"
    "h1, h2, h3, h4, h5, h6 { font-size: 12px; margin: 0 0 2px 0; }"
    "ul, ol { -qt-list-indent: 0; margin-left: 14px; }"
    "a { text-decoration: underline; }"
)


def is_marked_up(note: str) -> bool:
    """Whether a note may hold Markdown."""
    return _MARKDOWN.search(note[:_LONGEST]) is not None


class RichNote:
    """A note set into at most ``most`` lines of a width in pixels."""

    def __init__(self, note: str, font: QFont, width: float, most: int) -> None:
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(font)
        self._document.setDefaultStyleSheet(_SHEET)
        cut = note if len(note) <= _LONGEST else note[:_LONGEST] + "…"
        self._document.setHtml(note_html(cut))
        self._document.setTextWidth(width)
        self._width = width
        self._fits, self._whole = self._reach(most)

    @property
    def height(self) -> int:
        """The height of the lines that are shown, in pixels."""
        return round(self._fits) + 2

    @property
    def is_whole(self) -> bool:
        """Whether all of the note is shown."""
        return self._whole

    def draw(self, painter: QPainter, left: float, top: float, colour: QColor) -> None:
        """Draw the lines that fit; three dots at the end where there are more."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(context.palette.ColorRole.Text, colour)
        context.palette.setColor(context.palette.ColorRole.Link, colour)
        clip = QRectF(0, 0, self._width, self._fits + 1)
        context.clip = clip
        painter.save()
        painter.translate(left, top)
        painter.setClipRect(clip)
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        if not self._whole:
            painter.save()
            painter.setPen(colour)
            painter.setFont(self._document.defaultFont())
            painter.drawText(QPointF(left + self._width - 12, top + self._fits - 3), "…")
            painter.restore()

    def _reach(self, most: int) -> tuple[float, bool]:
        """How far down the first ``most`` lines reach, and whether these are all."""
        reached, lines = 0.0, 0
        block = self._document.begin()
        while block.isValid():
            box = self._document.documentLayout().blockBoundingRect(block)
            layout = block.layout()
            for place in range(layout.lineCount()):
                if lines == most:
                    return reached, False
                line, lines = layout.lineAt(place), lines + 1
                reached = box.top() + line.y() + line.height()
            block = block.next()
        return reached, True
