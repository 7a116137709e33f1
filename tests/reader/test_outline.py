from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model import BlockKind
from reader.outline import heading_over, outline
from tests.helpers.articles import article
from tests.helpers.texts import texts

TITLE, HEADING, PARAGRAPH = BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH
ON = article(
    "𠮷野灣\r\n首段\r\n一、𨋢口🌱\r\n　\r\n次段",
    [TITLE, PARAGRAPH, HEADING, HEADING, PARAGRAPH],
)


def test_title_and_headings_in_the_order_of_the_text() -> None:
    found = [ON.source_text[block.start : block.end] for block in outline(ON)]
    assert found == ["𠮷野灣", "一、𨋢口🌱"]


def test_an_article_may_have_none() -> None:
    assert outline(article("首段\n次段")) == ()
    assert heading_over((), 0) == -1


def test_a_place_stands_under_the_last_heading_before_it() -> None:
    headings, text = outline(ON), ON.source_text
    assert heading_over(headings, 0) == 0
    assert heading_over(headings, text.index("首段")) == 0
    assert heading_over(headings, text.index("一、")) == 1
    assert heading_over(headings, len(text)) == 1


@given(texts(), st.lists(st.sampled_from(list(BlockKind)), max_size=8), st.data())
def test_the_heading_over_a_place_begins_at_or_before_it(
    text: str, kinds: list[BlockKind], data: st.DataObject
) -> None:
    on = article(text, kinds)
    headings = outline(on)
    offset = data.draw(st.integers(0, len(on.source_text)))
    number = heading_over(headings, offset)
    assert all(block.start <= offset for block in headings[: number + 1])
    assert all(block.start > offset for block in headings[number + 1 :])
