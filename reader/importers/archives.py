"""ZIP archives, unpacked within limits: a declared size may lie, so every read is bounded."""

from __future__ import annotations

import io
import lzma
import stat
import struct
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from reader.errors import Damaged, ImportFailed, Locked, TooMuch, Unreadable
from reader.importers.decode import decode
from reader.importers.origin import name_of
from reader.importers.sniff import Content
from reader.importers.zip_directory import directory_size
from reader.reasons import Reason, Unit

MB = 1024 * 1024
_RATIO = 200
_RATIO_FROM = MB
_DIRECTORY_ENTRY = 512
_UTF_8_NAMES = 0x800
_ENCRYPTED = 0x1
UNZIPPING = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    lzma.LZMAError,
    struct.error,
    zlib.error,
)
"""What Python's zipfile raises over damaged archives."""


@dataclass(slots=True)
class Allowance:
    """What may be unpacked: ``files`` an archive, ``each`` and ``total`` in bytes.

    ``total`` is used up, so that archives within an archive share it.
    """

    files: int
    each: int
    total: int


class Archive:
    """A ZIP archive in memory."""

    def __init__(self, data: bytes, origin: str, allowance: Allowance, actual: Content) -> None:
        """Raises TooMuch, or Damaged where the bytes are no whole archive of the kind `actual`."""
        self._name, self._allowance, self._actual = name_of(origin), allowance, actual
        self._limit = allowance.total
        if directory_size(data) > allowance.files * _DIRECTORY_ENTRY:
            raise self._too_much(allowance.files, Unit.FILES)
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except UNZIPPING as fault:
            raise Damaged(name=self._name, actual=actual) from fault
        entries = [one for one in self._zip.infolist() if _is_file(one)]
        if len(entries) > allowance.files:
            raise self._too_much(allowance.files, Unit.FILES)
        self._entries = {_spelled(one): one for one in entries}

    @property
    def names(self) -> tuple[str, ...]:
        """The paths of the files in it, in its order, with ``/`` between the parts."""
        return tuple(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a file. Raises TooMuch, Locked, Unreadable, or Damaged where it is broken.

        KeyError for a name that is not in the archive is a defect of the caller.
        """
        entry = self._entries[name]
        if _escapes(name):
            raise Unreadable(name=name, reason=Reason.ESCAPES)
        if entry.flag_bits & _ENCRYPTED:
            raise Locked(name=name_of(name))
        limit = min(self._allowance.each, self._allowance.total)
        most = min(limit, max(_RATIO_FROM, _RATIO * entry.compress_size))
        try:
            with self._zip.open(entry) as stream:
                data = _read(stream, most + 1)
        except UNZIPPING as fault:
            raise Damaged(name=self._name, actual=self._actual) from fault
        self._check(entry, len(data), limit)
        self._allowance.total -= len(data)
        return data

    def find(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none, or where it cannot be read."""
        try:
            return self.read(name) if name in self else None
        except ImportFailed:
            return None

    def _check(self, entry: ZipInfo, size: int, limit: int) -> None:
        if size > _RATIO_FROM and size > _RATIO * entry.compress_size:
            raise self._too_much(_RATIO, Unit.TIMES_PACKED)
        if size > limit:
            most = self._allowance.each if limit == self._allowance.each else self._limit
            raise self._too_much(most // MB, Unit.UNPACKED)

    def _too_much(self, limit: int, unit: Unit) -> TooMuch:
        return TooMuch(name=self._name, limit=limit, unit=unit)


def _is_file(entry: ZipInfo) -> bool:
    """Whether an entry is a file with a name, and no folder or link."""
    named = bool(entry.filename) and not entry.filename.endswith("/")
    return named and not stat.S_ISLNK(entry.external_attr >> 16)


def _spelled(entry: ZipInfo) -> str:
    """The name of an entry: in UTF-8 if it says so, else in the encoding it is found to be in."""
    if entry.flag_bits & _UTF_8_NAMES:
        return entry.filename
    return decode(entry.filename.encode("cp437")).text.replace("\\", "/")


def _read(stream: IO[bytes], most: int) -> bytes:
    """At most so many bytes, piece by piece: zipfile copies all it has at every step of its own."""
    pieces: list[bytes] = []
    while most > 0 and (piece := stream.read(min(most, MB))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _escapes(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or name[1:2] == ":"
