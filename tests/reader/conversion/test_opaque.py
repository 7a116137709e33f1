from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.conversion.opaque import sequences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("说\0里", []),
        ("说⿰氵每里", [(1, 4)]),
        ("⿱⿰木木土说", [(0, 5)]),
        ("⿲彳言亍说", [(0, 4)]),
        ("⿾说说", [(0, 2)]),
        ("⿰𠮷😀⿰里里", [(0, 3), (3, 6)]),
        ("⿰里", []),
        ("⿰⿰里里", [(1, 4)]),
        ("说⿰", []),
    ],
)
def test_sequences(text: str, found: list[tuple[int, int]]) -> None:
    assert list(sequences(text)) == found


@given(st.text("⿰⿲⿾里𠮷\n", max_size=30))
def test_sequences_are_in_order_and_apart(text: str) -> None:
    done = 0
    for start, end in sequences(text):
        assert done <= start < end <= len(text)
        assert "\u2ff0" <= text[start] <= "\u2fff"
        done = end


def test_a_million_operators_are_no_sequence() -> None:
    assert list(sequences("⿰" * 1_000_000)) == []
