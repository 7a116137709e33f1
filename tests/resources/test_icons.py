from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

import resources

SEAL, MARK = QColor("#A8402E"), QColor("#FFFDF8")
ICONS = sorted(resources.path("icons").glob("*.svg"))


def drawn(icon: Path, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        QSvgRenderer(str(icon)).render(painter, QRectF(0, 0, size, size))
    return image


def near(one: QColor, other: QColor) -> bool:
    return (
        abs(one.red() - other.red()) < 40
        and abs(one.green() - other.green()) < 40
        and abs(one.blue() - other.blue()) < 40
        and one.alpha() == other.alpha()
    )


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.name)
def test_no_icon_leans_on_a_font_or_on_another_file(icon: Path) -> None:
    drawing = icon.read_text(encoding="utf-8")
    assert QSvgRenderer(str(icon)).isValid()
    assert "<text" not in drawing
    assert "href" not in drawing


@pytest.mark.parametrize("size", [16, 32, 128])
def test_the_seal_and_its_mark_can_be_told_apart_at_every_size(size: int) -> None:
    image = drawn(resources.path("icons/gengdu.svg"), size)
    colours = [image.pixelColor(x, y) for x in range(size) for y in range(size)]
    seal = sum(near(colour, SEAL) for colour in colours) / len(colours)
    mark = sum(near(colour, MARK) for colour in colours) / len(colours)
    assert seal > 0.3
    assert mark > 0.1
    assert image.pixelColor(0, 0).alpha() < 255
