"""A lock of the operating system on a small file: it ends with the process, however that ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR = 1 << 30
"""Which byte is locked on Windows: far behind what is written, since nobody could read a byte that
is locked there."""


def locked(path: Path) -> BinaryIO | None:
    """The file at ``path``, made if it is not there, locked for this process; None if another has
    it. Closing it lets go.

    Raises OSError where the file cannot be made, or the disk knows no locks.
    """
    while True:
        file = path.open("a+b")
        try:
            if not _lock(file):
                file.close()
                return None
            if _still_named(file, path):
                return file
        except OSError:
            file.close()
            raise
        file.close()  # its last holder took its name away just before it was ours


def removed(file: BinaryIO, path: Path) -> None:
    """Take the file away and let go of the lock."""
    if sys.platform == "win32":
        file.close()  # an open file cannot be taken away there
    with suppress(OSError):
        path.unlink()
    file.close()


def _lock(file: BinaryIO) -> bool:
    if sys.platform == "win32":
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
    try:
        # flock and not lockf: closing another handle of the file must not let go of it.
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _still_named(file: BinaryIO, path: Path) -> bool:
    try:
        named = path.stat()
    except FileNotFoundError:
        return False
    return os.path.samestat(named, os.fstat(file.fileno()))
