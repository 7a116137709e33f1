from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QLineEdit, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from tests.helpers.person import CONTROL, LEFT, part, type_han
from ui.desktop.commands import COMMANDS
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.dialogs.shortcuts import ShortcutsDialog
from ui.desktop.window import Window

IDS = [command.id for command in COMMANDS]


@pytest.fixture
def dialog(qtbot: QtBot, window: Window) -> ShortcutsDialog:
    made = ShortcutsDialog(window.actions_, window)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def table(dialog: ShortcutsDialog) -> QTableWidget:
    return part(dialog, QTableWidget)


def texts(dialog: ShortcutsDialog) -> list[tuple[str, ...]]:
    rows = table(dialog).rowCount()
    items = [[table(dialog).item(row, column) for column in (0, 1)] for row in range(rows)]
    return [tuple(item.text() if item else "" for item in row) for row in items]


def keys(dialog: ShortcutsDialog, command: str) -> str:
    return texts(dialog)[IDS.index(command)][1]


def click(dialog: ShortcutsDialog, command: str) -> QKeySequenceEdit:
    """Click a command's row; the field that takes the key."""
    item = table(dialog).item(IDS.index(command), 0)
    assert item is not None
    table(dialog).scrollToItem(item)
    centre = table(dialog).visualItemRect(item).center()
    QTest.mouseClick(table(dialog).viewport(), LEFT, pos=centre)
    field = table(dialog).cellWidget(IDS.index(command), 1)
    assert isinstance(field, QKeySequenceEdit)
    return field


def press(dialog: ShortcutsDialog, title: str) -> None:
    QTest.mouseClick(part(dialog, QPushButton, title), LEFT)


def said(dialog: ShortcutsDialog) -> str:
    return part(dialog, QLabel).text()


def test_the_table_is_the_commands_with_their_keys(dialog: ShortcutsDialog) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    assert texts(dialog) == [
        (command.title, ", ".join(QKeySequence(key).toString(native) for key in command.keys))
        for command in COMMANDS
    ]
    assert ("Redo", "Ctrl+Shift+Z, Ctrl+Y") in texts(dialog)
    assert table(dialog).accessibleName() == "Keyboard shortcuts"


def test_a_row_takes_the_next_key_at_once_and_everywhere(
    dialog: ShortcutsDialog, window: Window
) -> None:
    QTest.keyClick(click(dialog, "trash"), Qt.Key.Key_N, CONTROL)
    assert keys(dialog, "trash") == "Ctrl+N"
    assert window.actions_["trash"].shortcut() == QKeySequence("Ctrl+N")
    palette = CommandPalette(window.actions_.all(), window)
    assert "Ctrl+N" in [
        palette._list.topLevelItem(row).text(1)  # type: ignore[union-attr]
        for row in range(palette._list.topLevelItemCount())
    ]
    assert table(dialog).cellWidget(IDS.index("trash"), 1) is None


def test_the_new_key_does_what_the_former_did_and_the_former_nothing(
    dialog: ShortcutsDialog, window: Window, qtbot: QtBot
) -> None:
    QTest.keyClick(click(dialog, "left-pane"), Qt.Key.Key_F21)
    dialog.accept()
    with qtbot.waitActive(window):
        window.activateWindow()
    for key, shown in ((Qt.Key.Key_F9, True), (Qt.Key.Key_F21, False)):
        QTest.keyClick(window.page, key)
        assert window.desk.library.isVisible() is shown


def test_a_key_of_another_command_is_named_and_only_taken_over_when_asked(
    dialog: ShortcutsDialog, window: Window
) -> None:
    take = part(dialog, QPushButton, "Take it over")
    assert not take.isVisible()
    QTest.keyClick(click(dialog, "trash"), Qt.Key.Key_S)
    assert said(dialog) == "S already gives “Next script”."
    assert (keys(dialog, "trash"), keys(dialog, "next-script")) == ("", "S, F6")
    press(dialog, "Take it over")
    assert (keys(dialog, "trash"), keys(dialog, "next-script")) == ("S", "F6")
    assert window.actions_["next-script"].shortcuts() == [QKeySequence("F6")]
    assert not take.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Home])
def test_a_key_that_moves_about_is_refused(dialog: ShortcutsDialog, key: Qt.Key) -> None:
    QTest.keyClick(click(dialog, "trash"), key)
    assert "moves about" in said(dialog)
    assert keys(dialog, "trash") == ""


def test_escape_leaves_the_key_as_it_was_and_the_page_open(dialog: ShortcutsDialog) -> None:
    QTest.keyClick(click(dialog, "note"), Qt.Key.Key_Escape)
    assert keys(dialog, "note") == "N"
    assert dialog.isVisible()
    assert table(dialog).cellWidget(IDS.index("note"), 1) is None


def test_a_key_is_cleared_and_reset_one_by_one_or_all(dialog: ShortcutsDialog) -> None:
    reset = part(dialog, QPushButton, "Reset the key")
    click(dialog, "note")
    assert not reset.isEnabled()
    press(dialog, "No key")
    assert keys(dialog, "note") == ""
    press(dialog, "Reset the key")
    assert keys(dialog, "note") == "N"
    for command, key in (("note", Qt.Key.Key_F21), ("tag", Qt.Key.Key_F22)):
        QTest.keyClick(click(dialog, command), key)
    assert (keys(dialog, "note"), keys(dialog, "tag")) == ("F21", "F22")
    press(dialog, "Reset all")
    assert (keys(dialog, "note"), keys(dialog, "tag")) == ("N", "T")


def test_a_command_is_found_by_its_title_or_its_key(dialog: ShortcutsDialog) -> None:
    for typed, expected in (("script ne", ["next-script"]), ("ctrl+shift+z", ["redo"])):
        part(dialog, QLineEdit, "Find a command or a key").clear()
        type_han(part(dialog, QLineEdit, "Find a command or a key"), typed)
        hidden = [table(dialog).isRowHidden(row) for row in range(len(IDS))]
        assert [name for name, gone in zip(IDS, hidden, strict=True) if not gone] == expected


def test_the_keys_are_the_same_at_the_next_window(dialog: ShortcutsDialog, window: Window) -> None:
    QTest.keyClick(click(dialog, "note"), Qt.Key.Key_F21)
    again = ShortcutsDialog(window.actions_, window)
    assert keys(again, "note") == "F21"
