"""Coding with one key: numbers, untagging, moving, highlight mode."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView

from reader.model import Annotation, Script, Tag
from tests.helpers.person import (
    CONTROL,
    SHIFT,
    answers,
    click_row,
    drag_over,
    part,
    popup_field,
    tag_passage,
    type_han,
)
from ui.desktop.panels.library import TAGS
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.session import Session
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")

ALT = Qt.KeyboardModifier.AltModifier


def only(window: Window) -> Annotation:
    (found,) = window.session.annotations()
    return found


def tags_of(window: Window, quote: str) -> list[str]:
    (found,) = [each for each in window.session.annotations() if each.anchor.quote == quote]
    return [window.session.codebook().get(key).name for key in found.tags]


def select_by_keys(window: Window, quote: str) -> None:
    """Select a passage as the keyboard does: the keys stay on the page."""
    article = window.session.article
    assert article is not None
    start = article.source_text.index(quote)
    window.page.setFocus()
    window.page.select(start, start + len(quote))
    window.page.selected_by_keys.emit()


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window.page, key, modifier or Qt.KeyboardModifier.NoModifier)


def cards(window: Window) -> QListView:
    return part(window.desk.annotations, QListView, "Annotations")


def mode(window: Window) -> str:
    label = window._status._mode
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


@pytest.fixture
def three(window: Window) -> tuple[Tag, ...]:
    """Three tags, the last one pinned to 7."""
    tags = [window.session.add_tag(name) for name in ("改革", "𠮷項目", "水環境")]
    window.session.edit_tag(replace(tags[2], shortcut="7"), "pin")
    return tuple(tags)


# -- numbers


def test_a_number_tags_the_selection_without_the_popup(
    window: Window, three: tuple[Tag, ...]
) -> None:
    for passage, key in (("𠮷祥街", Qt.Key.Key_2), ("濕地公園", Qt.Key.Key_7)):
        select_by_keys(window, passage)
        QTest.keyClick(window.page, key)
    assert tags_of(window, "𠮷祥街") == ["𠮷項目"]
    assert tags_of(window, "濕地公園") == ["水環境"]
    assert window.desk.popup.isHidden()
    assert window.page.hasFocus()
    window.session.undo()
    assert only(window).anchor.quote == "𠮷祥街"


@pytest.mark.parametrize("script", [Script.HANS, Script.HANT_TW])
def test_a_number_tags_the_source_whatever_script_is_shown(
    window: Window, three: tuple[Tag, ...], script: Script
) -> None:
    window.session.set_script(script)
    select_by_keys(window, "三天😀，居民")
    press(window, Qt.Key.Key_7)
    assert tags_of(window, "三天😀，居民") == ["水環境"]


def test_the_popup_shows_the_numbers_that_the_keys_take(
    window: Window, three: tuple[Tag, ...]
) -> None:
    tag_passage(window, "水質", "𠮷項目")
    drag_over(window, "改革")
    model = part(window.desk.popup, QListView).model()
    shown = {
        str(model.index(row, 0).data(257)): str(model.index(row, 0).data()) for row in range(3)
    }
    assert shown == {"1": "𠮷項目", "2": "改革", "7": "水環境"}
    QTest.keyClick(popup_field(window), Qt.Key.Key_7)
    assert tags_of(window, "改革") == ["水環境"]


def test_the_same_number_again_takes_the_tag_off(window: Window, three: tuple[Tag, ...]) -> None:
    for _ in range(2):
        select_by_keys(window, "水質")
        press(window, Qt.Key.Key_7)
    assert tags_of(window, "水質") == []


def test_a_number_without_a_tag_or_a_passage_says_so(
    window: Window, three: tuple[Tag, ...]
) -> None:
    press(window, Qt.Key.Key_1)
    assert "Select a passage first" in window.desk.banner.text
    select_by_keys(window, "水質")
    press(window, Qt.Key.Key_9)
    assert "No tag has the number 9" in window.desk.banner.text
    assert window.session.annotations() == []


def test_numbers_typed_into_a_field_are_no_tags(window: Window, three: tuple[Tag, ...]) -> None:
    select_by_keys(window, "水質")
    field = window.desk.library._field
    window.desk.library.show_tab("articles")
    field.setFocus()
    QTest.keyClicks(field, "1u7h")
    assert field.text() == "1u7h"
    assert window.session.annotations() == []
    assert not window.desk.marking


# -- several cards


@pytest.fixture
def marked(window: Window, three: tuple[Tag, ...]) -> Window:
    """Three highlights, the first and the last of them marked in the list."""
    for passage in ("審批改革", "執照", "水質"):
        tag_passage(window, passage, "改革")
    click_row(cards(window), cards(window).model().index(0, 0))
    click_row(cards(window), cards(window).model().index(2, 0), CONTROL)
    return window


def tagged(window: Window) -> list[list[str]]:
    return [tags_of(window, quote) for quote in ("審批改革", "執照", "水質")]


def test_several_cards_are_tagged_and_untagged_as_one_step(marked: Window) -> None:
    QTest.keyClick(cards(marked), Qt.Key.Key_7)
    assert tagged(marked) == [["改革", "水環境"], ["改革"], ["改革", "水環境"]]
    assert marked.session.undo_stack.undo_title == "tag 2 highlights: 水環境"
    assert len(marked.desk.annotations.selected) == 2
    assert cards(marked).hasFocus()
    QTest.keyClick(cards(marked), Qt.Key.Key_7)
    assert tagged(marked) == [["改革"]] * 3
    marked.session.undo()
    marked.session.undo()
    assert tagged(marked) == [["改革"]] * 3


def test_the_picker_is_for_all_marked_cards_and_the_keys_go_back(marked: Window) -> None:
    QTest.keyClick(cards(marked), Qt.Key.Key_T)
    assert popup_field(marked).hasFocus()
    type_han(popup_field(marked), "新標籤")
    QTest.keyClick(popup_field(marked), Qt.Key.Key_Return)
    assert tagged(marked) == [["改革", "新標籤"], ["改革"], ["改革", "新標籤"]]
    assert cards(marked).hasFocus()
    marked.session.undo()
    assert len(marked.session.codebook().tags) == 3


def test_what_only_some_carry_is_put_on_the_others(marked: Window) -> None:
    first = marked.session.annotations()[0]
    key = marked.session.codebook().find("𠮷項目").id
    marked.session.edit(replace(first, tags=(*first.tags, key)), "tag")
    QTest.keyClick(cards(marked), Qt.Key.Key_T)
    type_han(popup_field(marked), "xm")
    QTest.keyClick(popup_field(marked), Qt.Key.Key_Return)
    assert tagged(marked) == [["改革", "𠮷項目"], ["改革"], ["改革", "𠮷項目"]]


def test_marking_other_cards_leaves_the_passage_on_the_page(marked: Window) -> None:
    assert not marked.page.selection
    click_row(cards(marked), cards(marked).model().index(0, 0), CONTROL)
    QTest.keyClick(cards(marked), Qt.Key.Key_Delete)
    assert [each.anchor.quote for each in marked.session.annotations()] == ["審批改革", "執照"]


# -- untag


def test_one_tag_is_taken_off_at_once(window: Window) -> None:
    tag_passage(window, "水質", "水")
    press(window, Qt.Key.Key_Down, ALT)
    press(window, Qt.Key.Key_U)
    assert tags_of(window, "水質") == []
    assert window.session.undo_stack.undo_title == "untag a highlight: 水"
    press(window, Qt.Key.Key_U)
    assert "no tag on it" in window.desk.banner.text


@pytest.mark.parametrize(("row", "left"), [(0, ["二"]), (1, ["一"]), (2, []), (None, ["一", "二"])])
def test_of_several_tags_it_asks_which(window: Window, row: int | None, left: list[str]) -> None:
    for tag in ("一", "二"):
        tag_passage(window, "水質", tag)
    select_by_keys(window, "水質")
    answers(window).choices = [row]
    press(window, Qt.Key.Key_U)
    assert answers(window).offered == [["一", "二", "All of them"]]
    assert tags_of(window, "水質") == left


def test_with_nothing_chosen_nothing_is_untagged(window: Window) -> None:
    press(window, Qt.Key.Key_U)
    assert "Choose a highlight first" in window.desk.banner.text


# -- from one to the next


def test_keys_go_from_annotation_to_annotation(window: Window) -> None:
    for passage in ("水質", "執照", "𠮷祥街"):
        tag_passage(window, passage, "標籤")
    window.page.setFocus()
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(window, key, ALT)
        (found,) = window.desk.annotations.selected
        seen.append(found.anchor.quote)
        assert (window.page.selection.start, window.page.selection.end) == (
            found.anchor.start,
            found.anchor.end,
        )
    assert seen == ["𠮷祥街", "執照", "水質", "執照"]


def test_they_go_by_the_order_of_the_list_and_what_it_is_narrowed_to(window: Window) -> None:
    for passage, tag in (("水質", "甲"), ("執照", "乙"), ("𠮷祥街", "甲")):
        tag_passage(window, passage, tag)
    window.actions_["order-tag"].trigger()
    window.desk.annotations._filter._field.setText("甲")
    press(window, Qt.Key.Key_Down, ALT)
    press(window, Qt.Key.Key_Down, ALT)
    assert [each.anchor.quote for each in window.desk.annotations.selected] == ["水質"]
    press(window, Qt.Key.Key_Down, ALT)
    assert "no other annotation" in window.desk.banner.text


def test_from_a_selection_they_go_to_the_nearest(window: Window) -> None:
    for passage in ("水質", "𠮷祥街"):
        tag_passage(window, passage, "標籤")
    select_by_keys(window, "執照")
    press(window, Qt.Key.Key_Up, ALT)
    assert [each.anchor.quote for each in window.desk.annotations.selected] == ["𠮷祥街"]


# -- highlight mode


def test_in_highlight_mode_a_selection_is_tagged_at_once(
    window: Window, three: tuple[Tag, ...]
) -> None:
    tag_passage(window, "執照", "𠮷項目")
    window.page.setFocus()
    press(window, Qt.Key.Key_H)
    assert "Highlighting with 𠮷項目" in mode(window)
    drag_over(window, "水質")
    assert window.desk.popup.isHidden()
    assert tags_of(window, "水質") == ["𠮷項目"]
    drag_over(window, "水質")
    assert tags_of(window, "水質") == ["𠮷項目"]
    select_by_keys(window, "濕地公園")
    assert tags_of(window, "濕地公園") == ["𠮷項目"]
    press(window, Qt.Key.Key_Escape)
    assert mode(window) == ""
    drag_over(window, "審批")
    assert window.desk.popup.isVisible()


def test_in_highlight_mode_a_number_or_the_codebook_changes_the_tag(
    window: Window, three: tuple[Tag, ...]
) -> None:
    press(window, Qt.Key.Key_H)
    press(window, Qt.Key.Key_7)
    assert "水環境" in mode(window)
    window.desk.library.show_tab(TAGS)
    window.desk.library.tag_chosen.emit(three[0].id)
    assert "改革" in mode(window)
    press(window, Qt.Key.Key_T)
    type_han(popup_field(window), "新的")
    QTest.keyClick(popup_field(window), Qt.Key.Key_Return)
    assert "新的" in mode(window)
    assert window.session.annotations() == []


def test_without_a_tag_the_mode_asks_for_one(window: Window) -> None:
    press(window, Qt.Key.Key_H)
    assert "choose a tag" in mode(window)
    assert window.desk.popup.isVisible()
    QTest.keyClick(popup_field(window), Qt.Key.Key_Escape)
    assert window.desk.marking
    drag_over(window, "水質")
    type_han(popup_field(window), "水")
    QTest.keyClick(popup_field(window), Qt.Key.Key_Return)
    assert "Highlighting with 水" in mode(window)
    drag_over(window, "執照")
    assert tags_of(window, "執照") == ["水"]


def test_a_tag_that_is_renamed_or_deleted_shows_in_the_mode(
    window: Window, three: tuple[Tag, ...]
) -> None:
    press(window, Qt.Key.Key_H)
    current = window.session.codebook().get(window.desk.current_tag)
    window.session.edit_tag(replace(current, name="R&D <b>"), "rename")
    assert "R&amp;D &lt;b&gt;" in mode(window)
    window.session.delete_tag(current)
    assert "choose a tag" in mode(window)


def test_a_mode_begun_over_a_selection_tags_it(window: Window, three: tuple[Tag, ...]) -> None:
    select_by_keys(window, "水質")
    press(window, Qt.Key.Key_H)
    assert tags_of(window, "水質") == ["改革"]
    press(window, Qt.Key.Key_H)
    assert not window.desk.marking


def test_a_library_that_can_only_be_read_has_no_such_mode(
    read_only: Session, make_window: Callable[[Session], Window]
) -> None:
    read_only.open_last()
    window = make_window(read_only)
    QTest.keyClick(window.page, Qt.Key.Key_H)
    assert not window.desk.marking
    assert part(window, StatusLine)._mode.isHidden()


def test_a_selection_by_shift_and_arrows_is_tagged_when_shift_is_let_go(
    window: Window, three: tuple[Tag, ...]
) -> None:
    press(window, Qt.Key.Key_H)
    window.page.setFocus()
    press(window, Qt.Key.Key_Right)
    for _ in range(3):
        QTest.keyPress(window.page, Qt.Key.Key_Right, SHIFT)
    QTest.keyRelease(window.page, Qt.Key.Key_Shift)
    assert len(only(window).anchor.quote) == 3
    assert window.session.codebook().paths(only(window).tags) == ("改革",)
