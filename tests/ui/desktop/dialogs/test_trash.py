from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from reader.model import Trashed
from tests.helpers.person import LEFT, part
from ui.desktop.dialogs.trash import TrashDialog

AT = datetime(2024, 3, 5, 8, 15, tzinfo=UTC)
THINGS = (
    Trashed("annotation", "a", "𠮷祥街的商戶😀", AT),
    Trashed("tag", "t", "生態", AT),
    Trashed("article", "b", "白鹭湾试种耐盐水稻", AT),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> TrashDialog:
    made = TrashDialog(THINGS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_thing_is_a_row_in_the_order_given(dialog: TrashDialog) -> None:
    tree = part(dialog, QTreeWidget)
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    rows = [[item.text(column) for column in range(3)] for item in items if item]
    when = AT.astimezone().strftime("%Y-%m-%d %H:%M")
    assert rows == [
        ["Highlight", "𠮷祥街的商戶😀", when],
        ["Tag", "生態", when],
        ["Article", "白鹭湾试种耐盐水稻", when],
    ]


def test_the_last_deleted_is_marked_and_more_can_be(dialog: TrashDialog) -> None:
    assert dialog.chosen == [THINGS[0]]
    part(dialog, QTreeWidget).selectAll()
    assert dialog.chosen == list(THINGS)


@pytest.mark.parametrize(
    ("button", "code"),
    [("Restore", QDialog.DialogCode.Accepted), ("Close", QDialog.DialogCode.Rejected)],
)
def test_the_buttons_answer(dialog: TrashDialog, button: str, code: QDialog.DialogCode) -> None:
    QTest.mouseClick(part(dialog, QPushButton, button), LEFT)
    assert not dialog.isVisible()
    assert dialog.result() == code


def test_an_empty_trash_says_so_and_restores_nothing(qtbot: QtBot) -> None:
    dialog = TrashDialog(())
    qtbot.addWidget(dialog)
    dialog.show()
    assert "trash is empty" in part(dialog, QLabel).text()
    assert part(dialog, QLabel).isVisible()
    assert not part(dialog, QTreeWidget).isVisible()
    assert not part(dialog, QPushButton, "Restore").isEnabled()
    assert dialog.chosen == []


def test_the_sentence_of_the_empty_trash_is_not_shown_over_a_full_one(dialog: TrashDialog) -> None:
    assert not part(dialog, QLabel).isVisible()
