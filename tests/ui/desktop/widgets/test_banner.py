from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT, part
from ui.desktop.widgets.banner import Banner


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner()
    qtbot.addWidget(made)
    return made


def choices(banner: Banner) -> list[str]:
    return [found.text() for found in banner.findChildren(QPushButton) if not found.isHidden()]


def test_it_is_hidden_until_there_is_something_to_say(banner: Banner) -> None:
    assert banner.isHidden()
    banner.tell("“𠮷.txt” is empty")
    assert banner.isVisible()
    assert banner.text == "“𠮷.txt” is empty"
    QTest.mouseClick(part(banner, QToolButton, "Close this message"), LEFT)
    assert banner.isHidden()


def test_a_choice_closes_it_first_so_that_what_it_does_can_be_told(banner: Banner) -> None:
    banner.tell("one", [("Go", lambda: banner.tell("two")), ("Stay", lambda: None)])
    assert choices(banner) == ["Go", "Stay"]
    QTest.mouseClick(part(banner, QPushButton, "Go"), LEFT)
    assert banner.isVisible()
    assert banner.text == "two"
    assert choices(banner) == []


def test_the_next_message_has_its_own_choices(banner: Banner) -> None:
    done: list[str] = []
    banner.tell("one", [("Undo", lambda: done.append("one"))])
    banner.tell("two", [("Undo", lambda: done.append("two"))])
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert choices(banner) == ["Undo"]
    (button,) = [each for each in banner.findChildren(QPushButton) if not each.isHidden()]
    QTest.mouseClick(button, LEFT)
    assert done == ["two"]


def test_a_message_with_more_to_it_is_a_link(banner: Banner) -> None:
    shown: list[None] = []
    banner.tell("<b>粗</b> & 😀\n二", more=lambda: shown.append(None))
    assert banner.text == "<b>粗</b> & 😀\n二"
    label = part(banner, QLabel)
    banner.resize(600, 60)
    label.setFocus()
    QTest.keyClick(label, Qt.Key.Key_Tab)
    label.linkActivated.emit("#")
    assert shown == [None]
    assert banner.isVisible()
    banner.tell("plain")
    label.linkActivated.emit("#")
    assert shown == [None]


def test_a_message_is_plain_text_whatever_is_in_it(banner: Banner) -> None:
    banner.tell("<b>粗</b> & 😀\n二")
    label = part(banner, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert banner.text == "<b>粗</b> & 😀\n二"


def test_what_stands_comes_back_after_each_other_message(banner: Banner) -> None:
    done: list[str] = []
    banner.stand("The library is damaged.", [("Restore", lambda: done.append("𠮷"))])
    banner.tell("Saved.")
    assert banner.text == "Saved."
    banner.hide()
    assert (banner.text, banner.isVisible()) == ("The library is damaged.", True)
    next(each for each in banner.findChildren(QPushButton) if each.text() == "Restore").click()
    assert done == ["𠮷"]
    assert banner.isVisible()
    banner.tell("Saved.")
    close = banner.findChildren(QToolButton)[0]
    close.click()
    assert banner.text == "The library is damaged."
    close.click()
    assert not banner.isVisible()
