"""The workbench with nothing but keys: the table of articles, and everything found tagged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from reader.importers import read_bytes
from reader.model import ReadState
from tests.helpers.person import type_han
from ui.desktop.app import start
from ui.desktop.dialogs.autocode import AutocodeDialog
from ui.desktop.dialogs.facts import FactsDialog
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.settings import LANGUAGE, Settings
from ui.desktop.views.articles import ArticlesView
from ui.desktop.views.base import READING
from ui.desktop.views.search import SearchView
from ui.desktop.window import Window

D = TypeVar("D", bound=QDialog)

NEWS = {
    "河灣": "河灣新區晒出清單\r\n2024-06-18來源:河灣日報\r\n\r\n𠮷慶碼頭的改革先行😀。\r\n",
    "云岭": "云岭县谈树\r\n2023-02-01來源:云岭晚报\r\n\r\n改革以后𨋢木成林。减税也是改革。\r\n",
}
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Window:
    settings = Settings(tmp_path / "settings.ini")
    settings.set(LANGUAGE, "en")
    library = Library(tmp_path / "own.gengdu")
    for name, text in NEWS.items():
        library.add_draft(read_bytes(text.encode(), f"{name}.txt"))
    made = Window(start(qapp, library, settings), settings)
    qtbot.addWidget(made, before_close_func=lambda _: library.close())
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def focused() -> QWidget:
    """What has the keyboard; after a dialog the window gets it back, as a desktop gives it."""
    if QApplication.focusWidget() is None:
        (window,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def meet(kind: type[D], answer: Callable[[D], None]) -> None:
    """Answer the next dialog of a kind once it has the keyboard."""

    def give() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, kind) and found.isActiveWindow() and found.focusWidget():
            answer(found)
        else:
            QTimer.singleShot(5, give)

    QTimer.singleShot(5, give)


def command(title: str) -> None:
    """Run a command by typing its name."""

    def choose(_: CommandPalette) -> None:
        QTest.keyClicks(focused(), title)
        press(Qt.Key.Key_Return)

    meet(CommandPalette, choose)
    press(Qt.Key.Key_K, CONTROL)


def outlets(window: Window) -> list[str]:
    return sorted(info.metadata.outlet for info in window.session.articles())


def test_the_table_is_gone_through_edited_and_left(window: Window, qtbot: QtBot) -> None:
    def rename(_: FactsDialog) -> None:
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_A, CONTROL)
        QTest.keyClicks(focused(), "North Daily")
        press(Qt.Key.Key_Return, CONTROL)

    press(Qt.Key.Key_4, CONTROL | SHIFT)
    table = window.desk.views.currentWidget()
    assert isinstance(table, ArticlesView)
    qtbot.waitUntil(lambda: table.table.hasFocus())
    while table.current is None or table.current.metadata.outlet != "云岭晚报":
        press(Qt.Key.Key_Down)
    meet(FactsDialog, rename)
    press(Qt.Key.Key_I, CONTROL)
    assert outlets(window) == ["North Daily", "河灣日報"]
    press(Qt.Key.Key_Z, CONTROL)
    assert outlets(window) == ["云岭晚报", "河灣日報"]
    press(Qt.Key.Key_M, CONTROL)
    assert sorted(info.state for info in window.session.articles()) == [
        ReadState.NEW,
        ReadState.READ,
    ]
    press(Qt.Key.Key_Return)
    assert window.desk.views.shown == READING
    assert window.session.article is not None
    assert window.session.article.metadata.outlet == "云岭晚报"


def test_everything_found_is_tagged_but_one_and_taken_back(window: Window, qtbot: QtBot) -> None:
    def tag(dialog: AutocodeDialog) -> None:
        (rows,) = dialog.findChildren(QListView, "proposals")
        qtbot.waitUntil(lambda: rows.model().rowCount() == 3)
        go_to(QPushButton)
        press(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        QTest.keyClicks(focused(), "reform")
        press(Qt.Key.Key_Return)
        go_to(QListView)
        press(Qt.Key.Key_Home)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Return)

    press(Qt.Key.Key_F, CONTROL | SHIFT)
    type_han(line(), "改革")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.desk.views.currentWidget(), SearchView))
    meet(AutocodeDialog, tag)
    command("autocode")
    (name,) = (each.name for each in window.session.codebook().tags)
    assert name == "reform"
    found = window.session.library.annotations()
    assert len(found) == 2
    texts = {
        i.id: window.session.library.article(i.id).source_text for i in window.session.articles()
    }
    for each in found:
        assert texts[each.article][each.anchor.start : each.anchor.end] == each.anchor.quote
        assert "改革" in each.anchor.quote
    press(Qt.Key.Key_Down)  # from the field, which has an undo of its own, to what was found
    press(Qt.Key.Key_Z, CONTROL)
    assert window.session.library.annotations() == []
    assert len(window.session.codebook().tags) == 0


def go_to(kind: type[QWidget]) -> None:
    """Tab to the next widget of a kind."""
    while not isinstance(focused(), kind):
        press(Qt.Key.Key_Tab)


def line() -> QLineEdit:
    found = focused()
    assert isinstance(found, QLineEdit)
    return found
