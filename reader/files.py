"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reader.disk import sync_folder
from reader.errors import ExportFailed
from reader.reasons import Reason, why_not_written

_WRITE_BITS = 0o222


def write(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, as `replacing` does."""
    with replacing(path) as stream:
        stream.write(data)


def refuse_library(path: Path, library: Path) -> None:
    """An export must never take the place of the library it comes from. Raises ExportFailed."""
    if os.path.realpath(path) == os.path.realpath(library):
        raise ExportFailed(path=path, reason=Reason.LIBRARY_ITSELF)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream to what will be the file at ``path``; after a failure an older one is there as it
    was, also where what is written within raises.

    The bytes go into a temporary file in the same folder, to the disk, and then under the name. A
    link is followed, an older file's permissions are kept.

    Raises ExportFailed with a plain reason. A file or folder without any write permission counts as
    closed even for those who could write there all the same.
    """
    try:
        target = _target(path)
        with _replaced(target) as stream:
            yield stream
    except OSError as fault:
        raise ExportFailed(path=path, reason=why_not_written(fault)) from fault


def _target(path: Path) -> Path:
    """What a path leads to. Raises ExportFailed where nothing may be put there."""
    try:
        target = Path(os.path.realpath(path))
        _refuse(path, target)
    except ValueError as fault:
        raise ExportFailed(path=path, reason=Reason.NO_NAME) from fault
    return target


def _refuse(path: Path, target: Path) -> None:
    if target.is_symlink():
        raise ExportFailed(path=path, reason=Reason.LINK_LOOP)
    if target.is_dir():
        raise ExportFailed(path=path, reason=Reason.IS_FOLDER)
    if target.exists() and not target.is_file():
        raise ExportFailed(path=path, reason=Reason.NOT_ORDINARY)
    if not _is_open(target.parent):
        raise ExportFailed(path=path, reason=Reason.FOLDER_PROTECTED)
    if target.exists() and not _is_open(target):
        raise ExportFailed(path=path, reason=Reason.FILE_PROTECTED)


def _is_open(path: Path) -> bool:
    return bool(path.stat().st_mode & _WRITE_BITS)


@contextmanager
def _replaced(target: Path) -> Iterator[BinaryIO]:
    temporary = target.with_name(f".gengdu-{os.urandom(8).hex()}.part")
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
