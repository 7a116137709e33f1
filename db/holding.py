"""Who works in a library: one window at a time, known by name to whoever comes second.

SQLite lets several programs write to one file by turns, and Gengdu keeps that: the command line
writes beside an open window of the same computer, whose window takes up what was written. Two
windows would undo each other's steps without knowing of one another; so the first one holds the
library for as long as it is open, and the second may only read it. On another computer, over a
share, SQLite's own turns cannot be relied on (https://sqlite.org/wal.html, "All processes using a
database must be on the same host computer"): there nobody writes beside a holder.

A hold is a small file beside the library with a lock of the operating system on it, which ends
with its process. A file without that lock is what a killed program left: it says who had the
library, and is taken over. A disk on which no such file can be made, or that knows no locks, has no
holds.
"""

from __future__ import annotations

import json
import os
import platform
import time
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from db.locks import locked, removed
from reader.errors import LibraryTaken
from reader.immutable import immutable
from reader.model import now

WAIT_SECONDS = 5.0
"""How long one waits for a holder that will be gone soon: as long as SQLite waits for a writer."""

_LEAST_SECONDS = 0.3
"""How long everybody waits: who only looks whether a hold is held has it for a moment."""

_STEP_SECONDS = 0.05
_LONGEST = 4_096
"""Bytes of what a hold says, at most."""


class Post(StrEnum):
    """As what a library is held; also how the file is called."""

    WINDOW = "window"
    COMMAND = "command"


@immutable
class Holder:
    """Who holds a library. ``since`` is ISO 8601 in UTC; ``damaged`` says whether they met damage
    in it."""

    program: str
    process: int
    computer: str
    since: str
    damaged: bool = False

    @property
    def is_here(self) -> bool:
        """Whether it is, or was, on this computer."""
        return self.computer == platform.node()

    @property
    def since_here(self) -> str:
        """``since`` by the clock of this computer, for a person."""
        return datetime.fromisoformat(self.since).astimezone().strftime("%Y-%m-%d %H:%M")

    def error(self, path: Path) -> LibraryTaken:
        """The sentence for whoever wanted the library at ``path``."""
        return LibraryTaken(
            path=path,
            program=self.program,
            process=self.process,
            computer=self.computer,
            since=self.since_here,
        )


class Hold:
    """A hold of this process. ``former`` is who had it last and was ended without letting go."""

    def __init__(self, file: BinaryIO, path: Path, program: str) -> None:
        self.former = _said(path)
        self._file, self._path = file, path
        self._holder = Holder(program, os.getpid(), platform.node(), now().isoformat())
        self._say()

    def note_damage(self) -> None:
        """Leave word that the library is damaged; it stays when the hold is let go."""
        self._holder = replace(self._holder, damaged=True)
        self._say()

    def release(self) -> None:
        """Let go of the library."""
        if self._holder.damaged:
            self._file.close()
        else:
            removed(self._file, self._path)

    def _say(self) -> None:
        # On a full disk it is held all the same, by somebody who cannot say so. Past Python's
        # buffer, which would try again where the file is closed.
        with suppress(OSError):
            os.truncate(self._file.fileno(), 0)
            os.lseek(self._file.fileno(), 0, os.SEEK_SET)
            os.write(self._file.fileno(), json.dumps(asdict(self._holder)).encode())


def take(
    library: Path, post: Post, program: str, seconds: float = _LEAST_SECONDS
) -> Hold | Holder | None:
    """Hold the library, waiting for as long; who has it instead; None where there are no holds."""
    path, until = _file(library, post), time.monotonic() + seconds
    while True:
        try:
            file = locked(path)
        except OSError:
            return None
        if file is not None:
            return Hold(file, path, program)
        if time.monotonic() >= until:
            return _said(path) or Holder("?", 0, "?", now().isoformat())
        time.sleep(_STEP_SECONDS)


def holder(library: Path, post: Post) -> Holder | None:
    """Who holds the library, in this process or another; None if nobody does."""
    path = _file(library, post)
    try:
        if not path.exists():
            return None
        file = locked(path)
    except OSError:
        return None
    if file is None:
        return _said(path)
    file.close()
    return None


def other_holder(library: Path) -> Holder | None:
    """Another process that works in the library, a command before a window."""
    found = (holder(library, post) for post in (Post.COMMAND, Post.WINDOW))
    return next((each for each in found if each and each.process != os.getpid()), None)


def _file(library: Path, post: Post) -> Path:
    path = library.resolve()
    return path.with_name(f"{path.name}-{post}")


def _said(path: Path) -> Holder | None:
    """What a hold says; None where it is empty, or not ours."""
    try:
        with path.open("rb") as file:
            said = json.loads(file.read(_LONGEST))
        found = Holder(**said)
        datetime.fromisoformat(found.since)
    except (OSError, ValueError, TypeError):
        return None
    return found
