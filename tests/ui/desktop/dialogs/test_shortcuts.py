from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTableWidget

from tests.helpers.person import part
from ui.desktop.commands import COMMANDS
from ui.desktop.dialogs.shortcuts import ShortcutsDialog
from ui.desktop.window import Window


def test_the_table_is_the_commands_with_their_keys(window: Window) -> None:
    table = part(ShortcutsDialog(window.actions_.all(), window), QTableWidget)
    rows = [[table.item(row, column) for column in (0, 1)] for row in range(table.rowCount())]
    texts = [tuple(item.text() if item else "" for item in row) for row in rows]
    native = QKeySequence.SequenceFormat.NativeText
    assert texts == [
        (command.title, ", ".join(QKeySequence(key).toString(native) for key in command.keys))
        for command in COMMANDS
    ]
    assert ("Redo", "Ctrl+Shift+Z, Ctrl+Y") in texts


def test_nothing_in_the_table_can_be_typed_over(window: Window) -> None:
    table = part(ShortcutsDialog(window.actions_.all(), window), QTableWidget)
    assert table.editTriggers() == QTableWidget.EditTrigger.NoEditTriggers
    assert table.accessibleName() == "Keyboard shortcuts"
