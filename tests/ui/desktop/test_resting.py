from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Script
from ui.desktop import resting
from ui.desktop.remembered import place_of, reading_of
from ui.desktop.resting import Resting
from ui.desktop.session import Session
from ui.desktop.window import Window


def test_where_the_page_rests_is_remembered(
    window: Window, session: Session, article: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(resting, "REST_MILLISECONDS", 10)
    Resting(session, window.page, window)
    window.resize(700, 240)
    bar = window.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    session.set_script(Script.HANS)
    qtbot.waitUntil(lambda: place_of(session.library, article) is not None)
    assert place_of(session.library, article) == window.page.place()
    reading = reading_of(session.library, article)
    assert reading is not None
    assert reading.script is Script.HANS


def test_nothing_is_remembered_of_a_guest_or_where_nothing_is_read(
    window: Window, session: Session
) -> None:
    rested = Resting(session, window.page, window)
    rested.remember()
    session.open_sample()
    before = session.library.settings("")
    rested.remember()
    assert session.library.settings("") == before


def test_what_can_only_be_read_remembers_nothing(
    make_window: object, read_only: Session, qtbot: QtBot
) -> None:
    window = make_window(read_only)  # type: ignore[operator]
    Resting(read_only, window.page, window).remember()
