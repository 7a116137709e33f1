from __future__ import annotations

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Reading, Script
from reader.script import convert
from ui.cli.streaming import converted, pieces

TEXTS = st.text(
    st.sampled_from("汉漢后皇里裡干𠮷𨋢😀aZ \ufeff，。\r\n\u2028\x85\x0b软件"), max_size=120
)
SIMPLIFIED = (
    "皇后住在这里，后来搬到了里弄。",
    "他干了一件大事！",
    "𨋢田说：“软件要公开。”",
    "\n",
    "\r\n",
    "😀𠮷",
)
LINE_ENDS = re.compile(r"\r\n|\r|\n")


def stream(text: str) -> io.StringIO:
    return io.StringIO(text, newline="")


@given(TEXTS, st.integers(1, 20))
def test_the_pieces_are_the_text(text: str, size: int) -> None:
    assert "".join(pieces(stream(text), size)) == text


@given(TEXTS, st.integers(1, 20))
def test_pieces_end_where_no_word_can_go_on(text: str, size: int) -> None:
    *inner, _ = [*pieces(stream(text), size), ""]
    for piece in inner[:-1]:
        assert not piece[-1].isalnum() or len(piece) >= 16 * size


@given(TEXTS, st.integers(1, 20))
def test_a_piece_is_never_much_longer_than_what_is_read(text: str, size: int) -> None:
    assert all(0 < len(piece) < 17 * size for piece in pieces(stream(text), size))


@given(TEXTS, st.integers(1, 20), st.sampled_from(list(Script)))
def test_the_length_and_the_line_ends_stay(text: str, size: int, script: Script) -> None:
    out = "".join(converted(pieces(stream(text), size), Reading(script, False)))
    assert len(out) == len(text)
    assert LINE_ENDS.findall(out) == LINE_ENDS.findall(text)


@given(st.lists(st.sampled_from(SIMPLIFIED), max_size=30).map("".join), st.integers(1, 40))
def test_the_size_of_the_pieces_does_not_matter(text: str, size: int) -> None:
    out = "".join(converted(pieces(stream(text), size), Reading(Script.HANT_TW, False)))
    assert out == convert(text, Script.HANT_TW).text


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        (Script.HANT_TW, "議事廳的里長可以提案。\n議事廳的里長可以提案。\n皇后\n"),
        (Script.HANS, "议事厅的里长可以提案。\n议事厅的里长可以提案。\n皇后\n"),
    ],
)
def test_each_line_is_taken_by_its_own_script(script: Script, expected: str) -> None:
    text = "議事廳的里長可以提案。\n议事厅的里长可以提案。\n皇后\n"
    assert "".join(converted([text], Reading(script, False))) == expected


def test_a_line_that_does_not_say_follows_what_came_before() -> None:
    traditional = ["議事廳今日成立。\n", "皇后\n"]
    assert "".join(converted(traditional, Reading(Script.HANT_TW, False))).endswith("皇后\n")
    assert "".join(converted(["后\n"], Reading(Script.HANT_TW, False))) == "後\n"
    assert "".join(converted(["議事廳。\n", "后\n"], Reading(Script.HANT_TW, False))) == (
        "議事廳。\n后\n"
    )


def test_regional_words() -> None:
    text = ["我们的软件很好。\n"]
    assert list(converted(text, Reading(Script.HANT_TW, True))) == ["我們的軟體很好。\n"]
    assert list(converted(text, Reading(Script.HANT_TW, False))) == ["我們的軟件很好。\n"]
