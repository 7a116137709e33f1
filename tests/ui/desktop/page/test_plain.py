from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.model import BlockKind, Reading, Script
from tests.helpers.articles import HANS, HANT, article
from tests.helpers.texts import HOSTILE, texts
from ui.desktop.page.document import PageDocument
from ui.desktop.page.flow import Flow
from ui.desktop.page.pieces import LONGEST
from ui.desktop.page.plain import PlainText

NOTICE = [BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.BOILERPLATE]


def flow_of(text: str, kinds: list[BlockKind] | None = None) -> Flow:
    return Flow(PageDocument(article(text, kinds or [])), 600)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    kinds = draw(st.lists(st.sampled_from(list(BlockKind)), max_size=6))
    document = PageDocument(article(draw(texts(HOSTILE, 5)), kinds))
    document.set_reading(Reading(draw(st.sampled_from(list(Script))), draw(st.booleans())))
    for item in document.items:
        if item.folds and draw(st.booleans()):
            document.toggle_fold(item.block)
    return Flow(document, 600)


def test_paragraphs_stand_on_lines_of_their_own_without_their_indent() -> None:
    plain = PlainText(flow_of(HANT.replace("\n", "\r\n")))
    assert plain.text == "\n".join(line.strip() for line in HANT.split("\n"))
    assert plain.length == utf16(plain.text) > len(plain.text)


def test_it_reads_in_the_script_that_is_shown() -> None:
    flow = flow_of(HANS)
    flow.document.set_reading(Reading(Script.HANT_TW))
    assert "護林員看管" in PlainText(flow).text
    assert "𨋢邊的舊車" in PlainText(flow).text


def test_the_bar_over_a_folded_notice_is_read_and_what_it_hides_is_not() -> None:
    flow = flow_of("正文第一段\n　　版权声明：未经许可不得转载\n联系电话见官网\n正文第二段", NOTICE)
    lines = PlainText(flow).text.split("\n")
    assert lines[0] == "正文第一段"
    assert lines[2] == "正文第二段"
    assert "版权声明" in lines[1]
    assert "联系电话" not in lines[1]


def test_the_pieces_of_a_long_paragraph_are_one_line() -> None:
    text = "山水。" * LONGEST
    flow = flow_of(text)
    assert len(flow.document.items) > 1
    assert PlainText(flow).text == text


@given(flows())
def test_positions_are_utf16_and_the_text_is_what_is_shown(flow: Flow) -> None:
    if not flow.document.items:
        return
    plain = PlainText(flow)
    assert plain.length == utf16(plain.text)
    assert plain.between(0, plain.length) == plain.text
    assert plain.between(-5, plain.length + 5) == plain.text


@given(flows(), st.data())
def test_a_character_is_found_at_its_place(flow: Flow, data: st.DataObject) -> None:
    if not flow.document.items:
        return
    plain = PlainText(flow)
    at = data.draw(st.integers(0, len(plain.text)))
    position = utf16(plain.text[:at])
    index, shown = plain.place(position)
    text = flow.text(index)
    assert 0 <= shown <= len(text)
    if shown < len(text):
        assert text[shown] == plain.text[at]
        assert plain.between(position, position + utf16(text[shown])) == text[shown]
    else:
        assert plain.text[at : at + 1] in ("", "\n")


@given(flows())
def test_the_caret_of_every_source_offset_comes_back(flow: Flow) -> None:
    if not flow.document.items:
        return
    plain, document = PlainText(flow), flow.document
    offsets = range(len(document.article.source_text) + 1)
    positions = [plain.to_position(offset) for offset in offsets]
    assert all(before <= after for before, after in pairwise(positions))
    for offset in offsets:
        index, shown = document.to_item(offset)
        if not document.items[index].folds:
            there = plain.to_source(plain.to_position(offset))
            assert there == document.to_source(index, shown)


@given(flows(), st.integers(-3, 4000))
def test_any_position_has_a_place_in_the_article(flow: Flow, position: int) -> None:
    if not flow.document.items:
        return
    source = PlainText(flow).to_source(position)
    assert 0 <= source <= len(flow.document.article.source_text)


def test_half_of_a_pair_is_its_character() -> None:
    plain = PlainText(flow_of("𠮷a"))
    assert plain.between(0, 1) == ""
    assert plain.between(1, 3) == "𠮷a"
    assert plain.to_source(1) == 0


def test_it_knows_when_another_text_is_shown() -> None:
    flow = flow_of("正文第一段\n　　版权声明：未经许可不得转载\n联系电话见官网\n正文第二段", NOTICE)
    plain = PlainText(flow)
    assert plain.is_of(flow)
    assert not plain.is_of(None)
    assert not plain.is_of(flow_of("正文第一段"))
    flow.document.set_reading(Reading(Script.HANT_TW))
    assert not plain.is_of(flow)
    flow.document.set_reading(Reading())
    assert plain.is_of(flow)
    flow.document.toggle_fold(next(item.block for item in flow.document.items if item.folds))
    flow.refold()
    assert not plain.is_of(flow)
    plain = PlainText(flow)
    flow.document.set_entries(())
    assert not plain.is_of(flow)
