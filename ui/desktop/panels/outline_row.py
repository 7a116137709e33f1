"""How a heading looks in the outline: the title bold, the others below it and set in."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import Block, BlockKind, Script
from ui.desktop import fonts
from ui.desktop.models.outline import HEADING
from ui.desktop.theme import LIGHT, Theme
from ui.desktop.widgets.lines import Lines

_MARGIN = 16
_STEP = 12
_AIR = 7
_SIZE = 13
_LINES = 3


class OutlineRow(QStyledItemDelegate):
    """Paints a row of an OutlineModel."""

    theme: Theme = LIGHT
    script: Script = Script.HANT_TW
    """The script whose face headings are drawn in; never ``ORIGINAL``."""
    current = -1
    """The row of the heading that is being read under."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the heading needs."""
        width = option.rect.width() or 280
        return QSize(width, self._heading(index, width).height + 2 * _AIR)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one heading."""
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        current = index.row() == self.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(box, QColor(self.theme.selected))
        if current:
            painter.fillRect(box.left(), box.top(), 3, box.height(), QColor(self.theme.accent))
        painter.setPen(QColor(self.theme.ink if current else self.theme.soft))
        heading = self._heading(index, box.width())
        heading.draw(painter, box.left() + _MARGIN + _inset(index), box.top() + _AIR)
        painter.restore()

    def _heading(self, index: QModelIndex | QPersistentModelIndex, width: int) -> Lines:
        face = fonts.sans(self.script, _SIZE, bold=_is_title(index))
        return Lines(str(index.data()), face, width - 2 * _MARGIN - _inset(index), _LINES, 1.5)


def _inset(index: QModelIndex | QPersistentModelIndex) -> int:
    return 0 if _is_title(index) else _STEP


def _is_title(index: QModelIndex | QPersistentModelIndex) -> bool:
    heading: Block = index.data(HEADING)
    return heading.kind is BlockKind.TITLE
