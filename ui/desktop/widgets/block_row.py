"""How a block of a draft looks in the preview: what it is, its text, a tick if it is taken in."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.model import BlockKind, Script
from ui.desktop import fonts
from ui.desktop.models.draft_blocks import KIND, PICTURE, TAKEN
from ui.desktop.names import kind_name
from ui.desktop.page.pictures import Picture
from ui.desktop.theme import LIGHT, Theme
from ui.desktop.widgets.lines import Lines

LABEL, TICK = 92, 44
"""The widths of the columns for what a block is, and for its tick, in pixels."""

_MARGIN = 14
_AIR = 9
_SIZE, _SMALL = 15, 12
_SPACING = 1.6
_FOLDED, _OPEN = 2, 14
_FRAME = QSize(72, 48)
_BOX = 15
_LOOKED_AT = 160
_DIM = 0.5


class BlockRow(QStyledItemDelegate):
    """Paints a row of DraftBlocks."""

    theme: Theme = LIGHT
    script: Script = Script.HANT_TW
    """The script whose face the text is drawn in; never ``ORIGINAL``."""
    opened = -1
    """The row whose text is shown at length."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its text needs, or its picture."""
        width = option.rect.width() or 500
        folded = index.row() != self.opened
        if folded and _wide(str(index.data())) * _SIZE > _FOLDED * (width - LABEL - TICK):
            # Of a long article nearly all rows are known so, without setting their texts.
            text = _FOLDED * round(_SIZE * _SPACING)
        else:
            text = self._text(index, width).height
        return QSize(width, max(text, _FRAME.height() if index.data(PICTURE) else 0) + 2 * _AIR)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The list itself hears mouse and keys: the tick is not where Qt takes it to be."""
        return False

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one block; one that is left out is dim."""
        box, theme, taken = option.rect, self.theme, bool(index.data(TAKEN))
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(box, QColor(theme.selected))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(box.left(), box.top(), 3, box.height(), QColor(theme.accent))
        self._paint_label(painter, option, index, chosen=chosen)
        painter.setPen(QColor(theme.ink if taken else theme.soft))
        left = box.left() + LABEL
        if index.data(PICTURE):
            painter.setOpacity(1.0 if taken else _DIM)
            self._paint_picture(painter, QRect(left, box.top() + _AIR, 0, 0), index)
            painter.setOpacity(1.0)
            left += _FRAME.width() + 12
        self._text(index, box.width()).draw(painter, left, box.top() + _AIR)
        self._paint_tick(painter, tick_box(box), taken)
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.line))
        painter.restore()

    def _text(self, index: QModelIndex | QPersistentModelIndex, width: int) -> Lines:
        kind = kind_of(index)
        bold = kind in (BlockKind.TITLE, BlockKind.HEADING)
        face = fonts.serif(self.script, _SIZE, bold=bold)
        text = str(index.data())
        if kind is BlockKind.IMAGE:
            words = text if any(map(str.isalnum, text)) else ""
            text = words if index.data(PICTURE) else f"▣ {words}"
        room = width - LABEL - TICK - (_FRAME.width() + 12 if index.data(PICTURE) else 0)
        most = _OPEN if index.row() == self.opened else _FOLDED
        return Lines(text.replace("\t", "\u3000"), face, room, most, _SPACING)

    def _paint_label(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        chosen: bool,
    ) -> None:
        """What the block is; where it is chosen, with a mark that this can be changed."""
        box: QRect = option.rect
        face = QFont(option.font)
        face.setPixelSize(_SMALL)
        kind = kind_of(index)
        name = kind_name(kind if index.data(TAKEN) else BlockKind.BOILERPLATE)
        if chosen and kind is not BlockKind.IMAGE:
            name += " ▾"
        room = LABEL - _MARGIN - 8
        text = QFontMetricsF(face).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(self.theme.soft))
        label = Lines(text, face, LABEL, 1, _SIZE * _SPACING / _SMALL)
        label.draw(painter, box.left() + _MARGIN, box.top() + _AIR)

    def _paint_picture(
        self, painter: QPainter, at: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The image within its frame; a damaged one leaves the frame empty."""
        frame = QRect(at.topLeft(), _FRAME)
        picture: Picture = index.data(PICTURE)
        if not picture.size.isEmpty():
            size = picture.size.scaled(_FRAME, Qt.AspectRatioMode.KeepAspectRatio)
            ratio = painter.device().devicePixelRatioF()
            image = picture.image((size * ratio).expandedTo(QSize(1, 1)))
            if image:
                shown = QRect(0, 0, max(1, size.width()), max(1, size.height()))
                shown.moveCenter(frame.center())
                painter.drawImage(shown, image)
                return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)

    def _paint_tick(self, painter: QPainter, box: QRectF, taken: bool) -> None:
        theme = self.theme
        painter.setPen(QPen(QColor(theme.soft), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if taken:
            painter.setPen(QPen(QColor(theme.ink), 1.6))
            corners = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.28))
            points = [
                QPointF(box.left() + x * box.width(), box.top() + y * box.height())
                for x, y in corners
            ]
            painter.drawPolyline(QPolygonF(points))


def _wide(text: str) -> int:
    """How many of the first characters of a text are an em wide at least."""
    return sum(map("\u2e80".__le__, text[:_LOOKED_AT]))


def kind_of(index: QModelIndex | QPersistentModelIndex) -> BlockKind:
    """What the block of a row is, which Qt hands on as a plain text."""
    return BlockKind(index.data(KIND))


def tick_box(row: QRect) -> QRectF:
    """Where the tick of a row is drawn."""
    left = row.right() - TICK + (TICK - _BOX) / 2
    return QRectF(left, row.top() + _AIR + (_SIZE * _SPACING - _BOX) / 2, _BOX, _BOX)
