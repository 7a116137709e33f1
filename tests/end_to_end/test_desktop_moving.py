"""A person's way through long articles, over a restart of the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from db.library import Library
from reader.model import Script
from tests.helpers.articles import long_text
from tests.helpers.person import LEFT, click_row, part, tag_passage
from ui.desktop.app import start
from ui.desktop.history import Place
from ui.desktop.page.marks import Lane
from ui.desktop.settings import LANGUAGE, PREVIEW, THEME, Settings
from ui.desktop.window import Window

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Callable[[], Window]:
    """Start the program on the one library of the test, as a person would again and again."""
    settings = Settings(tmp_path / "settings.ini")
    settings.set(LANGUAGE, "en")
    settings.set(THEME, "light")
    settings.set(PREVIEW, False)  # what it asks has tests of its own

    def make() -> Window:
        library = Library(tmp_path / "own.gengdu")
        window = Window(start(qapp, library, settings), settings)
        qtbot.addWidget(window, before_close_func=lambda _: library.close())
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return make


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    found = []
    for name in ("山夜", "河灣"):
        text = f"{name}記事\r\n\r\n{long_text(9000)}\r\n　　末段𨋢口有𠮷鳥🌱一隻。\r\n"
        found.append(tmp_path / f"{name}.txt")
        found[-1].write_bytes(text.encode("utf-8"))
    return found


def here(window: Window) -> Place:
    QApplication.processEvents()
    found = window.desk.navigator.here
    assert isinstance(found, Place)
    return found


def quit_(window: Window) -> None:
    """End the program as ``app.run`` does."""
    window.close()
    window.session.leave_article()


def test_jumps_marks_and_places_over_a_restart(
    open_window: Callable[[], Window], qtbot: QtBot, paths: list[Path]
) -> None:
    window = open_window()
    for path in paths:
        with qtbot.waitSignal(window.desk.importing.finished):
            window.desk.importing.add([path])
    page, bar = window.page, window.page.verticalScrollBar()
    tag_passage(window, "末段𨋢口有𠮷鳥🌱", "水鳥")
    bar.setValue(1500)
    reading = here(window)

    # A click on the mark of the highlight, and back to the line.
    rows = [y for y in range(bar.height()) if bar_colour(window, y)]
    QTest.mouseClick(bar, LEFT, pos=QPoint(Lane.ANNOTATIONS.value + 1, rows[0]))
    assert here(window).eye.offset > reading.eye.offset
    QTest.keyClick(page, Qt.Key.Key_Left, ALT)
    assert here(window) == reading

    # To the other article, on in Traditional, and back over both.
    articles = part(window.desk.library, QTableView, "Articles")
    click_row(articles, articles.model().index(1, 0))
    assert here(window).article != reading.article
    QTest.keyClick(page, Qt.Key.Key_2, CONTROL)
    bar.setValue(2600)
    second = here(window)
    QTest.keyClick(page, Qt.Key.Key_Left, ALT)
    assert here(window) == reading
    QTest.keyClick(page, Qt.Key.Key_Right, ALT)
    assert here(window) == second
    quit_(window)

    again = open_window()
    assert here(again) == second
    assert again.session.script is Script.HANT_TW
    assert not again.actions_["back"].isEnabled()
    again.session.open_article(reading.article)
    assert here(again) == reading


def bar_colour(window: Window, row: int) -> str:
    """The colour of the mark in a row of the scroll bar; empty where there is none."""
    bar = window.page.verticalScrollBar()
    image = bar.grab().toImage()
    found = image.pixelColor(Lane.ANNOTATIONS.value + 1, row).name()
    colours = {window.theme.tag_colour(tag.colour).name() for tag in window.session.codebook().tags}
    return found if found in colours else ""
