from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from reader.importers import read_bytes
from reader.model import Draft, Script
from tests.helpers.articles import long_text
from tests.helpers.person import LEFT, click_row, part
from ui.desktop.commands.navigation import open_outline
from ui.desktop.panels.outline import Outline
from ui.desktop.session import Session
from ui.desktop.theme import DARK, LIGHT
from ui.desktop.window import Window

TITLE = "𠮷野湾改革一年间"
HEADINGS = ("一、旧事怎么算", "二、江岸🌱归谁管", "三、谁来受理")


def draft() -> Draft:
    """A page with a title and three headings."""
    body = "".join(f"<p>　　{line}</p>\r\n" for line in long_text(1500).split("\n"))
    parts = "".join(f"<h2>{heading}</h2>\r\n{body}" for heading in HEADINGS)
    page = f"<html><head><meta charset='utf-8'><title>{TITLE}</title></head><body><article>"
    return read_bytes(f"{page}<h1>{TITLE}</h1>{body}{parts}</article></body></html>".encode(), "")


@pytest.fixture
def outlined(session: Session) -> str:
    """An article with headings in the library, on the page; its id."""
    key, _ = session.add_draft(draft())
    session.open_article(key)
    return key


def rows(window: Window) -> list[str]:
    model = outline(window).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def outline(window: Window) -> Outline:
    return window.desk.library.outline


def row(window: Window, number: int) -> QModelIndex:
    return outline(window).model().index(number, 0)


def hint(window: Window) -> str:
    """What the left pane says where there is nothing to list."""
    labels = [label for label in window.desk.library.findChildren(QLabel) if label.isVisible()]
    return "".join(label.text() for label in labels)


def start_of(window: Window, heading: str) -> int:
    assert window.session.article is not None
    return window.session.article.source_text.index(heading)


def top_of(window: Window, heading: str) -> int:
    """How many pixels below the upper edge of the page a heading stands."""
    start = start_of(window, heading)
    return window.page.box_of(start, start + 2).top()


@pytest.mark.usefixtures("outlined")
def test_the_title_and_headings_are_listed_in_the_script_of_the_page(window: Window) -> None:
    open_outline(window.desk)
    assert rows(window) == [TITLE, *HEADINGS]
    window.session.set_script(Script.HANT_TW)
    assert rows(window)[:2] == ["𠮷野灣改革一年間", "一、舊事怎麼算"]
    assert rows(window)[2:] == ["二、江岸🌱歸誰管", "三、誰來受理"]
    window.session.set_script(Script.ORIGINAL)
    assert rows(window) == [TITLE, *HEADINGS]


@pytest.mark.usefixtures("outlined")
def test_the_tab_is_opened_by_mouse_and_by_keys_even_when_the_pane_is_folded(
    window: Window,
) -> None:
    QTest.mouseClick(part(window.desk.library, QToolButton, "Outline"), LEFT)
    assert outline(window).isVisible()
    window.actions_["left-pane"].trigger()
    assert not outline(window).isVisible()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.page, Qt.Key.Key_O, modifiers)
    assert QApplication.focusWidget() is outline(window)


@pytest.mark.usefixtures("outlined")
def test_a_click_shows_the_heading_near_the_top_and_can_be_gone_back_from(
    window: Window,
) -> None:
    open_outline(window.desk)
    before = window.page.place()
    click_row(outline(window), row(window, 2))
    assert 0 < top_of(window, HEADINGS[1]) < 0.2 * window.page.viewport().height()
    assert window.page.hasFocus()
    window.actions_["back"].trigger()
    assert window.page.place() == before


@pytest.mark.usefixtures("outlined")
def test_arrows_and_enter_go_to_a_heading(window: Window) -> None:
    open_outline(window.desk)
    for _ in range(3):
        QTest.keyClick(outline(window), Qt.Key.Key_Down)
    assert outline(window).currentIndex().row() == 3
    QTest.keyClick(outline(window), Qt.Key.Key_Return)
    assert top_of(window, HEADINGS[2]) > 0
    assert window.page.hasFocus()


@pytest.mark.usefixtures("outlined")
def test_the_heading_that_is_read_under_is_marked_while_scrolling(window: Window) -> None:
    open_outline(window.desk)
    bar, seen = window.page.verticalScrollBar(), []
    bar.setValue(1)
    while bar.value() < bar.maximum():
        seen.append(outline(window).current)
        bar.setValue(bar.value() + 200)
        QApplication.processEvents()
    seen.append(outline(window).current)
    assert sorted(set(seen)) == [0, 1, 2, 3]
    assert seen == sorted(seen)
    assert outline(window).currentIndex().row() == 3


@pytest.mark.usefixtures("outlined")
def test_a_heading_that_was_gone_to_is_marked_even_at_the_end(window: Window) -> None:
    window.resize(1280, 1900)
    QApplication.processEvents()
    open_outline(window.desk)
    for number in (3, 2, 3):
        click_row(outline(window), row(window, number))
        assert outline(window).current == number


@pytest.mark.usefixtures("outlined")
def test_what_is_marked_is_seen(window: Window) -> None:
    open_outline(window.desk)
    click_row(outline(window), row(window, 1))
    for theme in (LIGHT, DARK):
        outline(window).set_theme(theme)
        image = outline(window).viewport().grab().toImage()
        marked = [
            number
            for number in range(4)
            if image.pixelColor(1, outline(window).visualRect(row(window, number)).center().y())
            == QColor(theme.accent)
        ]
        assert marked == [1]


def test_where_there_are_none_it_says_what_the_outline_is_for(
    window: Window, session: Session, article: str
) -> None:
    open_outline(window.desk)
    assert hint(window) == "This article has no headings."
    session.close_article()
    assert rows(window) == []
    assert hint(window) == "The headings of an article stand here; a click goes to one."
    key, _ = session.add_draft(draft())
    session.open_article(key)
    assert hint(window) == ""
    session.open_article(article)
    assert "headings" in hint(window)


def test_the_headings_follow_the_article(
    window: Window, session: Session, article: str, outlined: str
) -> None:
    open_outline(window.desk)
    session.open_article(article)
    assert rows(window) == ["雲嶺區推出「一站辦結」改革"]
    assert outline(window).current == 0
    session.open_article(outlined)
    assert rows(window) == [TITLE, *HEADINGS]


def test_long_headings_have_several_lines(qtbot: QtBot, window: Window, outlined: str) -> None:
    open_outline(window.desk)
    list_ = outline(window)
    assert list_.visualRect(row(window, 1)).height() < 40
    window.desk.library.setFixedWidth(90)
    qtbot.waitUntil(lambda: list_.visualRect(row(window, 1)).height() > 40)
