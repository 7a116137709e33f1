"""What an image is and how large, by its first bytes; nothing is decoded.

Kept are the kinds that browsers show but SVG, which is a program rather than a picture.
"""

from __future__ import annotations

import struct

from reader.immutable import immutable

_MOST_SEGMENTS = 10_000
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


@immutable
class Picture:
    """What an image is: its media type, and its size in pixels; 0 where the bytes do not say."""

    media_type: str
    width: int
    height: int


def measure(data: bytes) -> Picture | None:
    """What the bytes are an image of; None where they are none that is kept."""
    try:
        return _measured(data)
    except (IndexError, struct.error):
        return None


def _measured(data: bytes) -> Picture | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Picture("image/png", *struct.unpack(">II", data[16:24]))
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    if data.startswith((b"GIF87a", b"GIF89a")):
        return Picture("image/gif", *struct.unpack("<HH", data[6:10]))
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _webp(data)
    if data.startswith(b"BM"):
        width, height = struct.unpack("<ii", data[18:26])
        return Picture("image/bmp", abs(width), abs(height))
    return Picture("image/avif", 0, 0) if data[4:12] == b"ftypavif" else None


def _jpeg(data: bytes) -> Picture | None:
    """The size stands in the first frame header (ITU T.81, B.2.2), after segments of any length."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        if data[at] != 0xFF:
            break
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return Picture("image/jpeg", width, height)
        if marker == 0xFF or marker in _WITHOUT_LENGTH:
            at += 1 if marker == 0xFF else 2
        else:
            at += 2 + max(2, struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None


def _webp(data: bytes) -> Picture | None:
    """The three forms of RFC 9649, section 2."""
    if data[12:16] == b"VP8X":
        sides = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
        return Picture("image/webp", *sides)
    if data[12:16] == b"VP8L":
        bits = struct.unpack("<I", data[21:25])[0]
        return Picture("image/webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    width, height = struct.unpack("<HH", data[26:30])
    return Picture("image/webp", width & 0x3FFF, height & 0x3FFF)
