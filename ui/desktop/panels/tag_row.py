"""How a tag looks in the tree: its colour, its name, how much it is used; and how it is renamed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.model import Script, Tag, Usage
from ui.desktop import fonts
from ui.desktop.models.tags import ARCHIVED, TAG, USAGE
from ui.desktop.theme import LIGHT, Theme, mix

_NAME_AT = 22
_DIMMED = 0.45
"""How much of its colour an archived tag keeps (0 to 1)."""


def numbers(used: Usage) -> str:
    """How much a tag and those below it are used: passages, articles; empty for none."""
    if not used.all_passages:
        return ""
    return f"{used.all_passages:,} · {used.all_articles:,}"


class TagRow(QStyledItemDelegate):
    """Paints a row of a TagModel, and lets its name be typed over."""

    theme: Theme = LIGHT

    named = Signal(str, str)
    """A tag's id, and the name that was typed for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refusal: Callable[[Tag, str], str] = lambda tag, name: ""
        """Why a tag cannot have a name, in a sentence; empty where it can."""

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
        """Paint one tag; one that is archived is struck through and paler."""
        tag: Tag = index.data(TAG)
        archived: bool = index.data(ARCHIVED)
        box, theme = QRectF(option.rect), self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(box, QColor(theme.selected))
        colour = theme.tag_colour(tag.colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(colour, QColor(theme.panel), _DIMMED) if archived else colour)
        painter.drawRoundedRect(QRectF(box.left() + 4, box.center().y() - 5, 10, 10), 3, 3)
        right = self._paint_numbers(painter, box, numbers(index.data(USAGE)))
        room = right - box.left() - _NAME_AT - (30 if tag.shortcut else 8)
        width = self._paint_name(painter, box, tag.name, room, archived=archived)
        if tag.shortcut:
            key = QRectF(box.left() + _NAME_AT + 6 + width, 0, 16, 16)
            key.moveCenter(QPointF(key.center().x(), box.center().y()))
            self._paint_key(painter, key, tag.shortcut)
        painter.restore()

    def _paint_numbers(self, painter: QPainter, box: QRectF, text: str) -> float:
        """Paint how much a tag is used at the right edge; where that begins."""
        face = fonts.sans(Script.HANT_TW, 12)
        painter.setFont(face)
        painter.setPen(QColor(self.theme.soft))
        place = box.adjusted(0, 0, -14, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return place.right() - QFontMetrics(face).horizontalAdvance(text)

    def _paint_name(
        self, painter: QPainter, box: QRectF, name: str, room: float, *, archived: bool
    ) -> int:
        """Paint a name within so many pixels; how wide it is."""
        face = fonts.sans(Script.HANT_TW, 13)
        face.setStrikeOut(archived)
        metrics = QFontMetrics(face)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(room))
        painter.setFont(face)
        painter.setPen(QColor(self.theme.soft if archived else self.theme.ink))
        painter.drawText(box.adjusted(_NAME_AT, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)

    def _paint_key(self, painter: QPainter, box: QRectF, key: str) -> None:
        """The number a tag is pinned to, as a key."""
        painter.setPen(QColor(self.theme.line))
        painter.setBrush(QColor(self.theme.card))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(QColor(self.theme.soft))
        painter.setFont(fonts.sans(Script.HANT_TW, 11))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)

    # -- renaming

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A field over the row. A name that is refused is told under it while it is typed."""
        field = NameField(index.data(TAG), self.refusal, parent)
        field.setAccessibleName(index.data())
        return field

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Begin with the name the tag has; all of it is marked, so that typing replaces it."""
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():
            editor.setText(index.data())
            editor.selectAll()

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Right of the colour."""
        editor.setGeometry(option.rect.adjusted(_NAME_AT - 10, 0, -6, 0))

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Say what was typed; a name that is refused, or is the same, is let go."""
        assert isinstance(editor, NameField)
        tag: Tag = index.data(TAG)
        name = editor.text().strip()
        if name != tag.name and not editor.refused:
            self.named.emit(tag.id, name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter does not close the field over a name that is refused."""
        enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            isinstance(watched, NameField)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in enters
            and watched.refused
        ):
            return True
        return super().eventFilter(watched, event)


class NameField(QLineEdit):
    """Where a tag's name is typed over; beneath it stands why it cannot be so."""

    def __init__(self, tag: Tag, refusal: Callable[[Tag, str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._tag, self._refusal = tag, refusal
        self._hint = QLabel(parent)
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        self._hint.hide()
        self.refused = False
        self.textChanged.connect(self._check)
        self.destroyed.connect(self._hint.deleteLater)

    def _check(self, text: str) -> None:
        sentence = self._refusal(self._tag, text)
        self.refused = bool(sentence)
        self._hint.setText(sentence)
        self._hint.setFixedWidth(max(self.width(), 200))
        self._hint.adjustSize()
        self._hint.move(self.geometry().bottomLeft() + QPoint(0, 3))
        self._hint.setVisible(self.refused)
        self._hint.raise_()
        self.setAccessibleDescription(sentence)
