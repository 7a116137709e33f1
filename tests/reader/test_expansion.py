from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.expansion import expand
from reader.fold import fold


@pytest.mark.parametrize(
    ("query", "other"),
    [
        ("鼠标", "滑鼠"),
        ("滑鼠", "鼠标"),
        ("鼠標", "滑鼠"),
        ("软体", "软件"),
        ("軟體", "軟件"),
        ("打印机", "印表機"),
        ("的士", "計程車"),
        ("𠮷的U盘😀", "𠮷的隨身碟😀"),
        ("宽带", "寬頻"),
    ],
)
def test_the_words_of_other_regions_are_found(query: str, other: str) -> None:
    assert fold(other) in [fold(form) for form in expand(query)]


def test_what_is_the_same_everywhere_stays_alone() -> None:
    assert expand("里面的头发") == ("里面的头发",)
    assert expand("") == ("",)


@given(st.text("鼠标滑軟软体件U盘𠮷隨身碟\r\n\0\ud800", max_size=12))
def test_the_query_comes_first_and_no_two_forms_meet(query: str) -> None:
    forms = expand(query)
    assert forms[0] == query
    assert len({fold(form) for form in forms}) == len(forms)
