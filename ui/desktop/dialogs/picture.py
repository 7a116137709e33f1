"""A picture at its full size: scroll, copy, save."""

from __future__ import annotations

from PySide6.QtCore import QMimeDatabase, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ExportFailed
from reader.files import write
from ui.desktop.dialogs.ask import Ask
from ui.desktop.i18n import sentence, tr
from ui.desktop.page.pictures import Picture

_SCREEN_SHARE = 0.85
"""The most of the screen that the window takes at first, each way."""


class PictureDialog(QDialog):
    """Shows an image as it came with its article. Escape closes, Ctrl+C copies, Ctrl+S saves."""

    def __init__(self, picture: Picture, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Picture"))
        self._data = picture.data
        self._ask = ask
        self._image = picture.full()
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setVisible(False)
        scroll = QScrollArea(self)
        scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self._shown())
        scroll.setAccessibleName(tr("Picture"))
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        layout.addWidget(self._told)
        layout.addWidget(self._buttons())
        scroll.setFocus()
        self.resize(self._fitting())

    def _shown(self) -> QLabel:
        label = QLabel()
        if self._image is None:
            label.setText(tr("This image cannot be shown: its data is damaged."))
        else:
            label.setPixmap(QPixmap.fromImage(self._image))
        label.resize(label.sizeHint())
        return label

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        copy = _button(buttons, tr("Copy picture"), QKeySequence.StandardKey.Copy)
        copy.setEnabled(self._image is not None)
        copy.clicked.connect(self._copy)
        save = _button(buttons, tr("Save as…"), QKeySequence.StandardKey.Save)
        save.clicked.connect(self._save)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        return buttons

    def _fitting(self) -> QSize:
        """As large as the picture with its buttons, within the screen."""
        screen = self.screen().availableSize()
        wanted = (self._image.size() if self._image else QSize()) + QSize(64, 128)
        wanted = wanted.expandedTo(QSize(420, 240))
        return wanted.boundedTo(screen * _SCREEN_SHARE)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self._image or QImage())

    def _save(self) -> None:
        """Save the bytes as they came, whatever they are."""
        kind = QMimeDatabase().mimeTypeForData(self._data)
        suffix = f".{kind.preferredSuffix()}" if kind.preferredSuffix() else ""
        filters = f"{kind.comment()} (*{suffix})"
        path = self._ask.save_as(tr("Save picture"), tr("Picture") + suffix, filters)
        if path is None:
            return
        try:
            write(path, self._data)
        except ExportFailed as error:
            self._told.setText(sentence(error))
            self._told.setVisible(True)


def _button(buttons: QDialogButtonBox, text: str, key: QKeySequence.StandardKey) -> QPushButton:
    made = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
    made.setShortcut(QKeySequence(key))
    return made
