"""How an article looks in the list: title, outlet and date, the colours of its tags."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import ArticleInfo, ReadState, Script
from ui.desktop import fonts
from ui.desktop.models.articles import COLOURS, INFO, MEMO
from ui.desktop.theme import LIGHT, Theme
from ui.desktop.widgets.lines import Lines

_MARGIN = 16
_TITLE = 14
_SMALL = 12
_SPACING = 1.45
_FACTS = 18
_DOTS = 4


class ArticleRow(QStyledItemDelegate):
    """Paints a row of an ArticleModel."""

    theme: Theme = LIGHT
    script: Script = Script.ORIGINAL
    current = ""
    """The id of the article on the page."""

    @property
    def height(self) -> int:
        """How high each row is, in pixels: one height for all, so that none is read to be laid
        out."""
        return 2 * round(_TITLE * _SPACING) + 36

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for each."""
        return QSize(option.rect.width() or 280, self.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one article."""
        info: ArticleInfo | None = index.data(INFO)
        if info is None:
            return
        box, theme = option.rect, self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, info)
        title = self._title(index, box.width())
        painter.setPen(QColor(theme.soft if info.state is ReadState.READ else theme.ink))
        top = box.top() + (box.height() - title.height - _FACTS) // 2
        title.draw(painter, box.left() + _MARGIN, top)
        if info.state is ReadState.NEW:
            self._paint_unread(painter, box.left(), top)
        top += title.height + 4
        self._paint_facts(painter, box, info, top)
        left = self._paint_dots(painter, box, info, index.data(COLOURS), top + _FACTS // 2)
        if index.data(MEMO):
            self._paint_memo(painter, left - 14, top + _FACTS // 2)
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
        return Lines(title, face, width - 2 * _MARGIN, 2, _SPACING)

    def _paint_unread(self, painter: QPainter, left: int, top: int) -> None:
        """A dot before the first line."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.soft))
        painter.drawEllipse(QPointF(left + 9, top + round(_TITLE * _SPACING) / 2), 2.5, 2.5)

    def _paint_memo(self, painter: QPainter, left: float, middle: int) -> None:
        """A small sheet with two lines on it."""
        painter.setPen(QPen(QColor(self.theme.soft), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left + 0.5, middle - 5.5, 9, 11))
        for line in (middle - 2, middle + 1):
            painter.drawLine(QPointF(left + 2.5, line + 0.5), QPointF(left + 7.5, line + 0.5))

    def _paint_facts(self, painter: QPainter, box: QRect, info: ArticleInfo, top: int) -> None:
        metadata = info.metadata
        face = fonts.sans(fonts.drawn_as(Script.ORIGINAL, info.script), _SMALL)
        metrics = QFontMetricsF(face)
        date = metadata.published_at[:10]
        room = box.width() - 2 * _MARGIN - metrics.horizontalAdvance(date) - 12
        room -= 76 if info.annotations else 16
        outlet = metrics.elidedText(metadata.outlet, Qt.TextElideMode.ElideRight, room)
        facts = "   ".join(filter(None, (outlet, date)))
        painter.setPen(QColor(self.theme.soft))
        Lines(facts, face, box.width(), 1).draw(painter, box.left() + _MARGIN, top)

    def _paint_dots(
        self,
        painter: QPainter,
        box: QRect,
        info: ArticleInfo,
        colours: tuple[str, ...],
        y: int,
    ) -> float:
        """The dots of tags and how many annotations there are; where they begin."""
        if not info.annotations:
            return box.right() - _MARGIN
        face = fonts.sans(Script.HANT_TW, _SMALL)
        count = str(info.annotations)
        x = box.right() - _MARGIN - QFontMetricsF(face).horizontalAdvance(count)
        painter.setFont(face)
        painter.setPen(QColor(self.theme.soft))
        painter.drawText(QPointF(x, y + 4), count)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, colour in enumerate(colours[:_DOTS]):
            painter.setBrush(self.theme.tag_colour(colour))
            painter.drawEllipse(QPointF(x - 9 - 11 * number, y), 4, 4)
        return x - 4 - 11 * min(len(colours), _DOTS)
