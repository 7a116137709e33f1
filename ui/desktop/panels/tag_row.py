"""How a tag looks in the tree: its colour, its name, how many passages it has."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Script, Tag
from ui.desktop import fonts
from ui.desktop.models.tags import COUNT, TAG
from ui.desktop.theme import LIGHT, Theme


class TagRow(QStyledItemDelegate):
    """Paints a row of a TagModel."""

    theme: Theme = LIGHT

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows alike."""
        return QSize(120, 32)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one tag."""
        tag: Tag = index.data(TAG)
        box, theme = QRectF(option.rect), self.theme
        face = fonts.sans(Script.HANT_TW, 13)
        metrics = QFontMetrics(face)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(box, QColor(theme.selected))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tag_colour(tag.colour))
        painter.drawRoundedRect(QRectF(box.left() + 4, box.center().y() - 5, 10, 10), 3, 3)
        painter.setFont(face)
        painter.setPen(QColor(theme.ink))
        room = round(box.width()) - (86 if tag.shortcut else 62)
        name = metrics.elidedText(tag.name, Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(22, 0, 0, 0), middle, name)
        if tag.shortcut:
            key = QRectF(box.left() + 28 + metrics.horizontalAdvance(name), 0, 16, 16)
            key.moveCenter(QPointF(key.center().x(), box.center().y()))
            self._paint_key(painter, key, tag.shortcut)
        painter.setFont(face)
        painter.setPen(QColor(theme.soft))
        count = str(index.data(COUNT) or "")
        painter.drawText(box.adjusted(0, 0, -14, 0), middle | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()

    def _paint_key(self, painter: QPainter, box: QRectF, key: str) -> None:
        """The number a tag is pinned to, as a key."""
        painter.setPen(QColor(self.theme.line))
        painter.setBrush(QColor(self.theme.card))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(QColor(self.theme.soft))
        painter.setFont(fonts.sans(Script.HANT_TW, 11))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
