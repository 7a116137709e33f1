from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.model import Script
from ui.desktop import fonts
from ui.desktop.widgets.rich_note import RichNote, is_marked_up

INK, PAPER = QColor("#000000"), QColor("#FFFFFF")


def note_of(text: str, width: float = 260, most: int = 3) -> RichNote:
    return RichNote(text, fonts.sans(Script.HANT_TW, 12), width, most)


def drawn(note: RichNote) -> QImage:
    image = QImage(280, note.height + 40, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    with QPainter(image) as painter:
        note.draw(painter, 0, 0, INK)
    return image


def is_blank(image: QImage, top: int) -> bool:
    rows = range(top, image.height())
    return all(image.pixelColor(x, y) == PAPER for y in rows for x in range(image.width()))


@pytest.mark.parametrize(
    ("note", "wanted"),
    [
        ("見圖一，另見附錄😀", False),
        ("見**圖**一", True),
        ("- 誰受理", True),
        ("1. 誰負責", True),
        ("# 題", True),
        ("第一段\n第二段", True),
        ("<script>", True),
        ("2 - 1 與 3+1", False),
    ],
)
def test_it_is_known_whether_there_may_be_markdown(note: str, wanted: bool) -> None:
    assert is_marked_up(note) is wanted


@pytest.mark.usefixtures("qapp")
def test_markdown_is_shown_and_nothing_is_drawn_below_the_last_line() -> None:
    note = note_of("# 對照\n\n- **誰**受理\n- 誰負責")
    assert note.is_whole
    image = drawn(note)
    assert not is_blank(image, 0)
    assert is_blank(image, note.height)
    assert image != drawn(note_of("對照\n\n誰受理\n誰負責"))


@pytest.mark.parametrize(
    "note", ["**長**" * 400, "- 𠮷田\n" * 900, "```\n" + "碼\n" * 40, "行\n\n" * 50]
)
def test_a_long_note_takes_its_lines_and_three_dots(qapp: QApplication, note: str) -> None:
    made = note_of(note)
    assert not made.is_whole
    assert made.height <= note_of("- 一\n- 二\n- 三").height + 6
    assert is_blank(drawn(made), made.height + 2)


@pytest.mark.usefixtures("qapp")
def test_a_note_of_a_hundred_thousand_characters_is_set_as_its_beginning_is() -> None:
    beginning = "**𠮷**田😀\n" * 100
    assert drawn(note_of(beginning * 120)) == drawn(note_of(beginning))


@pytest.mark.usefixtures("qapp")
def test_what_is_pasted_into_a_note_loads_nothing() -> None:
    note = note_of("<img src='http://localhost:1/a.png'>圖<script>alert(1)</script>")
    assert note.height > 0
    assert not is_blank(drawn(note), 0)
