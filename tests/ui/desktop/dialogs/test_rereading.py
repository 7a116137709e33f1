from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from reader.changes import Batch, EditMetadata, Revise
from reader.coding import highlight
from reader.drafts import addition
from reader.errors import WrongEncoding
from reader.importers import read_bytes
from reader.model import Caution, Draft
from reader.rereading import Rereading, reread
from tests.helpers.person import part
from ui.desktop.dialogs.rereading import RereadingDialog
from ui.desktop.dialogs.rereading_lists import MOST_ROWS, Read

PAGE = """臨汐鎮復育濕地
2024-03-05 08:30 來源：臨汐晚報 編輯：方以寧

　　臨汐鎮公所昨日說明濕地復育計畫，預計三年內種回十二公頃紅樹林🌱。
　　居民搭𨋢上觀景台看𠮷野灣，都說水鳥回來了，河邊的樹也長高了。
"""
CHANGED = PAGE.replace("十二公頃", "二十公頃").replace("方以寧", "沈若蘭")


def planned(page: str, *quotes: str, outlet: str = "") -> Rereading:
    was = addition(read_bytes(PAGE.encode(), "臨汐.txt"))
    article, text = was.article, was.article.source_text
    if outlet:
        metadata = replace(article.metadata, outlet=outlet)
        article = replace(article, info=replace(article.info, metadata=metadata))
    marked = [highlight(article, text.index(q), text.index(q) + len(q), ()) for q in quotes]
    draft: Draft = read_bytes(page.encode(), "臨汐.txt")
    return reread(article, was.extraction, draft, marked, {})


def dialog_of(qtbot: QtBot, read: Read) -> RereadingDialog:
    dialog = RereadingDialog(read, ("utf-8", "big5"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def button(dialog: RereadingDialog) -> QPushButton:
    return part(dialog, QPushButton, "Read anew")


def said(dialog: RereadingDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def rows(dialog: RereadingDialog, name: str) -> list[tuple[str, str, str]]:
    tree = part(dialog, QTreeWidget, name)
    items = map(tree.topLevelItem, range(tree.topLevelItemCount()))
    return [(item.text(0), item.text(1), item.text(2)) for item in items if item is not None]


def tick(dialog: RereadingDialog, name: str, row: int, on: bool = True) -> None:
    item = part(dialog, QTreeWidget, name).topLevelItem(row)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def test_nothing_changes(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, lambda encoding: planned(PAGE, "𠮷野灣"))
    assert "Nothing changes." in said(dialog)
    assert not button(dialog).isEnabled()
    assert not any(tree.isVisible() for tree in dialog.findChildren(QTreeWidget))


def test_text_highlights_and_metadata_stand_side_by_side(qtbot: QtBot) -> None:
    plan = planned(CHANGED, "河邊的樹", "種回十二公頃紅樹林", "方以寧")
    dialog = dialog_of(qtbot, lambda encoding: plan)
    assert "Paragraphs: 0 added, 0 gone, 2 changed." in said(dialog)
    assert "Highlights: 1 stay, 1 need your eye, 1 are not found." in said(dialog)
    kind, former, now = rows(dialog, "Text")[1]
    assert kind == "Changed"
    assert former.startswith("…")
    assert ("十二公頃" in former, "二十公頃" in now) == (True, True)
    asked, lost = rows(dialog, "Highlights")
    assert asked[1:] == ("種回十二公頃紅樹林", "種回二十公頃紅樹林")
    assert lost == ("Not found", "方以寧", "")
    assert rows(dialog, "Metadata") == [("Editor", "方以寧", "沈若蘭")]


def test_a_highlight_in_question_is_taken_only_if_it_is_ticked(qtbot: QtBot) -> None:
    plan = planned(CHANGED, "種回十二公頃紅樹林")
    dialog = dialog_of(qtbot, lambda encoding: plan)
    assert dialog.taken == set()
    tick(dialog, "Highlights", 0)
    ((annotation, _),) = plan.asked
    assert dialog.taken == {annotation.id}
    assert isinstance(dialog.change, Batch)
    revise = dialog.change.changes[0]
    assert isinstance(revise, Revise)
    assert [each.annotation for each in revise.standings] == [annotation.id]


@pytest.mark.parametrize(("outlet", "ticked"), [("臨汐", True), ("我的剪報", False)])
def test_a_field_a_person_edited_is_not_ticked(qtbot: QtBot, outlet: str, ticked: bool) -> None:
    dialog = dialog_of(qtbot, lambda encoding: planned(PAGE, outlet=outlet))
    assert button(dialog).isEnabled() is ticked
    tick(dialog, "Metadata", 0, not ticked)
    assert button(dialog).isEnabled() is not ticked
    tick(dialog, "Metadata", 0)
    assert isinstance(dialog.change, Batch)
    (edit,) = dialog.change.changes
    assert isinstance(edit, EditMetadata)
    assert edit.metadata.outlet == "臨汐晚報"


def test_another_encoding_is_read_at_once_and_a_fault_is_told(qtbot: QtBot) -> None:
    asked: list[str | None] = []

    def read(encoding: str | None) -> Rereading:
        asked.append(encoding)
        if encoding == "big5":
            raise WrongEncoding(name="臨汐.txt", encoding=encoding)
        return planned(CHANGED, "方以寧")

    dialog = dialog_of(qtbot, read)
    box = part(dialog, QComboBox, "Read as")
    box.setCurrentIndex(2)
    assert asked == [None, "big5"]
    assert "cannot be read as big5" in said(dialog)
    assert dialog.change is None
    assert not button(dialog).isEnabled()
    box.setCurrentIndex(1)
    assert button(dialog).isEnabled()
    assert rows(dialog, "Metadata")


def test_cautions_are_told(qtbot: QtBot) -> None:
    plan = planned(CHANGED)
    plan = replace(plan, draft=replace(plan.draft, cautions=(Caution.IMAGES_MISSING,)))
    assert Caution.IMAGES_MISSING.value in said(dialog_of(qtbot, lambda encoding: plan))


def test_what_goes_with_the_text_may_be_all_that_changes(qtbot: QtBot) -> None:
    plan = replace(planned(PAGE, "𠮷野灣"), is_same=False)
    dialog = dialog_of(qtbot, lambda encoding: plan)
    assert "The words stay" in said(dialog)
    assert button(dialog).isEnabled()


def test_of_very_many_blocks_the_first_are_listed_and_all_are_counted(qtbot: QtBot) -> None:
    more = "".join(f"　　第{number}段說的是別的事。\n" for number in range(MOST_ROWS + 9))
    dialog = dialog_of(qtbot, lambda encoding: planned(PAGE + more))
    assert f"{MOST_ROWS + 9} added" in said(dialog)
    assert len(rows(dialog, "Text")) == MOST_ROWS


def test_a_box_is_ticked_with_the_keyboard(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, lambda encoding: planned(CHANGED, "種回十二公頃紅樹林"))
    fates = part(dialog, QTreeWidget, "Highlights")
    fates.setFocus()
    fates.setCurrentIndex(fates.model().index(0, 0))
    QTest.keyClick(fates, Qt.Key.Key_Space)
    assert len(dialog.taken) == 1
    QTest.keyClick(fates, Qt.Key.Key_Space)
    assert dialog.taken == set()
