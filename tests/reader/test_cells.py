from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cells import harmless, text_of


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "＝一", "\t=1", "'=1", "'"])
def test_what_a_spreadsheet_would_reckon_gets_a_sign_before_it(text: str) -> None:
    assert harmless(text) == "'" + text


def test_nothing_is_an_empty_cell() -> None:
    assert harmless(None) == ""
    assert harmless(12) == "12"


@given(st.text())
def test_the_text_can_be_had_back(text: str) -> None:
    assert text_of(harmless(text)) == text
