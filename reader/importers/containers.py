"""Folders and ZIP archives: the inputs in them, one after the other.

Nothing is written to disk, and only one input is held at a time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from reader.errors import ArchiveInArchive, ImportFailed, NothingInside, TooMuch
from reader.immutable import immutable
from reader.importers.archives import MB, Allowance, Archive
from reader.importers.files import (
    LIMIT_MB,
    files_below,
    folder_fault,
    is_hidden,
    open_file,
    relative_parts,
    resource_folders,
)
from reader.importers.origin import name_of, suffix_of
from reader.importers.sniff import Content, foreign_content
from reader.importers.source import Beside, Failure, Source

MOST_FILES = 20_000
MOST_EACH_MB = LIMIT_MB
MOST_UNPACKED_MB = 2_000
DEEPEST = 2
"""How many archives may stand in each other."""


@immutable
class Wanted:
    """Which inputs are taken out of containers: those whose names end as a known format does.

    A file that a person names is read whatever its name; of a folder's files most are none.
    """

    suffixes: tuple[str, ...]
    encoding: str | None = None
    whole: bool = False

    def __call__(self, name: str) -> bool:
        """Whether a file of this name is taken."""
        return suffix_of(name) in self.suffixes and not is_hidden(PurePosixPath(name).name)

    @property
    def formats(self) -> str:
        """The endings, for messages."""
        return ", ".join(self.suffixes)


def spread(path: str | os.PathLike[str], wanted: Wanted) -> Iterator[Path]:
    """The file that a path names, or one after the other the files in a folder and its folders.

    A folder that holds none, or cannot be looked into, stands for itself: `inputs` says why.
    """
    empty = True
    if os.path.isdir(path) and folder_fault(path) is None:
        for file in files_below(Path(path), wanted):
            empty = False
            yield file
    if empty:
        yield Path(path)


def inputs(path: str | os.PathLike[str], wanted: Wanted) -> Iterator[Source | Failure]:
    """The inputs a path names: a file, what is in an archive, or in a folder and its folders."""
    if not os.path.isdir(path):
        yield from _file(path, wanted)
        return
    origin = os.fsencode(path).decode("utf-8", "replace")
    fault = folder_fault(path)
    if fault is not None:
        yield Failure(origin, fault)
        return
    empty = True
    for file in files_below(Path(path), wanted):
        empty = False
        yield from _file(file, wanted)
    if empty:
        yield _nothing(origin, wanted)


def _file(path: str | os.PathLike[str], wanted: Wanted) -> Iterator[Source | Failure]:
    origin = os.fsencode(path).decode("utf-8", "replace")
    try:
        source = open_file(path, wanted.encoding)
    except ImportFailed as fault:
        yield Failure(origin, fault)
        return
    if foreign_content(source.data) is Content.ZIP:
        allowance = Allowance(MOST_FILES, MOST_EACH_MB * MB, MOST_UNPACKED_MB * MB)
        yield from _archived(source, wanted, allowance, depth=1)
    else:
        yield Source(source.data, origin, source.encoding, source.beside, wanted.whole)


def _archived(
    source: Source, wanted: Wanted, allowance: Allowance, depth: int
) -> Iterator[Source | Failure]:
    """The inputs in an archive, and in the archives in it."""
    try:
        if depth > DEEPEST:
            raise ArchiveInArchive(name=source.name)
        archive = Archive(source.data, source.origin, allowance, Content.ZIP)
    except ImportFailed as fault:
        yield Failure(source.origin, fault)
        return
    names = _articles(archive, wanted)
    for name in names:
        origin = f"{source.origin}/{name}"
        try:
            data = archive.read(name)
        except ImportFailed as fault:
            yield Failure(origin, fault)
            if isinstance(fault, TooMuch):
                return
            continue
        part = Source(data, origin, wanted.encoding, beside_in(archive, name), wanted.whole)
        if foreign_content(data) is Content.ZIP:
            yield from _archived(part, wanted, allowance, depth + 1)
        else:
            yield part
    if not names:
        yield _nothing(source.origin, wanted)


def beside_in(archive: Archive, name: str) -> Beside:
    """What stands in the folders below that of a file in an archive."""
    folder = PurePosixPath(name).parent

    def find(address: str) -> bytes | None:
        parts = relative_parts(address)
        return archive.find(str(folder.joinpath(*parts))) if parts else None

    return find


def _articles(archive: Archive, wanted: Wanted) -> list[str]:
    """The names of the files in an archive that are wanted and belong to no page."""
    kept = resource_folders(archive.names)
    return [
        name
        for name in archive.names
        if wanted(name)
        and not any(str(one) in kept or is_hidden(one.name) for one in PurePosixPath(name).parents)
    ]


def _nothing(origin: str, wanted: Wanted) -> Failure:
    return Failure(origin, NothingInside(name=name_of(origin), formats=wanted.formats))
