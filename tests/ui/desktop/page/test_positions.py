from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from tests.helpers.texts import HOSTILE, lines
from ui.desktop.page.positions import Positions, for_qt

pytestmark = pytest.mark.usefixtures("qapp")

TEXTS = lines(HOSTILE, 20) | st.text(st.characters(codec="utf-8"), max_size=60)


def units(text: str) -> int:
    """How many UTF-16 units a text has, by encoding it."""
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_positions_are_what_encoding_gives(text: str) -> None:
    positions = Positions(text)
    assert positions.length == units(text)
    assert [positions.to_utf16(offset) for offset in range(len(text) + 1)] == [
        units(text[:offset]) for offset in range(len(text) + 1)
    ]


@given(TEXTS)
def test_there_and_back_is_where_one_was(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        assert positions.to_code_points(positions.to_utf16(offset)) == offset


@given(TEXTS)
def test_inside_a_pair_is_its_character(text: str) -> None:
    positions = Positions(text)
    owners = [offset for offset, character in enumerate(text) for _ in range(units(character))]
    assert [positions.to_code_points(unit) for unit in range(positions.length)] == owners


@given(TEXTS)
def test_both_maps_never_go_back(text: str) -> None:
    positions = Positions(text)
    there = [positions.to_utf16(offset) for offset in range(len(text) + 1)]
    back = [positions.to_code_points(unit) for unit in range(positions.length + 1)]
    assert there == sorted(set(there))
    assert back == sorted(back)


@given(TEXTS | TEXTS.map("\ufeff".__add__) | TEXTS.map("\ufffe".__add__))
def test_qt_has_the_same_text(text: str) -> None:
    layout = QTextLayout(for_qt(text))
    assert layout.text() == text
    layout.beginLayout()
    total = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(1e6)
        total += line.textLength()
    layout.endLayout()
    assert total == Positions(text).length


def test_qt_breaks_lines_at_these_positions() -> None:
    text = "林𠮷長𨋢制🌱活"
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(4)
    layout.endLayout()
    assert line.textLength() in {Positions(text).to_utf16(offset) for offset in range(len(text))}


def test_a_known_text() -> None:
    positions = Positions("a𠮷b𨋢")
    assert [positions.to_utf16(offset) for offset in range(5)] == [0, 1, 3, 4, 6]
    assert [positions.to_code_points(unit) for unit in range(7)] == [0, 1, 1, 2, 3, 3, 4]
