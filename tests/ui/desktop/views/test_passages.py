"""The view over all passages at a real window: what it shows, what is done in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from reader.model import Script
from reader.passage_query import PassageQuery
from reader.passages import Grouping, How, Order, PassageFilter, Relation, Term
from tests.helpers.coded import code
from tests.helpers.library import revising
from tests.helpers.person import CONTROL, SHIFT, answers, part, popup_field, type_han
from ui.desktop.commands.numbers import tag_numbers
from ui.desktop.models.passages import HEAD, PASSAGE
from ui.desktop.models.tags import TagModel
from ui.desktop.panels.library import TAGS
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.session import Session
from ui.desktop.theme import DARK
from ui.desktop.views.passages import PassagesView
from ui.desktop.widgets.chip import Chip
from ui.desktop.window import Window

OLDEST = PassageQuery(order=Order.OLDEST)


@pytest.fixture
def keys(session: Session) -> dict[str, str]:
    return code(session)


@pytest.fixture
def view(keys: dict[str, str], window: Window) -> PassagesView:
    window.actions_["view-passages"].trigger()
    found = window.desk.views.current
    assert isinstance(found, PassagesView)
    found.set_query(OLDEST)
    return found


def quotes(view: PassagesView) -> list[str]:
    model = view.list.model()
    shown = (model.index(row, 0).data(PASSAGE) for row in range(model.rowCount()))
    return [each.text[each.start : each.end] for each in shown if each]


def marked(view: PassagesView) -> list[str]:
    found = view._session.library.passage_annotations(view.marked())
    return [annotation.anchor.quote for annotation in found]


def tags_of(window: Window, view: PassagesView) -> list[list[str]]:
    book = window.session.codebook()
    found = window.session.library.passage_annotations(view.listed())
    return [[book.get(tag).name for tag in each.tags] for each in found]


def press(view: PassagesView, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(view.list, key, modifier or Qt.KeyboardModifier.NoModifier)


def chips(view: PassagesView) -> list[str]:
    return [chip.button.accessibleName() for chip in view.bar._chips]


def summary(window: Window) -> str:
    line = part(window, StatusLine)
    return line._summary.text() if line._summary.isVisible() else ""


def entry(menu: QMenu, *titles: str) -> None:
    """Choose an entry of a menu, through the menus within it."""
    for title in titles[:-1]:
        (action,) = [each for each in menu.actions() if each.text() == title]
        found = action.menu()
        assert isinstance(found, QMenu)
        menu = found
    (action,) = [each for each in menu.actions() if each.text() == titles[-1]]
    action.trigger()


def add_menu(view: PassagesView) -> QMenu:
    menu = view.bar._add.menu()
    menu.aboutToShow.emit()
    return menu


def chip_menu(view: PassagesView, number: int = 0) -> QMenu:
    button = view.bar._chips[number].button
    return button.menu()


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
    assert "press T" in part(view, QLabel, view._nothing.text()).text()
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


# -- conditions


def test_conditions_are_told_and_removed(
    window: Window, view: PassagesView, keys: dict[str, str]
) -> None:
    relation = Relation(How.OVERLAPPING, Term(keys["生態"]))
    wanted = PassageFilter(every=(Term(keys["生態"]),), no=(Term(keys["改革"]),), noted=True)
    wanted = replace(wanted, relation=relation, since="2022-01", until="2023-06", text="園")
    view.set_query(PassageQuery(wanted))
    assert chips(view) == [
        "生態 (with those below)",
        "not 改革",
        "overlapping 生態",
        "2022-01 — 2023-06",
        "Text: 園",
        "With a note",
    ]
    QTest.keyClick(view.bar._chips[1].button, Qt.Key.Key_Backspace)
    assert view.query.wanted == replace(wanted, no=())
    entry(chip_menu(view, 1), "Remove this condition")
    assert view.query.wanted == replace(wanted, no=(), relation=None)
    window.actions_["remove-conditions"].trigger()
    assert chips(view) == []


def test_a_tag_is_asked_for_by_typing(
    window: Window, view: PassagesView, keys: dict[str, str]
) -> None:
    answers(window).picks = ["生態", "改革", None]
    entry(add_menu(view), "Tag…")
    assert quotes(view) == ["改革一次辦結😀，𠮷祥街", "濕地公園", "濕地公園"]
    entry(add_menu(view), "Standing to a tag", "Overlapping…")
    assert quotes(view) == ["改革一次辦結😀，𠮷祥街"]
    entry(add_menu(view), "Tag…")
    assert len(chips(view)) == 2


def test_the_menu_of_a_tag_says_how_it_is_asked_for(
    view: PassagesView, keys: dict[str, str]
) -> None:
    view.set_query(PassageQuery(PassageFilter(every=(Term(keys["生態"]),)), order=Order.OLDEST))
    entry(chip_menu(view), "It alone")
    assert quotes(view) == ["改革一次辦結😀，𠮷祥街"]
    entry(chip_menu(view), "Passages must not carry it")
    assert len(quotes(view)) == 5
    assert chips(view) == ["not 生態"]
    entry(chip_menu(view), "This or another of several")
    assert view.query.wanted == PassageFilter(some=(Term(keys["生態"], below=False),))


def test_a_relation_is_changed(window: Window, view: PassagesView, keys: dict[str, str]) -> None:
    view.set_query(PassageQuery(PassageFilter(relation=Relation(How.WITHIN, Term(keys["公園"])))))
    entry(chip_menu(view), "Near it")
    assert view.query.wanted.relation == Relation(How.NEAR, Term(keys["公園"]))
    answers(window).lines = ["3"]
    entry(chip_menu(view), "How near…")
    assert chips(view) == ["within 3 characters of 公園"]
    answers(window).picks = ["改革"]
    entry(chip_menu(view), "Another tag…")
    assert chips(view) == ["within 100 characters of 改革"]


def test_articles_are_asked_for(window: Window, view: PassagesView) -> None:
    answers(window).picks = ["白鹭湾周报", "雲嶺晚報"]
    entry(add_menu(view), "Outlet…")
    assert len(quotes(view)) == 2
    entry(chip_menu(view), "Another one…")
    assert len(quotes(view)) == 6
    entry(chip_menu(view), "白鹭湾周报")
    assert len(quotes(view)) == 4
    answers(window).lines = ["2024 — 2022", "2024", ""]
    entry(add_menu(view), "Period…")
    assert "is no period" in window.desk.banner.text
    entry(add_menu(view), "Period…")
    assert quotes(view) == ["濕地公園"]
    entry(chip_menu(view, 1), "Change…")
    assert len(quotes(view)) == 4
    entry(add_menu(view), "Written in", "Traditional")
    assert chips(view) == ["Outlet: 雲嶺晚報", "Written in: Traditional"]


def test_texts_notes_and_coders_are_asked_for(window: Window, view: PassagesView) -> None:
    answers(window).lines = ["濕地", "王"]
    entry(add_menu(view), "Text…")
    assert quotes(view) == ["濕地公園", "𨋢边的湿地", "濕地公園"]
    entry(add_menu(view), "Without a tag")
    assert quotes(view) == ["𨋢边的湿地"]
    entry(add_menu(view), "With a note")
    entry(add_menu(view), "Author…")
    assert chips(view) == ["Author: 王", "Text: 濕地", "With a note", "Without a tag"]
    assert quotes(view) == []


def test_a_click_on_a_tag_of_the_codebook_lists_its_passages(
    window: Window, view: PassagesView
) -> None:
    window.desk.library.show_tab(TAGS)
    tree = part(window.desk.library, QTreeView, "Codebook")
    model = tree.model()
    assert isinstance(model, TagModel)
    tags = {tag.name: model.index_of(tag.id) for tag in window.session.codebook().tags}

    def click(name: str, modifier: Qt.KeyboardModifier) -> None:
        place = tree.visualRect(tags[name]).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    click("改革", Qt.KeyboardModifier.NoModifier)
    assert quotes(view) == ["審批改革一次辦結😀", "改革头一年不求高产", "濕地公園"]
    click("公園", CONTROL)
    assert chips(view) == ["改革", "or 公園"]
    assert len(quotes(view)) == 4
    click("生態", Qt.KeyboardModifier.NoModifier)
    assert chips(view) == ["生態 (with those below)"]


def test_groups_order_and_context_are_chosen(view: PassagesView) -> None:
    menu = view.bar._layout_button.menu()
    menu.aboutToShow.emit()
    entry(menu, "By outlet")
    assert view.query.grouping is Grouping.OUTLET
    assert view.list.model().index(0, 0).data(HEAD).title == "白鹭湾周报"
    assert view.list.currentIndex().row() == 1
    menu.aboutToShow.emit()
    entry(menu, "Order", "Newest article first")
    menu.aboutToShow.emit()
    entry(menu, "Context", "nothing")
    shown = view.list.model().index(1, 0).data(PASSAGE)
    assert shown.text == shown.passage.annotation.anchor.quote
    assert view._head._text.text() == "Passage (context: nothing)"


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
    assert window.session.undo_stack.undo_title == "untag 2 highlights: 改革"


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
    assert window.session.undo_stack.undo_title == "edit a note"


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


# -- filters that are kept


def saved(view: PassagesView) -> QMenu:
    menu = view.bar._saved.menu()
    menu.aboutToShow.emit()
    return menu


def first_saved(view: PassagesView) -> str:
    return saved(view).actions()[0].text()


def test_a_filter_is_kept_taken_renamed_and_deleted(
    window: Window, view: PassagesView, keys: dict[str, str]
) -> None:
    query = PassageQuery(PassageFilter(some=(Term(keys["公園"]),)), Grouping.YEAR, Order.OLDEST)
    view.set_query(query)
    answers(window).lines = ["公園之年", "園"]
    entry(saved(view), "Save this filter…")
    assert window.session.undo_stack.undo_title == "save the filter 公園之年"
    view.set_query(OLDEST)
    entry(saved(view), "公園之年")
    assert view.query == query
    answers(window).picks = ["公園之年", "園"]
    entry(saved(view), "Rename a filter…")
    assert first_saved(view) == "園"
    assert saved(view).actions()[0].isChecked()
    entry(saved(view), "Delete a filter…")
    assert first_saved(view) == "No filter is saved yet"
    window.session.undo()
    assert first_saved(view) == "園"


def test_a_filter_saved_again_takes_the_place_of_the_former(
    window: Window, view: PassagesView
) -> None:
    answers(window).lines = ["甲", "甲"]
    window.actions_["save-filter"].trigger()
    view.set_query(PassageQuery(PassageFilter(noted=True)))
    window.actions_["save-filter"].trigger()
    (kept,) = window.session.library.filters("passages")
    entry(saved(view), kept.name)
    assert view.query.wanted.noted


# -- by keyboard alone


def test_everything_is_reached_by_tab(window: Window, view: PassagesView) -> None:
    view.set_query(PassageQuery(PassageFilter(noted=False, text="濕地")))
    chip = part(view.bar, Chip)
    chip.button.setFocus()
    reached = []
    for _ in range(5):
        reached.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    bar = view.bar
    assert reached == [chip.button, bar._add, bar._saved, bar._layout_button, bar._export]
    assert QApplication.focusWidget() is view.list


def test_names_for_those_who_do_not_see(view: PassagesView) -> None:
    assert view.list.accessibleName() == "Passages"
    assert view.bar._layout_button.accessibleName() == "Grouping, order and context"
