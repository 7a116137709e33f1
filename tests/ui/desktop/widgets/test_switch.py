from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT
from ui.desktop.widgets.switch import Switch

CHOICES = (("a", "原文"), ("b", "繁"), ("c", "简"))


@pytest.fixture
def switch(qtbot: QtBot) -> Switch:
    made = Switch("switch", CHOICES)
    qtbot.addWidget(made)
    made.show()
    return made


def pressed(switch: Switch) -> list[str]:
    return [value for value, _ in CHOICES if switch.button(value).isChecked()]


def test_a_click_presses_one_and_says_so(switch: Switch) -> None:
    chosen: list[str] = []
    switch.chosen.connect(chosen.append)
    for value in ("c", "a"):
        QTest.mouseClick(switch.button(value), LEFT)
        assert pressed(switch) == [value]
    assert chosen == ["c", "a"]


def test_a_value_that_is_set_is_not_said(switch: Switch) -> None:
    chosen: list[str] = []
    switch.chosen.connect(chosen.append)
    switch.set_value("b")
    assert pressed(switch) == ["b"]
    assert chosen == []


def test_a_value_that_is_not_offered_presses_none_and_the_next_click_one(switch: Switch) -> None:
    switch.set_value("b")
    switch.set_value("no such")
    assert pressed(switch) == []
    QTest.mouseClick(switch.button("a"), LEFT)
    QTest.mouseClick(switch.button("b"), LEFT)
    assert pressed(switch) == ["b"]


def test_a_choice_can_be_made_with_the_keyboard_and_has_a_name(switch: Switch) -> None:
    switch.button("b").setFocus()
    QTest.keyClick(switch.button("b"), Qt.Key.Key_Space)
    assert pressed(switch) == ["b"]
    assert [switch.button(value).accessibleName() for value, _ in CHOICES] == ["原文", "繁", "简"]
