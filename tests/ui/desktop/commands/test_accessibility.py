from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.helpers.listener import listening
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.session import Session
from ui.desktop.window import Window


def status(window: Window) -> list[str]:
    line = window.findChild(StatusLine)
    assert line is not None
    return [label.accessibleName() for label in line.findChildren(QLabel)]


def test_what_is_here_is_said_below_and_to_a_screen_reader(
    window: Window, session: Session, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.article is not None
    start = session.article.source_text.index("𠮷祥街")
    session.annotate(start, start + 3, (session.add_tag("街區").id,))
    session.edit(replace(session.annotations()[0], note="三日\n辦結"), "note")
    window.page.set_caret(start + 1)
    with listening(monkeypatch) as listener:
        QTest.keyClick(window.page, Qt.Key.Key_F2)
    said = "Highlight: 街區. Note: 三日 辦結"
    assert listener.announced == [said]
    assert said in status(window)
    # Nothing moves, nothing is opened, and what was said goes with the caret.
    assert window.page.selection.caret == start + 1
    assert not window.desk.popup.isVisible()
    QTest.keyClick(window.page, Qt.Key.Key_Right)
    assert said not in status(window)


def test_where_no_highlight_is_that_is_said(window: Window, session: Session, article: str) -> None:
    window.page.set_caret(2)
    window.actions_["what-is-here"].trigger()
    assert "No highlight here." in status(window)
    session.close_article()
    assert not window.actions_["what-is-here"].isEnabled()
