"""The page under a real mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.model import BlockKind, DetectedScript, Reading, Script
from tests.helpers.articles import (
    CODEBOOK,
    HANS,
    HANT,
    annotation_of,
    article,
    long_text,
)
from tests.helpers.pages import ShowPage, grabbed, place
from ui.desktop.page.area import PADDING
from ui.desktop.page.document import PageDocument
from ui.desktop.page.view import Page

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

PROSE = article(HANS + "\r\n" + HANT + "\r\n" + long_text(5000) + "\r\n　　末段𨋢口有𠮷鳥🌱一隻。")
NESTED = article("臨汐鎮推行濕地復育計畫，居民都說好")


def drag(page: Page, start: QPoint, end: QPoint) -> None:
    viewport = page.viewport()
    QTest.mousePress(viewport, LEFT, pos=start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, LEFT, pos=end)


def click(page: Page, at: QPoint, *, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.mouseClick(page.viewport(), LEFT, modifier or Qt.KeyboardModifier.NoModifier, at)


def hover(page: Page, at: QPoint) -> None:
    """Move the mouse there, from elsewhere: a move to where it is makes no event."""
    QTest.mouseMove(page.viewport(), at + QPoint(2, 2))
    QTest.mouseMove(page.viewport(), at)


def toggle(page: Page, document: PageDocument, script: Script) -> None:
    page.hold()
    document.set_reading(Reading(script))
    page.release()
    grabbed(page)


@pytest.mark.parametrize("script", list(Script))
@pytest.mark.parametrize(
    "quote",
    [
        "林长制",
        "护林员看管。县长沈若兰说：“树种下去不算完",
        "𨋢边的旧车来领苗，𠮷野村",
        "株🌱。\n　　臨汐鎮",
        "𨋢上觀景台看𠮷野灣",
        "水鳥👩‍🌾回來",
        "末段𨋢口有𠮷鳥🌱一",
    ],
)
@pytest.mark.parametrize("backwards", [False, True])
def test_a_drag_selects_the_source_text(
    show_page: ShowPage, script: Script, quote: str, backwards: bool
) -> None:
    page, document = show_page(PROSE)
    toggle(page, document, script)
    start = PROSE.source_text.index(quote)
    end = start + len(quote)
    page.show_offset(start)
    grabbed(page)
    ends = [place(page, start), place(page, end)]
    drag(page, *(ends[::-1] if backwards else ends))
    found = page.selection
    assert PROSE.source_text[found.start : found.end] == quote
    assert (found.caret < found.anchor) == backwards


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.HANT_TW])
def test_a_drag_after_scrolling_selects_what_is_under_it(
    show_page: ShowPage, script: Script
) -> None:
    page, document = show_page(PROSE)
    toggle(page, document, script)
    bar = page.verticalScrollBar()
    for part in (0.3, 0.6, 1.0):
        bar.setValue(round(bar.maximum() * part) + 7)
        grabbed(page)
        drag(page, QPoint(200, 200), QPoint(420, 330))
        selected = page.selection
        assert selected.end - selected.start > 38
        assert place(page, selected.start).y() == pytest.approx(200, abs=18 + 9)
        assert place(page, selected.end - 1).y() == pytest.approx(330, abs=18 + 9)
        assert place(page, selected.start).x() == pytest.approx(200, abs=11)


def test_a_drag_ends_in_one_selection(show_page: ShowPage, qtbot: QtBot) -> None:
    page, _ = show_page(PROSE)
    ends = place(page, 10), place(page, 20)
    with qtbot.waitSignal(page.selected):
        drag(page, *ends)
    assert (page.selection.start, page.selection.end) == (10, 20)
    with qtbot.waitSignal(page.deselected), qtbot.assertNotEmitted(page.selected):
        click(page, ends[0])
    assert not page.selection


def test_shift_and_a_click_extends(show_page: ShowPage) -> None:
    page, _ = show_page(PROSE)
    first, second, third = (place(page, offset) for offset in (30, 50, 12))
    click(page, first)
    click(page, second, modifier=SHIFT)
    assert (page.selection.anchor, page.selection.caret) == (30, 50)
    click(page, third, modifier=SHIFT)
    assert (page.selection.anchor, page.selection.caret) == (30, 12)


def test_other_buttons_select_nothing(show_page: ShowPage) -> None:
    page, _ = show_page(PROSE)
    page.select(5, 9)
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(page.viewport(), button, pos=QPoint(300, 200))
    assert (page.selection.start, page.selection.end) == (5, 9)


def nested(page: Page) -> list[str]:
    """Mark three spans within each other; the ids of what is clicked come into the list."""
    quotes = {
        "outer": "臨汐鎮推行濕地復育計畫，居民",
        "middle": "推行濕地復育計畫",
        "inner": "濕地",
    }
    marks = [annotation_of(NESTED, quote, name, ["reform"]) for name, quote in quotes.items()]
    page.set_annotations(marks, CODEBOOK)
    clicked: list[str] = []
    page.annotation_clicked.connect(clicked.append)
    return clicked


def test_clicks_go_from_the_innermost_outwards_and_round(show_page: ShowPage) -> None:
    page, _ = show_page(NESTED)
    at = place(page, NESTED.source_text.index("濕")) + QPoint(6, 0)
    clicked = nested(page)
    for _ in range(4):
        click(page, at)
    assert clicked == ["inner", "middle", "outer", "inner"]


def test_clicks_in_quick_succession_count_each(show_page: ShowPage) -> None:
    page, _ = show_page(NESTED)
    at = place(page, NESTED.source_text.index("濕")) + QPoint(6, 0)
    clicked = nested(page)
    click(page, at)
    QTest.mouseDClick(page.viewport(), LEFT, pos=at)
    QTest.mouseRelease(page.viewport(), LEFT, pos=at)
    assert clicked == ["inner", "middle"]


def test_a_click_finds_the_mark_in_every_script(show_page: ShowPage) -> None:
    page, document = show_page(NESTED)
    clicked = nested(page)
    for script in Script:
        toggle(page, document, script)
        click(page, place(page, NESTED.source_text.index("育")) + QPoint(12, 0))
        click(page, place(page, NESTED.source_text.index("好")) + QPoint(12, 0))
    assert clicked == ["middle"] * len(Script)


NOTICE_KINDS = [*[BlockKind.PARAGRAPH] * 2, *[BlockKind.BOILERPLATE] * 3]
WITH_NOTICE = article(HANT + "\n　　版权声明：不得转载\n联系电话见官网\n责任编辑𠮷野", NOTICE_KINDS)


def bar_place(page: Page, document: PageDocument) -> QPoint:
    """A point on the bar of the notice: below the paragraph before it."""
    (bar,) = (item for item in document.items if item.folds)
    before = place(page, bar.start - 2)
    return QPoint(before.x() + 40, before.y() + 60)


def test_a_click_on_a_bar_unfolds_and_folds(show_page: ShowPage) -> None:
    page, document = show_page(WITH_NOTICE)
    at = bar_place(page, document)
    click(page, at)
    assert [item.folded for item in document.items if item.folds] == [False]
    assert place(page, WITH_NOTICE.source_text.index("责任")).y() > at.y()
    click(page, at)
    assert [item.folded for item in document.items if item.folds] == [True]
    assert not page.selection


def test_a_double_click_on_a_bar_unfolds_it_once(show_page: ShowPage) -> None:
    page, document = show_page(WITH_NOTICE)
    at = bar_place(page, document)
    click(page, at)
    QTest.mouseDClick(page.viewport(), LEFT, pos=at)
    QTest.mouseRelease(page.viewport(), LEFT, pos=at)
    assert [item.folded for item in document.items if item.folds] == [False]


@pytest.mark.parametrize("below", [0, 60, 300])
def test_a_click_beside_a_bar_does_nothing(show_page: ShowPage, below: int) -> None:
    page, document = show_page(WITH_NOTICE)
    at = bar_place(page, document) + QPoint(0, below)
    click(page, at if below else QPoint(20, at.y()))
    assert [item.folded for item in document.items if item.folds] == [True]


def test_a_bar_stays_under_the_mouse(show_page: ShowPage) -> None:
    text = long_text(4000)
    kinds = [*[BlockKind.PARAGRAPH] * (text.count("\n") + 1), BlockKind.BOILERPLATE]
    page, document = show_page(article(f"{text}\n{'版权声明' * 60}\n{text}", kinds))
    page.show_offset(len(text) - 3)
    at = bar_place(page, document)
    (bar,) = (index for index, item in enumerate(document.items) if item.folds)
    for folded in (False, True, False):
        before = place(page, len(text) - 3)
        click(page, at)
        grabbed(page)
        assert document.items[bar].folded is folded
        assert place(page, len(text) - 3) == before


def test_a_bar_at_the_top_stays_there(show_page: ShowPage) -> None:
    page, document = show_page(
        article("版权声明林长制\n" + long_text(5000), [BlockKind.BOILERPLATE])
    )
    bar = page.verticalScrollBar()
    bar.setValue(PADDING + 20)
    for folded in (False, True, False, True):
        click(page, QPoint(300, 12))
        assert document.items[0].folded is folded
        assert bar.value() == PADDING + 20


def test_the_cursor_says_what_a_click_does(show_page: ShowPage) -> None:
    page, document = show_page(WITH_NOTICE)
    at = bar_place(page, document)
    hover(page, at)
    assert page.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    hover(page, place(page, 5))
    assert page.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    hover(page, at + QPoint(0, 300))
    assert page.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_keys_select_from_what_is_being_read(show_page: ShowPage) -> None:
    page, _ = show_page(PROSE)
    page.show_offset(3000)
    grabbed(page)
    eye = page.eye()
    assert eye is not None
    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_Right, SHIFT)
    assert page.selection.start == eye.offset
    assert 3 <= page.selection.end - page.selection.start <= 4
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert not page.selection


def test_keys_reach_both_ends_and_keep_the_caret_in_sight(show_page: ShowPage) -> None:
    page, _ = show_page(PROSE)
    length = len(PROSE.source_text)
    QTest.keyClick(page, Qt.Key.Key_End, CONTROL)
    assert page.selection.caret == length
    assert place(page, length - 1).y() < page.viewport().height()
    QTest.keyClick(page, Qt.Key.Key_Home, CONTROL | SHIFT)
    assert (page.selection.start, page.selection.end) == (0, length)
    assert page.verticalScrollBar().value() <= PADDING
    QTest.keyClick(page, Qt.Key.Key_Right)
    for _ in range(40):
        QTest.keyClick(page, Qt.Key.Key_Down)
        here = page.selection.caret
        here -= PROSE.source_text[here : here + 1] == "\n"
        assert page.viewport().rect().contains(place(page, here))


def test_page_keys_scroll(show_page: ShowPage) -> None:
    page, _ = show_page(PROSE)
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 300
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    assert page.verticalScrollBar().value() == 0


def test_another_article_under_a_held_button_starts_afresh(show_page: ShowPage) -> None:
    page, _ = show_page(PROSE)
    QTest.mousePress(page.viewport(), LEFT, pos=place(page, 50))
    page.set_document(PageDocument(article("短")))
    hover(page, QPoint(300, 60))
    QTest.mouseRelease(page.viewport(), LEFT, pos=QPoint(310, 60))
    assert not page.selection


def test_the_pointer_over_a_converted_character_shows_its_source(
    show_page: ShowPage, qtbot: QtBot
) -> None:
    page, document = show_page(article("𠮷祥街的软件里", script=DetectedScript.HANS))
    page.hold()
    document.set_reading(Reading(Script.HANT_TW))
    page.release()

    def point_at(offset: int) -> None:
        point = place(page, offset)
        event = QHelpEvent(QEvent.Type.ToolTip, point, page.viewport().mapToGlobal(point))
        QApplication.sendEvent(page.viewport(), event)

    point_at(document.article.source_text.index("里"))
    assert QToolTip.text() == "Source: 里"
    point_at(0)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
