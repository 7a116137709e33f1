from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import words
from reader.model import BlockKind
from tests.helpers.articles import article
from tests.helpers.texts import HOSTILE, texts
from ui.desktop.page.document import PageDocument
from ui.desktop.page.units import Grip, Unit, unit_at

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
