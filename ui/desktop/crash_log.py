"""What went wrong, noted on this computer: for the person to look at, and sent to nobody.

A report says where in the program something failed and with which versions. It holds no text of the
person's: of an error its kind is kept, and its message only where that speaks of the program alone.
"""

from __future__ import annotations

import faulthandler
import platform
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import BinaryIO

import PySide6

from db.engine import sqlite_version
from reader.model import now
from ui.version import version

KEPT = 10
"""How many reports are kept, and how many one process writes."""

_UNSEEN = ".new.txt"
_ROOT = Path(__file__).resolve().parents[2]
_OF_THE_PROGRAM = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    MemoryError,
    NameError,
    RecursionError,
    TypeError,
)
"""Errors whose messages Python words itself, with names of the program in them."""
_FILE = re.compile(r'File "([^"]+)"')


class CrashLog:
    """Reports in a folder, which is made with the first of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = count()
        self._noted: set[str] = set()
        self._fatal: BinaryIO | None = None
        self._heard: Callable[[BaseException], bool] = lambda _: False

    def watch(self) -> None:
        """Note from now on what nobody catches, and what ends the process hard.

        Such an end is written by itself while the process dies, and becomes a report when the next
        one begins to watch. Where the folder cannot be made, nothing is noted.
        """
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._take_up()
            self._fatal = (self.folder / f"fatal-{version()}.txt").open("ab")
            faulthandler.enable(self._fatal)
        sys.excepthook = self._met
        sys.unraisablehook = self._unraisable

    def stop(self) -> None:
        """Note nothing more."""
        sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
        if self._fatal:
            faulthandler.disable()
            self._fatal.close()
            self._fatal = None

    def let_hear(self, heard: Callable[[BaseException], bool]) -> None:
        """Ask first whether an error is one that is told to the person and needs no report."""
        self._heard = heard

    # -- what there is

    def unseen(self) -> str:
        """The reports that nobody has looked at yet, the last first; empty if there is none."""
        reports = sorted(self.folder.glob(f"*{_UNSEEN}"), reverse=True)
        return "\n\n".join(path.read_text("utf-8", "replace") for path in reports)

    def mark_seen(self) -> None:
        """The reports have been looked at; they stay in the folder."""
        for path in self.folder.glob(f"*{_UNSEEN}"):
            with suppress(OSError):
                path.rename(path.with_name(path.name.removesuffix(_UNSEEN) + ".txt"))

    # -- noting

    def note(self, text: str, program: str) -> None:
        """Keep a report of what went wrong in a version of the program, unless it is one that this
        process has kept already. Raises OSError."""
        if text in self._noted or len(self._noted) >= KEPT:
            return
        self._noted.add(text)
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"crash-{now():%Y%m%dT%H%M%S}-{next(self._numbers):02}{_UNSEEN}"
        head = "\n".join(_circumstances(program))
        (self.folder / name).write_text(f"{head}\n\n{text}\n", "utf-8")
        for old in sorted(self.folder.glob("crash-*.txt"))[:-KEPT]:
            old.unlink()

    def _take_up(self) -> None:
        """Make a report of what former processes wrote as they died."""
        for path in self.folder.glob("fatal-*.txt"):
            text = path.read_text("utf-8", "replace").strip()
            if text:
                self.note(_FILE.sub(_shortened, text), path.stem.removeprefix("fatal-"))
                path.write_bytes(b"")

    def _met(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if self._heard(error):
            return
        if isinstance(error, Exception):
            with suppress(OSError):
                self.note("\n".join(told(error)), version())
        sys.__excepthook__(kind, error, trace)

    def _unraisable(self, met: sys.UnraisableHookArgs) -> None:
        if isinstance(met.exc_value, Exception):
            with suppress(OSError):
                self.note("\n".join(told(met.exc_value)), version())
        sys.__unraisablehook__(met)


def told(error: BaseException) -> Iterator[str]:
    """An error, and those it came of, by places in the program; nothing that a person wrote."""
    came_of = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if came_of:
        yield from told(came_of)
        yield "then"
    for frame, line in walk_tb(error.__traceback__):
        code = frame.f_code
        yield f"  {_place(code.co_filename)}:{line} in {code.co_qualname}"
    yield f"{type(error).__module__}.{type(error).__qualname__}{_harmless(error)}"


def _harmless(error: BaseException) -> str:
    """The message of an error as far as it cannot hold a word of the person's."""
    if isinstance(error, OSError):
        return f": errno {error.errno}"
    code = getattr(error, "sqlite_errorname", "")
    if code:
        return f": {code}"
    message = str(error)
    own = isinstance(error, _OF_THE_PROGRAM) and message.isascii() and message
    return f": {message}" if own else ""


def _place(file: str) -> str:
    """A file of the program by its path in it; any other by its last two names."""
    path = Path(file)
    if path.is_relative_to(_ROOT):
        return path.relative_to(_ROOT).as_posix()
    return "/".join(path.parts[-2:])


def _shortened(found: re.Match[str]) -> str:
    return f'File "{_place(found[1])}"'


def _circumstances(program: str) -> Iterator[str]:
    yield f"Gengdu {program}"
    yield f"{now():%Y-%m-%d %H:%M:%S} UTC"
    binding, sqlite = PySide6.__version__, sqlite_version()
    yield f"Python {platform.python_version()}, PySide6 {binding}, SQLite {sqlite}"
    yield f"{platform.system()} {platform.release()}, {platform.machine()}"
