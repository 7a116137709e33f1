from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader import words
from reader.model import DetectedScript, Script
from reader.script import convert
from reader.sentences import sentence_at
from tests.helpers.texts import HOSTILE, lines, texts

SENTENCE = "推行創新示範區黨工委的改革，COVID-19疫情2,000人，50%的居民👩‍🌾說好。𨋢裡有𠮷鳥"
WORDS = [
    "推行",
    "創新",
    "示範區",
    "黨工委",
    "的",
    "改革",
    "，",
    "COVID-19",
    "疫情",
    "2,000",
    "人",
    "，",
    "50%",
    "的",
    "居民",
    "👩\u200d🌾",
    "說好",
    "。",
]


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    words.preload()


def cut(text: str) -> list[str]:
    found, at = [], 0
    while at < len(text):
        start, end = words.word_at(text, at)
        assert start == at
        found.append(text[start:end])
        at = end
    return found


def test_words_of_traditional_text_are_whole() -> None:
    assert cut(SENTENCE)[: len(WORDS)] == WORDS


def test_both_scripts_have_the_same_words() -> None:
    simplified = convert(SENTENCE, Script.HANS, written_in=DetectedScript.HANT).text
    assert [len(word) for word in cut(simplified)] == [len(word) for word in cut(SENTENCE)]


@pytest.mark.parametrize("offset", [0, 1, 2])
def test_any_place_in_a_word_gives_it(offset: int) -> None:
    text = "，示範區，"
    assert words.word_at(text, 1 + offset) == (1, 4)


@given(texts(), st.integers(0, 90))
def test_a_word_holds_its_place(text: str, offset: int) -> None:
    at = min(offset, len(text))
    start, end = words.word_at(text, at)
    assert 0 <= start <= min(at, max(0, len(text) - 1)) <= end <= len(text)
    assert not text or start < end


@given(texts())
def test_words_are_gone_through_to_both_ends(text: str) -> None:
    at, seen = 0, 0
    while at < len(text):
        after = words.next_word(text, at, 1)
        assert after > at
        at, seen = after, seen + 1
    while at > 0:
        before = words.next_word(text, at, -1)
        assert before < at
        at = before
    assert words.next_word(text, 0, -1) == 0


def test_white_space_is_passed_over() -> None:
    text = "改革  開放"
    assert words.next_word(text, 0, 1) == 4
    assert words.next_word(text, 4, -1) == 0
    assert words.next_word(text, 6, -1) == 4


@pytest.mark.parametrize(
    "whole",
    [
        "COVID-19", "PM2.5", "5G", "H1N1", "iPhone15Pro", "CO2", "2,000", "3.5％", "5℃",
        "37.5°C", "2024-05-06", "10:30", "1/3", "２０２４", "U.S.", "AT&T", "don't", "it’s",
        "www.example.com", "한국어", "ひらがな", "ก็ดี", "cafe\u0301", "か\u3099き", "1\ufe0f\u20e3",
        "……", "——", "？！」", "👩‍🌾", "👍🏽", "🇹🇼", "葛\U000e0100", "𠮷\ufe00",
    ],
)  # fmt: skip
@pytest.mark.parametrize("around", ["𨋢{}說", "\n{}\n", "🌱{}🌱"])
def test_some_are_whole_wherever_they_stand(whole: str, around: str) -> None:
    start = around.index("{")
    text = around.format(whole)
    for offset in range(start, start + len(whole)):
        assert words.word_at(text, offset) == (start, start + len(whole))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("改革，abc", ["改革", "，", "abc"]),
        ("第5版", ["第", "5", "版"]),
        ("對。Then", ["對", "。", "Then"]),
        ("好。」「再見。」——對", ["好", "。」", "「", "再見", "。」", "——", "對"]),
        ("完?!。" + '"（', ["完", "?!", "。", '"', "（"]),
        ("甲  \u0301乙", ["甲", " ", " \u0301", "乙"]),
        ("🌱\u200d。", ["🌱\u200d", "。"]),
        ("a,b/c", ["a", ",", "b", "/", "c"]),
        ("🌱\u200d\n山", ["🌱\u200d", "\n", "山"]),
        ("1, 2", ["1", ",", " ", "2"]),
        ("end. No", ["end", ".", " ", "No"]),
        ("🇹🇼🇯🇵🌱👍🏽", ["🇹🇼", "🇯🇵", "🌱", "👍🏽"]),
        ("葛\U000e0100城市", ["葛\U000e0100", "城市"]),
        ("改革 \u3000\t開放", ["改革", " \u3000\t", "開放"]),
        ("說\r\n好", ["說", "\r\n", "好"]),
    ],
)
def test_different_kinds_stay_apart(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@given(texts(HOSTILE) | st.lists(st.sampled_from(["🇹🇼", "山", "\u0301" * 150])).map("".join))
@example("\u200d🇹🇼")
@example("山\u200d🇹🇼🇹🇼")
def test_no_mark_is_parted_from_its_character(text: str) -> None:
    for offset in range(0, len(text), max(1, len(text) // 20)):
        start, end = words.word_at(text, offset)
        for edge in (start, end):
            if 0 < edge < len(text) and text[edge - 1] != "\n":
                assert unicodedata.category(text[edge])[0] != "M"
                assert text[edge] != "\u200d"
                flags = len(text[:edge]) - len(text[:edge].rstrip("🇹🇼"))
                assert not flags % 2


SIGNS = (
    *"。！？；…「」『』“”’（）)]【】》，、：,:.!?;\"'—-·%&/_° \t　",
    "\u0301", "\u200d", "🏽", "🌱", "🇹🇼", "山", "改革", "a", "U", "1", "25",
    "\r", "\x0b", "\U000e0101", "𠮷", "𨋢",
)  # fmt: skip


@given(st.lists(st.sampled_from(SIGNS), max_size=14).map("".join) | lines(HOSTILE))
@example("他說「好。」「再見。」")
@example("首。\u0301尾")
@example("見??a")
@example('說"好。""對。"')
def test_no_word_reaches_into_another_sentence(text: str) -> None:
    for offset in range(0, len(text), max(1, len(text) // 50)):
        start, end = words.word_at(text, offset)
        assert start <= offset < end
        if not text[start:end].isspace():
            first, last = sentence_at(text, offset)
            assert first <= start < end <= last


@given(lines() | st.text("說的是示範區改革創新發展出發頭髮理发店里裡𠮷𨋢", max_size=100))
@example("发展示范围绕行动物理解决定点心理解放大小心情" * 4)  # each word overlaps the next
def test_every_place_in_a_word_gives_the_same(text: str) -> None:
    for offset in range(len(text)):
        assert words.word_at(text, offset) == words.word_at(text, words.word_at(text, offset)[0])


def test_a_line_without_a_break_has_words_too() -> None:
    text = "推行創新示範區的改革" * 50_000
    start = 250_003
    assert [words.word_at(text, start + place) for place in range(4)] == [
        (start - 1, start + 1),
        (start + 1, start + 4),
        (start + 1, start + 4),
        (start + 1, start + 4),
    ]


LOADING = """
from concurrent.futures import ThreadPoolExecutor
from reader import words
assert not words.ready()
with ThreadPoolExecutor(4) as pool:
    lists = list(pool.map(lambda _: words.preload() or words._cutter().FREQ, range(4)))
assert words.ready()
assert len(set(map(id, lists))) == 1, "loaded more than once"
print(words.word_at("的示範區的", 2))
"""


def test_loading_says_nothing_and_leaves_no_file(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADING],
        env={**os.environ, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "TMP": str(tmp_path)},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("(1, 4)\n", "")
    assert list(tmp_path.iterdir()) == []


def test_threads_find_the_same() -> None:
    alone = cut(SENTENCE)
    words._cut.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(cut, [SENTENCE] * 8)) == [alone] * 8
