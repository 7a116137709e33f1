"""Choosing one of a few rows, with a click or with the number it begins with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout, QWidget

_SHOWN = 10
"""How many rows are seen without scrolling."""


class ChoiceDialog(QDialog):
    """Lists rows; Enter, a click, or a digit from 1 on takes one."""

    def __init__(self, title: str, rows: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._list = QListWidget(self)
        self._list.setObjectName("choices")
        self._list.addItems(list(rows))
        self._list.setAccessibleName(title)
        self._list.setCurrentRow(0)
        self._list.itemClicked.connect(self.accept)
        self._list.itemActivated.connect(self.accept)
        self._list.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self._list)
        row = self._list.sizeHintForRow(0)
        self._list.setMinimumHeight(row * min(len(rows), _SHOWN) + 2 * self._list.frameWidth() + 8)
        self.resize(340, self.sizeHint().height())

    @property
    def row(self) -> int:
        """The row that is marked."""
        return self._list.currentRow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit takes the row of that number."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            typed = event.text()
            if typed in tuple("123456789") and int(typed) <= self._list.count():
                self._list.setCurrentRow(int(typed) - 1)
                self.accept()
                return True
        return super().eventFilter(watched, event)
