from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.library import Library
from tests.helpers.person import LEFT, part
from ui.desktop import tour
from ui.desktop.panels.library import COLLECTIONS, TAGS
from ui.desktop.session import Session
from ui.desktop.settings import LEFT_PANE, TOUR
from ui.desktop.tour import Tour
from ui.desktop.views.base import READING
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


@pytest.fixture
def running(window: Window) -> Tour:
    window.actions_["tour"].trigger()
    return part_of(window)


def part_of(window: Window) -> Tour:
    (found,) = [each for each in window.findChildren(Tour) if not each.over]
    return found


def said(running: Tour) -> str:
    return "\n".join(label.text() for label in running.light.findChildren(QLabel))


def test_it_points_at_six_things_that_are_there(window: Window, running: Tour) -> None:
    lit = []
    for at in range(6):
        assert running.at == at
        assert f"{at + 1} / 6" in said(running)
        assert window.rect().contains(running.light.light.center())
        assert not running.light.light.isEmpty()
        lit.append(running.light.light)
        QTest.mouseClick(part(running.light, QPushButton, "Done" if at == 5 else "Next"), LEFT)
    assert running.over
    assert not running.light.isVisible()
    assert len({(box.x(), box.y(), box.width()) for box in lit}) == 6


def test_the_card_never_stands_on_what_it_points_at_if_there_is_room(
    window: Window, running: Tour
) -> None:
    for at in (0, 2, 3, 4, 5):
        running.go_to(at)
        assert not running.light._card.geometry().intersects(running.light.light)
        assert running.light.rect().contains(running.light._card.geometry())


def test_it_can_be_left_at_any_step_and_begun_again(window: Window, qtbot: QtBot) -> None:
    window.page.setFocus()
    for at in range(6):
        window.actions_["tour"].trigger()
        running = part_of(window)
        assert running.at == 0
        running.go_to(at)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
        assert running.over
        assert window.page.hasFocus()


def test_given_again_while_it_runs_it_begins_anew(window: Window, running: Tour) -> None:
    running.go_to(3)
    window.actions_["tour"].trigger()
    assert part_of(window) is running
    assert running.at == 0


def test_keys_go_through_it_and_to_nothing_else(
    window: Window, session: Session, running: Tour, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: part(running.light, QPushButton, "Next").hasFocus())

    def press(key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or window, key)

    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert running.at == 2
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Return)
    assert running.at == 1
    script = session.script
    press(Qt.Key.Key_S)
    assert session.script is script
    for name in ("Leave the tour", "Back", "Next", "Leave the tour"):
        press(Qt.Key.Key_Tab)
        assert part(running.light, QPushButton, name).hasFocus()
    press(Qt.Key.Key_Return)
    assert running.over
    press(Qt.Key.Key_S)
    assert session.script is not script


def test_a_screen_reader_hears_each_step(running: Tour) -> None:
    running.go_to(2)
    assert running.light.accessibleName().startswith("Your tags are the codebook. A tree")
    described = part(running.light, QPushButton, "Next").accessibleDescription()
    assert described == running.light.accessibleName()


def test_it_survives_another_size_of_the_window(
    window: Window, running: Tour, qtbot: QtBot
) -> None:
    for at, size in ((0, (900, 600)), (5, (1400, 900)), (1, (1000, 700))):
        running.go_to(at)
        window.resize(*size)
        qtbot.waitUntil(lambda: running.light.size() == window.size())
        assert window.rect().contains(running.light._card.geometry())
        assert window.rect().contains(running.light.light.center())


def test_what_it_brought_into_sight_goes_again(window: Window, running: Tour) -> None:
    running.leave()
    window.settings.set(LEFT_PANE, False)
    window.apply_panes()
    window.desk.library.show_tab(COLLECTIONS)
    again = tour.begin(window.desk)
    again.go_to(2)
    assert window.desk.library.isVisible()
    assert window.desk.library.tab == TAGS
    again.go_to(3)
    assert not window.desk.library.isVisible()
    assert window.desk.library.tab == COLLECTIONS
    again.leave()
    assert window.settings.get(LEFT_PANE) is False


def test_it_comes_back_to_the_page_and_needs_no_bar(window: Window) -> None:
    window.actions_["view-passages"].trigger()
    window._top_bar.hide()
    running = tour.begin(window.desk)
    assert window.desk.views.shown == READING
    assert running.light.light.isEmpty()
    assert running.light.rect().contains(running.light._card.geometry())
    running.leave()


def test_without_an_article_it_shows_the_sample(window: Window, session: Session) -> None:
    session.close_article()
    running = tour.begin(window.desk)
    assert session.sample is not None
    running.leave()


def test_keys_in_it_are_those_there_are_now(window: Window) -> None:
    window.actions_.keymap.assign("next-script", "Ctrl+Alt+9")
    window.actions_.apply_keys()
    running = tour.begin(window.desk)
    assert "Ctrl+Alt+9 goes to the next" in said(running)
    running.leave()


def test_unasked_it_comes_once_and_only_with_the_sample(
    window: Window, session: Session, make_window: Callable[[Session], Window], library: Library
) -> None:
    tour.offer(window.desk)
    assert window.findChildren(Tour) == []
    session.open_sample()
    tour.offer(window.desk)
    part_of(window).leave()
    assert window.settings.get(TOUR) is False
    again = make_window(session)
    tour.offer(again.desk)
    assert again.findChildren(Tour) == []


def test_nothing_is_written_by_looking(window: Window, session: Session, running: Tour) -> None:
    before = session.library.articles(), session.annotations(), session.undo_stack.undo_titles
    for at in range(6):
        running.go_to(at)
    running.leave()
    after = session.library.articles(), session.annotations(), session.undo_stack.undo_titles
    assert after == before
