"""Files and folders on disk as inputs."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from reader.errors import TooLarge, Unreadable
from reader.importers.origin import name_of
from reader.importers.source import Source
from reader.reasons import Reason, why_not_read

LIMIT_MB = 200
"""The most that is read at once, in units of 1,048,576 bytes."""

LIMIT = LIMIT_MB * 1024 * 1024
_MOST_BESIDE = 16 * 1024 * 1024
_READABLE = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH
_PAGE_ENDINGS = (".html", ".htm", ".xhtml")
_RESOURCES = ("_files", ".files", "_file", "-Dateien", "_fichiers", "_archivos")


def open_file(path: str | os.PathLike[str], encoding: str | None = None) -> Source:
    """A file on disk as an input. Raises Unreadable or TooLarge."""
    file, origin = Path(path), os.fsencode(path).decode("utf-8", "replace")
    try:
        reason = _obstacle(file)
        if reason:
            raise Unreadable(name=name_of(origin), reason=reason)
        if file.stat().st_size > LIMIT:
            raise TooLarge(name=name_of(origin), limit=LIMIT_MB)
        with file.open("rb") as stream:
            data = stream.read(LIMIT + 1)
    except OSError as error:
        raise Unreadable(name=name_of(origin), reason=why_not_read(error)) from error
    except ValueError as error:  # a NUL in the path
        raise Unreadable(name=name_of(origin), reason=Reason.NO_NAME) from error
    if len(data) > LIMIT:
        raise TooLarge(name=name_of(origin), limit=LIMIT_MB)
    return Source(data, origin, encoding, _beside(file))


def folder_fault(folder: str | os.PathLike[str]) -> Unreadable | None:
    """Why a folder is not to be looked into; None if it can be."""
    name = name_of(os.fsencode(folder).decode("utf-8", "replace"))
    try:
        shut = not os.stat(folder).st_mode & _READABLE
        os.scandir(folder).close()
    except OSError as error:
        return Unreadable(name=name, reason=why_not_read(error))
    return Unreadable(name=name, reason=Reason.NOT_READABLE) if shut else None


def files_below(folder: Path, wanted: Callable[[str], bool]) -> Iterator[Path]:
    """The files in a folder and its folders whose names are wanted, in the order of their names.

    Left out are hidden ones, links to folders, and the folders that browsers save beside a page.
    """
    for parent, folders, files in os.walk(folder):
        kept = resource_folders(files)
        folders[:] = sorted(name for name in folders if name not in kept and not is_hidden(name))
        yield from (Path(parent, name) for name in sorted(files) if wanted(name))


def resource_folders(files: Iterable[str]) -> set[str]:
    """The folders that browsers save beside those of the files that are pages."""
    stems = [file.rpartition(".")[0] for file in files if file.lower().endswith(_PAGE_ENDINGS)]
    return {stem + ending for stem in stems for ending in _RESOURCES}


def is_resource_path(address: str) -> bool:
    """Whether a relative address leads into a folder that a browser saved beside a page."""
    parts = relative_parts(address)
    return parts is not None and parts[0].endswith(_RESOURCES)


def is_hidden(name: str) -> bool:
    """Whether the system hides a file or a folder of this name, or made it for itself."""
    return name != ".." and name.startswith((".", "__MACOSX"))


def relative_parts(address: str) -> tuple[str, ...] | None:
    """The parts of a relative address that stays in the folder it starts from; else None."""
    path = unquote(address.split("#")[0].split("?")[0])
    parts = tuple(part for part in path.split("/") if part not in ("", "."))
    away = path.startswith("/") or ".." in parts or any(set(part) & set("\\:\0") for part in parts)
    return None if away or not parts else parts


def _beside(file: Path) -> Callable[[str], bytes | None]:
    """What stands in the folders below that of a file: never the files right beside it.

    A page from anywhere would else name any file it likes in a folder of downloads.
    """

    def find(address: str) -> bytes | None:
        parts = relative_parts(address)
        if parts is None or len(parts) < 2:
            return None
        try:
            found = file.parent.joinpath(*parts).resolve(strict=True)
            if not found.is_file() or not found.is_relative_to(file.parent.resolve()):
                return None
            with found.open("rb") as stream:
                return stream.read(_MOST_BESIDE)
        except (OSError, RuntimeError, ValueError):
            return None

    return find


def _obstacle(file: Path) -> Reason | None:
    """Why a path is no file to read; None if it is one. Raises OSError where it cannot be asked.

    No read permission for anyone counts even where the system would let an administrator read.
    """
    mode = file.stat().st_mode
    if not mode & _READABLE:
        return Reason.NOT_READABLE
    if stat.S_ISDIR(mode):
        return Reason.IS_FOLDER
    return None if stat.S_ISREG(mode) else Reason.NOT_ORDINARY
