"""Words in a shown text: those of a region, a person's own, and the characters in doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.fold import fold
from reader.model import Block, BlockKind, DetectedScript, Reading, Region, Script
from reader.script import Aligned, Doubt, Edit, ScriptView, convert, doubts, preload

HANS, HANT = DetectedScript.HANS, DetectedScript.HANT
CONVERTED = [Script.HANS, Script.HANT_TW, Script.HANT_HK]

words = st.lists(
    st.sampled_from(
        ["U盘", "软件", "隨身碟", "軟體", "鼠标", "𠮷", "\r\n", "，", "里", "資訊", "\0", "⿰里面"]
    ),
    max_size=20,
).map("".join)
own_words = st.dictionaries(
    st.text("U盘软件里𠮷", min_size=1, max_size=3), st.text("甲U里裡😀", min_size=1, max_size=4)
)


def pieces(source: str, shown: Aligned) -> list[tuple[str, str]]:
    return [
        (source[edit.source_start : edit.source_end], shown.text[edit.shown_start : edit.shown_end])
        for edit in shown.edits
    ]


def test_taiwan_words_are_atomic_pieces() -> None:
    source = "𠮷：U盘的软件，鼠标"
    shown = convert(source, Script.HANT_TW, regional_words=True)
    assert shown.text == "𠮷：隨身碟的軟體，滑鼠"
    assert pieces(source, shown) == [("U盘", "隨身碟"), ("件", "體"), ("鼠标", "滑鼠")]
    assert shown.edits[0] == Edit(2, 4, 2, 5)


def test_mainland_words_are_atomic_pieces() -> None:
    source = "𠮷：隨身碟裡的軟體，滑鼠"
    shown = convert(source, Script.HANS, regional_words=True)
    assert shown.text == "𠮷：U盘里的软件，鼠标"
    assert pieces(source, shown) == [("隨身碟", "U盘"), ("體", "件"), ("滑鼠", "鼠标")]


def test_hong_kong_has_words_of_its_own() -> None:
    source = "𠮷：隐私权、内存条"
    shown = convert(source, Script.HANT_HK, regional_words=True)
    assert convert(source, Script.HANT_HK) == Aligned("𠮷：隱私權、內存條")
    assert shown.text == "𠮷：私隱權、記憶體模組"
    assert pieces(source, shown) == [("隐私", "私隱"), ("内存条", "記憶體模組")]


def test_without_regional_words_words_stay() -> None:
    assert convert("软件，鼠标", Script.HANT_TW) == Aligned("軟件，鼠標")


def test_a_word_at_the_end_ends_there() -> None:
    shown = convert("滑鼠", Script.HANS, written_in=HANT, regional_words=True)
    assert shown == Aligned("鼠标", (Edit(0, 2, 0, 2),))


def test_the_longest_word_wins() -> None:
    shown = convert("数据挖掘和数据", Script.HANT_TW, written_in=HANS, regional_words=True)
    assert shown.text == "資料探勘和資料"


def test_what_characters_of_a_word_stay_is_no_part_of_its_piece() -> None:
    source = "打印机坏了"
    shown = convert(source, Script.HANT_TW, regional_words=True)
    assert shown.text == "印表機壞了"
    assert pieces(source, shown) == [("打印", "印表")]
    assert shown.to_shown(2, 4) == (2, 4)


def test_a_persons_words_go_before_everything() -> None:
    source = "沈抚示范区的总台说，国际在线和𠮷的软件"
    own = {"沈抚": "瀋撫", "总台": "總臺", "国际在线": "国际在线", "软件": "程式軟件"}
    shown = convert(source, Script.HANT_TW, regional_words=True, user_dictionary=own)
    assert shown.text == "瀋撫示範區的總臺說，国际在线和𠮷的程式軟件"
    assert pieces(source, shown) == [("软", "程式軟")]


def test_of_a_persons_words_the_longest_wins() -> None:
    own = {"甲乙": "一", "乙丙丁": "二", "丙": "三"}
    assert convert("甲乙丙丁丙", Script.HANT_TW, user_dictionary=own).text == "甲二三"


def test_no_word_reaches_across_a_persons_word() -> None:
    assert convert("头发", Script.HANT_TW).text == "頭髮"
    own = convert("头发", Script.HANT_TW, user_dictionary={"头": "首"})
    assert own == Aligned("首發", (Edit(0, 1, 0, 1),))


def test_a_persons_words_leave_what_is_in_the_script_already() -> None:
    own = {"瀋撫": "沈撫"}
    assert convert("瀋撫説", Script.HANT_TW, user_dictionary=own) == Aligned("瀋撫説")
    assert convert("瀋撫説", Script.ORIGINAL, user_dictionary=own) == Aligned("瀋撫説")
    assert convert("瀋撫説", Script.HANS, user_dictionary=own).text == "沈撫说"


@pytest.mark.parametrize("own", [{"": "甲"}, {"甲": ""}])
def test_a_persons_words_are_not_empty(own: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="empty form"):
        convert("甲", Script.HANT_TW, user_dictionary=own)


@given(words, own_words, st.sampled_from(CONVERTED), st.booleans())
def test_between_pieces_every_character_stands_for_itself(
    text: str, own: dict[str, str], script: Script, regional: bool
) -> None:
    shown = convert(
        text,
        script,
        written_in=DetectedScript.MIXED,
        regional_words=regional,
        user_dictionary=own,
    )
    source_end = shown_end = 0
    for edit in (*shown.edits, Edit(len(text), len(text), len(shown.text), len(shown.text))):
        before = text[source_end : edit.source_start]
        assert fold(before) == fold(shown.text[shown_end : edit.shown_start])
        source_end, shown_end = edit.source_end, edit.shown_end


def view(text: str, own: dict[str, str] | None = None) -> ScriptView:
    blocks = [Block(BlockKind.PARAGRAPH, 0, 3), Block(BlockKind.PARAGRAPH, 4, len(text))]
    return ScriptView(text, blocks, Reading(Script.HANT_TW), HANS, own)


def test_a_view_knows_a_persons_words() -> None:
    shown = view("沈抚说\n包括发动机", {"沈抚": "瀋陽撫順"})
    assert shown.text == "瀋陽撫順說\n包括發動機"
    assert shown.to_shown(2, 9) == (4, 11)
    assert shown.to_source(3, 4) == (1, 2)


def test_a_view_knows_its_doubtful_characters() -> None:
    source = "沈抚说\n包括发动机"
    assert view(source).doubts(0) == ()
    assert view(source).doubts(1) == (Doubt(2, 3, ("發", "髮")),)
    assert view(source, {"发动机": "發動機"}).doubts(1) == ()
    with pytest.raises(IndexError):
        view(source).doubts(2)


def test_characters_in_doubt_have_what_is_shown_first() -> None:
    source = "\0𠮷😀包括发动机，头发"
    assert doubts(source, Script.HANT_TW) == (Doubt(5, 6, ("發", "髮")),)
    assert doubts(source, Script.HANT_TW, regional_words=True) == (Doubt(5, 6, ("發", "髮")),)


def test_what_is_not_converted_is_not_in_doubt() -> None:
    assert doubts("包括发动机", Script.ORIGINAL) == ()
    assert doubts("包括发动机", Script.HANS) == ()


@given(words, st.sampled_from(CONVERTED), st.booleans())
def test_doubts_are_in_order_and_name_what_is_shown(
    text: str, script: Script, regional: bool
) -> None:
    shown = convert(text, script, written_in=DetectedScript.MIXED, regional_words=regional)
    done = 0
    found = doubts(text, script, written_in=DetectedScript.MIXED, regional_words=regional)
    for doubt in found:
        assert done <= doubt.start < doubt.end <= len(text)
        start, end = shown.to_shown(doubt.start, doubt.end)
        assert shown.text[start:end] == doubt.candidates[0]
        assert len(set(doubt.candidates)) == len(doubt.candidates) > 1
        done = doubt.end


def test_loading_ahead_changes_nothing() -> None:
    before = convert("头发", Script.HANT_HK)
    preload()
    assert convert("头发", Script.HANT_HK) == before


@pytest.mark.parametrize(
    ("region", "shown"),
    [
        (Region.UNKNOWN, "鼠标𠮷性能"),
        (Region.TAIWAN, "鼠标𠮷性能"),
        (Region.HONG_KONG, "鼠标𠮷效能"),
        (Region.MAINLAND, "滑鼠𠮷效能"),
    ],
)
def test_whose_words_become_those_of_the_mainland_is_for_the_region(
    region: Region, shown: str
) -> None:
    source = "滑鼠𠮷效能"
    found = convert(source, Script.HANS, written_in=HANT, regional_words=True, region=region)
    assert found.text == shown
    view = ScriptView(source, (block(source),), Reading(Script.HANS, True), HANT, region=region)
    assert view.text == shown


@pytest.mark.parametrize("region", Region)
def test_without_regional_words_and_into_traditional_the_region_changes_nothing(
    region: Region,
) -> None:
    source = "滑鼠𠮷效能"
    plain = convert(source, Script.HANS, written_in=HANT, region=region)
    assert plain == Aligned("滑鼠𠮷效能")
    words = convert("鼠标😀性能", Script.HANT_TW, regional_words=True, region=region)
    assert words.text == "滑鼠😀效能"


def block(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, 0, len(text))
