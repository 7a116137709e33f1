"""Showing a text in another script: exact, aligned, and never at the source's cost."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader._dictionaries import dictionaries_of, entries
from reader._one_to_one import one_to_one
from reader.fold import fold
from reader.model import Block, BlockKind, DetectedScript, Script
from reader.script import Aligned, Edit, ScriptView, convert

untimed = settings(deadline=None)  # the first example reads the dictionaries
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
CONVERTED = [
    (Script.HANS, "t2s", HANT),
    (Script.HANT_TW, "s2tw", HANS),
    (Script.HANT_HK, "s2hk", HANS),
]

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


@cache
def package(configuration: str) -> opencc.OpenCC:
    """The package's own conversion, to compare with."""
    return opencc.OpenCC(configuration)


@untimed
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


@pytest.mark.parametrize(("script", "configuration", "written_in"), CONVERTED)
def test_sentences_come_out_as_the_package_has_them(
    script: Script, configuration: str, written_in: DetectedScript
) -> None:
    text = TRADITIONAL if written_in is HANT else SIMPLIFIED
    shown = convert(text, script)
    assert shown == Aligned(package(configuration).convert(text))
    assert shown.text != text
    assert len(shown.text) == len(text)


def test_sentences_in_the_three_scripts() -> None:
    source = "干部说，这里的头发产业发展很快，卫生间里面有台阶"
    assert convert(source, Script.HANT_TW).text == (
        "幹部說，這裡的頭髮產業發展很快，衛生間裡面有臺階"
    )
    assert convert(source, Script.HANT_HK).text == (
        "幹部説，這裏的頭髮產業發展很快，衞生間裏面有台階"
    )
    assert convert("瀋陽的幹部説産業裏", Script.HANS).text == "沈阳的干部说产业里"


@pytest.mark.parametrize(("script", "configuration", "written_in"), CONVERTED)
@untimed
@given(text=texts)
def test_any_text_comes_out_as_the_package_has_it(
    script: Script, configuration: str, written_in: DetectedScript, text: str
) -> None:
    shown = convert(text, script, written_in=written_in)
    assert shown == Aligned(package(configuration).convert(text))
    assert len(shown.text) == len(text)


@pytest.mark.parametrize(("script", "configuration", "_written_in"), CONVERTED)
@pytest.mark.parametrize("written_in", [DetectedScript.MIXED, DetectedScript.UNKNOWN])
def test_mixed_and_unknown_texts_are_converted(
    script: Script, configuration: str, _written_in: DetectedScript, written_in: DetectedScript
) -> None:
    text = "山上的國家和国家\0\ud800"
    shown = convert(text, script, written_in=written_in)
    assert shown.text == package(configuration).convert(text)


@pytest.mark.parametrize("configuration", ["t2s", "s2t", "s2tw", "s2hk", "t2tw"])
def test_dictionaries_of_characters_keep_the_length(configuration: str) -> None:
    for name in dictionaries_of(configuration):
        assert [key for key, values in entries(name) if len(values[0]) != len(key)] == []


def test_no_key_holds_a_line_end_and_no_value_is_empty() -> None:
    for name in {*dictionaries_of("s2twp"), *dictionaries_of("tw2sp"), *dictionaries_of("s2hk")}:
        for key, values in entries(name):
            assert len(key.splitlines()) == 1
            assert all(values)


def test_a_conversion_that_changes_lengths_falls_back_to_characters() -> None:
    assert package("s2twp").convert("U盘和字符串") == "隨身碟和字串"
    assert one_to_one("s2twp", "U盘和字符串") == "U盤和字符串"
    assert package("tw2sp").convert("埠頭") == "端口头"
    assert one_to_one("tw2sp", "埠頭") == "埠头"


@pytest.mark.parametrize(("script", "configuration", "written_in"), CONVERTED)
def test_a_long_text_without_a_break_comes_out_whole(
    script: Script, configuration: str, written_in: DetectedScript
) -> None:
    source = TRADITIONAL if written_in is HANT else SIMPLIFIED
    line = "".join(character for character in source if character.isalnum())
    numbers = random.Random(7)
    text = "".join(line[numbers.randrange(len(line)) :] for _ in range(800))
    assert len(text) > 20_000
    assert convert(text, script, written_in=written_in) == Aligned(
        package(configuration).convert(text)
    )


@pytest.mark.parametrize("before", ["", "很"])
def test_no_word_is_cut_apart(before: str) -> None:
    hair, universe = before + "头发" * 6_000, before + "乾坤" * 6_000
    assert convert(hair, Script.HANT_TW, written_in=HANS).text == before + "頭髮" * 6_000
    assert convert(universe, Script.HANS, written_in=HANT).text == universe


@pytest.mark.parametrize("unit", ["发展", "发", "x", "\0", "\ud800", "\u2028"])
def test_repetition_comes_out_whole(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    assert convert(text, Script.HANT_TW, written_in=HANS).text == package("s2tw").convert(text)


@untimed
@given(st.one_of(texts, words))
def test_taiwan_words_come_out_as_the_package_has_them(text: str) -> None:
    shown = convert(text, Script.HANT_TW, written_in=HANS, regional_words=True)
    assert shown.text == package("s2twp").convert(text)


@untimed
@given(st.one_of(texts, words))
def test_mainland_words_come_out_as_the_package_has_them(text: str) -> None:
    shown = convert(text, Script.HANS, written_in=HANT, regional_words=True)
    assert shown.text == package("tw2sp").convert(text)


def test_hong_kong_has_no_regional_words() -> None:
    with_words = convert(SIMPLIFIED, Script.HANT_HK, regional_words=True)
    assert with_words == convert(SIMPLIFIED, Script.HANT_HK)


def pieces(source: str, shown: Aligned) -> list[tuple[str, str]]:
    return [
        (source[edit.source_start : edit.source_end], shown.text[edit.shown_start : edit.shown_end])
        for edit in shown.edits
    ]


def test_taiwan_words_are_atomic_pieces() -> None:
    source = "𠮷：U盘里的软件，鼠标"
    shown = convert(source, Script.HANT_TW, regional_words=True)
    assert shown.text == "𠮷：隨身碟裡的軟體，滑鼠"
    assert pieces(source, shown) == [("U盘", "隨身碟"), ("软件", "軟體"), ("鼠标", "滑鼠")]
    assert shown.edits[0] == Edit(2, 4, 2, 5)


def test_mainland_words_are_atomic_pieces() -> None:
    source = "𠮷：隨身碟裡的軟體，滑鼠"
    shown = convert(source, Script.HANS, regional_words=True)
    assert shown.text == "𠮷：U盘里的软件，鼠标"
    assert pieces(source, shown) == [("隨身碟", "U盘"), ("軟體", "软件"), ("滑鼠", "鼠标")]


def test_a_word_at_the_end_ends_there() -> None:
    shown = convert("軟體", Script.HANS, written_in=HANT, regional_words=True)
    assert shown == Aligned("软件", (Edit(0, 2, 0, 2),))


@pytest.mark.parametrize("script", [Script.HANS, Script.HANT_TW])
def test_every_word_of_the_dictionaries_alone_and_overlapping(script: Script) -> None:
    configuration = "tw2sp" if script is Script.HANS else "s2twp"
    written_in = HANT if script is Script.HANS else HANS
    for name in ("TWPhrases", "TWPhrasesRev", "TWVariantsRevPhrases"):
        keys = [key for key, _ in entries(name)]
        overlapping = [one + other[1:] for one in keys for other in keys if one[-1] == other[0]]
        for text in (*keys, *overlapping):
            shown = convert(text, script, written_in=written_in, regional_words=True)
            assert shown.text == package(configuration).convert(text)
            assert shown.to_source(0, len(shown.text)) == (0, len(text))
            assert shown.to_shown(0, len(text)) == (0, len(shown.text))


def test_the_longest_word_wins() -> None:
    source = "数据挖掘和数据"
    shown = convert(source, Script.HANT_TW, written_in=HANS, regional_words=True)
    assert pieces(source, shown)[0] == ("数据挖掘", "資料探勘")


@pytest.mark.parametrize("script", [Script.HANS, Script.HANT_TW])
@untimed
@given(text=words)
def test_between_words_every_character_stands_for_itself(script: Script, text: str) -> None:
    written_in = HANT if script is Script.HANS else HANS
    shown = convert(text, script, written_in=written_in, regional_words=True)
    rest_of_source, rest_of_shown = list(text), list(shown.text)
    for edit in reversed(shown.edits):
        del rest_of_source[edit.source_start : edit.source_end]
        del rest_of_shown[edit.shown_start : edit.shown_end]
    assert fold("".join(rest_of_source)) == fold("".join(rest_of_shown))


def blocks_of(text: str) -> list[Block]:
    """A block for each line that holds anything."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return blocks


def view(
    text: str, script: Script, written_in: DetectedScript = HANS, regional_words: bool = False
) -> ScriptView:
    return ScriptView(text, blocks_of(text), script, written_in, regional_words)


MIXED = "U盘里的软件很多\n\n隨身碟裡的軟體很多\n山水\n鼠标"


def test_a_view_of_the_original_is_the_source() -> None:
    assert view(MIXED, Script.ORIGINAL, regional_words=True).text == MIXED


def test_each_block_of_a_mixed_article_goes_by_its_own_script() -> None:
    source = "头发里\n\n頭髮裏説\n山水下面"
    shown = view(source, Script.HANT_TW, DetectedScript.MIXED)
    assert shown.text == "頭髮裡\n\n頭髮裏説\n山水下面"
    assert shown.block(1) == Aligned("頭髮裏説")


def test_in_an_article_of_one_script_a_quotation_does_not_decide() -> None:
    shown = view("头发里\n頭髮裏説", Script.HANT_TW, HANS)
    assert shown.block(1).text == package("s2tw").convert("頭髮裏説") == "頭髮裡説"


def test_a_view_shows_regional_words_in_every_block() -> None:
    shown = view(MIXED, Script.HANT_TW, DetectedScript.MIXED, regional_words=True)
    assert shown.text == "隨身碟裡的軟體很多\n\n隨身碟裡的軟體很多\n山水\n滑鼠"
    assert shown.block(0).edits == (Edit(0, 2, 0, 3), Edit(4, 6, 5, 7))
    assert shown.to_shown(1, 5) == (0, 7)
    assert shown.to_shown(10, 13) == (11, 14)
    assert shown.to_source(11, 14) == (10, 13)
    start = MIXED.index("鼠标")
    assert shown.to_shown(start + 1, start + 2) == (len(shown.text) - 2, len(shown.text))


def test_a_range_over_several_blocks() -> None:
    shown = view(MIXED, Script.HANT_TW, DetectedScript.MIXED, regional_words=True)
    assert shown.to_shown(0, len(MIXED)) == (0, len(shown.text))
    assert shown.to_source(0, len(shown.text)) == (0, len(MIXED))


def test_without_words_a_view_maps_every_offset_to_itself() -> None:
    shown = view(SIMPLIFIED, Script.HANT_HK, regional_words=True)
    assert len(shown.text) == len(SIMPLIFIED)
    assert shown.to_shown(3, 17) == shown.to_source(3, 17) == (3, 17)


def test_a_block_is_converted_once() -> None:
    shown = view(MIXED, Script.HANT_TW)
    assert shown.block(2) is shown.block(2)


def test_there_is_no_block_past_the_last() -> None:
    with pytest.raises(IndexError):
        view(MIXED, Script.HANS).block(4)


def test_an_article_without_blocks() -> None:
    assert ScriptView("", (), Script.HANS, DetectedScript.UNKNOWN).text == ""


@untimed
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


def test_ten_thousand_ranges_of_an_article_there_and_back() -> None:
    source = (SIMPLIFIED + "\n" + MIXED + "\n") * 6
    shown = view(source, Script.HANT_TW, HANS, regional_words=True)
    assert len(shown.text) != len(source)
    numbers = random.Random(1113)
    for _ in range(10_000):
        start, end = sorted(numbers.sample(range(len(source) + 1), 2))
        there = shown.to_shown(start, end)
        back = shown.to_source(*there)
        assert back[0] <= start
        assert back[1] >= end
        assert shown.to_shown(*back) == there


@pytest.mark.parametrize("configuration", ["t2s", "s2tw", "s2hk", "s2twp", "tw2sp"])
def test_a_real_article_comes_out_as_the_package_has_it(configuration: str) -> None:
    article = SHARED / "corpus" / "seed-article.txt"
    if not article.exists():
        pytest.skip(f"no corpus at {article}")
    source = article.read_text(encoding="utf-8")
    from_simplified = configuration.startswith("s2")
    if from_simplified:
        source = package("t2s").convert(source)
    script = {"t2s": Script.HANS, "tw2sp": Script.HANS, "s2hk": Script.HANT_HK}.get(
        configuration, Script.HANT_TW
    )
    shown = view(source, script, HANS if from_simplified else HANT, configuration.endswith("p"))
    assert shown.text == package(configuration).convert(source)
