from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT, part
from ui.desktop.panels.welcome import Welcome
from ui.desktop.session import Session
from ui.desktop.window import Window


def test_it_stands_there_while_no_article_is_open(window: Window, session: Session) -> None:
    welcome = part(window, Welcome)
    assert welcome.isVisible()
    session.open_sample()
    assert not welcome.isVisible()
    assert window.page.isVisible()
    session.close_article()
    assert welcome.isVisible()


def test_its_buttons_are_commands(qtbot: QtBot, window: Window) -> None:
    welcome = part(window, Welcome)
    titles = [button.text() for button in welcome.findChildren(QPushButton)]
    assert titles == ["Import…", "Import from the clipboard", "Show the sample article"]
    QGuiApplication.clipboard().setText("河灣鎮\n\n  𠮷慶碼頭開放。")
    with qtbot.waitSignal(window.desk.importing.finished, timeout=20_000):
        QTest.mouseClick(part(welcome, QPushButton, "Import from the clipboard"), LEFT)
    assert [info.metadata.title for info in window.session.articles()] == ["河灣鎮"]
    window.session.close_article()
    QTest.mouseClick(part(welcome, QPushButton, "Show the sample article"), LEFT)
    assert window.session.sample is not None


def test_a_button_can_be_pressed_only_while_its_command_can_be_given(qtbot: QtBot) -> None:
    action = QAction("Go")
    action.setEnabled(False)
    welcome = Welcome([action])
    qtbot.addWidget(welcome)
    button = part(welcome, QPushButton)
    assert not button.isEnabled()
    action.setEnabled(True)
    assert button.isEnabled()
    done: list[None] = []
    action.triggered.connect(lambda: done.append(None))
    QTest.mouseClick(button, LEFT)
    assert done == [None]


def test_a_library_that_can_only_be_read_takes_nothing_in(
    read_only: Session, make_window: Callable[[Session], Window]
) -> None:
    welcome = part(make_window(read_only), Welcome)
    enabled = [button.isEnabled() for button in welcome.findChildren(QPushButton)]
    assert enabled == [False, False, True]
