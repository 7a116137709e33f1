from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from reader.importers import read_bytes
from reader.model import BlockKind
from reader.review import KINDS, begin
from tests.helpers.drafts import FIRST, HEAD, NOTICE, PICTURE, REMOTE, looked_through
from tests.helpers.pictures import encoded
from ui.desktop.models.draft_blocks import BLOCK, KIND, TAKEN, DraftBlocks
from ui.desktop.models.draft_blocks import PICTURE as IMAGE
from ui.desktop.page.pictures import Picture

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def model(qapp: object) -> DraftBlocks:
    made = DraftBlocks()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.set_review(begin(looked_through(encoded(64, 32))))
    return made


def test_a_row_is_a_block_with_what_it_is(model: DraftBlocks) -> None:
    assert model.rowCount() == 8
    row = model.index(FIRST)
    assert str(row.data()).startswith("青嶺灣五月十八日掛出新牌，𠮷祥街")
    assert (row.data(BLOCK), row.data(KIND), row.data(TAKEN)) == (2, BlockKind.PARAGRAPH, True)
    assert (model.index(NOTICE).data(KIND), model.index(NOTICE).data(TAKEN)) == ("paragraph", False)
    assert isinstance(model.index(PICTURE).data(IMAGE), Picture)
    assert model.index(REMOTE).data(IMAGE) is None


def test_what_says_nothing_is_not_listed(model: DraftBlocks) -> None:
    draft = read_bytes("青嶺灣掛牌\n　　\n\n　　掛出新牌，一窗辦結。\n".encode(), "a.txt")
    assert len(draft.blocks) == 3
    model.set_review(begin(draft))
    assert [model.index(row).data(BLOCK) for row in range(model.rowCount())] == [0, 2]
    model.set_taken(1, False)
    assert [block.kind for block in model.review.draft.blocks][1:] == ["paragraph", "boilerplate"]


def test_a_tick_leaves_out_and_takes_in(model: DraftBlocks) -> None:
    told, changed = QSignalSpy(model.reviewed), QSignalSpy(model.dataChanged)
    assert model.setData(model.index(FIRST), Qt.CheckState.Unchecked, CHECK)
    assert model.review.draft.blocks[FIRST].kind is BlockKind.BOILERPLATE
    assert model.index(FIRST).data(CHECK) == Qt.CheckState.Unchecked
    assert model.setData(model.index(FIRST), Qt.CheckState.Checked, CHECK)
    assert model.review.draft.blocks[FIRST].kind is BlockKind.PARAGRAPH
    assert (told.count(), changed.count()) == (2, 2)
    assert not model.setData(model.index(FIRST), "改", Qt.ItemDataRole.EditRole)
    assert not model.setData(QModelIndex(), Qt.CheckState.Checked, CHECK)


def test_a_block_can_be_of_another_kind_and_an_image_cannot(model: DraftBlocks) -> None:
    assert model.kinds(HEAD) == KINDS
    assert model.kinds(PICTURE) == ()
    model.set_kind(HEAD, BlockKind.HEADING)
    assert model.review.draft.blocks[HEAD].kind is BlockKind.HEADING
    assert model.index(HEAD).data(TAKEN)


def test_a_reader_of_the_screen_hears_what_a_row_is(model: DraftBlocks) -> None:
    said = [str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in (0, NOTICE)]
    assert said[0] == "Title: 青嶺灣試驗區啟動「一窗辦結」"
    assert said[1].startswith("Left out, Body: 本網凡註明")


def test_a_text_that_looks_like_markup_is_no_markup_in_a_tooltip(model: DraftBlocks) -> None:
    text = "青嶺灣掛牌\n<img src='file:///a.png'>圖 & 文。\n"
    model.set_review(begin(read_bytes(text.encode(), "a.md.txt")))
    shown = str(model.index(1).data(Qt.ItemDataRole.ToolTipRole))
    assert "<img" not in shown
    assert "&lt;img src=" in shown


def test_there_is_nothing_under_a_row_nor_outside(model: DraftBlocks) -> None:
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
