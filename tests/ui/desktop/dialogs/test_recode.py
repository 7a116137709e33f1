from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from reader.codebook import Codebook
from tests.helpers.articles import FOREST, REFORM, RIVER
from tests.helpers.person import part, type_han
from ui.desktop.dialogs.recode import RecodeDialog
from ui.desktop.theme import LIGHT

OLD = replace(REFORM, id="old", name="舊碼", archived=True)


@pytest.fixture
def dialog(qtbot: QtBot) -> RecodeDialog:
    book = Codebook((REFORM, RIVER, FOREST, OLD))
    made = RecodeDialog(book, ["reform", "old"], LIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def offered(dialog: RecodeDialog) -> list[str]:
    rows = part(dialog, QListWidget)
    return [rows.item(row).text() for row in range(rows.count())]


def test_all_tags_but_the_old_one_and_archived_ones_are_offered(dialog: RecodeDialog) -> None:
    assert sorted(offered(dialog)) == sorted(["河長制", "林長制"])
    part(dialog, QComboBox).setCurrentIndex(1)
    assert dialog.old == "old"
    assert sorted(offered(dialog)) == sorted(["河長制", "林長制", "改革"])


def test_a_tag_is_found_in_the_other_script_and_taken_with_the_keyboard(
    dialog: RecodeDialog,
) -> None:
    field = part(dialog, QLineEdit)
    type_han(field, "长制")
    QTest.keyClick(field, Qt.Key.Key_Down)
    second = offered(dialog)[1]
    assert {"河長制": "river", "林長制": "forest"}[second] == dialog.new
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_what_is_found_nowhere_recodes_nothing(dialog: RecodeDialog) -> None:
    type_han(part(dialog, QLineEdit), "沒有")
    assert offered(dialog) == []
    assert not part(dialog, QPushButton, "Recode").isEnabled()
    assert dialog.new == dialog.old
