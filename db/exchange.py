"""Bringing in coding from files: every reader there is, and reading apart from all else."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from db import foreign
from reader.errors import NoCoding
from reader.exchange import HEAD, READERS, Bundle, Reader
from reader.web import is_address

_Input = TypeVar("_Input", Path, str, Path | str)

ALL: tuple[Reader, ...] = (*READERS, *foreign.READERS)

SECONDS = 300
"""How long a file may take on the clock; a project holds what is hundreds of articles."""

CPU_SECONDS = 120
MEMORY_MB = 2_000


def suffixes() -> tuple[str, ...]:
    """The endings of what can be read, each once."""
    return tuple(dict.fromkeys(ending for reader in ALL for ending in reader.suffixes))


def reader_of(path: str | os.PathLike[str]) -> Reader | None:
    """The reader of what a path names, by its content; None if it holds no coding, or cannot be
    looked into."""
    file = Path(path)
    try:
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            head = b""
        elif stat.S_ISREG(mode):
            with file.open("rb") as stream:
                head = stream.read(HEAD)
        else:
            return None
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return None
    return next((reader for reader in ALL if reader.takes(file, head)), None)


def parted(inputs: Iterable[_Input]) -> tuple[list[_Input], list[_Input]]:
    """The inputs that are articles or addresses, and those that are files of coding."""
    articles, coding = list[_Input](), list[_Input]()
    for each in inputs:
        is_file = isinstance(each, Path) or not is_address(each)
        (coding if is_file and reader_of(each) else articles).append(each)
    return articles, coding


def read(path: str | os.PathLike[str]) -> Bundle:
    """What a file of coding holds. Raises a subclass of ImportFailed, NoCoding if no reader takes
    it. Call it through `read_apart`: files come from anywhere."""
    reader = reader_of(path)
    if reader is None:
        raise NoCoding(name=Path(path).name)
    return reader.read(Path(path))


def read_apart(path: str | os.PathLike[str]) -> Bundle:
    """The same in a process of its own, with a deadline and a limit of memory. Raises GaveUp if
    that did not live through it."""
    origin = os.fsencode(path).decode("utf-8", "replace")
    # Here: whether a file holds coding is asked where the importers are not loaded.
    from reader.importers.sandbox import Sandbox

    with Sandbox(SECONDS, MEMORY_MB, CPU_SECONDS) as sandbox:
        found = sandbox.call("db.exchange:read", origin, os.fspath(path))
    assert isinstance(found, Bundle)
    return found
