from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTreeView

from reader.model import Annotation, Tag
from tests.helpers.person import LEFT, answers, mark_row, part, tag_passage
from ui.desktop.panels.library import TAGS
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


def only(window: Window) -> Annotation:
    (found,) = window.session.annotations()
    return found


def choose_tag(window: Window, tag: Tag) -> None:
    window.desk.library.show_tab(TAGS)
    tree = part(window.desk.library, QTreeView)
    mark_row(tree, window.desk.library.codebook.model.index_of(tag.id))
    window.actions_.refresh()


def run(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


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


# -- numbers


def test_a_tag_is_pinned_to_a_number_which_another_loses(window: Window) -> None:
    first, second = (window.session.add_tag(name) for name in ("改革", "𠮷項目"))
    answers(window).choices = [2, 2, None]
    for tag in (first, second, first):
        choose_tag(window, tag)
        run(window, "pin-tag")
    book = window.session.codebook()
    assert [book.get(tag.id).shortcut for tag in (first, second)] == ["", "3"]
    assert answers(window).offered[1][2] == "3\u2002改革"
    window.session.undo()
    book = window.session.codebook()
    assert [book.get(tag.id).shortcut for tag in (first, second)] == ["3", ""]


def test_a_tag_is_unpinned(window: Window) -> None:
    tag = window.session.add_tag("改革")
    choose_tag(window, tag)
    assert not window.actions_["unpin-tag"].isEnabled()
    answers(window).choices = [8]
    run(window, "pin-tag")
    assert window.session.codebook().get(tag.id).shortcut == "9"
    choose_tag(window, tag)
    run(window, "unpin-tag")
    assert window.session.codebook().get(tag.id).shortcut == ""
