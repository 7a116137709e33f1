"""From a file on disk through the preview into the library, as a person brings it in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT, part
from ui.desktop.dialogs.ask import Ask
from ui.desktop.dialogs.preview import Preview
from ui.desktop.session import Session
from ui.desktop.settings import PREVIEW, Settings
from ui.desktop.window import Window

NEWS = (
    "臨汐鎮種回紅樹林\r\n2024-03-05 08:15來源:臨汐日報\r\n\r\n\u3000\u3000居民搭𨋢看𠮷野灣🌱。\r\n"
)


@pytest.fixture(autouse=True)
def asking(settings: Settings) -> None:
    settings.set(PREVIEW, True)


def press(window: Window, button: str) -> None:
    QTest.mouseClick(part(part(window, Preview), QPushButton, button), LEFT)


def paste(window: Window, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    window.actions_["paste"].trigger()


def asked(qtbot: QtBot, window: Window) -> Preview:
    qtbot.waitUntil(lambda: bool(window.findChildren(Preview)), timeout=20_000)
    preview = part(window, Preview)
    qtbot.waitUntil(preview.isVisible)
    return preview


def test_nothing_is_stored_before_a_person_says_so(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    paste(window, NEWS)
    preview = asked(qtbot, window)
    assert session.articles() == []
    with qtbot.waitSignal(window.desk.importing.finished):
        press(window, "Import this one")
    (info,) = session.articles()
    assert info.metadata.outlet == "臨汐日報"
    assert not preview.isVisible()
    assert session.article is not None
    assert session.article.id == info.id


def test_what_is_skipped_does_not_come_in(window: Window, session: Session, qtbot: QtBot) -> None:
    paste(window, NEWS)
    asked(qtbot, window)
    with qtbot.waitSignal(window.desk.importing.finished):
        press(window, "Skip")
    assert session.articles() == []
    assert session.undo_stack.undo_title == ""


def test_several_are_asked_about_until_the_rest_is_wanted(
    window: Window,
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in paths:
        path.write_text(NEWS.replace("紅樹林", f"{path.stem}號樹林"), encoding="utf-8")
    monkeypatch.setattr(Ask, "files", lambda *_: paths)
    window.desk.ask = Ask(window)
    window.actions_["import"].trigger()
    asked(qtbot, window)
    with qtbot.waitSignal(window.desk.importing.finished):
        press(window, "Import all")
    assert len(session.articles()) == 3


def test_an_import_that_is_cancelled_asks_no_more(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    paste(window, NEWS)
    preview = asked(qtbot, window)
    with qtbot.waitSignal(window.desk.importing.finished):
        window.desk.importing.cancel()
    assert not preview.isVisible()
    assert session.articles() == []


def test_the_preview_can_be_switched_off_and_on(window: Window) -> None:
    assert PREVIEW.default
    window.settings.set(PREVIEW, True)
    window.actions_.refresh()
    action = window.actions_["preview"]
    assert action.isChecked()
    action.trigger()
    assert not window.settings.get(PREVIEW)
    assert not action.isChecked()
    action.trigger()
    assert window.settings.get(PREVIEW)
