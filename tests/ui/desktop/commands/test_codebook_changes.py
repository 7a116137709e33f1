"""Editing, merging, splitting and sorting tags, and their files, as a person does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
)

from reader.changes import AddTag, Batch
from reader.model import Pattern, Tag
from tests.helpers.person import LEFT, answer_next, answers, mark_row, part, type_han
from ui.desktop.panels.library import TAGS
from ui.desktop.window import Window

TREE = (
    Tag("r", "改革舉措", description="凡**改革**", memo="甲"),
    Tag("s", "用人制度", "r", position=0),
    Tag("a", "行政審批", "r", position=1),
    Tag("g", "生態項目🌱", None, "#1E8E6E", position=1, description="生態"),
    Tag("b", "用人制度", "g", position=0, memo="𠮷"),
)


@pytest.fixture(autouse=True)
def filled(window: Window, article: str) -> None:
    window.session.apply(Batch(tuple(AddTag(tag) for tag in TREE)), "fill")
    window.session.annotate(0, 3, ("r", "g"), "一則")
    window.session.annotate(3, 6, ("s",), "改革之後")
    window.session.annotate(9, 12, ("s",))


def choose(window: Window, *keys: str) -> None:
    window.desk.library.show_tab(TAGS)
    pane = window.desk.library.codebook
    mark_row(pane.tree, pane.model.index_of(keys[-1]))
    model = pane.tree.selectionModel()
    for key in keys:
        model.select(pane.model.index_of(key), model.SelectionFlag.Select)
    window.actions_.refresh()


def give(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


def tag(window: Window, key: str) -> Tag:
    return window.session.codebook().get(key)


def press(dialog: QDialog, name: str) -> None:
    QTest.mouseClick(part(dialog, QPushButton, name), LEFT)


# -- editing


def test_everything_about_a_tag_is_edited_as_one_step(window: Window) -> None:
    def answer(dialog: QDialog) -> None:
        used = "1 passages in 1 articles\nwith the tags below it, 3 in 1"
        assert used in [each.text() for each in dialog.findChildren(QLabel)]
        part(dialog, QLineEdit, "Name").setText(" 改革😀 ")
        QTest.mouseClick(part(dialog, QToolButton, "Blue"), LEFT)
        part(dialog, QComboBox, "Line").setCurrentIndex(1)
        part(dialog, QComboBox, "Number").setCurrentIndex(3)
        part(dialog, QPlainTextEdit, "Memo").setPlainText("乙")
        part(dialog, QCheckBox, "Archived: not offered for coding").setChecked(True)
        press(dialog, "Save")

    choose(window, "r")
    answer_next(answer)
    give(window, "edit-tag")
    edited = tag(window, "r")
    assert edited == Tag(
        "r", "改革😀", None, "#2F7FC1", Pattern.DASHED, "凡**改革**", "3", 0, "乙", True
    )
    assert window.session.undo_stack.undo_title == "edit the tag 改革舉措"
    window.session.undo()
    assert tag(window, "r") == TREE[0]


@pytest.mark.parametrize("name", ["", "  ", "甲 / 乙", "生態項目🌱", "𠮷" * 300])
def test_a_name_a_tag_cannot_have_cannot_be_saved(window: Window, name: str) -> None:
    def answer(dialog: QDialog) -> None:
        part(dialog, QLineEdit, "Name").setText(name)
        hint = next(each for each in dialog.findChildren(QLabel) if each.objectName() == "fault")
        assert hint.isVisible()
        assert name.strip() in hint.text()
        assert not part(dialog, QPushButton, "Save").isEnabled()

    choose(window, "r")
    answer_next(answer)
    give(window, "edit-tag")
    assert tag(window, "r") == TREE[0]


def test_a_colour_that_is_hard_to_see_is_told_and_the_notes_are_shown(window: Window) -> None:
    def answer(dialog: QDialog) -> None:
        field = part(dialog, QLineEdit, "Colour, as #RRGGBB")
        told = [each for each in dialog.findChildren(QLabel) if "Contrast" in each.text()]
        assert len(told) == 1
        field.clear()
        QTest.keyClicks(field, "#e8c060")
        assert "Hard to see in Paper · White · Sepia" in told[0].text()
        for button in dialog.findChildren(QToolButton):
            if button.text() == "Preview":
                QTest.mouseClick(button, LEFT)
        views = [view for view in dialog.findChildren(QTextBrowser) if view.isVisible()]
        assert [view.toPlainText() for view in views] == ["凡改革", "甲"]
        press(dialog, "Save")

    choose(window, "r")
    answer_next(answer)
    give(window, "edit-tag")
    assert tag(window, "r").colour == "#E8C060"


def test_a_colour_goes_to_the_tags_below(window: Window) -> None:
    def answer(dialog: QDialog) -> None:
        QTest.mouseClick(part(dialog, QToolButton, "Violet"), LEFT)
        press(dialog, "Recolour")

    choose(window, "r")
    answer_next(answer)
    give(window, "recolour-tag")
    assert {tag(window, key).colour for key in "rsa"} == {"#6A5ACD"}
    assert tag(window, "g").colour == "#1E8E6E"
    window.session.undo()
    assert tag(window, "s") == TREE[1]


# -- merging and splitting


def test_merging_tells_what_it_does_and_loses_nothing(window: Window) -> None:
    def answer(dialog: QDialog) -> None:
        shown = part(dialog, QListWidget)
        rows = [shown.item(row).text() for row in range(shown.count())]
        assert rows == ["生態項目🌱", "生態項目🌱 / 用人制度"]
        type_han(part(dialog, QLineEdit), "生态")
        told = [each.text() for each in dialog.findChildren(QLabel)]
        assert "1 passages with 改革舉措 get 生態項目🌱 in its place" in told[0]
        assert "2 tags below it move there" in told[0]
        press(dialog, "Merge")

    choose(window, "r")
    answer_next(answer)
    give(window, "merge-tag")
    book = window.session.codebook()
    assert [book.path(each.id) for each in book.tags] == [
        "生態項目🌱",
        "生態項目🌱 / 用人制度",
        "生態項目🌱 / 行政審批",
    ]
    assert book.get("g").description == "生態\n\n凡**改革**"
    assert book.get("g").memo == "甲"
    found = window.session.annotations()
    assert [each.tags for each in found] == [("g",), ("b",), ("b",)]
    assert [each.note for each in found] == ["一則", "改革之後", ""]
    assert window.session.undo_stack.undo_title == "merge the tag 改革舉措 into 生態項目🌱"
    window.session.undo()
    assert window.session.codebook().tags == TREE
    assert [each.tags for each in window.session.annotations()] == [("r", "g"), ("s",), ("s",)]


def split_by(window: Window, name: str, *, text: str = "", beside: bool = False) -> None:
    def answer(dialog: QDialog) -> None:
        part(dialog, QLineEdit, "Name").setText(name)
        part(dialog, QCheckBox).setChecked(not beside)
        if text:
            way = "Those whose quote or note contains"
            type_han(part(dialog, QLineEdit, way), text)
            assert part(dialog, QRadioButton, way).isChecked()
        press(dialog, "Split")

    choose(window, "s")
    answer_next(answer)
    give(window, "split-tag")


def test_the_passages_with_a_text_go_to_a_tag_below(window: Window) -> None:
    split_by(window, "人事𠮷", text="改革之后")
    new = window.session.codebook().find("改革舉措 / 用人制度 / 人事𠮷")
    assert [each.tags for each in window.session.annotations()] == [
        ("r", "g"),
        (new.id,),
        ("s",),
    ]
    assert window.session.undo_stack.undo_title == "split 人事𠮷 from the tag 用人制度"
    window.session.undo()
    assert [each.tags for each in window.session.annotations()][1:] == [("s",), ("s",)]


def test_the_marked_passages_go_to_a_tag_beside(window: Window) -> None:
    last = window.session.annotations()[2]
    window.desk.annotations.choose(last.id)
    split_by(window, "人事", beside=True)
    new = window.session.codebook().find("改革舉措 / 人事")
    assert [each.tags for each in window.session.annotations()][1:] == [("s",), (new.id,)]


def test_a_split_without_a_passage_or_with_a_taken_name_cannot_be_made(window: Window) -> None:
    def answer(dialog: QDialog) -> None:
        split = part(dialog, QPushButton, "Split")
        part(dialog, QLineEdit, "Name").setText("人事")
        assert not split.isEnabled()
        part(dialog, QRadioButton, "Those in articles of").click()
        assert split.isEnabled()
        part(dialog, QCheckBox).setChecked(False)
        part(dialog, QLineEdit, "Name").setText("行政審批")
        assert not split.isEnabled()

    choose(window, "s")
    answer_next(answer)
    give(window, "split-tag")


# -- deleting and sorting


def test_what_goes_with_a_tag_is_told_before_it_is_deleted(window: Window) -> None:
    answers(window).refuses = True
    choose(window, "r")
    give(window, "delete-tag")
    (told,) = answers(window).confirmed
    assert "2 tags below go with it; 3 passages lose their tag" in told
    assert "r" in window.session.codebook()
    answers(window).refuses = False
    give(window, "delete-tag")
    assert "r" not in window.session.codebook()
    choose(window, "b")
    give(window, "delete-tag")
    assert len(answers(window).confirmed) == 2


def test_children_are_sorted_by_name_and_by_count(window: Window) -> None:
    choose(window, "r")
    give(window, "sort-tags-name")
    assert [each.id for each in window.session.codebook().children("r")] == ["a", "s"]
    assert window.session.undo_stack.undo_title == "sort the tags below 改革舉措"
    give(window, "sort-tags-count")
    assert [each.id for each in window.session.codebook().children("r")] == ["s", "a"]


def test_archived_tags_are_neither_offered_nor_taken(window: Window) -> None:
    choose(window, "r")
    give(window, "archive-tag")
    window.page.select(12, 14)
    window.desk.library.tag_chosen.emit("s")
    assert "archived" in window.desk.banner.text
    assert len(window.session.annotations()) == 3


# -- files


def test_a_codebook_is_exported_and_what_a_file_would_change_is_shown(
    window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "編碼簿𠮷.csv"
    answers(window).targets = [path]
    give(window, "export-codebook")
    text = path.read_text(encoding="utf-8-sig")
    assert "改革舉措 / 用人制度" in text
    path.write_text("path,memo,colour\n改革舉措,乙,\n治理 / 問責,,\n壞,,red\n", encoding="utf-8")
    answers(window).paths = [path]

    def answer(dialog: QDialog) -> None:
        rows = part(dialog, QTreeWidget)
        items = [rows.topLevelItem(row) for row in range(rows.topLevelItemCount())]
        assert [item.text(1) for item in items if item] == ["left out", "changed", "new", "new"]
        press(dialog, "Import")

    answer_next(answer)
    give(window, "import-codebook")
    book = window.session.codebook()
    assert book.get("r").memo == "乙"
    assert book.find("治理 / 問責")
    assert "2 tags came new, 1 were changed" in window.desk.banner.text
    window.session.undo()
    assert window.session.codebook().tags == TREE


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"", "holds no tags"), (b"\n \n", "holds no tags"), (bytes(range(256)) * 9, "not")],
)
def test_a_file_without_tags_is_told(
    window: Window, tmp_path: Path, data: bytes, told: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    answers(window).paths = [path]
    give(window, "import-codebook")
    assert told in window.desk.banner.text
    assert window.session.codebook().tags == TREE


def test_all_tags_are_folded_and_unfolded(window: Window) -> None:
    tree = window.desk.library.codebook.tree
    model = window.desk.library.codebook.model
    give(window, "fold-tags")
    assert not tree.isExpanded(model.index_of("r"))
    give(window, "unfold-tags")
    assert tree.isExpanded(model.index_of("r"))
