"""Opening a library as who works there: at a window, by a command, or where it is damaged."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from db.backups import backups_of
from db.connection import connect, library_errors
from db.holding import WAIT_SECONDS, Hold, Holder, Post, holder, take
from db.library import Library
from reader.errors import (
    DamagedReadOnly,
    LibraryDamaged,
    NotALibrary,
    NothingButBackup,
    NothingReadable,
)
from reader.immutable import immutable

if TYPE_CHECKING:
    from db.salvage import Salvaged

_DAMAGE = {"file", "text", "value", "garbled"}
"""Problems that keep a row from being read."""


@immutable
class Opening:
    """A library that is open, and how: ``hold`` where it is held, ``salvaged`` where it is what
    could be read of a damaged one. Closing the library lets go of both."""

    library: Library
    hold: Hold | None = None
    salvaged: Salvaged | None = None

    @property
    def former(self) -> Holder | None:
        """Whose window was ended last time without letting go."""
        return self.hold.former if self.hold else None


def open_for_window(path: Path, program: str) -> Opening:
    """Open the library for the one window that writes to it, made new if it is not there.

    Raises LibraryTaken if another has it, and as Library.
    """
    with library_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    hold = take(path, Post.WINDOW, program)
    if isinstance(hold, Holder):
        raise hold.error(path)
    try:
        with _as_what_it_was(path):
            library = Library(path)
        # SQLite looks for damage no sooner than it is met on the way.
        if hold and hold.former and hold.former.damaged:
            _refuse_damaged(library)
    except BaseException as fault:
        if hold and isinstance(fault, LibraryDamaged):
            hold.note_damage()
        if hold:
            hold.release()
        raise
    if hold:
        library.beside.callback(hold.release)
    return Opening(library, hold)


def open_for_command(path: Path, program: str, coder: str, *, create: bool) -> Library:
    """Open the library for one command: beside a window or a command of this computer, by turns.

    Where another computer has it, a command there is waited for; then it can only be read, and a
    write is answered with who has it. Raises as Library.
    """
    elsewhere = _elsewhere(holder(path, Post.WINDOW))
    hold = None
    # Not by the path itself, which would complain of a folder that may not be looked into.
    if elsewhere is None and os.path.exists(path):
        held = holder(path, Post.COMMAND)
        taken = take(path, Post.COMMAND, program, WAIT_SECONDS if _elsewhere(held) else 0.0)
        if isinstance(taken, Hold):
            hold = taken
        else:
            elsewhere = _elsewhere(taken)
    refusal = elsewhere.error(path) if elsewhere else None
    try:
        with _as_what_it_was(path):
            library = Library(path, create=create, coder=coder, refusal=refusal)
    except BaseException:
        if hold:
            hold.release()
        raise
    if hold:
        library.beside.callback(hold.release)
    return library


def open_salvaged(path: Path) -> Opening:
    """Open what can be read of a damaged library; every write is refused.

    Raises NothingReadable, NothingButBackup, or LibraryError where there is no room for it.
    """
    from db.salvage import salvage  # few libraries ever need it

    folder = TemporaryDirectory(prefix="gengdu-")
    try:
        readable = Path(folder.name) / path.name
        with library_errors(path):
            with closing(connect(readable, create=True)) as database:
                found = salvage(path, database, Path(folder.name))
            if found is None:
                raise _nothing_readable(path)
        refusal = DamagedReadOnly(path=path)
        library = Library(path, create=False, refusal=refusal, file=readable)
    except BaseException:
        folder.cleanup()
        raise
    library.beside.callback(folder.cleanup)
    return Opening(library, salvaged=found)


@contextmanager
def _as_what_it_was(path: Path) -> Iterator[None]:
    """A file that has backups was a library, whatever is in it now. Raises NothingButBackup."""
    try:
        yield
    except NotALibrary:
        if backups_of(path):
            raise _nothing_readable(path) from None
        raise


def _nothing_readable(path: Path) -> LibraryDamaged:
    for backup in backups_of(path):
        made = backup.at.astimezone().strftime("%Y-%m-%d %H:%M")
        return NothingButBackup(path=path, backup=backup.path, made=made)
    return NothingReadable(path=path)


def _refuse_damaged(library: Library) -> None:
    """Look at everything, since damage was met there before. Raises LibraryDamaged."""
    try:
        damaged = any(each.kind in _DAMAGE for each in library.check().problems)
    except LibraryDamaged:
        library.close()
        raise
    if damaged:
        library.close()
        raise LibraryDamaged(path=library.path)


def _elsewhere(found: Holder | Hold | None) -> Holder | None:
    return found if isinstance(found, Holder) and not found.is_here else None
