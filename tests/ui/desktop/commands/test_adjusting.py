from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.model import Annotation
from tests.helpers.person import LEFT, point_before
from ui.desktop.commands import coding
from ui.desktop.page_menu import page_menu
from ui.desktop.session import Session
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


def passage(session: Session, quote: str) -> str:
    assert session.article is not None
    start = session.article.source_text.index(quote)
    return session.annotate(start, start + len(quote), ())


def the_one(session: Session) -> Annotation:
    (found,) = session.annotations()
    return found


def choose(window: Window, key: str) -> None:
    window.actions_.guard(coding.annotation_clicked, key)


@pytest.mark.parametrize(
    ("key", "quote"),
    [
        (Qt.Key.Key_Right, "𠮷祥街的商"),
        (Qt.Key.Key_Left, "𠮷祥街"),
        (Qt.Key.Key_Up, "，𠮷祥街的"),
        (Qt.Key.Key_Down, "祥街的"),
    ],
)
def test_keys_move_an_end_by_a_character(
    window: Window, session: Session, key: Qt.Key, quote: str
) -> None:
    choose(window, passage(session, "𠮷祥街的"))
    modifiers = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.page, key, modifiers)
    assert the_one(session).anchor.quote == quote
    session.undo()
    assert the_one(session).anchor.quote == "𠮷祥街的"


def test_a_highlight_keeps_a_character(window: Window, session: Session) -> None:
    choose(window, passage(session, "𠮷"))
    window.actions_["end-earlier"].trigger()
    window.actions_["start-later"].trigger()
    assert the_one(session).anchor.quote == "𠮷"


def test_several_steps_go_on_from_each_other(window: Window, session: Session) -> None:
    choose(window, passage(session, "改革之後"))
    for _ in range(3):
        window.actions_["end-later"].trigger()
    assert the_one(session).anchor.quote == "改革之後辦理時"


@pytest.mark.parametrize("script", ["original", "simplified"])
def test_an_end_is_dragged(window: Window, session: Session, script: str) -> None:
    window.actions_[script].trigger()
    key = passage(session, "𠮷祥街的商戶")
    choose(window, key)
    window.desk.popup.dismiss()
    article, page = session.article, window.page
    assert article is not None
    end = the_one(session).anchor.end
    target = article.source_text.index("執照")
    QTest.mousePress(page.viewport(), LEFT, pos=point_before(page, end))
    QTest.mouseMove(page.viewport(), point_before(page, target))
    QTest.mouseRelease(page.viewport(), LEFT, pos=point_before(page, target))
    assert the_one(session).anchor.quote == "𠮷祥街的商戶一次辦結"
    assert the_one(session).id == key
    assert (page.selection.start, page.selection.end) == (end - 6, target)


def test_the_start_is_dragged_past_the_end(window: Window, session: Session) -> None:
    choose(window, passage(session, "商戶"))
    window.desk.popup.dismiss()
    article, page = session.article, window.page
    assert article is not None
    start = article.source_text.index("商戶")
    QTest.mousePress(page.viewport(), LEFT, pos=point_before(page, start))
    there = point_before(page, start + 4)
    QTest.mouseMove(page.viewport(), there)
    QTest.mouseRelease(page.viewport(), LEFT, pos=there)
    assert the_one(session).anchor.quote == "一次"


def test_a_mere_click_on_an_end_changes_nothing(window: Window, session: Session) -> None:
    choose(window, passage(session, "商戶"))
    window.desk.popup.dismiss()
    before = the_one(session)
    QTest.mouseClick(window.page.viewport(), LEFT, pos=point_before(window.page, before.anchor.end))
    assert the_one(session) == before


def test_in_a_library_that_can_only_be_read_there_is_nothing_to_hold(
    read_only: Session, make_window: Callable[[Session], Window]
) -> None:
    window = make_window(read_only)
    read_only.open_article(read_only.articles()[0].id)
    coding.open_annotation(window.desk, read_only.annotations()[0].id)
    assert not window.page._adjustable


# -- the menu


def titles(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_menu_lists_every_highlight_under_the_pointer(window: Window, session: Session) -> None:
    tag = session.add_tag("街區")
    outer = passage(session, "𠮷祥街的商戶一次辦結執照")
    inner = passage(session, "商戶")
    found = next(each for each in session.annotations() if each.id == inner)
    session.edit(replace(found, tags=(tag.id,)), "tag")
    asked: list[tuple[QPoint, list[str]]] = []
    window.page.menu_wanted.disconnect()
    window.page.menu_wanted.connect(lambda point, keys: asked.append((point, keys)))
    point = point_before(window.page, found.anchor.start) + QPoint(4, 0)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, window.page.viewport().mapToGlobal(point)
    )
    QApplication.sendEvent(window.page.viewport(), event)
    assert [keys for _, keys in asked] == [[inner, outer]]
    menu = page_menu(window.desk, window.actions_, [inner, outer], window)
    assert titles(menu)[:2] == ["街區　商戶", "𠮷祥街的商戶一次辦結執照"]
    menu.actions()[1].trigger()
    assert window.desk.target == outer
    menu.deleteLater()
