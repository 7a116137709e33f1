from __future__ import annotations

from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader import words
from reader.model import BlockKind
from tests.helpers.articles import article
from tests.helpers.pages import ShowPage
from tests.helpers.texts import HOSTILE, texts
from ui.desktop.page.document import PageDocument
from ui.desktop.page.units import Grip, Unit, unit_at
from ui.desktop.page.view import Page

TEXT = (
    "青溪县推行林长制\r\n　　县长说：“树种下去不算完，𠮷野村的才算数。”村民领走一千八百株🌱。\r\n"
    "　　居民搭𨋢上觀景台。看水鳥👩‍🌾回來了！"
)


@pytest.fixture(scope="module")
def document() -> PageDocument:
    words.preload()
    return PageDocument(article(TEXT, [BlockKind.TITLE]))


def taken(document: PageDocument, quote: str, unit: Unit) -> str:
    source = document.article.source_text
    start, end = unit_at(document, source.index(quote), unit)
    return source[start:end]


@pytest.mark.parametrize(
    ("quote", "word"),
    [("推行", "推行"), ("居民", "居民"), ("鳥", "水鳥"), ("👩", "👩‍🌾"), ("，", "，")],
)
def test_a_word_is_one_in_either_script(document: PageDocument, quote: str, word: str) -> None:
    assert taken(document, quote, Unit.WORD) == word


def test_a_sentence_takes_its_closing_quotes(document: PageDocument) -> None:
    assert taken(document, "树种", Unit.SENTENCE).endswith("才算数。”")
    assert taken(document, "领走", Unit.SENTENCE) == "村民领走一千八百株🌱。"


def test_a_paragraph_leaves_out_its_indent(document: PageDocument) -> None:
    assert taken(document, "觀景", Unit.PARAGRAPH) == "居民搭𨋢上觀景台。看水鳥👩‍🌾回來了！"
    assert taken(document, "推行", Unit.PARAGRAPH) == "青溪县推行林长制"


@given(st.sampled_from(HOSTILE) | texts(), st.data())
def test_a_unit_holds_its_place_and_the_smaller_units_there(text: str, data: st.DataObject) -> None:
    document = PageDocument(article("首" + text + "尾"))
    offset = data.draw(st.integers(0, len(document.article.source_text) - 1))
    block = document.block_at(offset)
    inner = offset, min(offset + 1, block.end)
    for unit in (Unit.WORD, Unit.SENTENCE):
        start, end = unit_at(document, offset, unit)
        assert block.start <= start <= end <= block.end
        # Not so for a run of signs: it may end one sentence and begin the next.
        if any(sign.isalnum() for sign in document.article.source_text[slice(*inner)]):
            assert start <= inner[0] < inner[1] <= end
        inner = start, end


@given(st.integers(0, 60), st.integers(0, 60), st.sampled_from(Unit))
def test_a_drag_keeps_the_unit_it_began_with(begin: int, to: int, unit: Unit) -> None:
    document = PageDocument(article(TEXT, [BlockKind.TITLE]))
    grip = Grip(unit, *unit_at(document, begin, unit))
    selection = grip.selection(document, to)
    assert selection.start <= grip.start
    assert grip.end <= selection.end
    start, end = unit_at(document, to, unit)
    assert selection.start <= start if to < grip.start else end <= selection.end


# -- with the mouse

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(show_page: ShowPage) -> tuple[Page, PageDocument]:
    return show_page(article(TEXT, [BlockKind.TITLE]))


def send(page: Page, kind: QEvent.Type, at: QPoint, when: int) -> None:
    """What the system sends; QTest lets half a second pass between two clicks of its own."""
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    there = QPointF(page.viewport().mapToGlobal(at))
    event = QMouseEvent(kind, QPointF(at), there, LEFT, held, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(when)
    QApplication.sendEvent(page.viewport(), event)


def clicked(page: Page, at: QPoint, times: int) -> str:
    """What is selected after so many quick clicks; every second one comes as a double click."""
    kinds = cycle((QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick))
    for number, kind in zip(range(times), kinds, strict=False):
        send(page, kind, at, 1_000_000 + 80 * number)
        send(page, QEvent.Type.MouseButtonRelease, at, 1_000_040 + 80 * number)
    return taken_on(page)


def taken_on(page: Page) -> str:
    source = page._flow.document.article.source_text if page._flow else ""
    return source[page.selection.start : page.selection.end]


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
@pytest.mark.parametrize(
    ("quote", "times", "taken"),
    [
        ("推", 2, "推行"),
        ("鳥", 2, "水鳥"),
        ("𨋢", 2, "𨋢"),
        ("领走", 3, "村民领走一千八百株🌱。"),
        ("觀", 4, "居民搭𨋢上觀景台。看水鳥👩‍🌾回來了！"),
    ],
)
def test_clicks_take_what_is_under_the_mouse_wherever_in_its_character(
    shown: tuple[Page, PageDocument], quote: str, times: int, taken: str, part: float
) -> None:
    page, document = shown
    start = document.article.source_text.index(quote)
    box = page.box_of(start, start + 1)
    at = QPoint(round(box.left() + part * box.width()), box.center().y())
    assert clicked(page, at, times) == taken


def test_a_drag_after_two_clicks_goes_on_by_words(shown: tuple[Page, PageDocument]) -> None:
    page, document = shown
    source = document.article.source_text
    first, last = (source.index(each) for each in ("推", "长制"))
    begin, end = (page.box_of(each, each + 1).center() for each in (first, last))
    for number, kind in enumerate((QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)):
        send(page, kind, begin, 2_000_000 + 80 * number)
        if not number:
            send(page, QEvent.Type.MouseButtonRelease, begin, 2_000_040)
    send(page, QEvent.Type.MouseMove, end, 2_000_200)
    send(page, QEvent.Type.MouseButtonRelease, end, 2_000_300)
    assert taken_on(page) == "推行林长制"
