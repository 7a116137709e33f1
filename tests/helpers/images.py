"""Images of our own making: headers that say a size, and whole PNG files of one colour."""

from __future__ import annotations

import base64
import struct
import zlib


def png(width: int = 300, height: int = 200, colour: int = 0x80) -> bytes:
    """A grey PNG file, in pixels."""
    rows = (b"\0" + bytes([colour]) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def data_address(image: bytes, media_type: str = "image/png") -> str:
    """An image as a ``data:`` address."""
    return f"data:{media_type};base64,{base64.b64encode(image).decode()}"
