"""No text that can be imported makes the page raise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.dictionary import Entry, Into
from reader.model import BlockKind, Reading, Script
from tests.helpers.articles import CODEBOOK, annotation, article
from tests.helpers.pages import grabbed
from tests.helpers.texts import HOSTILE, texts
from tests.helpers.thorough import tries
from ui.desktop.page.document import PageDocument
from ui.desktop.page.measures import Measures
from ui.desktop.page.view import Page

ANYWAY = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
KEYS = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down]
KEYS += [Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp]
KEYS += [Qt.Key.Key_Comma, Qt.Key.Key_Period]
MODIFIERS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
]
POINTS = st.builds(QPoint, st.integers(-20, 460), st.integers(-60, 360))
ACTS = st.one_of(
    st.tuples(st.just("key"), st.sampled_from(KEYS), st.sampled_from(MODIFIERS)),
    st.tuples(st.just("drag"), POINTS, POINTS),
    st.tuples(st.just("clicks"), POINTS, st.integers(2, 4)),
    st.tuples(st.just("found"), st.integers(0, 40), st.integers(1, 9)),
    st.tuples(st.just("measures"), st.integers(12, 40), st.integers(8, 60)),
    st.tuples(st.just("words"), st.sampled_from(["山", "里", "\u200d"]), st.text(min_size=1)),
    st.tuples(st.just("script"), st.sampled_from(list(Script)), st.none()),
    st.tuples(st.just("width"), st.integers(60, 700), st.none()),
)
KINDS = st.lists(st.sampled_from(list(BlockKind)), max_size=6)


@pytest.fixture(scope="module")
def shared(qapp: QApplication) -> Page:
    made = Page()
    made.show()
    return made


@pytest.fixture
def page(shared: Page, qtbot: QtBot) -> Iterator[Page]:
    """One page for all texts; nothing is at work on it once a test is over."""
    yield shared
    shared.set_marks_doubts(False)
    timers = shared.findChildren(QTimer)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers))


def act(page: Page, document: PageDocument, what: tuple[str, object, object]) -> None:
    match what:
        case ("key", Qt.Key() as key, Qt.KeyboardModifier() as modifier):
            QTest.keyClick(page, key, modifier)
        case ("drag", QPoint() as start, QPoint() as end):
            QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=start)
            QTest.mouseMove(page.viewport(), end)
            QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=end)
        case ("clicks", QPoint() as place, int() as count):
            for _ in range(count // 2):
                QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
            QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
        case ("found", int() as start, int() as length):
            page.set_found([(start, start + length)])
        case ("measures", int() as body, int() as column):
            page.set_measures(Measures(body=body, column=column))
        case ("words", str() as source, str() as shown):
            page.hold()
            document.set_entries([Entry(source, shown, Into.ANY)])
            page.release()
        case ("script", Script() as script, None):
            page.hold()
            document.set_reading(Reading(script))
            page.release()
        case ("width", int() as width, None):
            page.resize(width, 300)


@settings(max_examples=100, suppress_health_check=ANYWAY)
@given(texts(HOSTILE, 8), KINDS, st.lists(ACTS, max_size=8), st.data())
def test_nothing_raises_and_every_offset_stays_inside(
    page: Page,
    text: str,
    kinds: list[BlockKind],
    acts: list[tuple[str, object, object]],
    data: st.DataObject,
) -> None:
    on = article(text, kinds)
    document = PageDocument(on)
    page.resize(480, 300)
    page.set_measures(Measures())
    page.set_document(document)
    page.set_marks_doubts(True)
    length = len(on.source_text)
    if length:
        start = data.draw(st.integers(0, length - 1))
        end = data.draw(st.integers(start + 1, length))
        page.set_annotations([annotation(on, start, end, "a", ["river"])], CODEBOOK)
    for what in acts:
        act(page, document, what)
        grabbed(page)
        selection = page.selection
        assert 0 <= selection.start <= selection.end <= length
    if length:
        page.show_offset(start)
        grabbed(page)


@settings(max_examples=tries(300, 5_000), suppress_health_check=ANYWAY)
@given(texts(HOSTILE, 4), KINDS, st.sampled_from(list(Script)), st.booleans(), ACTS)
def test_any_document_is_drawn_and_read_with_keys(
    page: Page,
    text: str,
    kinds: list[BlockKind],
    script: Script,
    regional: bool,
    what: tuple[str, object, object],
) -> None:
    document = PageDocument(article(text, kinds))
    document.set_reading(Reading(script, regional))
    page.set_document(document)
    grabbed(page)
    act(page, document, what)
    grabbed(page)
    assert 0 <= page.selection.start <= page.selection.end <= len(document.article.source_text)


@pytest.mark.parametrize(
    "piece", ["山", "x", "山水，", "👩\u200d🌾", "e\u0301", "\u202eשלום ", "𠮷\u200d"]
)
def test_a_line_of_a_megabyte_is_drawn_at_both_ends(page: Page, piece: str) -> None:
    text = piece * (1_000_000 // len(piece.encode()))
    document = PageDocument(article(text))
    page.set_document(document)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
        grabbed(page)
    document.set_reading(Reading(Script.HANS))
    page.viewport().update()
    grabbed(page)
    assert page.selection.caret == 0
