from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT, part
from ui.desktop.dialogs.steps import StepsDialog
from ui.desktop.theme import LIGHT


def listed(dialog: StepsDialog) -> list[str]:
    steps = part(dialog, QListWidget)
    return [steps.item(row).text() for row in range(steps.count())]


@pytest.fixture
def dialog(qtbot: QtBot) -> StepsDialog:
    made = StepsDialog(["tag 𠮷", "note", "import"], ["later", "last"], LIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_was_undone_stands_over_what_was_done(dialog: StepsDialog) -> None:
    assert listed(dialog) == ["Undone: last", "Undone: later", "tag 𠮷", "note", "import"]
    assert dialog.count == 1


@pytest.mark.parametrize(
    ("row", "count", "button"),
    [
        (0, -2, "Redo 2 steps"),
        (1, -1, "Redo this step"),
        (2, 1, "Undo this step"),
        (4, 3, "Undo 3 steps"),
    ],
)
def test_it_goes_down_or_up_to_the_chosen_step(
    dialog: StepsDialog, row: int, count: int, button: str
) -> None:
    part(dialog, QListWidget).setCurrentRow(row)
    assert dialog.count == count
    bold = [place for place in range(5) if part(dialog, QListWidget).item(place).font().bold()]
    assert len(bold) == abs(count)
    assert row in bold
    QTest.mouseClick(part(dialog, QPushButton, button), LEFT)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_where_all_is_undone_the_next_to_do_again_is_chosen(qtbot: QtBot) -> None:
    dialog = StepsDialog([], ["first", "second"], LIGHT)
    qtbot.addWidget(dialog)
    assert dialog.count == -1
