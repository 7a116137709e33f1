"""The sites whose images are loaded without being asked for, and taking that back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.i18n import tr


class ImageSitesDialog(QDialog):
    """Lists hosts; "No longer load" accepts with what is marked."""

    def __init__(self, hosts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sites whose images are loaded"))
        self.resize(460, 340)
        self._list = QListWidget(self)
        self._list.setAccessibleName(tr("Sites whose images are loaded"))
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.addItems(list(hosts))
        self._list.setVisible(bool(hosts))
        buttons = QDialogButtonBox(self)
        self._forget = buttons.addButton(
            tr("No longer load"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._says(bool(hosts)))
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)
        self._list.itemSelectionChanged.connect(self._marked)
        self._list.setCurrentRow(0)
        self._marked()

    def _says(self, any_: bool) -> QLabel:
        text = (
            tr("Images from these hosts are loaded whenever an article that shows them is opened.")
            if any_
            else tr("There is none: no image is loaded unless you ask.")
        )
        label = QLabel(text, self)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        return label

    def _marked(self) -> None:
        self._forget.setEnabled(bool(self._list.selectedItems()))

    @property
    def chosen(self) -> list[str]:
        """What is marked."""
        return [item.text() for item in self._list.selectedItems()]
