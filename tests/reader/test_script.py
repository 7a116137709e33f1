"""Showing a text in another script: exact, aligned, and never at the source's cost."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.fold import fold
from reader.model import Block, BlockKind, DetectedScript, Reading, Script
from reader.script import Aligned, Edit, ScriptView, convert

SHARED = Path(__file__).resolve().parents[2] / "../shared"
HANS, HANT = DetectedScript.HANS, DetectedScript.HANT

SIMPLIFIED = (
    "青柳市去年开通了三条电车线路。\r\n记者发现，头发花白的老人在站台下面吃面，说“里面的温度着实高”。"
    "\n𠮷野家的𨋢坏了😀，U盘里的软件通过互联网更新，鼠标和打印机的信息也在变化。"
)
TRADITIONAL = (
    "青柳市去年開通了三條電車路線。\r\n記者發現，頭髮花白的老人在站臺下面吃麵，說「裡面的溫度著實高」。"
    "\n𠮷野家的𨋢壞了😀，隨身碟裡的軟體透過網際網路更新，滑鼠和印表機的資訊也在變化。"
)
CONVERTED = [Script.HANS, Script.HANT_TW, Script.HANT_HK]

texts = st.text(
    st.one_of(
        st.sampled_from("说說发發后後干里裡面𠮷𨋢😀\r\n\0\ud800\udfff\u2028\u3000 ，。-AU盘软件"),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
        st.characters(),
    ),
    max_size=60,
)
words = st.lists(
    st.sampled_from(
        ["U盘", "软件", "隨身碟", "軟體", "鼠标", "𠮷", "\r\n", "，", "里", "資訊", "\0"]
    ),
    max_size=20,
).map("".join)


@given(texts, st.sampled_from(DetectedScript), st.booleans())
def test_the_original_is_the_source(text: str, written_in: DetectedScript, regional: bool) -> None:
    shown = convert(text, Script.ORIGINAL, written_in=written_in, regional_words=regional)
    assert shown == Aligned(text)


@pytest.mark.parametrize(
    ("script", "written_in", "text"),
    [
        (Script.HANS, HANS, SIMPLIFIED + "引文：說"),
        (Script.HANT_TW, HANT, TRADITIONAL + "説産裏"),
        (Script.HANT_HK, HANT, TRADITIONAL + "説産裏"),
    ],
)
@pytest.mark.parametrize("regional_words", [False, True])
def test_what_is_in_the_script_already_stays(
    script: Script, written_in: DetectedScript, text: str, regional_words: bool
) -> None:
    told = convert(text, script, written_in=written_in, regional_words=regional_words)
    found = convert(text, script, regional_words=regional_words)
    assert told == found == Aligned(text)


def test_sentences_in_the_three_scripts() -> None:
    source = "干部说，这里的头发产业发展很快，卫生间里面有台阶"
    assert convert(source, Script.HANT_TW).text == (
        "幹部說，這裡的頭髮產業發展很快，衛生間裡面有臺階"
    )
    assert convert(source, Script.HANT_HK).text == (
        "幹部説，這裏的頭髮產業發展很快，衞生間裏面有台階"
    )
    assert convert("瀋陽的幹部説産業裏", Script.HANS).text == "沈阳的干部说产业里"


def test_a_sentence_with_all_there_is_and_back() -> None:
    traditional = convert(SIMPLIFIED, Script.HANT_TW)
    assert traditional.text == (
        "青柳市去年開通了三條電車線路。\r\n記者發現，頭髮花白的老人在站臺下面吃麵，說“裡面的溫度著實高”。"
        "\n𠮷野家的𨋢壞了😀，U盤裡的軟件通過互聯網更新，鼠標和打印機的信息也在變化。"
    )
    assert fold(convert(traditional.text, Script.HANS).text) == fold(SIMPLIFIED)


@pytest.mark.parametrize("script", CONVERTED)
@given(text=texts)
def test_any_text_keeps_every_offset(script: Script, text: str) -> None:
    shown = convert(text, script, written_in=DetectedScript.MIXED)
    assert shown == Aligned(shown.text)
    assert len(shown.text) == len(text)


@pytest.mark.parametrize("script", CONVERTED)
@pytest.mark.parametrize("text", ["", "\0", "\ud800\udfff", "\u2028\r\n", "𠮷😀", "⿰", "⿰氵每"])
def test_what_is_in_no_script_stays(script: Script, text: str) -> None:
    assert convert(text, script) == convert(text, script, regional_words=True) == Aligned(text)


@pytest.mark.parametrize("script", CONVERTED)
@pytest.mark.parametrize("written_in", [DetectedScript.MIXED, DetectedScript.UNKNOWN])
def test_mixed_and_unknown_texts_are_converted(script: Script, written_in: DetectedScript) -> None:
    shown = convert("山上的國家和国家\0\ud800", script, written_in=written_in)
    twice = "国家和国家" if script is Script.HANS else "國家和國家"
    assert shown == Aligned(f"山上的{twice}\0\ud800")


@pytest.mark.parametrize("script", CONVERTED)
def test_a_long_text_without_a_break_comes_out_as_its_lines_do(script: Script) -> None:
    source = TRADITIONAL if script is Script.HANS else SIMPLIFIED
    lines = [line + "😀" for line in source.split("\n")] * 2_000
    apart = [convert(line, script, written_in=DetectedScript.MIXED).text for line in lines]
    whole = convert("".join(lines), script, written_in=DetectedScript.MIXED)
    assert whole == Aligned("".join(apart))


@pytest.mark.parametrize("before", ["", "很"])
def test_no_word_is_cut_apart(before: str) -> None:
    hair, universe = before + "头发" * 40_000, before + "乾坤" * 40_000
    assert convert(hair, Script.HANT_TW, written_in=HANS).text == before + "頭髮" * 40_000
    assert convert(universe, Script.HANS, written_in=HANT).text == universe


def blocks_of(text: str) -> list[Block]:
    """A block for each line that holds anything."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return blocks


def view(
    text: str,
    script: Script,
    written_in: DetectedScript = HANS,
    regional_words: bool = False,
    own: Mapping[str, str] | None = None,
) -> ScriptView:
    return ScriptView(text, blocks_of(text), Reading(script, regional_words), written_in, own)


MIXED = "U盘的软件很多\n\n隨身碟的軟體很多\n山水\n鼠标"


def test_a_view_of_the_original_is_the_source() -> None:
    assert view(MIXED, Script.ORIGINAL, regional_words=True).text == MIXED


def test_each_block_of_a_mixed_article_goes_by_its_own_script() -> None:
    source = "头发里\n\n頭髮裏説\n山水下面"
    shown = view(source, Script.HANT_TW, DetectedScript.MIXED)
    assert shown.text == "頭髮裡\n\n頭髮裏説\n山水下面"
    assert shown.block(1) == Aligned("頭髮裏説")


def test_in_an_article_of_one_script_a_quotation_does_not_decide() -> None:
    shown = view("头发里\n頭髮裏説", Script.HANT_TW, HANS)
    assert shown.block(1).text == "頭髮裡説"


def test_a_view_shows_regional_words_in_every_block() -> None:
    shown = view(MIXED, Script.HANT_TW, DetectedScript.MIXED, regional_words=True)
    assert shown.text == "隨身碟的軟體很多\n\n隨身碟的軟體很多\n山水\n滑鼠"
    assert shown.block(0).edits == (Edit(0, 2, 0, 3), Edit(4, 5, 5, 6))
    assert shown.to_shown(1, 5) == (0, 6)
    assert shown.to_shown(10, 13) == (11, 14)
    assert shown.to_source(11, 14) == (10, 13)
    start = MIXED.index("鼠标")
    assert shown.to_shown(start + 1, start + 2) == (len(shown.text) - 2, len(shown.text))


def test_a_range_over_several_blocks() -> None:
    shown = view(MIXED, Script.HANT_TW, DetectedScript.MIXED, regional_words=True)
    assert shown.to_shown(0, len(MIXED)) == (0, len(shown.text))
    assert shown.to_source(0, len(shown.text)) == (0, len(MIXED))


def test_without_words_a_view_maps_every_offset_to_itself() -> None:
    shown = view(SIMPLIFIED, Script.HANT_HK)
    assert len(shown.text) == len(SIMPLIFIED)
    assert shown.to_shown(3, 17) == shown.to_source(3, 17) == (3, 17)


def test_a_block_is_converted_once() -> None:
    shown = view(MIXED, Script.HANT_TW)
    assert shown.block(2) is shown.block(2)


def test_there_is_no_block_past_the_last() -> None:
    with pytest.raises(IndexError):
        view(MIXED, Script.HANS).block(4)


def test_an_article_without_blocks() -> None:
    assert ScriptView("", (), Reading(Script.HANS), DetectedScript.UNKNOWN).text == ""


@given(
    st.lists(st.one_of(texts, words), max_size=6).map("\n".join),
    st.sampled_from(Script),
    st.sampled_from(DetectedScript),
    st.booleans(),
)
def test_a_view_is_its_blocks_and_what_stands_between(
    source: str, script: Script, written_in: DetectedScript, regional_words: bool
) -> None:
    shown = view(source, script, written_in, regional_words)
    own = written_in if written_in in (HANS, HANT) else None
    lines = [
        convert(line, script, written_in=own, regional_words=regional_words).text
        for line in source.split("\n")
    ]
    assert shown.text == "\n".join(lines)
    for index, block in enumerate(blocks_of(source)):
        start, end = shown.to_shown(block.start, block.end)
        assert shown.text[start:end] == shown.block(index).text
        assert shown.to_source(start, end) == (block.start, block.end)


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("regional_words", [False, True])
def test_ten_thousand_ranges_of_an_article_there_and_back(
    script: Script, regional_words: bool
) -> None:
    source = (SIMPLIFIED + "\n" + MIXED + "\n" + TRADITIONAL + "\n") * 6
    shown = view(source, script, DetectedScript.MIXED, regional_words, {"线路": "鐵路線"})
    plain = script is Script.ORIGINAL
    assert (shown.text == source) is plain
    numbers = random.Random(1113)
    for _ in range(10_000):
        start, end = sorted(numbers.sample(range(len(source) + 1), 2))
        there = shown.to_shown(start, end)
        back = shown.to_source(*there)
        assert back[0] <= start
        assert back[1] >= end
        assert shown.to_shown(*back) == there
        if fold(source[start:end]) == fold(shown.text[there[0] : there[1]]):
            assert back == (start, end)


def test_a_real_article_there_and_back_again() -> None:
    article = SHARED / "corpus" / "seed-article.txt"
    if not article.exists():
        pytest.skip(f"no corpus at {article}")
    source = article.read_text(encoding="utf-8")
    shown = view(source, Script.HANS, HANT, regional_words=True)
    assert fold(view(source, Script.HANS, HANT).text) == fold(source)
    assert view(source, Script.HANT_TW, HANT).text == view(source, Script.ORIGINAL).text == source
    for start in range(0, len(source) - 20, 7):
        back = shown.to_source(*shown.to_shown(start, start + 20))
        assert back[0] <= start
        assert back[1] >= start + 20
