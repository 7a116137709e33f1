"""The conditions over the list of passages: told, added, changed, kept, reached by keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTreeView

from reader.passage_query import PassageQuery
from reader.passages import Grouping, How, Order, PassageFilter, Relation, Term
from tests.helpers.passages import (
    OLDEST,
    add_menu,
    chip_menu,
    chips,
    entry,
    quotes,
)
from tests.helpers.person import CONTROL, answers, part
from ui.desktop.models.passages import HEAD, PASSAGE
from ui.desktop.models.tags import TagModel
from ui.desktop.panels.library import TAGS
from ui.desktop.views.passages import PassagesView
from ui.desktop.widgets.chip import Chip
from ui.desktop.window import Window

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
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    bar = view.bar
    assert reached == [chip.button, bar._add, bar._saved, bar._layout_button, bar._export]
    assert QApplication.focusWidget() is view.list


def test_names_for_those_who_do_not_see(view: PassagesView) -> None:
    assert view.list.accessibleName() == "Passages"
    assert view.bar._layout_button.accessibleName() == "Grouping, order and context"
