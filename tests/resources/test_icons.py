from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

import resources
from tests.icons import drawn as drawn_by_us
from tests.icons import icns, ico
from ui.cli.menu import SIZES

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


@pytest.mark.parametrize("size", SIZES)
def test_the_pixels_that_ship_are_those_of_the_drawing(size: int) -> None:
    """By and large: another Qt may draw an edge a shade otherwise."""
    kept = QImage(str(resources.path(f"icons/gengdu-{size}.png")))
    image = drawn_by_us(size).convertToFormat(kept.format())
    assert kept.size() == image.size()
    steps = range(0, size, 1 + size // 64)
    places = [(x, y) for x in steps for y in steps]
    off = [each for each in places if not near(kept.pixelColor(*each), image.pixelColor(*each))]
    assert len(off) < len(places) / 50, "make icons"


def test_at_16_pixels_every_edge_of_the_book_is_on_one() -> None:
    image = drawn_by_us(16)
    assert [image.pixelColor(x, 7) for x in range(2, 14)] == [MARK] * 12
    assert [image.pixelColor(x, 5) for x in (1, 2, 3, 6, 7)] == [SEAL, MARK, SEAL, SEAL, MARK]
    assert image.pixelColor(10, 9) == QColor("#E7B454")


def test_the_icons_of_windows_and_macos_say_where_each_image_is() -> None:
    images = {16: b"a" * 5, 256: b"b" * 7}
    made = ico(images)
    assert made[:6] == b"\0\0\1\0\2\0"
    assert made[6 + 16 : 6 + 18] == b"\0\0"  # 256 by 256
    assert made.endswith(b"aaaaabbbbbbb")
    packed = icns(images)
    assert packed[:8] == b"icns" + len(packed).to_bytes(4, "big")
    assert packed[8:16] == b"icp4" + (13).to_bytes(4, "big")
