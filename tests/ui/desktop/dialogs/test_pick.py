from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from tests.helpers.person import part
from ui.desktop.dialogs.pick import PickDialog

ROWS = ("青嶺日報", "江東新聞網", "云岭晚报", "𠮷祥週刊")


def offered(dialog: PickDialog) -> list[str]:
    found = part(dialog, QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def test_typing_narrows_in_either_script_and_enter_takes(qtbot: QtBot) -> None:
    dialog = PickDialog("Which outlet", ROWS)
    qtbot.addWidget(dialog)
    field = part(dialog, QLineEdit)
    assert offered(dialog) == list(ROWS)
    field.setText("新闻")
    assert offered(dialog) == ["江東新聞網"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.result() == 1
    assert dialog.row == 1


def test_arrows_go_round(qtbot: QtBot) -> None:
    dialog = PickDialog("Which outlet", ROWS)
    qtbot.addWidget(dialog)
    field = part(dialog, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert dialog.row == 3
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert dialog.row == 1


def test_nothing_is_taken_where_nothing_is_offered(qtbot: QtBot) -> None:
    dialog = PickDialog("Which outlet", ROWS)
    qtbot.addWidget(dialog)
    field = part(dialog, QLineEdit)
    field.setText("龘")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.row is None
    assert dialog.result() == 0


def test_rows_can_be_narrowed_in_a_way_of_their_own(qtbot: QtBot) -> None:
    dialog = PickDialog("Which tag", ROWS, lambda typed: [3, 0] if typed else [])
    qtbot.addWidget(dialog)
    assert offered(dialog) == []
    part(dialog, QLineEdit).setText("x")
    assert offered(dialog) == ["𠮷祥週刊", "青嶺日報"]
    assert dialog.row == 3
