from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import words
from reader.model import DetectedScript, Script
from reader.script import convert
from tests.helpers.texts import texts

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


def test_nothing_is_written_into_the_folder_for_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    words._cutter.cache_clear()
    assert not words.ready()
    words.preload()
    assert words.ready()
    assert list(tmp_path.iterdir()) == []
