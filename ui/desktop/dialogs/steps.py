"""The steps that can be undone and done again, by their names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.i18n import tr
from ui.desktop.theme import Theme


class StepsDialog(QDialog):
    """Lists what was done, the last first, and above it what was undone.

    ``count`` is how many steps to take back down to the marked one; below zero, how many to do
    again up to it.
    """

    def __init__(
        self,
        done: Sequence[str],
        undone: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Undo history"))
        self.resize(420, 460)
        self._undone = len(undone)
        self._list = QListWidget(self)
        self._list.setObjectName("choices")
        self._list.setAccessibleName(tr("Undo history"))
        for title in reversed(undone):
            item = QListWidgetItem(tr("Undone: {what}").format(what=title))
            item.setForeground(QColor(theme.soft))
            self._list.addItem(item)
        self._list.addItems(list(done))
        self._button = QPushButton(self)
        self._button.setDefault(True)
        self._lay_out()
        self._list.currentRowChanged.connect(self._name)
        self._list.itemActivated.connect(self.accept)
        self._list.setCurrentRow(self._undone if done else self._undone - 1)
        self._name()

    def _lay_out(self) -> None:
        told = QLabel(
            tr("The last step is at the top; those above the chosen one go with it."), self
        )
        told.setProperty("quiet", True)
        told.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)

    @property
    def count(self) -> int:
        """How many steps back to go, or below zero on."""
        row = self._list.currentRow()
        if row < 0:
            return 0
        return row - self._undone + 1 if row >= self._undone else row - self._undone

    def _name(self) -> None:
        one, many = tr("Undo this step"), tr("Undo {count} steps")
        if self.count < 0:
            one, many = tr("Redo this step"), tr("Redo {count} steps")
        count = abs(self.count)
        self._button.setText(one if count == 1 else many.format(count=count))
        self._button.setEnabled(self.count != 0)
        for row in range(self._list.count()):
            self._mark(self._list.item(row), row)

    def _mark(self, item: QListWidgetItem, row: int) -> None:
        """A step that goes with the chosen one is written bold."""
        current, font = self._list.currentRow(), item.font()
        goes = self._undone <= row <= current or current <= row < self._undone
        font.setBold(goes)
        item.setFont(font)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr("goes with it") if goes else "")
