from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, BlockKind, DetectedScript, Reading, Script
from tests.helpers.articles import HANS, HANT, article
from tests.helpers.texts import texts
from ui.desktop.page.document import PageDocument

KINDS = st.lists(st.sampled_from(list(BlockKind)), max_size=6)
NOTICE = [BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.BOILERPLATE]


def with_notice() -> Article:
    return article("正文第一段\n　　版权声明：未经许可不得转载\n联系电话见官网\n正文第二段", NOTICE)


@st.composite
def documents(draw: st.DrawFn) -> PageDocument:
    """A document over any text and kinds, in any script, some of its notices unfolded."""
    script = draw(st.sampled_from(list(DetectedScript)))
    document = PageDocument(article(draw(texts()), draw(KINDS), script=script))
    document.set_reading(Reading(draw(st.sampled_from(list(Script)))))
    for item in document.items:
        if item.folds and draw(st.booleans()):
            document.toggle_fold(item.block)
    return document


@given(documents())
def test_items_cover_every_block_that_says_something(document: PageDocument) -> None:
    source = document.article.source_text
    covered = [range(item.start, item.end) for item in document.items]
    for block in document.article.blocks:
        says = not source[block.start : block.end].isspace()
        folded = any(item.folded and block.start in range(item.start, item.end)
                     for item in document.items)  # fmt: skip
        if says or folded:
            assert sum(block.start in part for part in covered) == 1
        else:
            assert not any(block.start in part for part in covered)


@given(documents())
def test_items_are_in_order_and_apart(document: PageDocument) -> None:
    items = document.items
    for before, after in pairwise(items):
        assert before.start <= before.end <= after.start


@given(documents())
def test_there_and_back_is_where_one_was(document: PageDocument) -> None:
    for index, item in enumerate(document.items):
        if not item.folds:
            for shown in range(len(document.text(index)) + 1):
                assert document.to_item(document.to_source(index, shown)) == (index, shown)


@given(documents())
def test_every_offset_has_a_place(document: PageDocument) -> None:
    if not document.items:
        return
    places = [document.to_item(o) for o in range(len(document.article.source_text) + 1)]
    assert places == sorted(places)
    assert all(0 <= shown <= len(document.text(index)) for index, shown in places)


@given(documents(), st.data())
def test_a_range_is_shown_piece_by_piece(document: PageDocument, data: st.DataObject) -> None:
    offsets = st.integers(min_value=0, max_value=len(document.article.source_text))
    start, end = sorted((data.draw(offsets), data.draw(offsets)))
    for index, item in enumerate(document.items):
        first, last = document.shown_range(index, start, end)
        inside = {
            shown
            for shown in range(len(document.text(index)))
            if not item.folds and start <= document.to_source(index, shown) < end
        }
        assert set(range(first, last)) == inside


@given(documents())
def test_a_text_is_its_source_but_for_the_indent(document: PageDocument) -> None:
    document.set_reading(Reading(Script.ORIGINAL))
    source = document.article.source_text
    for index, item in enumerate(document.items):
        whole = source[item.start : item.end]
        if item.folds:
            assert document.text(index) == ""
        elif item.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.BOILERPLATE):
            assert document.text(index) == whole.lstrip()
        else:
            assert document.text(index) == whole


def test_the_indent_is_left_out_of_the_display_alone() -> None:
    document = PageDocument(article("　　青溪\n　　沈若兰", [BlockKind.PARAGRAPH, BlockKind.TABLE]))
    assert [document.text(index) for index in (0, 1)] == ["青溪", "　　沈若兰"]
    assert document.article.source_text == "　　青溪\n　　沈若兰"
    assert document.to_item(0) == document.to_item(2) == (0, 0)
    assert document.to_source(0, 0) == 2
    assert document.shown_range(0, 0, 3) == (0, 1)
    assert document.shown_range(0, 0, 2) == (0, 0)
    assert document.shown(0, 4) == "　　青溪"


def test_crlf_counts_as_one_line_end() -> None:
    document = PageDocument(article("𠮷野\r\n𨋢🌱\r\n末"))
    assert [(item.start, item.end) for item in document.items] == [(0, 2), (3, 5), (6, 7)]
    assert document.to_item(4) == (1, 1)


def test_the_text_reads_in_each_script() -> None:
    document = PageDocument(article(HANS))
    document.set_reading(Reading(Script.HANT_TW))
    assert document.text(0).startswith("青溪縣今年推行林長制，把三百二十公里河岸分給")
    assert document.text(1) == "當地漁民騎著𨋢邊的舊車來領苗，𠮷野村一天就領走一千八百株🌱。"
    document.set_reading(Reading(Script.HANS))
    assert document.text(1) == HANS.split("\n")[1].strip()
    document = PageDocument(article(HANT))
    document.set_reading(Reading(Script.HANS))
    assert document.text(1) == "居民搭䢂上观景台看𠮷野湾，都说水鸟👩‍🌾回来了。"
    document.set_reading(Reading(Script.ORIGINAL))
    assert document.text(1) == HANT.split("\n")[1].strip()


@pytest.mark.parametrize("script", list(Script))
def test_a_script_moves_no_offset(script: Script) -> None:
    original, shown = (PageDocument(article(HANS + "\n" + HANT)) for _ in range(2))
    shown.set_reading(Reading(script))
    for offset in range(len(HANS) + len(HANT) + 2):
        assert shown.to_item(offset) == original.to_item(offset)


def test_what_is_shown_of_a_range_spans_blocks() -> None:
    document = PageDocument(article("發展\n\n\n林業", script=DetectedScript.HANT))
    document.set_reading(Reading(Script.HANS))
    assert document.shown(1, 7) == "展\n林业"
    assert document.shown(0, 0) == document.shown(2, 4) == ""


def test_a_notice_is_folded_into_one_bar() -> None:
    document = PageDocument(with_notice())
    assert [item.folds for item in document.items] == [0, 2, 0]
    bar = document.items[1]
    blocks = document.article.blocks
    assert (bar.folded, bar.start, bar.end) == (True, blocks[1].start, blocks[2].end)
    assert document.to_item(blocks[2].start) == (1, 0)
    assert document.to_source(1, 0) == bar.start
    assert document.shown_range(1, bar.start, bar.end) == (0, 0)


def test_unfolding_shows_the_notice_under_its_bar() -> None:
    document = PageDocument(with_notice())
    before = document.items
    document.toggle_fold(1)
    assert [item.folds for item in document.items] == [0, 2, 0, 0, 0]
    assert [document.text(index) for index in (2, 3)] == [
        "版权声明：未经许可不得转载",
        "联系电话见官网",
    ]
    assert document.to_item(document.article.blocks[1].start) == (2, 0)
    document.toggle_fold(1)
    assert document.items == before


def test_each_notice_folds_by_itself() -> None:
    kinds = [BlockKind.BOILERPLATE, BlockKind.PARAGRAPH, BlockKind.BOILERPLATE]
    document = PageDocument(article("责任编辑甲\n正文\n版权所有", kinds))
    document.toggle_fold(2)
    assert [(item.folds, item.folded) for item in document.items] == [
        (1, True), (0, False), (1, False), (0, False),
    ]  # fmt: skip


def test_revealing_unfolds_only_what_hides_the_offset() -> None:
    document = PageDocument(with_notice())
    first, second = document.article.blocks[1], document.article.blocks[3]
    assert not document.reveal(0)
    assert not document.reveal(second.start)
    assert not document.reveal(document.items[1].end)
    assert document.reveal(first.start + 3)
    assert document.items[1].folded is False
    assert not document.reveal(first.start + 3)


@pytest.mark.parametrize("text", ["", "\n\n", "　　\n \t\n", "\u2028"])
def test_nothing_to_read_is_no_items(text: str) -> None:
    assert PageDocument(article(text)).items == ()


def test_what_is_converted_is_told_with_its_source() -> None:
    document = PageDocument(article("　　软件里的𠮷字", script=DetectedScript.HANS))
    at = document.article.source_text.index
    assert document.conversion_at(at("里")) is None
    document.set_reading(Reading(Script.HANT_TW))
    assert document.conversion_at(at("里")) == ("里", "裡")
    assert document.conversion_at(at("𠮷")) is None
    assert document.conversion_at(at("件")) is None
    document.set_reading(Reading(Script.HANT_TW, regional_words=True))
    assert document.conversion_at(at("件")) == ("件", "體")
    assert document.conversion_at(len(document.article.source_text)) is None


def test_a_folded_notice_tells_of_no_conversion() -> None:
    document = PageDocument(with_notice())
    document.set_reading(Reading(Script.HANT_TW))
    assert document.conversion_at(document.article.blocks[1].start + 2) is None
