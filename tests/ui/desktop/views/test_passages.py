"""The view over all passages at a real window: what it shows, what is done in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.model import Script
from reader.passage_query import PassageQuery
from reader.passages import Grouping, Order, PassageFilter
from tests.helpers.library import revising
from tests.helpers.passages import (
    marked,
    press,
    quotes,
    summary,
    tags_of,
)
from tests.helpers.person import CONTROL, SHIFT, answer_next, answers, part, popup_field, type_han
from ui.desktop.commands.numbers import tag_numbers
from ui.desktop.models.passages import PASSAGE
from ui.desktop.session import Session
from ui.desktop.theme import DARK
from ui.desktop.views.passages import PassagesView
from ui.desktop.window import Window

# -- what is shown


def test_all_passages_are_listed_and_counted(window: Window, view: PassagesView) -> None:
    assert len(quotes(view)) == 6
    assert summary(window) == "6 passages · 3 articles · 2 outlets"
    assert part(view, QPushButton, "Export 6…").isEnabled()
    assert view.list.hasFocus()
    window.actions_["view-reading"].trigger()
    assert summary(window) == ""


def test_an_empty_library_says_what_to_do(window: Window) -> None:
    window.actions_["view-passages"].trigger()
    view = window.desk.views.current
    assert isinstance(view, PassagesView)
    assert "tag it" in part(view, QLabel, view._nothing.text()).text()
    assert not view._all.isVisible()
    assert not view.bar._export.isEnabled()
    window.actions_["tag"].trigger()
    assert "Mark passages first" in window.desk.banner.text


def test_a_filter_without_passages_can_be_taken_away(window: Window, view: PassagesView) -> None:
    view.set_query(PassageQuery(PassageFilter(text="龘")))
    assert view._all.isVisible()
    assert "No passage" in view._nothing.text()
    view._all.click()
    assert len(quotes(view)) == 6
    assert view.list.hasFocus()


def test_a_toggle_shows_the_passages_in_another_script(window: Window, view: PassagesView) -> None:
    press(view, Qt.Key.Key_S)
    assert window.session.script is Script.HANT_TW
    assert "𨋢邊的溼地" in quotes(view) or "𨋢邊的濕地" in quotes(view)
    press(view, Qt.Key.Key_S)
    assert quotes(view)[0] == "审批改革一次办结😀"
    assert marked(view) == []


def test_a_change_elsewhere_keeps_place_and_marks(
    window: Window, view: PassagesView, keys: dict[str, str], qtbot: QtBot
) -> None:
    for _ in range(2):
        press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Down, SHIFT)
    before = marked(view)
    assert before == ["濕地公園", "改革头一年不求高产"]
    first = window.session.library.passage_ids(view.listed()[:1])
    window.session.delete_annotations(first)
    qtbot.waitUntil(lambda: len(view.listed()) == 5)
    assert marked(view) == before
    assert view.list.currentIndex().row() == 2
    assert summary(window).startswith("5 passages")
    window.session.undo()
    qtbot.waitUntil(lambda: len(view.listed()) == 6)
    assert marked(view) == before


def test_out_of_sight_it_waits(window: Window, view: PassagesView) -> None:
    window.actions_["view-reading"].trigger()
    window.session.delete_annotations(window.session.library.passage_ids(view.listed()[:1]))
    assert not view._later.isActive()
    assert len(view.listed()) == 6
    window.actions_["view-passages"].trigger()
    assert len(view.listed()) == 5


def test_it_is_drawn_in_every_theme(view: PassagesView, window: Window) -> None:
    view.set_query(PassageQuery(grouping=Grouping.TAG))
    view.list.selectAll()
    light = view.grab().toImage()
    view.set_theme(DARK)
    assert view.grab().toImage() != light


def test_a_narrow_window_puts_the_date_under_the_outlet(window: Window, view: PassagesView) -> None:
    window.resize(1000, 700)
    QApplication.processEvents()
    assert view.list.viewport().width() < 620
    assert not view._head._date.isVisible()
    assert view._head._tags.x() < view.list.viewport().width()


# -- opening


def test_enter_opens_the_passage_and_back_returns_to_it(window: Window, view: PassagesView) -> None:
    for _ in range(3):
        press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Return)
    page = window.page
    article = window.session.article
    assert article is not None
    assert window.desk.views.shown == "reading"
    chosen = article.source_text[page.selection.start : page.selection.end]
    assert chosen == "改革头一年不求高产"
    assert window.desk.annotations.selected[0].anchor.quote == chosen
    window.actions_["back"].trigger()
    assert window.desk.views.current is view
    assert view.list.currentIndex().row() == 3
    assert view.list.hasFocus()
    window.actions_["forward"].trigger()
    assert window.desk.views.shown == "reading"
    assert window.session.article is article


def test_an_orphan_opens_its_article_at_the_top(window: Window, view: PassagesView) -> None:
    (found,) = window.session.library.passage_annotations(view.listed()[:1])
    article = window.session.library.article(found.article)
    window.session.apply(revising(article, "新稿。\n居民說。\n"), "revise")
    view._find_again()
    press(view, Qt.Key.Key_Home)
    orphan = view.list.model().index(0, 0).data(PASSAGE)
    assert orphan.is_orphan
    view.grab()
    press(view, Qt.Key.Key_Return)
    assert window.desk.views.shown == "reading"
    assert not window.page.selection
    assert "was not found" in window.desk.banner.text


def test_an_article_or_a_card_leads_back_to_the_page(window: Window, view: PassagesView) -> None:
    card = window.session.annotations()[0]
    window.desk.annotations.chosen.emit(card.id)
    assert window.desk.views.shown == "reading"
    window.actions_["back"].trigger()
    assert window.desk.views.current is view
    key = window.session.articles()[-1].id
    window.desk.library.article_chosen.emit(key)
    assert window.desk.views.shown == "reading"
    assert window.session.article is not None
    assert window.session.article.id == key


# -- coding


def test_all_that_is_filtered_is_tagged_as_one_step(
    window: Window, view: PassagesView, keys: dict[str, str], qtbot: QtBot
) -> None:
    view.set_query(PassageQuery(PassageFilter(text="濕地"), order=Order.OLDEST))
    press(view, Qt.Key.Key_A, CONTROL)
    assert summary(window).endswith("3 marked")
    press(view, Qt.Key.Key_T)
    assert popup_field(window).hasFocus()
    assert window.desk.popup.isVisible()
    type_han(popup_field(window), "生態")
    QTest.keyClick(popup_field(window), Qt.Key.Key_Return)
    assert tags_of(window, view) == [["公園", "生態"], ["生態"], ["公園", "改革", "生態"]]
    assert window.session.undo_stack.undo_title == "tag 3 highlights: 生態"
    assert view.list.hasFocus()
    assert len(marked(view)) == 3
    window.session.undo()
    assert tags_of(window, view) == [["公園"], [], ["公園", "改革"]]
    qtbot.waitUntil(lambda: not view._later.isActive())


def test_a_number_tags_what_is_marked_and_a_key_takes_it_off(
    window: Window, view: PassagesView
) -> None:
    names = {tag.name: digit for digit, tag in tag_numbers(window.desk).items()}
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Down, SHIFT)
    press(view, getattr(Qt.Key, f"Key_{names['改革']}"))
    assert tags_of(window, view)[1:3] == [["生態", "改革"], ["公園", "改革"]]
    answers(window).choices = [1]
    press(view, Qt.Key.Key_U)
    assert answers(window).offered[-1] == ["生態", "改革", "生態 / 公園", "All of them"]
    assert tags_of(window, view)[1:3] == [["生態"], ["公園"]]
    assert window.session.undo_stack.undo_title == "take off 改革 from 2 highlights"


def test_what_is_marked_is_recoded_as_one_step(window: Window, view: PassagesView) -> None:
    def answer(dialog: QDialog) -> None:
        type_han(part(dialog, QLineEdit), "改革")
        QTest.keyClick(part(dialog, QLineEdit), Qt.Key.Key_Return)

    view.set_query(PassageQuery(PassageFilter(text="濕地"), order=Order.OLDEST))
    press(view, Qt.Key.Key_A, CONTROL)
    answer_next(answer)
    press(view, Qt.Key.Key_R)
    assert tags_of(window, view) == [["改革"], [], ["改革"]]
    assert window.session.undo_stack.undo_title.startswith("recode 2: ")
    window.session.undo()
    assert tags_of(window, view) == [["公園"], [], ["公園", "改革"]]


def test_a_new_tag_is_made_for_what_is_marked(window: Window, view: PassagesView) -> None:
    press(view, Qt.Key.Key_A, CONTROL)
    press(view, Qt.Key.Key_T)
    type_han(popup_field(window), "𠮷項目")
    QTest.keyClick(popup_field(window), Qt.Key.Key_Return)
    assert all(tags[-1] == "𠮷項目" for tags in tags_of(window, view))
    window.session.undo()
    assert all(tag.name != "𠮷項目" for tag in window.session.codebook().tags)


def test_a_note_is_written_on_the_passage(window: Window, view: PassagesView) -> None:
    press(view, Qt.Key.Key_Down)
    answers(window).notes = ["對照😀"]
    press(view, Qt.Key.Key_N)
    assert view.list.model().index(1, 0).data(PASSAGE).passage.annotation.note == "對照😀"
    assert window.session.undo_stack.undo_title.startswith("edit the note on")


def test_what_is_marked_is_deleted_and_comes_back(
    window: Window, view: PassagesView, qtbot: QtBot
) -> None:
    press(view, Qt.Key.Key_End)
    press(view, Qt.Key.Key_Up, SHIFT)
    press(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(view.listed()) == 4)
    assert window.session.undo_stack.undo_title == "delete 2 highlights"
    window.session.undo()
    qtbot.waitUntil(lambda: len(view.listed()) == 6)


def test_quotes_are_copied_as_the_source_has_them(window: Window, view: PassagesView) -> None:
    window.session.set_script(Script.HANT_TW)
    press(view, Qt.Key.Key_End)
    press(view, Qt.Key.Key_Up, SHIFT)
    press(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "𨋢边的湿地\n濕地公園"


def test_a_read_only_library_is_looked_at(
    make_window: Callable[[Session], Window], read_only: Session
) -> None:
    window = make_window(read_only)
    window.actions_["view-passages"].trigger()
    view = window.desk.views.current
    assert isinstance(view, PassagesView)
    press(view, Qt.Key.Key_A, CONTROL)
    press(view, Qt.Key.Key_T)
    assert not window.desk.popup.isVisible()
    assert not window.actions_["save-filter"].isEnabled()
    assert len(marked(view)) == 1


def test_the_menu_is_about_the_passage_under_the_pointer(
    window: Window, view: PassagesView
) -> None:
    opened: list[QPoint] = []
    view._menu = opened.append
    place = view.list.visualRect(view.list.model().index(2, 0)).center()
    view.list.customContextMenuRequested.emit(place)
    assert len(opened) == 1
    assert marked(view) == ["濕地公園"]
    window.actions_.refresh()
    assert window.actions_["open-passage"].isEnabled()
    assert window.actions_["export-marked"].isEnabled()
