"""Draws the icon in the sizes that desktops ask for: ``make icons``.

Those of Linux are kept in ``resources/icons``; the containers of Windows and macOS go to ``build``,
where the recipe of the folder takes them from.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from resources import path
from ui.cli.menu import SIZES

FOLDER = path("icons")
BUILD = FOLDER.parents[1] / "build"
SMALL = 16
"""Where a drawing of its own is used, every edge of it on a pixel."""

# By the format's documentation: the types of icns that hold PNG, by their pixels.
ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
LARGEST_OF_ICO = 256


def drawn(size: int) -> QImage:
    """The icon at so many pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    drawing = FOLDER / ("gengdu-16.svg" if size == SMALL else "gengdu.svg")
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    return image


def png(image: QImage) -> bytes:
    """An image as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes
    return bytes(buffer.data().data())


def ico(images: Mapping[int, bytes]) -> bytes:
    """An icon of Windows: a list of where each PNG is, then the PNGs."""
    at = 6 + 16 * len(images)
    listed = [struct.pack("<HHH", 0, 1, len(images))]
    for size, data in images.items():
        side = size % LARGEST_OF_ICO  # 256 is written as 0
        listed.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), at))
        at += len(data)
    return b"".join(listed) + b"".join(images.values())


def icns(images: Mapping[int, bytes]) -> bytes:
    """An icon of macOS: each PNG behind its type and length."""
    parts = b"".join(
        ICNS[size] + struct.pack(">I", len(data) + 8) + data for size, data in images.items()
    )
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def main() -> int:
    """Write all of them."""
    QGuiApplication(["icons", "-platform", "offscreen"])
    images = {size: png(drawn(size)) for size in SIZES}
    for size, data in images.items():
        (FOLDER / f"gengdu-{size}.png").write_bytes(data)
    BUILD.mkdir(exist_ok=True)
    small = {size: data for size, data in images.items() if size <= LARGEST_OF_ICO}
    (BUILD / "gengdu.ico").write_bytes(ico(small))
    known = {size: data for size, data in images.items() if size in ICNS}
    (BUILD / "gengdu.icns").write_bytes(icns(known))
    return 0


if __name__ == "__main__":
    sys.exit(main())
