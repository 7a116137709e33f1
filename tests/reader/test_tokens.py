from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import tokens
from reader.fold import fold
from tests.helpers import searching
from tests.helpers.texts import HOSTILE, texts


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("改革開放", ["改", "革", "开", "放"]),
        ("GDP增長5.2%", ["gdp", "增", "长", "5", ".", "2", "%"]),
        ("李　強 New\u00a0York", ["李", "强", "new", "york"]),
        ("𠮷\0𨋢🌱", ["𠮷", "䢂", "🌱"]),
        ("一\r\n二\n\n三", ["一", "\n", "二", "\n", "\n", "三"]),
        ("ゲーム々〇", ["ゲ", "ー", "ム", "々", "〇"]),
        ("改\ud800革", ["改", "革"]),
    ],
)
def test_the_units_of_a_text(text: str, row: list[str]) -> None:
    assert tokens.units(fold(text)) == row


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("改革開放", "改革 革开 开放 放"),
        ("改 革", "改革 革"),
        ("A股B", "a 股 b"),
        ("增長。\n好", "增长 长。 。 \u2028 好"),
        ("", ""),
        (" \0", ""),
    ],
)
def test_the_tokens_of_a_text(text: str, kept: str) -> None:
    assert tokens.tokens(text) == kept


@given(searching.TEXTS | texts(HOSTILE) | st.text())
def test_there_is_a_token_for_each_unit(text: str) -> None:
    row = tokens.units(fold(text))
    kept = tokens.tokens(text).split(" ") if row else []
    assert len(kept) == len(row)
    for token, unit in zip(kept, row, strict=True):
        assert token == tokens.LINE_END if unit == "\n" else token.startswith(unit)


@given(searching.TEXTS)
def test_units_are_those_that_are_found_one_by_one(text: str) -> None:
    assert tokens.units(fold(text)) == [unit for unit, _, _ in searching.units(text)]


@given(searching.TEXTS | texts(HOSTILE), searching.WORDS, st.booleans())
def test_tokens_stand_in_a_row_where_the_pattern_matches(
    text: str, word: str, prefix: bool
) -> None:
    row = tokens.sought(word)
    if not row:
        return
    wanted, begins = tokens.phrase(row, prefix=prefix)
    end = "" if begins else " "
    in_tokens = f" {wanted}{end}" in f" {tokens.tokens(text)} "
    assert in_tokens is bool(re.search(tokens.pattern(row, prefix=prefix), fold(text)))
