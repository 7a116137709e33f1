"""How an article looks in the list: title, outlet and date, the colours of its tags."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import ArticleInfo, DetectedScript, Script
from ui.desktop import fonts
from ui.desktop.models.articles import COLOURS, INFO
from ui.desktop.theme import LIGHT, Theme
from ui.desktop.widgets.lines import Lines

_MARGIN = 16
_TITLE = 14
_SMALL = 12
_DOTS = 4
_MOST_HEIGHTS = 100_000


class ArticleRow(QStyledItemDelegate):
    """Paints a row of an ArticleModel."""

    theme: Theme = LIGHT
    script: Script = Script.ORIGINAL
    current = ""
    """The id of the article on the page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[str, DetectedScript, Script, int], int] = {}

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its title needs."""
        width = option.rect.width() or 280
        info: ArticleInfo = index.data(INFO)
        # A list asks for all its rows whenever one is added.
        key = (info.metadata.title, info.script, self.script, width)
        height = self._heights.get(key)
        if height is None:
            if len(self._heights) > _MOST_HEIGHTS:
                self._heights.clear()
            height = self._heights[key] = self._title(index, width).height + 48
        return QSize(width, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one article."""
        info: ArticleInfo = index.data(INFO)
        box, theme = option.rect, self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, info)
        title = self._title(index, box.width())
        painter.setPen(QColor(theme.ink))
        title.draw(painter, box.left() + _MARGIN, box.top() + 12)
        self._paint_facts(painter, box, info, box.top() + 12 + title.height + 4)
        self._paint_dots(painter, box, info, index.data(COLOURS))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.line))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, info: ArticleInfo
    ) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if info.id == self.current or state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.selected))
        if info.id == self.current:
            painter.fillRect(box.left(), box.top(), 3, box.height(), QColor(self.theme.accent))

    def _title(self, index: QModelIndex | QPersistentModelIndex, width: int) -> Lines:
        info: ArticleInfo = index.data(INFO)
        face = fonts.sans(fonts.drawn_as(self.script, info.script), _TITLE)
        title: str = index.data(Qt.ItemDataRole.DisplayRole)
        return Lines(title, face, width - 2 * _MARGIN, 2, 1.45)

    def _paint_facts(self, painter: QPainter, box: QRect, info: ArticleInfo, top: int) -> None:
        metadata = info.metadata
        face = fonts.sans(fonts.drawn_as(Script.ORIGINAL, info.script), _SMALL)
        metrics = QFontMetricsF(face)
        date = metadata.published_at[:10]
        room = box.width() - 2 * _MARGIN - metrics.horizontalAdvance(date) - 12
        room -= 60 if info.annotations else 0
        outlet = metrics.elidedText(metadata.outlet, Qt.TextElideMode.ElideRight, room)
        facts = "   ".join(filter(None, (outlet, date)))
        painter.setPen(QColor(self.theme.soft))
        Lines(facts, face, box.width(), 1).draw(painter, box.left() + _MARGIN, top)

    def _paint_dots(
        self, painter: QPainter, box: QRect, info: ArticleInfo, colours: tuple[str, ...]
    ) -> None:
        if not info.annotations:
            return
        face = fonts.sans(Script.HANT_TW, _SMALL)
        count = str(info.annotations)
        x = box.right() - _MARGIN - QFontMetricsF(face).horizontalAdvance(count)
        y = box.bottom() - 18
        painter.setFont(face)
        painter.setPen(QColor(self.theme.soft))
        painter.drawText(QPointF(x, y + 4), count)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, colour in enumerate(colours[:_DOTS]):
            painter.setBrush(self.theme.tag_colour(colour))
            painter.drawEllipse(QPointF(x - 9 - 11 * number, y), 4, 4)
