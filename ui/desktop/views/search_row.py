"""How what was found looks: an article with its snippet, and below it each of its passages."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from reader.marked import Part
from reader.model import DetectedScript, Script
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.models.search import SHOWN, FoundArticle, FoundPassage
from ui.desktop.theme import LIGHT, Theme
from ui.desktop.widgets.lines import Lines
from ui.desktop.widgets.marked_lines import Mark, MarkedLines

_LEFT, _RIGHT, _INDENT = 40, 24, 58
_TITLE, _SMALL, _TEXT = 15, 12, 16
_LONGEST_LINE = 760
"""Pixels; a longer line of running text is hard to read."""


class SearchRow(QStyledItemDelegate):
    """Paints a row of a SearchModel."""

    theme: Theme = LIGHT
    script: Script = Script.ORIGINAL

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its lines are."""
        shown, width = index.data(SHOWN), self._view.viewport().width()
        if isinstance(shown, FoundPassage):
            return QSize(width, self._sentence(shown, width).height + 14)
        title, text = self._title(shown, width), self._snippet(shown, width)
        return QSize(width, 12 + title.height + 24 + text.height + 12)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one article or passage."""
        shown = index.data(SHOWN)
        box = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        painter.save()
        painter.setClipRect(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.selected))
            painter.fillRect(box.left(), box.top(), 3, box.height(), QColor(self.theme.accent))
        painter.setPen(QColor(self.theme.ink))
        if isinstance(shown, FoundPassage):
            self._sentence(shown, box.width()).draw(painter, _INDENT, box.top() + 7)
        else:
            self._paint_article(painter, box, shown, is_open=self._is_open(index))
        painter.restore()

    def _paint_article(
        self, painter: QPainter, box: QRect, shown: FoundArticle, *, is_open: bool
    ) -> None:
        theme, title = self.theme, self._title(shown, box.width())
        painter.fillRect(box.left(), box.top(), box.width(), 1, QColor(theme.line))
        title.draw(painter, _LEFT, box.top() + 12)
        top = box.top() + 12 + title.height
        painter.setPen(QColor(theme.soft))
        self._facts(shown, box.width()).draw(painter, _LEFT, top)
        if shown.count:
            self._paint_arrow(painter, QPointF(22, box.top() + 24), is_open=is_open)
        painter.setPen(QColor(theme.ink))
        self._snippet(shown, box.width()).draw(painter, _LEFT, top + 24)
        self._paint_count(painter, box, shown)

    def _is_open(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return self._view.isExpanded(index.model().index(index.row(), 0, index.parent()))

    def _paint_arrow(self, painter: QPainter, middle: QPointF, *, is_open: bool) -> None:
        shape = ((-4, -2), (0, 2), (4, -2)) if is_open else ((-2, -4), (2, 0), (-2, 4))
        painter.drawPolyline([middle + QPointF(*point) for point in shape])

    def _paint_count(self, painter: QPainter, box: QRect, shown: FoundArticle) -> None:
        if not shown.count:
            return
        face = fonts.sans(Script.HANT_TW, _SMALL)
        text = tr("{count} places").format(count=f"{shown.count:,}")
        x = box.right() - _RIGHT - QFontMetricsF(face).horizontalAdvance(text)
        painter.setFont(face)
        painter.setPen(QColor(self.theme.soft))
        painter.drawText(QPointF(x, box.top() + 28), text)

    def _title(self, shown: FoundArticle, width: int) -> MarkedLines:
        face = fonts.sans(self._drawn_as(shown.article.script), _TITLE, bold=True)
        room = width - _LEFT - _RIGHT - 90
        return MarkedLines(shown.title, face, room, 2, self._mark, 1.5)

    def _facts(self, shown: FoundArticle, width: int) -> Lines:
        metadata = shown.article.metadata
        face = fonts.sans(fonts.drawn_as(Script.ORIGINAL, shown.article.script), _SMALL)
        facts = "   ".join(filter(None, (metadata.outlet, metadata.published_at[:10])))
        return Lines(facts, face, width - _LEFT - _RIGHT, 1)

    def _snippet(self, shown: FoundArticle, width: int) -> MarkedLines:
        return self._text(shown.snippet, shown.article.script, width - _LEFT - _RIGHT, 2)

    def _sentence(self, shown: FoundPassage, width: int) -> MarkedLines:
        return self._text(shown.sentence, shown.article.script, width - _INDENT - _RIGHT, 4)

    def _text(
        self, parts: tuple[Part, ...], written_in: DetectedScript, room: int, most: int
    ) -> MarkedLines:
        face = fonts.serif(self._drawn_as(written_in), _TEXT)
        return MarkedLines(parts, face, min(room, _LONGEST_LINE), most, self._mark, 1.65)

    def _drawn_as(self, written_in: DetectedScript) -> Script:
        return fonts.drawn_as(self.script, written_in)

    @property
    def _mark(self) -> Mark:
        return Mark(self.theme.tag_fill(self.theme.unsure))
