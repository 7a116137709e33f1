from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.model import BlockKind
from reader.review import begin
from tests.helpers.drafts import FIRST, HEAD, NOTICE, PICTURE, SECOND, looked_through
from tests.helpers.person import LEFT, mark_row
from tests.helpers.pictures import damaged, encoded
from ui.desktop.models.draft_blocks import DraftBlocks
from ui.desktop.theme import DARK, LIGHT
from ui.desktop.widgets.block_list import BlockList
from ui.desktop.widgets.block_row import LABEL, tick_box


@pytest.fixture
def blocks(qtbot: QtBot) -> BlockList:
    made = BlockList(DraftBlocks())
    qtbot.addWidget(made)
    made.resize(620, 700)
    model(made).setParent(made)
    model(made).set_review(begin(looked_through(encoded(64, 32))))
    with qtbot.waitActive(made):
        made.show()
    return made


def model(blocks: BlockList) -> DraftBlocks:
    found = blocks.model()
    assert isinstance(found, DraftBlocks)
    return found


def kinds(blocks: BlockList) -> list[BlockKind]:
    return [block.kind for block in model(blocks).review.draft.blocks]


def menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def click(blocks: BlockList, row: int, x: int) -> None:
    box = blocks.visualRect(model(blocks).index(row))
    QTest.mouseClick(blocks.viewport(), LEFT, pos=QPoint(box.left() + x, box.top() + 14))


def test_a_click_on_the_tick_leaves_a_block_out_and_takes_it_in(blocks: BlockList) -> None:
    tick = tick_box(blocks.visualRect(model(blocks).index(0))).center().toPoint()
    click(blocks, FIRST, tick.x())
    assert kinds(blocks)[FIRST] is BlockKind.BOILERPLATE
    click(blocks, FIRST, tick.x())
    click(blocks, NOTICE, tick.x())
    assert kinds(blocks)[FIRST] is kinds(blocks)[NOTICE] is BlockKind.PARAGRAPH


def test_a_click_on_the_text_only_chooses(blocks: BlockList) -> None:
    before = kinds(blocks)
    click(blocks, SECOND, LABEL + 40)
    assert blocks.currentIndex().row() == SECOND
    assert kinds(blocks) == before
    assert QApplication.activePopupWidget() is None


def test_a_click_on_what_it_is_offers_the_others(blocks: BlockList, qtbot: QtBot) -> None:
    click(blocks, SECOND, 20)
    names = [action.text() for action in menu().actions()]
    assert names[:4] == ["&1  Title", "&2  Masthead", "&3  Heading", "&4  Body"]
    assert [action.text() for action in menu().actions() if action.isChecked()] == ["&4  Body"]
    QTest.keyClick(menu(), Qt.Key.Key_3)
    assert kinds(blocks)[SECOND] is BlockKind.HEADING
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_it_is_all_done_with_the_keyboard(blocks: BlockList, qtbot: QtBot) -> None:
    blocks.setFocus()
    assert blocks.currentIndex().row() == 0
    for _ in range(FIRST):
        QTest.keyClick(blocks, Qt.Key.Key_Down)
    QTest.keyClick(blocks, Qt.Key.Key_Space)
    assert kinds(blocks)[FIRST] is BlockKind.BOILERPLATE
    QTest.keyClick(blocks, Qt.Key.Key_Space)
    assert kinds(blocks)[FIRST] is BlockKind.PARAGRAPH
    QTest.keyClick(blocks, Qt.Key.Key_6)
    assert kinds(blocks)[FIRST] is BlockKind.QUOTE
    QTest.keyClick(blocks, Qt.Key.Key_Return)
    QTest.keyClick(menu(), Qt.Key.Key_5)
    assert kinds(blocks)[FIRST] is BlockKind.CAPTION
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    QTest.keyClick(blocks, Qt.Key.Key_9)
    assert kinds(blocks)[FIRST] is BlockKind.CAPTION
    assert blocks.currentIndex().row() == FIRST


def test_an_image_has_no_other_kind(blocks: BlockList) -> None:
    mark_row(blocks, model(blocks).index(PICTURE))
    QTest.keyClick(blocks, Qt.Key.Key_Return)
    QTest.keyClick(blocks, Qt.Key.Key_1)
    assert QApplication.activePopupWidget() is None
    assert kinds(blocks)[PICTURE] is BlockKind.IMAGE
    QTest.keyClick(blocks, Qt.Key.Key_Space)
    assert kinds(blocks)[PICTURE] is BlockKind.BOILERPLATE


def test_a_long_text_is_shown_at_length_and_folded_again(blocks: BlockList, qtbot: QtBot) -> None:
    index = model(blocks).index(FIRST)
    mark_row(blocks, index)
    folded = blocks.visualRect(index).height()
    QTest.keyClick(blocks, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: blocks.visualRect(index).height() > folded)
    QTest.keyClick(blocks, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: blocks.visualRect(index).height() == folded)


def test_the_menu_of_the_mouse_is_that_of_the_row_under_it(blocks: BlockList) -> None:
    box = blocks.visualRect(model(blocks).index(HEAD))
    blocks.customContextMenuRequested.emit(box.center())
    assert blocks.currentIndex().row() == HEAD
    menu().actions()[1].trigger()
    menu().close()
    assert kinds(blocks)[HEAD] is BlockKind.MASTHEAD


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_left_out_is_dim_and_a_picture_is_seen(blocks: BlockList, theme: object) -> None:
    blocks.row.theme = DARK if theme is DARK else LIGHT
    blocks.viewport().update()
    image = blocks.viewport().grab().toImage()

    def colours(row: int) -> set[str]:
        box = blocks.visualRect(model(blocks).index(row))
        return {
            image.pixelColor(x, y).name()
            for x in range(box.left() + LABEL, box.right() - 50)
            for y in range(box.top(), box.bottom())
        }

    assert "#2e8b57" in colours(PICTURE)
    assert blocks.row.theme.ink.lower() in colours(SECOND)
    assert blocks.row.theme.ink.lower() not in colours(NOTICE)


def test_a_damaged_picture_leaves_its_frame_empty(blocks: BlockList) -> None:
    model(blocks).set_review(begin(looked_through(damaged(64, 32))))
    assert not blocks.viewport().grab().isNull()
