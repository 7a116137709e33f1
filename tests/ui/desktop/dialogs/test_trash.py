from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)
from pytestqt.qtbot import QtBot

from reader.model import Trashed
from tests.helpers.person import LEFT, part
from ui.desktop.dialogs.trash import TrashDialog, Wanted

AT = datetime(2024, 3, 5, 8, 15, tzinfo=UTC)
THINGS = (
    Trashed("annotation", "a", "𠮷祥街的\n　　商戶😀", AT, 0, "c", "雲嶺區的改革"),
    Trashed("tag", "t", "生態", AT, 3),
    Trashed("article", "b", "白鹭湾试种耐盐水稻", AT, 2),
    Trashed("attribute", "v", "版面", AT, 7),
    Trashed("collection", "l", "精讀", AT, 1),
    Trashed("filter", "f", "近年", AT),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> TrashDialog:
    made = TrashDialog(THINGS)
    qtbot.addWidget(made)
    made.show()
    return made


def items(dialog: TrashDialog) -> list[QTreeWidgetItem]:
    tree = part(dialog, QTreeWidget)
    found = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [item for item in found if item and not item.isHidden()]


def test_each_thing_is_a_row_in_the_order_given(dialog: TrashDialog) -> None:
    when = AT.astimezone().strftime("%Y-%m-%d %H:%M")
    assert [[item.text(column) for column in range(4)] for item in items(dialog)] == [
        ["Highlight", "𠮷祥街的 商戶😀", "雲嶺區的改革", when],
        ["Tag", "生態", "3 passages", when],
        ["Article", "白鹭湾试种耐盐水稻", "2 highlights", when],
        ["Column", "版面", "7 values", when],
        ["Collection", "精讀", "1 articles", when],
        ["Filter", "近年", "", when],
    ]


def test_the_last_deleted_is_marked_and_more_can_be(dialog: TrashDialog) -> None:
    assert dialog.chosen == [THINGS[0]]
    part(dialog, QTreeWidget).selectAll()
    assert dialog.chosen == list(THINGS)


def test_it_is_narrowed_to_a_kind_and_to_words_in_any_script(dialog: TrashDialog) -> None:
    part(dialog, QTreeWidget).selectAll()
    field, kinds = part(dialog, QLineEdit), part(dialog, QComboBox)
    field.setText("云岭区")
    assert [item.text(0) for item in items(dialog)] == ["Highlight"]
    assert dialog.chosen == [THINGS[0]]  # what is not seen is not restored
    field.clear()
    kinds.setCurrentIndex(kinds.findText("Collection"))
    assert [item.text(1) for item in items(dialog)] == ["精讀"]
    field.setText("沒有")
    assert dialog.chosen == []
    assert not part(dialog, QPushButton, "Restore").isEnabled()
    assert not part(dialog, QPushButton, "Delete for good…").isEnabled()


@pytest.mark.parametrize(
    ("button", "wanted"),
    [
        ("Restore", Wanted.RESTORE),
        ("Delete for good…", Wanted.PURGE),
        ("Empty the trash…", Wanted.EMPTY),
    ],
)
def test_the_buttons_answer(dialog: TrashDialog, button: str, wanted: Wanted) -> None:
    QTest.mouseClick(part(dialog, QPushButton, button), LEFT)
    assert not dialog.isVisible()
    assert (dialog.result(), dialog.wanted) == (QDialog.DialogCode.Accepted, wanted)


def test_closing_it_wants_nothing(dialog: TrashDialog) -> None:
    QTest.mouseClick(part(dialog, QPushButton, "Close"), LEFT)
    QCoreApplication.processEvents()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_an_empty_trash_says_so_and_restores_nothing(qtbot: QtBot) -> None:
    dialog = TrashDialog(())
    qtbot.addWidget(dialog)
    dialog.show()
    (label,) = [each for each in dialog.findChildren(QLabel) if "trash is empty" in each.text()]
    assert label.isVisible()
    assert not part(dialog, QTreeWidget).isVisible()
    for title in ("Restore", "Delete for good…", "Empty the trash…"):
        assert not part(dialog, QPushButton, title).isEnabled()
    assert dialog.chosen == []


def test_the_sentence_of_the_empty_trash_is_not_shown_over_a_full_one(dialog: TrashDialog) -> None:
    told = [each for each in dialog.findChildren(QLabel) if "trash is empty" in each.text()]
    assert not any(each.isVisible() for each in told)
