from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget
from pytestqt.qtbot import QtBot

from tests.helpers.person import click_row, part
from ui.desktop.dialogs.choice import ChoiceDialog

ROWS = ("改革", "𠮷項目", "生態 / 水環境😀")


@pytest.fixture
def dialog(qtbot: QtBot) -> ChoiceDialog:
    made = ChoiceDialog("Which one", ROWS)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rows(dialog: ChoiceDialog) -> QListWidget:
    return part(dialog, QListWidget)


def test_a_digit_takes_its_row(dialog: ChoiceDialog) -> None:
    QTest.keyClick(rows(dialog), Qt.Key.Key_9)
    assert dialog.isVisible()
    QTest.keyClick(rows(dialog), Qt.Key.Key_2)
    assert (dialog.result(), dialog.row) == (QDialog.DialogCode.Accepted, 1)


def test_enter_takes_the_row_that_is_marked(dialog: ChoiceDialog) -> None:
    QTest.keyClick(rows(dialog), Qt.Key.Key_Down)
    QTest.keyClick(rows(dialog), Qt.Key.Key_Return)
    assert (dialog.result(), dialog.row) == (QDialog.DialogCode.Accepted, 1)


def test_a_click_takes_a_row(dialog: ChoiceDialog) -> None:
    click_row(rows(dialog), rows(dialog).model().index(2, 0))
    assert (dialog.result(), dialog.row) == (QDialog.DialogCode.Accepted, 2)


def test_escape_takes_none(dialog: ChoiceDialog) -> None:
    QTest.keyClick(rows(dialog), Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
