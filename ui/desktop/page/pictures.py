"""The images of an article in their places: how high they are is known before they are decoded."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from ui.desktop.page.measures import Style
from ui.desktop.page.setting import Setting
from ui.desktop.page.spacing import Face

_HIGHEST = 1.2
"""The most a picture is high, in widths of the column; the rest is seen at full size."""

_ABOVE_WORDS_EM = 0.4
"""How much room there is between a picture and its words, in ems."""

_DAMAGED_EM = 6.0
"""How high the frame of an image is that cannot be shown, in ems."""

_FILE_NAME = re.compile(r"\s*|▣|.*_fororder_.*|\S.*\.(jpe?g|png|gif|webp|bmp|avif|tiff?)\s*", re.I)
"""What stands for an image but says nothing of it."""


class Picture:
    """An image as it is kept: its encoded bytes, decoded when first drawn."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        reader, _buffer = _reader(data)
        size = reader.size()
        if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
            size.transpose()
        self.size = size if size.isValid() and not size.isEmpty() else QSize()
        self._drawn: QImage | None = None
        self._drawn_at = QSize()

    def image(self, size: QSize) -> QImage | None:
        """The picture for a box of device pixels; None if its data is damaged.

        Decoded once for a size: a large one never takes more memory than the screen shows of it.
        """
        if size.width() > self.size.width():
            size = self.size  # more pixels than it has would tell nothing more
        if size != self._drawn_at:
            self._drawn_at = size
            self._drawn = self._decoded(size)
        return self._drawn

    def full(self) -> QImage | None:
        """The picture in its own size; None if its data is damaged."""
        return self._decoded(self.size)

    def _decoded(self, size: QSize) -> QImage | None:
        if self.size.isEmpty():
            return None
        reader, _buffer = _reader(self.data)
        if size != self.size:
            turned = reader.size() != self.size and reader.size().transposed() == self.size
            reader.setScaledSize(size.transposed() if turned else size)
        image = reader.read()
        return None if image.isNull() else image


class PictureSetting(Setting):
    """A picture with the line of text that stands for it: below, or out of sight if it says nothing
    but a file's name."""

    __slots__ = ("frame", "picture", "speaks")

    def __init__(self, text: str, style: Style, face: Face, width: float, picture: Picture) -> None:
        self.picture = picture
        above = round(style.above * style.size)
        self.frame = _frame(picture, style, width).translated(0, above)
        self.speaks = picture.size.isEmpty() or not _FILE_NAME.fullmatch(text)
        super().__init__(text, style, face, width)

    def _first_top(self) -> float:
        if self.speaks:
            return self.frame.bottom() + round(_ABOVE_WORDS_EM * self.style.size)
        return max(self.frame.top(), self.frame.bottom() - self.line_height)


def _frame(picture: Picture, style: Style, width: float) -> QRectF:
    size = picture.size
    if size.isEmpty():
        return QRectF(0, 0, width, round(_DAMAGED_EM * style.size))
    scale = min(1.0, width / size.width(), _HIGHEST * width / size.height())
    drawn = max(1, round(size.width() * scale)), max(1, round(size.height() * scale))
    return QRectF(round((width - drawn[0]) / 2), 0, *drawn)


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    """A reader, with the buffer that must live as long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader, buffer
