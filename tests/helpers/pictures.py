"""Pictures of one colour, made where they are needed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter


def encoded(width: int, height: int, colour: str = "#2e8b57", kind: str = "PNG") -> bytes:
    """A picture's file."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(data.data())


def damaged(width: int, height: int) -> bytes:
    """A picture's file that says its size and then ends."""
    return encoded(width, height, kind="WEBP")[:50]
