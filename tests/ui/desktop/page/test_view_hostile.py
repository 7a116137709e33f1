"""No text that can be imported makes the page raise."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model import BlockKind, Reading, Script
from tests.helpers.articles import CODEBOOK, annotation, article
from tests.helpers.pages import grabbed
from tests.helpers.texts import HOSTILE, texts
from ui.desktop.page.document import PageDocument
from ui.desktop.page.view import Page

KEYS = [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down]
KEYS += [Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp]
MODIFIERS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
]
POINTS = st.builds(QPoint, st.integers(-20, 460), st.integers(-60, 360))
ACTS = st.one_of(
    st.tuples(st.just("key"), st.sampled_from(KEYS), st.sampled_from(MODIFIERS)),
    st.tuples(st.just("drag"), POINTS, POINTS),
    st.tuples(st.just("script"), st.sampled_from(list(Script)), st.none()),
    st.tuples(st.just("width"), st.integers(60, 700), st.none()),
)
KINDS = st.lists(st.sampled_from(list(BlockKind)), max_size=6)


@pytest.fixture(scope="module")
def page(qapp: QApplication) -> Page:
    made = Page()
    made.show()
    return made


def act(page: Page, document: PageDocument, what: tuple[str, object, object]) -> None:
    match what:
        case ("key", Qt.Key() as key, Qt.KeyboardModifier() as modifier):
            QTest.keyClick(page, key, modifier)
        case ("drag", QPoint() as start, QPoint() as end):
            QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=start)
            QTest.mouseMove(page.viewport(), end)
            QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=end)
        case ("script", Script() as script, None):
            page.hold()
            document.set_reading(Reading(script))
            page.release()
        case ("width", int() as width, None):
            page.resize(width, 300)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
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
    page.set_document(document)
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
