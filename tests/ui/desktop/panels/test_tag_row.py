from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from reader.codebook import Codebook
from reader.model import Tag, Usage
from ui.desktop.models.tags import TagModel
from ui.desktop.panels.tag_row import TagRow
from ui.desktop.theme import DARK, LIGHT


@pytest.fixture
def row(qapp: QApplication) -> TagRow:
    return TagRow()


def drawn(
    row: TagRow, name: str, count: int, state: QStyle.StateFlag = QStyle.StateFlag.State_None
) -> QImage:
    model = TagModel()
    model.set_codebook(
        Codebook([Tag("t", name, colour="#1E8E6E")]), {"t": Usage(count, count, count, count)}
    )
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 240, 32)
    option.state |= state
    image = QImage(240, 32, QImage.Format.Format_RGB32)
    image.fill(QColor(row.theme.panel))
    painter = QPainter(image)
    row.paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def inked(image: QImage, left: int, right: int, ground: str) -> bool:
    return any(
        image.pixelColor(x, y) != QColor(ground) for x in range(left, right) for y in range(32)
    )


def test_colour_name_and_count_have_their_places(row: TagRow) -> None:
    image = drawn(row, "生態𠮷", 12)
    assert image.pixelColor(9, 16) == row.theme.tag_colour("#1E8E6E")
    assert inked(image, 22, 70, LIGHT.panel)
    assert inked(image, 205, 228, LIGHT.panel)
    assert not inked(drawn(row, "生態𠮷", 0), 205, 240, LIGHT.panel)


def test_a_long_name_leaves_room_for_the_count(row: TagRow) -> None:
    long = drawn(row, "很長的名字😀" * 20, 0)
    assert inked(long, 150, 195, LIGHT.panel)
    assert not inked(long, 205, 240, LIGHT.panel)


@pytest.mark.parametrize("state", ["State_Selected", "State_MouseOver"])
def test_a_row_that_is_pointed_at_has_another_ground(row: TagRow, state: str) -> None:
    image = drawn(row, "生態", 1, QStyle.StateFlag[state])
    assert image.pixelColor(120, 2) == QColor(LIGHT.selected)
    assert drawn(row, "生態", 1).pixelColor(120, 2) == QColor(LIGHT.panel)


def test_a_row_is_drawn_in_its_theme(row: TagRow) -> None:
    row.theme = DARK
    assert drawn(row, "生態", 1).pixelColor(9, 16) == DARK.tag_colour("#1E8E6E")
