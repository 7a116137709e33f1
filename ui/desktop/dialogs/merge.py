"""Choosing the tag that another is merged into, and being told what will come of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.codebook import Codebook
from reader.model import Tag
from reader.picker import pick
from ui.desktop.i18n import tr
from ui.desktop.theme import Theme
from ui.desktop.widgets.colour_field import swatch

_TAG = Qt.ItemDataRole.UserRole
_SWATCH = 12


class MergeDialog(QDialog):
    """Lists the tags that are meant by what is typed, without ``tag`` and those below it.

    ``told`` says what merging into a tag would do.
    """

    def __init__(
        self,
        tag: Tag,
        codebook: Codebook,
        told: Callable[[Tag], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title = tr("Merge {tag} into").format(tag=tag.name)
        self.setWindowTitle(title)
        self.resize(440, 460)
        self._codebook, self._told, self._theme = codebook, told, theme
        self._without = set(codebook.subtree(tag.id))
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Find a tag: characters, pinyin, initials"))
        self._field.setAccessibleName(tr("Find a tag"))
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setObjectName("choices")
        self._list.setAccessibleName(title)
        self._list.currentItemChanged.connect(self._tell)
        self._list.itemActivated.connect(self.accept)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(self)
        self._accept = buttons.addButton(tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for part in (self._field, self._list, self._sentence, buttons):
            layout.addWidget(part)
        self._fill("")

    @property
    def chosen(self) -> Tag | None:
        """The tag that is marked."""
        item = self._list.currentItem()
        tag: Tag | None = item.data(_TAG) if item else None
        return tag

    def _fill(self, typed: str) -> None:
        self._list.clear()
        for tag in pick(self._codebook, typed, archived=True):
            if tag.id not in self._without:
                item = QListWidgetItem(self._codebook.path(tag.id))
                item.setIcon(QIcon(swatch(self._theme.tag_colour(tag.colour), _SWATCH)))
                item.setData(_TAG, tag)
                self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._tell()

    def _tell(self) -> None:
        tag = self.chosen
        self._sentence.setText(self._told(tag) if tag else tr("No tag is meant by that."))
        self._accept.setEnabled(tag is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field, Up and Down go through the list."""
        ways = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in ways:
            QApplication.sendEvent(self._list, event)
            return True
        return super().eventFilter(watched, event)
