from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.helpers.person import LEFT, part
from ui.desktop import recent
from ui.desktop.dialogs.manual import ManualDialog
from ui.desktop.panels.welcome import Welcome
from ui.desktop.session import Session
from ui.desktop.settings import Settings
from ui.desktop.widgets.way import Way
from ui.desktop.window import Window


def names(welcome: Welcome) -> list[str]:
    return [way.accessibleName() for way in welcome.findChildren(Way)]


def links(welcome: Welcome) -> list[str]:
    return [button.text() for button in welcome.findChildren(QToolButton) if button.text()]


def test_it_stands_there_while_no_article_is_open(window: Window, session: Session) -> None:
    welcome = part(window, Welcome)
    assert welcome.isVisible()
    session.open_sample()
    assert not welcome.isVisible()
    assert window.page.isVisible()
    session.close_article()
    assert welcome.isVisible()


def test_the_ways_in_are_commands(qtbot: QtBot, window: Window) -> None:
    welcome = part(window, Welcome)
    assert names(welcome) == ["Open files", "Paste", "Look at the sample"]
    QGuiApplication.clipboard().setText("河灣鎮\n\n  𠮷慶碼頭開放。")
    with qtbot.waitSignal(window.desk.importing.finished, timeout=20_000):
        QTest.mouseClick(part(welcome, QPushButton, "Paste"), LEFT)
    assert [info.metadata.title for info in window.session.articles()] == ["河灣鎮"]
    window.session.close_article()
    QTest.mouseClick(part(welcome, QPushButton, "Look at the sample"), LEFT)
    assert window.session.sample is not None


def test_each_way_says_its_key_as_it_is_now(window: Window) -> None:
    files = part(part(window, Welcome), QPushButton, "Open files")
    assert "Ctrl+O" in [label.text() for label in files.findChildren(QLabel)]
    assert "Ctrl+O" in files.toolTip()
    window.actions_.keymap.assign("import", "Ctrl+Alt+9")
    window.actions_.apply_keys()
    assert "Ctrl+Alt+9" in [label.text() for label in files.findChildren(QLabel)]
    window.actions_.keymap.clear("import")
    window.actions_.apply_keys()
    assert "Ctrl" not in files.toolTip()


def test_below_them_is_where_help_is(window: Window) -> None:
    welcome = part(window, Welcome)
    titles = ["Import from the web…", "Tour of the window", "Manual", "Keyboard shortcuts"]
    assert links(welcome) == titles
    QTest.mouseClick(part(welcome, QToolButton, "Manual"), LEFT)
    assert part(window, ManualDialog).isVisible()


def test_a_library_that_can_only_be_read_takes_nothing_in(
    read_only: Session, make_window: Callable[[Session], Window]
) -> None:
    welcome = part(make_window(read_only), Welcome)
    assert [way.isEnabled() for way in welcome.findChildren(Way)] == [False, False, True]
    assert not part(welcome, QToolButton, "Import from the web…").isEnabled()


def test_other_libraries_are_named_if_there_are_any(
    session: Session,
    settings: Settings,
    library: Library,
    tmp_path: Path,
    make_window: Callable[[Session], Window],
) -> None:
    other = tmp_path / "江東" / "𠮷報 & 週刊.gengdu"
    other.parent.mkdir()
    other.touch()
    for path in (other, library.path):
        recent.remember(settings, path)
    welcome = part(make_window(session), Welcome)
    assert links(welcome)[4:] == ["𠮷報 && 週刊 · 江東"]
    assert str(other).replace("&", "&amp;") in welcome.findChildren(QToolButton)[-1].toolTip()


def fits(way: Way) -> bool:
    """Whether it is as high as its words."""
    return way.height() >= way.heightForWidth(way.width())


def stand_in(rows: int, ways: Sequence[Way]) -> bool:
    return len({way.y() for way in ways}) == rows


def test_in_any_width_all_words_can_be_read(window: Window, qtbot: QtBot) -> None:
    ways = part(window, Welcome).findChildren(Way)
    for width, rows in ((1500, 1), (900, 3), (1500, 1)):
        window.resize(width, 760)
        qtbot.waitUntil(partial(stand_in, rows, ways))
        qtbot.waitUntil(lambda: all(map(fits, ways)))
