from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importers.pictures import Picture, measure
from tests.helpers.images import png

SIZE = struct.pack(">HH", 200, 300)
JPEG = b"\xff\xd8\xff\xe0\0\4ab\xff\xff\xd8\xff\xc4\0\3x\xff\xc0\0\x11\x08" + SIZE + b"\3"


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (png(300, 200), "image/png"),
        (JPEG, "image/jpeg"),
        (b"GIF89a" + struct.pack("<HH", 300, 200), "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x2b\1\0\xc7\0\0", "image/webp"),
        (b"RIFF\0\0\0\0WEBPVP8L" + bytes(5) + struct.pack("<I", 199 << 14 | 299), "image/webp"),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + struct.pack("<HH", 300, 200), "image/webp"),
        (b"BM" + bytes(16) + struct.pack("<ii", 300, -200), "image/bmp"),
    ],
)
def test_kind_and_size(data: bytes, media_type: str) -> None:
    assert measure(data) == Picture(media_type, 300, 200)


def test_avif_does_not_say_its_size() -> None:
    assert measure(b"\0\0\0\x1cftypavif") == Picture("image/avif", 0, 0)


@pytest.mark.parametrize(
    "data", [b"", b"<svg></svg>", b"<html>", b"\xff\xd8\xff\xda\0\2", b"BM", b"RIFF"]
)
def test_what_is_kept_as_no_image(data: bytes) -> None:
    assert measure(data) is None


@given(
    st.sampled_from([png(), JPEG, b"GIF89a", b"RIFF\0\0\0\0WEBPVP8X"]),
    st.binary(),
    st.integers(0, 40),
)
def test_any_bytes_are_survived(start: bytes, rest: bytes, length: int) -> None:
    found = measure(start[:length] + rest)
    assert found is None or found.media_type.startswith("image/")
