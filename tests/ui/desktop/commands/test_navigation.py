from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.importers import read_bytes
from tests.helpers.articles import long_text
from ui.desktop.session import Session
from ui.desktop.window import Window

ALT = Qt.KeyboardModifier.AltModifier
DOWN, UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
NAMES = ("題：𠮷野灣", "一、𨋢口", "二、濕地🌱", "三、末段")


@pytest.fixture(autouse=True)
def outlined(session: Session) -> None:
    """An article with a title and three headings on the page."""
    body = "".join(f"<p>　　{line}</p>" for line in long_text(1200).split("\n"))
    parts = "".join(
        f"<h{1 + (n > 0)}>{name}</h{1 + (n > 0)}>{body}" for n, name in enumerate(NAMES)
    )
    page = f"<html><head><meta charset='utf-8'><title>{NAMES[0]}</title></head><body><article>"
    key, _ = session.add_draft(read_bytes(f"{page}{parts}</article></body></html>".encode(), ""))
    session.open_article(key)


def go(window: Window, key: Qt.Key) -> str:
    """Press a key on the page; the heading that is read under then."""
    QTest.keyClick(window.page, key, ALT)
    QApplication.processEvents()
    outline = window.desk.library.outline
    block = outline.headings[outline.current]
    assert window.session.article is not None
    return window.session.article.source_text[block.start : block.end]


def test_from_heading_to_heading_and_back_again(window: Window) -> None:
    window.page.setFocus()
    assert [go(window, DOWN) for _ in range(3)] == list(NAMES[1:])
    assert [go(window, UP) for _ in range(3)] == list(NAMES[2::-1])


def test_at_either_end_it_says_so_and_stays(window: Window) -> None:
    window.page.setFocus()
    for _ in range(3):
        go(window, DOWN)
    place = window.page.place()
    assert not window.desk.banner.isVisible()
    assert go(window, DOWN) == NAMES[3]
    assert window.desk.banner.text == "There is no other heading that way."
    window.desk.banner.hide()
    QApplication.processEvents()
    assert window.page.place() == place
    window.page.verticalScrollBar().setValue(0)
    assert go(window, UP) == NAMES[0]
    assert window.desk.banner.isVisible()


def test_from_within_a_part_the_first_step_back_is_to_its_own_heading(window: Window) -> None:
    window.page.setFocus()
    for _ in range(2):
        go(window, DOWN)
    bar = window.page.verticalScrollBar()
    bar.setValue(bar.value() + 300)
    assert go(window, UP) == NAMES[2]
    assert go(window, UP) == NAMES[1]


def test_each_step_can_be_gone_back_over(window: Window) -> None:
    window.page.setFocus()
    before = window.page.place()
    go(window, DOWN)
    first = window.page.place()
    go(window, DOWN)
    for place in (first, before):
        window.actions_["back"].trigger()
        assert window.page.place() == place


def test_without_an_article_there_are_no_headings_to_go_to(window: Window) -> None:
    window.session.close_article()
    window.actions_.refresh()
    assert not window.actions_["next-heading"].isEnabled()
    assert not window.actions_["previous-heading"].isEnabled()
    window.actions_["outline"].trigger()
    assert window.desk.library.outline.hasFocus()
