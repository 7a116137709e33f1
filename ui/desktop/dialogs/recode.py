"""Choosing the tag to replace and the tag that comes in its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.codebook import Codebook
from reader.picker import pick
from ui.desktop.i18n import tr
from ui.desktop.theme import Theme

_KEY = Qt.ItemDataRole.UserRole


class RecodeDialog(QDialog):
    """One of the tags that are carried, and the tag found for it by name, pinyin or script."""

    def __init__(
        self,
        codebook: Codebook,
        carried: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Recode"))
        self.resize(380, 400)
        self._codebook, self._theme = codebook, theme
        self._old = QComboBox(self)
        for key in carried:
            self._old.addItem(self._swatch(codebook.get(key).colour), codebook.path(key), key)
        self._old.setAccessibleName(tr("The tag to replace"))
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Find a tag"))
        self._field.setAccessibleName(tr("The tag in its place"))
        self._field.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setObjectName("choices")
        self._list.setAccessibleName(tr("Tags"))
        self._ok = QPushButton(tr("Recode"), self)
        self._lay_out()
        self._old.currentIndexChanged.connect(self._refill)
        self._field.textChanged.connect(self._fill)
        self._list.itemActivated.connect(self.accept)
        self._fill("")
        self._field.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Replace"), self._old)
        form.addRow(tr("with"), self._field)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._ok, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._ok.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)

    @property
    def old(self) -> str:
        """The id of the tag to replace."""
        return str(self._old.currentData())

    @property
    def new(self) -> str:
        """The id of the tag in its place."""
        item = self._list.currentItem()
        return item.data(_KEY) if item else self.old

    def _fill(self, typed: str) -> None:
        self._list.clear()
        for tag in pick(self._codebook, typed.strip()):
            if tag.id != self.old and not tag.archived:
                item = QListWidgetItem(self._swatch(tag.colour), self._codebook.path(tag.id))
                item.setData(_KEY, tag.id)
                item.setToolTip(tag.description)
                self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._ok.setEnabled(self._list.count() > 0)

    def _refill(self) -> None:
        self._fill(self._field.text())

    def _swatch(self, colour: str) -> QIcon:
        picture = QPixmap(12, 12)
        picture.fill(QColor(0, 0, 0, 0))
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.tag_colour(colour))
            painter.drawRoundedRect(1, 1, 10, 10, 3, 3)
        return QIcon(picture)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field the arrows choose in the list."""
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if isinstance(event, QKeyEvent) and event.key() in arrows and watched is self._field:
            QApplication.sendEvent(self._list, event)
            return True
        return super().eventFilter(watched, event)
