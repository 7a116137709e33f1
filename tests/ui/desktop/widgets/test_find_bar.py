from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT, part, type_han
from ui.desktop.widgets.find_bar import FindBar


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar()
    qtbot.addWidget(made)
    made.open("改革")
    return made


def test_it_opens_with_what_to_look_for(bar: FindBar) -> None:
    assert bar.isVisible()
    assert bar.query == "改革"
    assert part(bar, QLineEdit).selectedText() == "改革"


def test_without_a_text_it_keeps_the_last_one(bar: FindBar) -> None:
    bar.dismiss()
    bar.open("")
    assert bar.query == "改革"


def test_typing_says_so(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.changed):
        type_han(part(bar, QLineEdit), "𨋢😀")
    assert bar.query == "𨋢😀"


def test_the_script_can_be_made_to_count(bar: FindBar, qtbot: QtBot) -> None:
    assert not bar.exact_script
    with qtbot.waitSignal(bar.changed):
        QTest.mouseClick(part(bar, QToolButton, "This script only"), LEFT)
    assert bar.exact_script


@pytest.mark.parametrize(
    ("modifier", "way"),
    [(Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, -1)],
)
def test_enter_goes_on_and_with_shift_back(
    bar: FindBar, qtbot: QtBot, modifier: Qt.KeyboardModifier, way: int
) -> None:
    with qtbot.waitSignal(bar.step_wanted) as asked:
        QTest.keyClick(part(bar, QLineEdit), Qt.Key.Key_Return, modifier)
    assert asked.args == [way]


@pytest.mark.parametrize(("text", "way"), [("‹", -1), ("›", 1)])
def test_the_buttons_go_on_and_back(bar: FindBar, qtbot: QtBot, text: str, way: int) -> None:
    bar.set_count(0, 2)
    with qtbot.waitSignal(bar.step_wanted) as asked:
        QTest.mouseClick(part(bar, QToolButton, text), LEFT)
    assert asked.args == [way]


def test_the_count_is_shown_and_nothing_is_grey(bar: FindBar) -> None:
    field, label = part(bar, QLineEdit), part(bar, QLabel)
    bar.set_count(2, 17)
    assert label.text() == "3 of 17"
    assert not field.property("nothing")
    bar.set_count(-1, 0)
    assert label.text() == "Nothing found"
    assert field.property("nothing")
    assert not part(bar, QToolButton, "›").isEnabled()
    field.clear()
    bar.set_count(-1, 0)
    assert label.text() == ""
    assert not field.property("nothing")


def test_escape_closes(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(part(bar, QLineEdit), Qt.Key.Key_Escape)
    assert not bar.isVisible()
