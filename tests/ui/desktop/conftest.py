"""A real library, a session and a window for the tests of the desktop; nothing of it is left."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThreadPool, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from db.library import Library
from reader.importers import read_bytes
from reader.model import Draft
from tests.helpers.person import Answers
from ui.desktop.session import Session
from ui.desktop.settings import BACKUPS, INTRODUCE, PREVIEW, THEME, Settings
from ui.desktop.window import Window

ARTICLE = """雲嶺區推出「一站辦結」改革
2024-03-05 08:30:00來源:雲嶺晚報編輯:許知遠責編:何靜

  雲嶺區三月起推行審批改革，𠮷祥街的商戶一次辦結執照。
  負責人說，改革之後辦理時間由二十天縮短為三天😀，居民少跑了許多趟。
  濕地公園的修復工程同時開工，水質已連續六個月好轉。
"""
OTHER = """白鹭湾试种耐盐水稻
2024-07-19 09:12:00来源:白鹭湾周报编辑:沈一帆责编:罗丹

  白鹭湾农场七月试种耐盐水稻，𨋢边的三十亩地全部插秧。
  农户说，头一年不求高产，发芽率过七成就算成功🌾。
"""


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fail if a test leaves a window, a running timer or a job of ours behind."""
    before = set(left_over())
    yield
    let_go_of_the_mouse()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if set(left_over()) - before:
        gc.collect()  # takes a while, and helps where Python alone still holds something
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(left_over()) - before == set()


def let_go_of_the_mouse() -> None:
    """Release what the test holds: `QTest.mouseDClick` itself leaves the left button down."""
    if QApplication.mouseButtons():
        QTest.mouseRelease(QWidget(), Qt.MouseButton.LeftButton)
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton


def left_over() -> list[QObject]:
    """The windows there are, and the timers and thread pools of ours that are at work."""
    # The stubs leave this one without types.
    wrappers: Callable[[], Sequence[object]] = Shiboken.getAllValidWrappers
    wrapped = wrappers()
    timers = [found for found in wrapped if isinstance(found, QTimer) and found.isActive()]
    pools = [found for found in wrapped if isinstance(found, QThreadPool)]
    busy = [pool for pool in (*pools, QThreadPool.globalInstance()) if pool.activeThreadCount()]
    return [*QApplication.topLevelWidgets(), *timers, *busy]


@pytest.fixture
def library(tmp_path: Path, new_library: Path) -> Iterator[Library]:
    with Library(Path(shutil.copy(new_library, tmp_path / "test.gengdu"))) as opened:
        yield opened


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "settings.ini")
    made.set(THEME, "light")
    made.set(PREVIEW, False)  # its own tests have it
    made.set(INTRODUCE, False)
    made.set(BACKUPS, False)  # its own tests have it
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
def other_draft() -> Draft:
    """Another article, in Simplified and with CRLF, in no library yet."""
    return read_bytes(OTHER.replace("\n", "\r\n").encode(), "白鹭湾.txt")


@pytest.fixture
def read_only(qapp: QApplication, tmp_path: Path, settings: Settings) -> Iterator[Session]:
    """A session at a library that can only be read, with one article, a tag and a highlight."""
    path = tmp_path / "archive.gengdu"
    with Library(path) as filled:
        filling = Session(filled, settings)
        key, _ = filling.add_draft(read_bytes(ARTICLE.encode(), "雲嶺.txt"))
        filling.open_article(key)
        filling.annotate(0, 3, (filling.add_tag("改革").id,))
    path.chmod(0o444)
    with Library(path) as opened:
        yield Session(opened, settings)


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
