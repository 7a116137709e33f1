from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.model import Script
from tests.helpers.texts import lines as pieces
from ui.desktop import fonts
from ui.desktop.widgets.lines import Lines

FONT_PIXELS = 14
ELLIPSIS = "…"


def made(text: str, width: float = 200, most: int = 2, spacing: float = 1.5) -> Lines:
    return Lines(text, fonts.sans(Script.HANT_TW, FONT_PIXELS), width, most, spacing)


@pytest.mark.usefixtures("qapp")
def test_a_short_text_is_one_line_as_it_is() -> None:
    lines = made("𠮷祥街😀")
    assert lines._lines == ["𠮷祥街😀"]
    assert lines.height == round(FONT_PIXELS * 1.5)


@pytest.mark.usefixtures("qapp")
def test_a_long_text_ends_in_an_ellipsis_on_its_last_line() -> None:
    text = "濕地公園的修復工程同時開工" * 20
    lines = made(text)
    assert len(lines._lines) == 2
    assert lines.height == 2 * round(FONT_PIXELS * 1.5)
    assert lines._lines[1].endswith(ELLIPSIS)
    shown = "".join(lines._lines).removesuffix(ELLIPSIS)
    assert text.startswith(shown)
    assert len(shown) > 20


@pytest.mark.usefixtures("qapp")
@given(st.integers(0, 3))
def test_line_ends_do_not_begin_lines(count: int) -> None:
    assert made("一" + "\n" * count + "二")._lines == ["一" + " " * count + "二"]


@pytest.mark.usefixtures("qapp")
@given(
    st.lists(st.sampled_from(["𠮷", "𨋢", "😀", "山"]), max_size=60).map("".join),
    st.integers(20, 300),
    st.integers(1, 4),
)
def test_no_character_is_cut_in_two(text: str, width: int, most: int) -> None:
    lines = made(text, width, most)._lines
    shown = "".join(lines)
    assert not any(0xD800 <= ord(character) <= 0xDFFF for character in shown)
    assert shown == text or text.startswith(shown.removesuffix(ELLIPSIS))
    assert (shown == text) is not shown.endswith(ELLIPSIS)


@pytest.mark.usefixtures("qapp")
@given(pieces(), st.integers(1, 400), st.integers(1, 4))
def test_there_are_never_more_lines_than_asked_for(text: str, width: int, most: int) -> None:
    lines = made(text, width, most)
    assert len(lines._lines) <= most
    assert lines.height == len(lines._lines) * round(FONT_PIXELS * 1.5)


@pytest.mark.usefixtures("qapp")
@given(st.text(alphabet="山水改革，。", min_size=1, max_size=120), st.integers(60, 300))
def test_no_line_is_wider_than_asked_for(text: str, width: int) -> None:
    metrics = QFontMetricsF(fonts.sans(Script.HANT_TW, FONT_PIXELS))
    for line in made(text, width, 3)._lines:
        assert metrics.horizontalAdvance(line) <= width + 1


def test_all_lines_are_drawn_where_asked(qapp: QApplication) -> None:
    image = QImage(240, 80, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    lines = made("濕地公園的修復工程同時開工，水質已好轉")
    painter = QPainter(image)
    lines.draw(painter, 10, 20)
    painter.end()

    def inked(top: int, bottom: int) -> bool:
        return any(image.pixel(x, y) != 0xFFFFFFFF for y in range(top, bottom) for x in range(240))

    assert not inked(0, 20)
    assert inked(20, 41)
    assert inked(41, 62)
    assert not inked(62, 80)
