"""The list of files at the end of a ZIP archive: how long it says it is, without reading it.

The layout is that of PKWARE's APPNOTE, 4.3.14 to 4.3.16.
"""

from __future__ import annotations

_END, _END_SIZE = b"PK\5\6", 22
_END_64, _END_64_SIZE = b"PK\6\6", 56
_LOCATOR_64, _LOCATOR_SIZE = b"PK\6\7", 20
_LONGEST_COMMENT = 65_535


def directory_size(data: bytes) -> int:
    """The length in bytes that an archive gives for its list; 0 where it has no end record."""
    end = _end(data)
    if end < 0:
        return 0
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    locator = end - _LOCATOR_SIZE
    wide = locator - _END_64_SIZE
    if wide >= 0 and data.startswith(_LOCATOR_64, locator) and data.startswith(_END_64, wide):
        size = max(size, int.from_bytes(data[wide + 40 : wide + 48], "little"))
    return size


def directory(data: bytes, most: int) -> bytes:
    """The bytes of the list, with the records around it: the last `most` bytes of it at most."""
    end, size = _end(data), directory_size(data) + _END_64_SIZE + _LOCATOR_SIZE
    return data[max(0, end - min(size, most)) : end] if end > 0 else b""


def _end(data: bytes) -> int:
    """Where the end record stands; -1 where there is none."""
    end = data.rfind(_END, max(0, len(data) - _LONGEST_COMMENT - _END_SIZE))
    return end if len(data) >= end + _END_SIZE else -1
