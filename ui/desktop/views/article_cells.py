"""How a cell of the table of articles looks, and how one of the researcher's own is written."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from reader.errors import BadValue
from reader.model import ArticleInfo, ReadState, Script
from reader.shelf import Attribute, AttributeKind, check_value
from ui.desktop import fonts
from ui.desktop.i18n import sentence, tr
from ui.desktop.models.article_table import ATTRIBUTE
from ui.desktop.models.articles import INFO, MEMO
from ui.desktop.theme import LIGHT, Theme

_ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

Index = QModelIndex | QPersistentModelIndex


class ArticleCells(QStyledItemDelegate):
    """Paints cells and edits them in place. A value that does not suit stays in its field, which
    says why; it can be mended, or given up with Esc."""

    theme: Theme = LIGHT
    script: Script = Script.ORIGINAL
    current = ""
    """The id of the article on the page."""

    _attribute: Attribute
    """The column of the cell that is written; one is at a time."""

    # -- how it looks

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Titles in a face of their script, what is read in a calmer colour."""
        super().initStyleOption(option, index)
        info: ArticleInfo | None = index.data(INFO)
        if info is None:
            return
        option.font = fonts.sans(fonts.drawn_as(self.script, info.script), 13)
        calm = info.state is ReadState.READ or index.column() > 0
        ink = self.theme.accent if self._is_current(index, info) else self.theme.ink
        colour = self.theme.soft if calm and ink == self.theme.ink else ink
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell; before the title of an unread article, a dot."""
        super().paint(painter, option, index)
        info: ArticleInfo | None = index.data(INFO)
        if info is None or index.column() > 0:
            return
        box = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self.theme.soft))
        painter.setPen(Qt.PenStyle.NoPen)
        if info.state is ReadState.NEW:
            painter.drawEllipse(QPointF(box.left() + 6, box.center().y() + 1), 2.5, 2.5)
        if index.data(MEMO):
            painter.drawRect(box.right() - 5, box.top() + 6, 3, box.height() - 12)
        painter.restore()

    def _is_current(self, index: Index, info: ArticleInfo) -> bool:
        return index.column() == 0 and info.id == self.current

    # -- writing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field, or a list where there is something to choose."""
        own: Attribute = index.data(ATTRIBUTE)
        if own.kind is AttributeKind.CHOICE:
            box = QComboBox(parent)
            box.addItem(tr("nothing"), None)
            for choice in own.choices:
                box.addItem(choice, choice)
            box.activated.connect(lambda: self._done(box))
            box.setAccessibleName(own.name)
            return box
        field = QLineEdit(parent)
        field.setProperty("cell", True)
        field.setAccessibleName(own.name)
        field.textEdited.connect(lambda: _say(field, ""))
        self._attribute = own
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the cell holds."""
        text: str = index.data(Qt.ItemDataRole.EditRole) or ""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(text)))
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write what suits. Nothing empties the cell; what does not suit is not written."""
        own: Attribute = index.data(ATTRIBUTE)
        if isinstance(editor, QComboBox):
            model.setData(_plain(index), editor.currentData())
        elif isinstance(editor, QLineEdit) and not fault(own, editor.text()):
            text = editor.text().strip()
            model.setData(_plain(index), check_value(own, text) if text else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field open that holds what does not suit its column."""
        ends = isinstance(event, QKeyEvent) and event.key() in _ENDING
        if ends and event.type() == QEvent.Type.KeyPress and isinstance(watched, QLineEdit):
            said = fault(self._attribute, watched.text())
            if said:
                _say(watched, said)
                return True
        return super().eventFilter(watched, event)

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def fault(own: Attribute, text: str) -> str:
    """Why a text does not suit a column, in the interface's language; empty if it does."""
    try:
        if text.strip():
            check_value(own, text)
    except BadValue as bad:
        return sentence(bad)
    return ""


def _say(field: QLineEdit, text: str) -> None:
    """Say under a field, and to a screen reader, what is wrong with what it holds."""
    field.setProperty("wrong", bool(text))
    field.style().polish(field)
    field.setAccessibleDescription(text)
    field.setToolTip(text)
    if text:
        QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), text, field)
    else:
        QToolTip.hideText()


def _plain(index: Index) -> QModelIndex:
    return index.model().index(index.row(), index.column())
