from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton, QToolButton

from db.library import Library
from reader.model import Annotation, Script
from tests.helpers.person import (
    CONTROL,
    LEFT,
    answers,
    click_row,
    drag_over,
    part,
    point_before,
    popup_field,
    tag_passage,
)
from ui.desktop.commands import coding
from ui.desktop.commands.numbers import recent_tags
from ui.desktop.dialogs.titles import title_of
from ui.desktop.session import Session
from ui.desktop.widgets.note_editor import NoteEditor
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


def only(window: Window) -> Annotation:
    (found,) = window.session.annotations()
    return found


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
    names = [tag.name for tag in recent_tags(window.desk)]
    assert names[:3] == ["四", "三", "二"]
    assert sorted(names) == sorted("一二三四")


# -- notes


def test_a_note_on_a_selection_makes_a_highlight_without_a_tag(window: Window) -> None:
    answers(window).notes = ["見**圖**\n𠮷"]
    drag_over(window, "水質")
    window.desk.popup.note_wanted.emit()
    assert (only(window).note, only(window).tags) == ("見**圖**\n𠮷", ())


def test_giving_up_a_note_makes_nothing(window: Window) -> None:
    answers(window).notes = [None]
    drag_over(window, "水質")
    run(window, "note")
    assert window.session.annotations() == []


@pytest.mark.parametrize("folded", [False, True], ids=["on the card", "in a window"])
def test_a_note_that_is_as_it_was_changes_nothing(window: Window, folded: bool) -> None:
    tag_passage(window, "水質", "水")
    if folded:
        run(window, "right-pane")
        answers(window).notes = [""]
    before = window.session.undo_stack.undo_title
    coding.note_on(window.desk, only(window).id)
    if not folded:
        QTest.keyClick(note_field(window), Qt.Key.Key_Return, CONTROL)
    assert window.session.undo_stack.undo_title == before
    assert answers(window).notes == []


def note_field(window: Window) -> NoteEditor:
    found = window.desk.annotations.findChildren(NoteEditor)
    (field,) = [each for each in found if each.isVisible()]
    return field


def write(window: Window, text: str) -> None:
    """Write a note on the card, in the place of what it holds."""
    field = note_field(window)
    field.selectAll()
    field.insertPlainText(text)


def test_a_note_is_written_on_the_card_that_is_marked(window: Window) -> None:
    tag_passage(window, "水質", "水")
    window.desk.annotations.choose(only(window).id)
    run(window, "note")
    write(window, "乙**𠮷**\nsnt 1 2 😀")
    QTest.keyClicks(note_field(window), " h1")
    QTest.keyClick(note_field(window), Qt.Key.Key_Return, CONTROL)
    assert only(window).note == "乙**𠮷**\nsnt 1 2 😀 h1"
    assert window.session.undo_stack.undo_title == "edit the note on “水質”"
    window.session.undo()
    assert only(window).note == ""


def test_escape_leaves_the_note_as_it_was_and_the_keys_go_back(window: Window) -> None:
    tag_passage(window, "水質", "水")
    window.page.setFocus()
    run(window, "next-annotation")
    run(window, "highlight-mode")
    run(window, "note")
    assert note_field(window).hasFocus()
    write(window, "丙")
    QTest.keyClick(note_field(window), Qt.Key.Key_Escape)
    assert only(window).note == ""
    assert window.page.hasFocus()
    assert window.desk.marking


def test_leaving_the_field_or_closing_the_window_keeps_the_note(window: Window) -> None:
    tag_passage(window, "水質", "水")
    coding.note_on(window.desk, only(window).id)
    write(window, "丁")
    window.page.setFocus()
    assert only(window).note == "丁"
    coding.note_on(window.desk, only(window).id)
    write(window, "戊")
    window.close()
    assert only(window).note == "戊"


def test_what_is_being_written_outlives_a_change_elsewhere(window: Window) -> None:
    for passage in ("改革", "水質"):
        tag_passage(window, passage, "標籤")
    first, second = window.session.annotations()
    coding.note_on(window.desk, second.id)
    write(window, "己")
    window.session.edit(replace(first, note="別"), "edit a note")
    window.session.delete_annotations(each.id for each in [first])
    assert note_field(window).toPlainText() == "己"
    QTest.keyClick(note_field(window), Qt.Key.Key_Tab)
    assert only(window).note == "己"


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
    cards = part(window.desk.annotations, QListView, "Annotations")
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


# -- steps


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


def test_the_words_of_a_note_that_is_refused_can_be_copied(
    window: Window, session: Session, library: Library
) -> None:
    key = session.annotate(0, 4, ())
    library.read_only = True
    coding.keep_note(window.desk, key, "許久才寫成的𠮷筆記😀")
    assert "read-only" in window.desk.banner.text
    QTest.mouseClick(part(window.desk.banner, QPushButton, "Copy the note"), LEFT)
    assert QGuiApplication.clipboard().text() == "許久才寫成的𠮷筆記😀"
    assert session.annotations()[0].note == ""
