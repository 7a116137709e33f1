"""Where the page stands: jumps, places to come back to, how far it is read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from reader.model import BlockKind, Reading, Script
from tests.helpers.articles import article, long_text
from tests.helpers.pages import ShowPage, grabbed, place
from tests.helpers.texts import texts
from ui.desktop.page.area import PADDING, PROGRESS
from ui.desktop.page.document import PageDocument
from ui.desktop.page.eye import Eye
from ui.desktop.page.flow import Flow
from ui.desktop.page.measures import BODY
from ui.desktop.page.view import Page

LONG = article(long_text(20_000))
LENGTH = len(LONG.source_text)


def jumps(page: Page) -> list[Eye]:
    """The places that will be left by jumps."""
    left: list[Eye] = []
    page.jumped.connect(left.append)
    return left


def test_a_jump_tells_the_place_it_leads_away_from(show_page: ShowPage) -> None:
    page, _ = show_page(LONG)
    page.verticalScrollBar().setValue(777)
    grabbed(page)
    before, left = page.place(), jumps(page)
    page.show_offset(15_000)
    assert left == [before]
    page.show_offset(15_000)  # in sight already: nothing moves
    assert left == [before]


def test_scrolling_and_coming_back_tell_nothing(show_page: ShowPage) -> None:
    page, _ = show_page(LONG)
    left = jumps(page)
    page.verticalScrollBar().setValue(5000)
    grabbed(page)
    page.go_to(Eye(3000, 5, 34.0))
    assert left == []
    assert place(page, 3000)


def test_of_a_series_of_jumps_the_first_counts_until_the_person_scrolls(
    show_page: ShowPage,
) -> None:
    page, _ = show_page(LONG)
    first, left = page.place(), jumps(page)
    for offset in (20, 9000, 15_000, 3000):  # the first is in sight: nothing moves
        page.show_offset(offset, series=True)
    assert left == [first]
    page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 10)
    second = page.place()
    page.show_offset(15_000, series=True)
    third = page.place()
    page.show_offset(9000)
    assert left == [first, second, third]


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5])
def test_a_line_is_put_where_it_is_wanted(show_page: ShowPage, share: float) -> None:
    page, _ = show_page(LONG)
    for offset in (9000, 9020, 3000):
        page.show_offset(offset, at=share)
        y = place(page, offset).y()
        assert y == pytest.approx(share * page.viewport().height() + BODY * 0.95, abs=2)


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.HANT_TW])
@pytest.mark.parametrize("value", [0, 30, 4321, 999_999])
def test_a_place_is_shown_again_to_the_pixel(
    show_page: ShowPage, value: int, script: Script
) -> None:
    page, document = show_page(LONG)
    document.set_reading(Reading(script))
    bar = page.verticalScrollBar()
    bar.setValue(value)
    before, image = page.place(), grabbed(page)
    assert before is not None
    page.show_offset(6000, at=0)
    page.show_offset(18_000, at=0)
    page.go_to(before)
    assert grabbed(page) == image
    assert page.place() == before
    page.set_document(document)  # as after a start: all heights are estimates again
    page.go_to(before)
    assert grabbed(page) == image


def test_a_place_survives_other_widths_and_scripts(show_page: ShowPage, qtbot: QtBot) -> None:
    page, document = show_page(LONG)
    page.verticalScrollBar().setValue(4321)
    before, image = page.place(), grabbed(page)
    assert before is not None
    page.set_document(document)
    page.resize(400, 300)
    page.go_to(before)
    for script in (Script.HANT_HK, Script.ORIGINAL):
        page.hold()
        document.set_reading(Reading(script))
        page.release()
    page.resize(900, 640)
    assert page.place() == before
    assert grabbed(page) == image


def test_a_place_within_a_notice_unfolds_it_but_its_bar_does_not(show_page: ShowPage) -> None:
    body = long_text(3000)
    kinds = [*[BlockKind.PARAGRAPH] * (body.count("\n") + 1), *[BlockKind.BOILERPLATE] * 40]
    on = article(f"{body}\n" + "\n".join("　　版权声明：𨋢不得转载" * 9 for _ in range(40)), kinds)
    page, document = show_page(on)
    (bar,) = (item for item in document.items if item.folds)
    page.go_to(Eye(bar.start, 3, 34.0))
    assert [item.folded for item in document.items if item.folds] == [True]
    page.go_to(Eye(bar.start + 300, 3, 25.0))
    assert [item.folded for item in document.items if item.folds] == [False]
    assert page.place() == Eye(bar.start + 300, 3, 25.0)


def test_where_there_is_no_text_there_is_no_place(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.set_document(PageDocument(article("\n")))
    assert page.place() is None
    assert page.under_eye() is None
    page.go_to(Eye(0, 0, 34.0))
    page.show_offset(0, at=0.5)


def test_what_is_read_is_a_little_below_the_top_and_at_the_end_the_last(
    show_page: ShowPage,
) -> None:
    page, _ = show_page(LONG)
    bar = page.verticalScrollBar()
    assert page.under_eye() in range(1, 400)
    page.show_offset(9000, at=0.24)
    under = page.under_eye()
    assert under is not None
    assert abs(under - 9000) < 40
    for _ in range(3):
        bar.setValue(bar.maximum())
        grabbed(page)
    under = page.under_eye()
    assert under is not None
    assert under > LENGTH - 40


def test_asking_what_is_read_moves_no_text(show_page: ShowPage) -> None:
    on = article("\n".join("行\u2028" * 30 + "末" for _ in range(60)))
    asked, _ = show_page(on)
    silent, _ = show_page(on)
    for page in (asked, silent):
        page.verticalScrollBar().setValue(2000)
        grabbed(page)
    for value in range(1980, 400, -90):
        for page in (asked, silent):
            page.verticalScrollBar().setValue(page.verticalScrollBar().value() - 90)
        asked.under_eye()
        assert grabbed(asked) == grabbed(silent), value


def test_a_line_along_the_edge_is_as_long_as_what_is_read(show_page: ShowPage) -> None:
    page, _ = show_page(LONG)
    line, bar = page.findChild(QFrame, "readingProgress"), page.verticalScrollBar()
    assert isinstance(line, QFrame)
    for part in (0.0, 0.4, 1.0):
        bar.setValue(round(bar.maximum() * part))
        grabbed(page)
        width, height = page.viewport().width(), page.viewport().height()
        assert line.isVisible()
        assert line.height() == PROGRESS
        assert line.geometry().bottom() == height - 1
        assert 100 * line.width() / width == pytest.approx(page.progress(), abs=0.6)
    page.resize(700, 500)
    assert line.geometry().bottom() == page.viewport().height() - 1


def test_where_all_is_in_sight_there_is_no_such_line(show_page: ShowPage) -> None:
    page, _ = show_page(article("短"))
    line = page.findChild(QFrame, "readingProgress")
    assert isinstance(line, QFrame)
    assert not line.isVisible()


@pytest.mark.usefixtures("qapp")
@settings(max_examples=40)
@given(texts(), st.lists(st.sampled_from(list(BlockKind)), max_size=6), st.data())
def test_what_is_near_a_height_goes_down_with_the_text(
    text: str, kinds: list[BlockKind], data: st.DataObject
) -> None:
    document = PageDocument(article(text + "\n末段𠮷野", kinds))
    flow = Flow(document, 20 * BODY)
    length = len(document.article.source_text)
    heights = sorted(data.draw(st.lists(st.floats(-100, flow.height + 100), min_size=2)))
    found = [flow.offset_near(y) for y in heights]
    assert found == sorted(found)
    assert all(0 <= offset <= length for offset in found)
    for index, item in enumerate(document.items):
        if item.start < item.end:
            middle = (flow.top(index) + flow._column.bottom(index)) / 2
            assert item.start <= flow.offset_near(middle) <= item.end


def test_what_is_near_a_height_is_about_what_stands_there(show_page: ShowPage) -> None:
    page, document = show_page(LONG)
    flow = page._flow
    assert flow is not None
    for index in range(len(document.items)):
        flow.setting(index)
    for y in range(0, round(flow.height), 250):
        _, exact = flow.hit(QPointF(0, y))
        assert abs(flow.offset_near(y) - exact) < 3 * 38
    assert flow.offset_near(-PADDING) == 0
