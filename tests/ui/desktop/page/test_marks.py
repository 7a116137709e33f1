"""Marks on the scroll bar: where they stand, what they look like, what a click on one does."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Reading, Script
from tests.helpers.articles import CODEBOOK, FOREST, RIVER, annotation, article, long_text
from tests.helpers.pages import ShowPage, grabbed, place
from ui.desktop.page.flow import Flow
from ui.desktop.page.highlights import Highlights
from ui.desktop.page.marks import Find, Lane, MarkedBar, Stretch, rows_of
from ui.desktop.page.typesetter import Typesetter
from ui.desktop.page.view import Page
from ui.desktop.theme import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton
LONG = article(long_text(20_000))
LENGTH = len(LONG.source_text)


def bar_of(page: Page) -> MarkedBar:
    bar = page.verticalScrollBar()
    assert isinstance(bar, MarkedBar)
    return bar


def pixels(bar: MarkedBar) -> QImage:
    return bar.grab().toImage()


def rows_with(bar: MarkedBar, colour: QColor, lane: Lane) -> list[int]:
    """The rows of the bar that have a colour in a lane, once it has taken up what changed."""
    bar.renew()
    image = pixels(bar)
    column = range(image.height())
    return [y for y in column if image.pixelColor(lane.value + 1, y) == colour]


@st.composite
def disjoint(draw: st.DrawFn) -> list[Stretch]:
    edges = sorted(draw(st.sets(st.integers(0, 300), max_size=30)))
    return [Stretch(start, end) for start, end in list(pairwise(edges))[::2]]


def finder(stretches: list[Stretch]) -> Find:
    """Find the first of these that touches a range, by looking at each."""

    def find(start: int, end: int) -> Stretch | None:
        touching = (each for each in stretches if each.start < end and start < each.end)
        return next(touching, None)

    return find


@given(disjoint(), st.lists(st.integers(0, 300), max_size=40))
def test_no_stretch_is_lost_but_behind_another(stretches: list[Stretch], cuts: list[int]) -> None:
    bounds = sorted([0, *cuts, 300])
    rows = rows_of(finder(stretches), bounds.__getitem__, len(bounds) - 1)
    for each in stretches:
        on = [n for n, (a, b) in enumerate(pairwise(bounds)) if a < each.end and each.start < b]
        assert on
        assert all(row in rows for row in on if bounds[row] < bounds[row + 1])
    for row, stretch in rows.items():
        first = finder(stretches)(bounds[row], bounds[row + 1])
        assert stretch == first


@given(
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=12),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_the_first_highlight_in_a_range_is_found(
    spans: list[tuple[int, int]], start: int, end: int
) -> None:
    start, end = sorted((start, end))
    on = article("𠮷山🌱水" * 20)
    marks = [
        annotation(on, first, first + length, str(number), ["river"])
        for number, (first, length) in enumerate(spans)
    ]
    found = Highlights(marks, CODEBOOK).first_in(start, end)
    marked = {at for mark in marks for at in range(mark.anchor.start, mark.anchor.end)}
    if found is None:
        assert not marked.intersection(range(start, end))
    else:
        assert found.start < end
        assert found.end > start
        assert marked.issuperset(range(found.start, found.end))
        assert not marked.intersection(range(start, found.start))


@pytest.mark.parametrize("part", [0.0, 0.31, 0.5, 0.77, 1.0])
def test_a_mark_stands_where_the_handle_goes(show_page: ShowPage, part: float) -> None:
    page, _ = show_page(LONG)
    bar = bar_of(page)
    start = round(part * (LENGTH - 4))
    page.set_annotations([annotation(LONG, start, start + 4, "a", ["river"])], CODEBOOK)
    rows = rows_with(bar, LIGHT.tag_colour(RIVER.colour), Lane.ANNOTATIONS)
    assert rows
    page.show_offset(start, at=0.5)
    grabbed(page)
    middle = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep()) * bar.height()
    limit = bar.height() * bar.pageStep() / (bar.maximum() + bar.pageStep()) / 2
    assert abs(sum(rows) / len(rows) - middle) <= max(6, limit if part in (0.0, 1.0) else 0)


def test_a_long_highlight_is_a_long_mark_and_lanes_stand_beside_each_other(
    show_page: ShowPage,
) -> None:
    page, _ = show_page(LONG)
    page.set_annotations([annotation(LONG, 4000, 12_000, "a", ["forest"])], CODEBOOK)
    page.set_found([(6000, 6002), (18_000, 18_002)])
    bar = bar_of(page)
    marked = rows_with(bar, LIGHT.tag_colour(FOREST.colour), Lane.ANNOTATIONS)
    assert marked == list(range(marked[0], marked[-1] + 1))
    assert len(marked) == pytest.approx(bar.height() * 0.4, abs=12)
    found = rows_with(bar, QColor(LIGHT.accent), Lane.FOUND)
    assert len(found) in range(4, 9)
    page.set_found([])
    assert rows_with(bar, QColor(LIGHT.accent), Lane.FOUND) == []


def test_marks_take_the_colours_of_the_theme(show_page: ShowPage) -> None:
    page, _ = show_page(LONG)
    page.set_annotations([annotation(LONG, 9000, 9010, "a", ["river"])], CODEBOOK)
    page.set_theme(DARK)
    assert rows_with(bar_of(page), DARK.tag_colour(RIVER.colour), Lane.ANNOTATIONS)


def test_another_article_has_none_of_the_marks(show_page: ShowPage) -> None:
    page, document = show_page(LONG)
    page.set_annotations([annotation(LONG, 9000, 9010, "a", ["river"])], CODEBOOK)
    page.set_found([(6000, 6002)])
    page.set_document(document)
    assert rows_with(bar_of(page), LIGHT.tag_colour(RIVER.colour), Lane.ANNOTATIONS) == []
    assert rows_with(bar_of(page), QColor(LIGHT.accent), Lane.FOUND) == []


@pytest.mark.parametrize("beside", [0, 2, -2])
def test_a_click_on_a_mark_goes_there(show_page: ShowPage, qtbot: QtBot, beside: int) -> None:
    page, _ = show_page(LONG)
    bar = bar_of(page)
    page.set_found([(15_000, 15_004)])
    rows = rows_with(bar, QColor(LIGHT.accent), Lane.FOUND)
    left = page.place()
    with qtbot.waitSignal(page.jumped) as jumped:
        QTest.mouseClick(bar, LEFT, pos=QPoint(Lane.FOUND.value + 1, rows[1] + beside))
    assert jumped.args == [left]
    assert page.viewport().rect().contains(place(page, 15_000))


def test_where_two_marks_stand_in_a_row_the_lane_decides(show_page: ShowPage, qtbot: QtBot) -> None:
    page, _ = show_page(LONG)
    page.set_annotations([annotation(LONG, 15_000, 15_004, "a", ["river"])], CODEBOOK)
    page.set_found([(15_001, 15_002)])
    bar = bar_of(page)
    row = rows_with(bar, QColor(LIGHT.accent), Lane.FOUND)[1]
    for lane, offset in ((Lane.FOUND, 15_001), (Lane.ANNOTATIONS, 15_000)):
        with qtbot.waitSignal(bar.mark_clicked) as clicked:
            QTest.mouseClick(bar, LEFT, pos=QPoint(lane.value + 1, row))
        assert clicked.args == [offset]
        bar.setValue(0)


def test_beside_the_marks_and_on_its_handle_it_is_a_scroll_bar(
    show_page: ShowPage, qtbot: QtBot
) -> None:
    page, _ = show_page(LONG)
    bar = bar_of(page)
    page.set_found([(0, 900), (15_000, 15_004)])
    grabbed(page)
    with qtbot.assertNotEmitted(bar.mark_clicked):
        QTest.mousePress(bar, LEFT, pos=QPoint(5, 30))  # the handle, over the first mark
        QTest.mouseMove(bar, QPoint(5, 130))
        QTest.mouseRelease(bar, LEFT, pos=QPoint(5, 130))
        assert bar.value() > 0
        dragged = bar.value()
        QTest.mouseClick(bar, LEFT, pos=QPoint(5, bar.height() - 4))
        assert bar.value() > dragged


def test_the_pointer_says_what_a_click_does(show_page: ShowPage) -> None:
    page, _ = show_page(LONG)
    bar = bar_of(page)
    page.set_found([(15_000, 15_004)])
    row = rows_with(bar, QColor(LIGHT.accent), Lane.FOUND)[1]
    QTest.mouseMove(bar, QPoint(3, row - 40))
    assert bar.cursor().shape() == Qt.CursorShape.ArrowCursor
    QTest.mouseMove(bar, QPoint(3, row))
    assert bar.cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_marks_follow_annotations_and_heights_a_little_later(
    show_page: ShowPage, qtbot: QtBot
) -> None:
    on = article("\n".join("行\u2028" * 60 + "末" for _ in range(40)) + "\n" + long_text(6000))
    page, _ = show_page(on)
    bar, start = bar_of(page), on.source_text.rindex("𨋢")
    bare = pixels(bar)
    page.set_annotations([annotation(on, start, start + 1, "a", ["river"])], CODEBOOK)
    qtbot.waitUntil(lambda: pixels(bar) != bare)
    before = rows_with(bar, LIGHT.tag_colour(RIVER.colour), Lane.ANNOTATIONS)
    for part in range(40):  # lines that were not expected come into sight
        bar.setValue(round(bar.maximum() * part / 40))
        grabbed(page)
    bar.setValue(0)
    image = pixels(bar)
    qtbot.waitUntil(lambda: pixels(bar) != image)
    assert rows_with(bar, LIGHT.tag_colour(RIVER.colour), Lane.ANNOTATIONS) != before


def test_placing_marks_sets_no_paragraph_and_does_not_ask_for_each(
    show_page: ShowPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, document = show_page(LONG)
    page.hold()
    document.set_reading(Reading(Script.HANT_TW))
    page.release()
    bar = bar_of(page)
    grabbed(page)
    asked: list[float] = []
    near = Flow.offset_near

    def counted(flow: Flow, y: float) -> int:
        asked.append(y)
        return near(flow, y)

    monkeypatch.setattr(Flow, "offset_near", counted)
    monkeypatch.setattr(Typesetter, "set", lambda *_, **__: pytest.fail("a paragraph was set"))
    page.set_found([(start, start + 1) for start in range(0, LENGTH - 1, 2)][:10_000])
    bar.renew()
    asked.clear()
    pixels(bar)
    assert bar.height() / 2 < len(asked) <= bar.height() + 2
    page.set_found([(9000, 9001), (15_000, 15_001)])
    bar.renew()
    asked.clear()
    pixels(bar)
    assert 0 < len(asked) < 50
    asked.clear()
    bar.setValue(30)
    pixels(bar)
    assert asked == []  # what was placed is drawn again
