"""Back and forward in the window, and each article's own place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QToolButton

from reader.importers import read_bytes
from reader.model import Script
from tests.helpers.articles import long_text
from tests.helpers.library import snapshot
from tests.helpers.pages import grabbed
from tests.helpers.person import LEFT, click_row, delete_article, part
from ui.desktop.history import Place
from ui.desktop.session import Session
from ui.desktop.settings import LANGUAGE, Settings
from ui.desktop.window import Window

ALT = Qt.KeyboardModifier.AltModifier
BACK, FORWARD = Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton
MakeWindow = Callable[[Session], Window]


@pytest.fixture
def long(session: Session) -> str:
    """A long article in the library, on the page; its id."""
    return add(session, "山中一夜", long_text(9000))


def add(session: Session, title: str, body: str) -> str:
    text = f"{title}\r\n\r\n{body}\r\n　　末段𨋢口有𠮷鳥🌱一隻。\r\n"
    key, _ = session.add_draft(read_bytes(text.encode(), f"{title}.txt"))
    session.open_article(key)
    return key


def here(window: Window) -> Place:
    QApplication.processEvents()  # the scroll bar comes and goes a little later
    found = window.desk.navigator.here
    assert isinstance(found, Place)
    return found


def scroll(window: Window, value: int) -> Place:
    window.page.verticalScrollBar().setValue(value)
    return here(window)


def press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.page, key, ALT)


def ways(window: Window) -> tuple[bool, bool]:
    found = window.actions_["back"].isEnabled(), window.actions_["forward"].isEnabled()
    arrows = [part(window, QToolButton, name).isEnabled() for name in ("Back", "Forward")]
    assert list(found) == arrows
    return found


def annotate(window: Window, offset: int) -> str:
    return window.session.annotate(offset, offset + 6, ())


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.HANT_TW])
def test_alt_and_arrows_go_back_and_forward_over_jumps(
    make_window: MakeWindow, session: Session, long: str, script: Script
) -> None:
    window = make_window(session)
    session.set_script(script)
    first = scroll(window, 1234)
    window.page.show_offset(4000)
    second = scroll(window, window.page.verticalScrollBar().value() + 50)
    window.page.show_offset(8000)
    third = here(window)
    been = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
        press(window, key)
        been.append(here(window))
    assert been == [second, first, second, third]
    assert ways(window) == (True, False)


def test_scrolling_by_itself_is_no_jump(
    make_window: MakeWindow, session: Session, long: str
) -> None:
    window = make_window(session)
    window.page.setFocus()
    for value in (500, 3000, 0):
        scroll(window, value)
    QTest.keyClick(window.page, Qt.Key.Key_PageDown)
    QTest.keyClick(window.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert ways(window) == (False, False)


def test_a_click_on_a_card_can_be_gone_back_from(
    make_window: MakeWindow, session: Session, long: str
) -> None:
    window = make_window(session)
    annotate(window, 7000)
    before = scroll(window, 800)
    cards = part(window.desk.annotations, QListView, "Annotations")
    click_row(cards, cards.model().index(0, 0))
    assert here(window) != before
    window.actions_["back"].trigger()
    assert here(window) == before


def test_the_arrows_in_the_bar_and_the_side_buttons_of_the_mouse_do_the_same(
    make_window: MakeWindow, session: Session, long: str
) -> None:
    window = make_window(session)
    first = scroll(window, 700)
    window.page.show_offset(8000)
    second = here(window)
    QTest.mouseClick(part(window, QToolButton, "Back"), LEFT)
    assert here(window) == first
    QTest.mouseClick(window.page.viewport(), FORWARD, pos=QPoint(300, 200))
    assert here(window) == second
    QTest.mouseClick(window.page.viewport(), BACK, pos=QPoint(300, 200))
    assert here(window) == first
    assert not window.page.selection
    assert "Alt+Left" in part(window, QToolButton, "Back").toolTip()


def test_opening_an_article_is_a_jump_and_back_finds_the_line(
    make_window: MakeWindow, session: Session, article: str, long: str
) -> None:
    window = make_window(session)
    left = scroll(window, 2345)
    session.open_article(article)
    assert here(window).article == article
    press(window, Qt.Key.Key_Left)
    assert here(window) == left
    assert ways(window) == (False, True)
    press(window, Qt.Key.Key_Right)
    assert here(window).article == article
    assert ways(window) == (True, False)


def test_back_goes_to_where_the_jump_was_not_to_where_the_article_was_left_last(
    make_window: MakeWindow, session: Session, article: str, long: str
) -> None:
    window = make_window(session)
    first = scroll(window, 2345)
    window.page.show_offset(8000)
    second = here(window)
    session.open_article(article)
    press(window, Qt.Key.Key_Left)
    assert here(window) == second
    press(window, Qt.Key.Key_Left)
    assert here(window) == first


def test_each_article_is_opened_where_it_was_left(
    make_window: MakeWindow, session: Session, long: str
) -> None:
    window = make_window(session)
    other = add(session, "河灣種樹", long_text(5000)[400:])
    places = {other: scroll(window, 1111)}
    session.open_article(long)
    assert here(window).eye.offset == 0
    places[long] = scroll(window, 2222)
    for key in (other, long, other, long):
        session.open_article(key)
        assert here(window) == places[key]


def test_a_place_is_that_of_the_text_in_every_script(
    make_window: MakeWindow, session: Session, article: str, long: str
) -> None:
    window = make_window(session)
    left = scroll(window, 2345)
    session.set_script(Script.HANT_HK)
    session.open_article(article)
    session.open_article(long)
    assert session.script is Script.HANT_HK
    assert here(window) == left
    session.set_script(Script.ORIGINAL)
    assert here(window) == left


def test_after_a_restart_the_last_article_stands_where_it_was(
    make_window: MakeWindow, session: Session, settings: Settings, long: str
) -> None:
    settings.set(LANGUAGE, "en")
    window = make_window(session)
    left, page = scroll(window, 2345), grabbed(window.page)
    window.close()
    session.leave_article()
    again = make_window(Session(session.library, settings))
    assert again.session.open_last()
    assert here(again) == left
    assert grabbed(again.page) == page


def test_the_place_is_found_before_the_window_has_its_size(
    make_window: MakeWindow, session: Session, settings: Settings, long: str
) -> None:
    window = make_window(session)
    left = scroll(window, 2345)
    window.close()
    session.leave_article()
    fresh = Session(session.library, settings)
    assert fresh.open_last()
    assert here(make_window(fresh)) == left


def test_a_deleted_article_is_passed_over(
    make_window: MakeWindow, session: Session, article: str, long: str
) -> None:
    window = make_window(session)
    left = scroll(window, 2345)
    session.open_article(article)
    third = add(session, "河灣種樹", long_text(5000)[400:])
    delete_article(session, session.library.find_article(article))
    press(window, Qt.Key.Key_Left)
    assert here(window) == left
    press(window, Qt.Key.Key_Right)
    assert here(window).article == third


def test_from_the_page_left_empty_one_gets_back_only_to_what_is_there(
    make_window: MakeWindow, session: Session, article: str
) -> None:
    window = make_window(session)
    delete_article(session, session.library.find_article(article))
    assert session.article is None
    window.actions_["back"].trigger()
    assert session.article is None
    assert ways(window) == (False, False)


def test_the_guest_can_be_jumped_about_in_but_is_not_remembered(
    make_window: MakeWindow, session: Session, article: str
) -> None:
    window = make_window(session)
    session.open_sample()
    before = scroll(window, 60)
    kept = snapshot(session.library.path)
    assert session.article is not None
    window.page.show_offset(len(session.article.source_text) - 1, at=0)
    press(window, Qt.Key.Key_Left)
    assert here(window) == before
    session.leave_article()
    assert snapshot(session.library.path) == kept


def test_a_library_that_can_only_be_read_has_a_history_but_no_memory(
    make_window: MakeWindow, read_only: Session
) -> None:
    before = read_only.library.path.read_bytes()
    assert read_only.open_last()
    window = make_window(read_only)
    window.resize(900, 300)
    first = scroll(window, 20)
    window.page.show_offset(150, at=0)
    assert here(window) != first
    press(window, Qt.Key.Key_Left)
    assert here(window) == first
    read_only.leave_article()
    assert read_only.library.path.read_bytes() == before


def test_finding_leaves_one_place_to_come_back_to(
    make_window: MakeWindow, session: Session, long: str
) -> None:
    window = make_window(session)
    before = scroll(window, 300)
    window.actions_["find"].trigger()
    for query in ("𨋢", "𨋢口", "𨋢口有𠮷"):
        window.desk.find_bar.open(query)
    for _ in range(3):
        window.actions_["find-next"].trigger()
    assert here(window) != before
    window.actions_["back"].trigger()
    assert here(window) == before
    assert not window.actions_["back"].isEnabled()
