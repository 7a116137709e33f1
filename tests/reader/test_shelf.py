from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import BadItemName, BadValue
from reader.shelf import (
    LONGEST_NAME,
    LONGEST_VALUE,
    Attribute,
    AttributeKind,
    check_name,
    check_value,
)

KINDS = {kind: Attribute("a", "欄", kind, ("官方", "民間𠮷")) for kind in AttributeKind}


@pytest.mark.parametrize("name", ["地區", " 地區\u3000", "𠮷" * LONGEST_NAME, "🌱 a / b"])
def test_a_name_is_kept_without_white_space_around_it(name: str) -> None:
    assert check_name(name) == name.strip()


@pytest.mark.parametrize("name", ["", " \u3000", "地\n區", "地\u2028區", "\0", "𠮷" * 101])
def test_what_cannot_be_a_name_is_refused(name: str) -> None:
    with pytest.raises(BadItemName):
        check_name(name)


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (AttributeKind.TEXT, " 省會𠮷 ", "省會𠮷"),
        (AttributeKind.NUMBER, "1,284", "1284"),
        (AttributeKind.NUMBER, "－１２．５", "-12.5"),
        (AttributeKind.NUMBER, "007", "007"),
        (AttributeKind.DATE, "2022年1月19日", "2022-01-19"),
        (AttributeKind.DATE, "民國111年1月19日", "2022-01-19"),
        (AttributeKind.DATE, "2022-01-19 19:46", "2022-01-19T19:46"),
        (AttributeKind.DATE, "2022-01", "2022-01"),
        (AttributeKind.DATE, "2022", "2022"),
        (AttributeKind.CHOICE, "官方", "官方"),
        (AttributeKind.CHOICE, "民间𠮷", "民間𠮷"),
    ],
)
def test_a_value_is_kept_in_one_spelling(kind: AttributeKind, typed: str, kept: str) -> None:
    assert check_value(KINDS[kind], typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (AttributeKind.TEXT, " "),
        (AttributeKind.TEXT, "𠮷" * (LONGEST_VALUE + 1)),
        (AttributeKind.NUMBER, "十二"),
        (AttributeKind.NUMBER, "1,2"),
        (AttributeKind.NUMBER, "1e5"),
        (AttributeKind.DATE, "2022-13"),
        (AttributeKind.DATE, "2022年1月19日起"),
        (AttributeKind.DATE, "明天"),
        (AttributeKind.CHOICE, "官"),
    ],
)
def test_what_does_not_suit_a_column_is_refused(kind: AttributeKind, typed: str) -> None:
    with pytest.raises(BadValue):
        check_value(KINDS[kind], typed)


@given(st.sampled_from(AttributeKind), st.text(st.characters(codec="utf-8"), max_size=12))
def test_what_is_kept_is_kept_again(kind: AttributeKind, typed: str) -> None:
    try:
        kept = check_value(KINDS[kind], typed)
    except BadValue:
        return
    assert check_value(KINDS[kind], kept) == kept
