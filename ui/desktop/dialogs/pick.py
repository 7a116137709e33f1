"""Picking one of many rows by typing a part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.fold import fold
from ui.desktop.i18n import tr
from ui.desktop.widgets.hint import Hint

Narrow = Callable[[str], Sequence[int]]
"""The rows that may be meant by what is typed, the likeliest first."""

_ROW = Qt.ItemDataRole.UserRole


class PickDialog(QDialog):
    """Lists rows; typing narrows them, arrows choose, Enter or a click takes one."""

    def __init__(
        self,
        title: str,
        rows: Sequence[str],
        narrow: Narrow | None = None,
        icons: Sequence[QIcon] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(360, 380)
        self._rows, self._icons = rows, icons
        self._narrow = narrow or self._holding
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(title)
        self._field.setAccessibleName(title)
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._field.returnPressed.connect(self._take)
        self._list = QListWidget(self)
        self._list.setObjectName("choices")
        self._list.setAccessibleName(title)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self.accept)
        Hint(self._list, lambda: tr("Nothing here is like that."))
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self._fill("")

    @property
    def row(self) -> int | None:
        """The row that is chosen."""
        item = self._list.currentItem()
        return None if item is None else int(item.data(_ROW))

    def _holding(self, text: str) -> list[int]:
        wanted = fold(text.strip())
        return [at for at, row in enumerate(self._rows) if wanted in fold(row)]

    def _fill(self, text: str) -> None:
        self._list.clear()
        for at in self._narrow(text):
            item = QListWidgetItem(self._rows[at])
            item.setData(_ROW, at)
            if self._icons:
                item.setIcon(self._icons[at])
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _take(self) -> None:
        if self.row is not None:
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the list while the field keeps the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._list.count():
                row = (self._list.currentRow() + step) % self._list.count()
                self._list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)
