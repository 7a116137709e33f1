"""Dragging over the page: beyond its edges, and in its margins."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Reading, Script
from tests.helpers.articles import CODEBOOK, HANS, HANT, annotation_of, article, long_text
from tests.helpers.pages import ShowPage, place
from ui.desktop.page.document import PageDocument
from ui.desktop.page.edge_scroll import FASTEST
from ui.desktop.page.view import Page

LEFT = Qt.MouseButton.LeftButton
PROSE = article(HANS + "\r\n" + HANT + "\r\n" + long_text(5000) + "\r\n　　末段𨋢口有𠮷鳥🌱一隻。")


def drag(page: Page, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(page.viewport(), LEFT, pos=start)
    QTest.mouseMove(page.viewport(), (start + end) / 2)
    QTest.mouseMove(page.viewport(), end)
    QTest.mouseRelease(page.viewport(), LEFT, pos=end)


def test_a_drag_held_beyond_the_edge_scrolls_on(show_page: ShowPage, qtbot: QtBot) -> None:
    page, _ = show_page(PROSE)
    viewport, bar = page.viewport(), page.verticalScrollBar()
    QTest.mousePress(viewport, LEFT, pos=place(page, 20))
    QTest.mouseMove(viewport, QPoint(300, viewport.height() + 60))
    qtbot.waitUntil(lambda: bar.value() > 300)  # the mouse stands still
    assert page.selection.start == 20
    down = page.selection.end
    QTest.mouseMove(viewport, QPoint(300, viewport.height() - 40))
    qtbot.waitUntil(lambda: not page._edges._timer.isActive())
    QTest.mouseMove(viewport, QPoint(300, -400))
    qtbot.waitUntil(lambda: bar.value() == 0)
    QTest.mouseMove(viewport, QPoint(300, -390))
    assert page.selection.end <= 20 < down
    QTest.mouseRelease(viewport, LEFT)
    assert not page._edges._timer.isActive()


def test_the_farther_beyond_the_faster(show_page: ShowPage, qtbot: QtBot) -> None:
    page, _ = show_page(PROSE)
    steps: list[int] = []
    bar, height = page.verticalScrollBar(), page.viewport().height()
    bar.valueChanged.connect(lambda value: steps.append(value - sum(steps)))

    def last_was(step: int) -> bool:
        return steps[-1:] == [step]

    QTest.mousePress(page.viewport(), LEFT, pos=place(page, 20))
    for beyond, step in ((2, 1), (40, 10), (4000, FASTEST)):
        QTest.mouseMove(page.viewport(), QPoint(300, height + beyond))
        qtbot.waitUntil(partial(last_was, step))
    QTest.mouseRelease(page.viewport(), LEFT)


def test_another_article_ends_the_scrolling_of_a_drag(show_page: ShowPage) -> None:
    page, _ = show_page(PROSE)
    QTest.mousePress(page.viewport(), LEFT, pos=place(page, 20))
    QTest.mouseMove(page.viewport(), QPoint(300, page.viewport().height() + 60))
    assert page._edges._timer.isActive()
    page.set_document(PageDocument(PROSE))
    assert not page._edges._timer.isActive()


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.HANT_TW])
def test_from_the_margins_whole_lines_are_selected(show_page: ShowPage, script: Script) -> None:
    page, document = show_page(PROSE)
    page.hold()
    document.set_reading(Reading(script))
    page.release()
    flow = page._flow
    assert flow is not None
    index, within = document.to_item(PROSE.source_text.index("2024"))
    setting = flow.setting(index)
    first, last = (
        document.to_source(index, edge(setting.line_of(within)))
        for edge in (setting.line_start, setting.line_end)
    )
    page.show_offset(first)
    y = place(page, first).y()
    left, right = QPoint(4, y), QPoint(page.viewport().width() - 4, y)
    for ends in ((left, right), (right, left)):
        drag(page, *ends)
        assert (page.selection.start, page.selection.end) == (first, last)
    drag(page, left, left + QPoint(0, 2 * round(setting.line_height)))
    assert page.selection.start == first
    assert page.selection.end > last


def test_a_click_in_the_margin_is_on_no_highlight(show_page: ShowPage) -> None:
    page, _ = show_page(PROSE)
    page.set_annotations(
        [annotation_of(PROSE, PROSE.source_text[:150], "all", ["reform"])], CODEBOOK
    )
    clicked: list[str] = []
    page.annotation_clicked.connect(clicked.append)
    y = place(page, 50).y()
    for x in (4, page.viewport().width() - 4):
        QTest.mouseClick(page.viewport(), LEFT, pos=QPoint(x, y))
    assert clicked == []
    QTest.mouseClick(page.viewport(), LEFT, pos=place(page, 50) + QPoint(6, 0))
    assert clicked == ["all"]
