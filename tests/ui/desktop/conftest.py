"""A real library, a session and a window for the tests of the desktop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.library import Library
from reader.importers import read_bytes
from ui.desktop.dialogs.ask import Ask
from ui.desktop.session import Session
from ui.desktop.settings import THEME, Settings
from ui.desktop.window import Window

ARTICLE = """雲嶺區推出「一站辦結」改革
2024-03-05 08:30:00來源:雲嶺晚報編輯:許知遠責編:何靜

  雲嶺區三月起推行審批改革，𠮷祥街的商戶一次辦結執照。
  負責人說，改革之後辦理時間由二十天縮短為三天😀，居民少跑了許多趟。
  濕地公園的修復工程同時開工，水質已連續六個月好轉。
"""


class Answers(Ask):
    """Answers the questions a dialog would ask, in the order they are put in."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.lines: list[str | None] = []
        self.notes: list[str | None] = []
        self.paths: list[Path] = []
        self.targets: list[Path | None] = []

    def files(self, title: str, folder: str, filters: str) -> list[Path]:
        return self.paths

    def save_as(self, title: str, proposed: str, filters: str) -> Path | None:
        return self.targets.pop(0)

    def line(self, title: str, label: str, text: str = "") -> str | None:
        return self.lines.pop(0)

    def note(self, title: str, text: str) -> str | None:
        return self.notes.pop(0)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "test.gengdu") as opened:
        yield opened


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "settings.ini")
    made.set(THEME, "light")
    return made


@pytest.fixture
def session(qapp: QApplication, library: Library, settings: Settings) -> Session:
    return Session(library, settings)


@pytest.fixture
def article(session: Session) -> str:
    """An article of our own in the library, on the page; its id."""
    key, _ = session.add_draft(read_bytes(ARTICLE.encode(), "雲嶺.txt"))
    session.open_article(key)
    return key


@pytest.fixture
def make_window(qtbot: QtBot, settings: Settings) -> Callable[[Session], Window]:
    def make(session: Session) -> Window:
        window = Window(session, settings)
        window.desk.ask = Answers(window)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return make


@pytest.fixture
def window(make_window: Callable[[Session], Window], session: Session) -> Window:
    return make_window(session)
