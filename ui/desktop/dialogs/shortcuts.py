"""All commands with their keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.dialogs.titles import title_of
from ui.desktop.i18n import tr


class ShortcutsDialog(QDialog):
    """A table: command, keys."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(520, 560)
        table = QTableWidget(len(actions), 2, self)
        table.setHorizontalHeaderLabels([tr("Command"), tr("Keys")])
        table.setAccessibleName(tr("Keyboard shortcuts"))
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setShowGrid(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for row, action in enumerate(actions):
            keys = ", ".join(
                key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
            )
            table.setItem(row, 0, QTableWidgetItem(title_of(action)))
            table.setItem(row, 1, QTableWidgetItem(keys))
        more = QLabel(
            tr(
                "On the page: arrows move the caret, Shift with them selects, 1 to 9 in the tag "
                "window take the tag of that number."
            ),
            self,
        )
        more.setWordWrap(True)
        more.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.addWidget(table)
        layout.addWidget(more)
