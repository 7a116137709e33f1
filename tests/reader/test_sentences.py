from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sentences import next_sentence, sentence_at, sentences
from reader.signs import marks
from tests.helpers.texts import texts


@pytest.mark.parametrize(
    "parts",
    [
        ["他說：「好。」", "大家走了！", "真的？！", "是……", "對"],
        ["县长说：“树种下去不算完。”", "村民领苗；", "水质3.5级。"],
        ["《改革》一书出版（上册。）", "𨋢边有𠮷鸟😀。"],
        ["It grew 3.5% in the U.S. market.", "Then it fell.", "真的。"],
        ["It was 2024.", "Then it fell to 3.5.", "He said “yes.”", 'And "no."', "真的。"],
        ["见 http://a.example/?q=1;r=2#top 处。", "真的?", "对!"],
        ["U.S. forces left.", "（完。）"],
    ],
)
def test_sentences_end_with_what_they_close(parts: list[str]) -> None:
    joined = " ".join(parts)
    assert [joined[start:end] for start, end in sentences(joined)] == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["标题\n", "正文。", "又一句"],
        ["他说：‘好。’”", "对。"],
        ["他说“好。”。", "他走了。"],
        ["“真的吗？”，他问。", "“真的！”", "他说。"],
        ["等等……”", "他说。"],
        ["𠮷说。", '"我也走。"', "好。"],
        ['他说："甲。', '乙。"', "丙。"],
        ['他说："好。"，走了。', "丙。"],
        ['没有关上的"引号。\n', "下一行。", '"甲。"'],
        ["1. 改革。\n", "2. 開放😀。\n", "  10. 其他"],
        ["甲。\r\n", "乙。\r\n"],
        ["𠮷。\u0301”\ufe0f", "尾"],
        ['他说："好。"\u0301', "尾"],
    ],
)
def test_sentences_that_follow_at_once_are_told_apart(parts: list[str]) -> None:
    joined = "".join(parts)
    assert [joined[start:end] for start, end in sentences(joined)] == list(map(str.strip, parts))


def test_a_mark_stays_with_the_space_it_stands_on() -> None:
    assert sentences("甲。  \u0301乙") == ((0, 2), (3, 6))


@pytest.mark.parametrize(
    "once",
    [
        "。",
        "…",
        ".",
        ".”",
        "”",
        '"',
        "x",
        " ",
        " \n",
        "1",
        "1. ",
        "?!",
        "。\u0301",
        "“真的？”，",
        "。，",
        '"。"，',
    ],
)
def test_a_megabyte_of_anything_is_read_at_once(once: str) -> None:
    """Whatever tries anything twice here runs into the time-out of the tests."""
    text = once * (1_000_000 // len(once))
    read = "".join(text[start:end] for start, end in sentences(text))
    assert "".join(read.split()) == "".join(text.split())


def test_white_space_belongs_to_none() -> None:
    text = "　　改革。  開放。"
    assert [text[start:end] for start, end in sentences(text)] == ["改革。", "開放。"]
    assert sentence_at(text, 0) == (2, 5)
    assert sentence_at(text, 6) == (2, 5)


def test_a_text_without_any_has_an_empty_one() -> None:
    assert sentence_at("", 0) == (0, 0)
    assert sentence_at(" \n ", 1) == (1, 1)


@given(texts())
def test_sentences_are_in_order_and_hold_all_but_white_space(text: str) -> None:
    found = sentences(text)
    done = 0
    for start, end in found:
        assert done <= start < end
        assert not text[done:start].strip()
        # A mark may stand on a space, which is then no white space any more.
        assert not text[start].isspace() or re.match(f"[{marks()}]", text[start + 1])
        assert not text[end - 1].isspace()
        done = end
    assert not text[done:].strip()


@given(texts(), st.integers(0, 80))
def test_the_sentence_at_a_place_is_one_of_them(text: str, offset: int) -> None:
    found = sentences(text)
    at = min(offset, len(text))
    assert sentence_at(text, at) in (*found, (at, at))


@given(texts())
def test_sentences_are_gone_through_both_ways(text: str) -> None:
    starts = [start for start, _ in sentences(text)]
    at, seen = -1, []
    while (at := next_sentence(text, at, 1)) < len(text):
        seen.append(at)
    assert seen == starts
    back = []
    at = len(text) + 1
    while (at := next_sentence(text, at, -1)) > 0:
        back.append(at)
    assert back == [start for start in reversed(starts) if start > 0]
