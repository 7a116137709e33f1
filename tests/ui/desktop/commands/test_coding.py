from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton, QToolButton, QTreeView

from reader.model import Annotation, Script, Tag
from tests.helpers.person import (
    CONTROL,
    LEFT,
    answers,
    click_row,
    drag_over,
    mark_row,
    part,
    point_before,
    popup_field,
    tag_passage,
)
from ui.desktop.commands import coding
from ui.desktop.dialogs.titles import title_of
from ui.desktop.panels.library import TAGS
from ui.desktop.session import Session
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


def only(window: Window) -> Annotation:
    (found,) = window.session.annotations()
    return found


def choose_tag(window: Window, tag: Tag) -> None:
    window.desk.library.show_tab(TAGS)
    tree = part(window.desk.library, QTreeView)
    mark_row(tree, window.desk.library._tags.index_of(tag.id))
    window.actions_.refresh()


def run(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


# -- tags on passages


def test_a_selection_opens_the_popup_and_a_new_tag_is_one_step(window: Window) -> None:
    tag_passage(window, "𠮷祥街的商戶", "商戶")
    found = only(window)
    assert found.anchor.quote == "𠮷祥街的商戶"
    assert window.session.codebook().paths(found.tags) == ("商戶",)
    assert window.desk.popup.isHidden()
    assert not window.page.selection
    window.session.undo()
    assert window.session.annotations() == []
    assert window.session.codebook().tags == ()


def test_the_same_passage_again_is_the_same_highlight(window: Window) -> None:
    tag_passage(window, "審批改革", "改革")
    first = only(window)
    tag_passage(window, "審批改革", "審批")
    again = only(window)
    assert again.id == first.id
    assert window.session.codebook().paths(again.tags) == ("改革", "審批")
    drag_over(window, "審批改革")
    QTest.keyClick(popup_field(window), Qt.Key.Key_1)
    assert window.session.codebook().paths(only(window).tags) == ("審批",)


def test_a_path_makes_a_tag_under_another(window: Window) -> None:
    above = window.session.add_tag("生態")
    tag_passage(window, "濕地公園", " 生态 / 濕地 ")
    (key,) = only(window).tags
    tag = window.session.codebook().get(key)
    assert (tag.name, tag.parent) == ("濕地", above.id)


def test_a_path_under_nothing_is_told_and_nothing_is_made(window: Window) -> None:
    tag_passage(window, "濕地公園", "沒有 / 濕地")
    assert "沒有" in window.desk.banner.text
    assert window.session.annotations() == []
    assert window.session.codebook().tags == ()
    assert window.page.selection


def test_without_a_selection_the_tag_command_says_what_to_do(window: Window) -> None:
    run(window, "tag")
    assert window.desk.popup.isHidden()
    assert "Select a passage first" in window.desk.banner.text


def test_a_double_click_in_the_codebook_tags_the_selection(window: Window) -> None:
    tag = window.session.add_tag("改革")
    coding.use_tag(window.desk, tag.id)
    assert "Select a passage first" in window.desk.banner.text
    drag_over(window, "審批改革")
    coding.use_tag(window.desk, tag.id)
    assert only(window).tags == (tag.id,)


def test_a_click_on_a_highlight_offers_what_can_be_done_with_it(window: Window) -> None:
    tag_passage(window, "審批改革", "改革")
    start = only(window).anchor.start
    QTest.mouseClick(window.page.viewport(), LEFT, pos=point_before(window.page, start + 2))
    assert window.desk.popup.isVisible()
    assert window.desk.target == only(window).id
    assert [found.id for found in window.desk.annotations.selected] == [only(window).id]
    QTest.mouseClick(part(window.desk.popup, QToolButton, "Delete"), LEFT)
    assert window.session.annotations() == []


def test_tags_used_last_are_offered_first_then_the_most_used(window: Window) -> None:
    for passage, tag in (("改革", "一"), ("審批", "二"), ("執照", "三"), ("商戶", "四")):
        tag_passage(window, passage, tag)
    names = [tag.name for tag in coding.recent_tags(window.desk)]
    assert names[:3] == ["四", "三", "二"]
    assert sorted(names) == sorted("一二三四")


# -- notes


def test_a_note_on_a_selection_makes_a_highlight_without_a_tag(window: Window) -> None:
    answers(window).notes = ["見**圖**\n𠮷"]
    drag_over(window, "水質")
    window.desk.popup.note_wanted.emit()
    assert (only(window).note, only(window).tags) == ("見**圖**\n𠮷", ())


def test_giving_up_a_note_or_leaving_it_as_it_is_changes_nothing(window: Window) -> None:
    answers(window).notes = [None, "甲", "甲"]
    drag_over(window, "水質")
    run(window, "note")
    assert window.session.annotations() == []
    run(window, "note")
    before = window.session.undo_stack.undo_title
    coding.note_on(window.desk, only(window).id)
    assert only(window).note == "甲"
    assert window.session.undo_stack.undo_title == before
    assert answers(window).notes == []


def test_a_note_goes_to_the_card_that_is_marked(window: Window) -> None:
    tag_passage(window, "水質", "水")
    answers(window).notes = ["乙"]
    window.desk.annotations.choose(only(window).id)
    run(window, "note")
    assert only(window).note == "乙"
    window.session.undo()
    assert only(window).note == ""


def test_without_a_passage_no_note_is_asked_for(window: Window) -> None:
    answers(window).notes = []
    run(window, "note")
    assert window.session.annotations() == []


# -- copying and deleting


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.HANS])
def test_what_is_copied_is_the_source(window: Window, script: Script) -> None:
    window.session.set_script(script)
    drag_over(window, "三天😀，居民少跑")
    QTest.keyClick(popup_field(window), Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "三天😀，居民少跑"


def test_copying_nothing_leaves_the_clipboard_alone(window: Window) -> None:
    QGuiApplication.clipboard().setText("別的")
    run(window, "copy")
    assert QGuiApplication.clipboard().text() == "別的"


def test_all_marked_cards_are_deleted_as_one_step(window: Window) -> None:
    for passage in ("改革", "執照", "水質"):
        tag_passage(window, passage, "標籤")
    cards = part(window.desk.annotations, QListView)
    click_row(cards, cards.model().index(0, 0))
    click_row(cards, cards.model().index(2, 0), CONTROL)
    assert len(window.desk.annotations.selected) == 2
    QTest.keyClick(cards, Qt.Key.Key_Delete)
    assert only(window).anchor.quote == "執照"
    window.session.undo()
    assert len(window.session.annotations()) == 3


def test_the_highlight_on_the_page_is_deleted_whatever_card_is_marked(window: Window) -> None:
    for passage in ("改革", "執照"):
        tag_passage(window, passage, "標籤")
    window.desk.annotations.choose(window.session.annotations()[0].id)
    drag_over(window, "執照")
    window.desk.popup.delete_wanted.emit()
    assert only(window).anchor.quote == "改革"


# -- the codebook


def test_tags_are_added_beside_and_below_the_chosen_one(window: Window) -> None:
    answers(window).lines = ["生態", "濕地", None, "水質"]
    run(window, "add-tag")
    (root,) = window.session.codebook().roots()
    choose_tag(window, root)
    run(window, "add-tag-below")
    (below,) = window.session.codebook().children(root.id)
    assert window.desk.library.chosen_tag == root
    run(window, "add-tag-below")
    choose_tag(window, below)
    run(window, "add-tag")
    names = [tag.name for tag in window.session.codebook().children(root.id)]
    assert names == ["濕地", "水質"]
    assert window.desk.library.chosen_tag == below


def test_a_tag_is_renamed_and_a_bad_name_is_told(window: Window) -> None:
    tag = window.session.add_tag("改革")
    choose_tag(window, tag)
    answers(window).lines = [" 改革舉措 ", None, "改革舉措", "一 / 二"]
    for _ in range(3):
        run(window, "rename-tag")
        assert window.session.codebook().get(tag.id).name == "改革舉措"
    assert window.session.undo_stack.undo_title == "rename the tag 改革"
    run(window, "rename-tag")
    assert "一 / 二" in window.desk.banner.text
    assert window.session.codebook().get(tag.id).name == "改革舉措"


def test_a_deleted_tag_can_be_taken_back_from_the_banner(window: Window) -> None:
    tag_passage(window, "改革", "改革")
    (tag,) = window.session.codebook().tags
    choose_tag(window, tag)
    run(window, "delete-tag")
    assert only(window).tags == ()
    assert "改革" in window.desk.banner.text
    QTest.mouseClick(part(window.desk.banner, QPushButton, "Undo"), LEFT)
    assert only(window).tags == (tag.id,)
    assert window.desk.banner.isHidden()


def test_the_offer_to_undo_goes_with_the_next_change(window: Window) -> None:
    tag = window.session.add_tag("改革")
    choose_tag(window, tag)
    run(window, "delete-tag")
    assert window.desk.banner.isVisible()
    tag_passage(window, "執照", "證照")
    assert window.desk.banner.isHidden()


def test_an_undo_that_is_refused_is_told(window: Window) -> None:
    tag = window.session.add_tag("改革")
    choose_tag(window, tag)
    run(window, "delete-tag")
    window.session.library.read_only = True
    QTest.mouseClick(part(window.desk.banner, QPushButton, "Undo"), LEFT)
    assert "read-only" in window.desk.banner.text
    assert window.session.can_undo


def test_undo_and_redo_name_what_they_do(window: Window) -> None:
    window.session.add_tag("R&D")
    action = window.actions_["undo"]
    assert action.text() == "Undo: add the tag R&&D"
    assert title_of(action) == "Undo: add the tag R&D"
    action.trigger()
    assert action.text() == "Undo: import “雲嶺區推出「一站辦結」改革”"
    assert window.actions_["redo"].text() == "Redo: add the tag R&&D"
    run(window, "redo")
    assert not window.actions_["redo"].isEnabled()
    assert window.actions_["redo"].text() == "Redo"


def test_the_popup_goes_with_the_selection(window: Window) -> None:
    tag_passage(window, "改革", "標籤")
    drag_over(window, "改革")
    assert window.desk.target == only(window).id
    window.page.clear_selection()
    assert window.desk.popup.isHidden()
    assert window.desk.target == ""


def test_without_permission_to_write_a_click_shows_but_offers_nothing(
    read_only: Session, make_window: Callable[[Session], Window]
) -> None:
    read_only.open_last()
    window = make_window(read_only)
    (found,) = read_only.annotations()
    coding.annotation_clicked(window.desk, found.id)
    assert window.desk.popup.isHidden()
    assert [each.id for each in window.desk.annotations.selected] == [found.id]
