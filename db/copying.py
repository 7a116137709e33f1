"""Copying a library while it is in use: as it was at one moment, verified, in place in one step."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from db.backups import (
    Backup,
    Reason,
    backups_of,
    default_root,
    folder_of,
    name_of,
    unchanging,
)
from db.connection import (
    is_read_only,
    library_errors,
    plain_reason,
    primary_code,
    refuse_others,
    wal_of,
)
from db.engine import Access, address
from db.thinning import kept
from db.verifying import Tell, counts, problem_of, quick_check, say_nothing
from reader.disk import sync_folder
from reader.errors import (
    BackupDamaged,
    BackupExists,
    BackupFailed,
    LibraryDamaged,
)

PAGES = 2_000
"""How many pages (of 4 KB) are copied in a step: some 10 ms."""

RESERVE = 100_000_000
"""Bytes that a backup leaves free on its disk, since a full one would stop the work too."""

PART = ".part"
"""What ends the name of a copy that is not finished."""

_PART_AGE = timedelta(days=1)
_COARSE = timedelta(seconds=2)
"""How exactly the coarsest of file systems tell when a file was written."""


class Snapshot:
    """A library as it is at one moment, whoever writes to it meanwhile, until it is closed.

    It is taken in some milliseconds and may be copied in another thread. Raises LibraryError.
    """

    def __init__(self, library: Path) -> None:
        self.library = library
        self.at = this_moment()
        with library_errors(library):
            refuse_others(library)
            self._connection = sqlite3.connect(
                _address(library), uri=True, isolation_level=None, check_same_thread=False
            )
            try:
                ((mode,),) = self._connection.execute("PRAGMA journal_mode")
                if mode == "wal":  # else a reader would keep those who write waiting
                    self._connection.execute("BEGIN")
                    self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.DatabaseError:
                self.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the moment."""
        self._connection.close()

    def back_up(self, reason: Reason, tell: Tell = say_nothing, root: Path | None = None) -> Backup:
        """Put a copy among the backups of the library, and remove those it makes superfluous.

        In a folder of all backups if one is given, else in the chosen one. Raises BackupFailed,
        BackupCancelled or LibraryError; nothing half is left.
        """
        folder = folder_of(self.library, root)
        with writing_to(folder, self.library):
            make_folder(folder)
        made = self._place(folder, reason, tell)
        thin(self.library, made.at)
        return made

    def _place(self, folder: Path, reason: Reason, tell: Tell) -> Backup:
        with writing_to(folder, self.library), self._part(folder, tell) as part:
            at = self.at
            while (path := folder / name_of(at, reason)).exists():
                at += timedelta(milliseconds=1)
            part.rename(path)
            sync_folder(folder)
            return Backup(path, at, reason, path.stat().st_size)

    def copy_to(self, target: Path, tell: Tell = say_nothing, *, overwrite: bool = False) -> None:
        """Put a copy at a path. Raises as :meth:`back_up`, and BackupExists."""
        with writing_to(target, self.library):
            if target.exists() and (not overwrite or target.samefile(self.library)):
                raise BackupExists(path=target)
            if wal_of(target).exists():
                raise BackupFailed(path=target, reason="another program has it open")
            with self._part(target.parent, tell) as part:
                part.replace(target)
                sync_folder(target.parent)

    @contextmanager
    def _part(self, folder: Path, tell: Tell) -> Iterator[Path]:
        """A verified copy in a folder under a passing name; gone at the end unless it was moved."""
        self._check_room(folder)
        handle, name = tempfile.mkstemp(prefix=".", suffix=PART, dir=folder)
        os.close(handle)
        part = Path(name)
        try:
            self._copy(part, tell)
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            self._verify(part, tell)
            yield part
        finally:
            part.unlink(missing_ok=True)

    def _check_room(self, folder: Path) -> None:
        ((pages,),) = self._connection.execute("PRAGMA page_count")
        ((size,),) = self._connection.execute("PRAGMA page_size")
        needed, free = pages * size + RESERVE, shutil.disk_usage(folder).free
        if needed > free:
            reason = f"it needs {needed // 1_000_000:,} MB and {free // 1_000_000:,} MB are free"
            raise BackupFailed(path=folder, reason=reason)

    def _copy(self, part: Path, tell: Tell) -> None:
        def told(_: int, remaining: int, total: int) -> None:
            tell(total - remaining, total)

        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            # A copy that is not finished is thrown away: it needs no journal.
            copy.execute("PRAGMA journal_mode = off")
            copy.execute("PRAGMA synchronous = off")
            self._connection.backup(copy, pages=PAGES, progress=told)

    def _verify(self, part: Path, tell: Tell) -> None:
        """Raises LibraryDamaged where the library is no better than its copy, or BackupDamaged."""
        problem = problem_of(part, tell)
        with closing(unchanging(part)) as copy:
            expected = counts(self._connection)
            if problem is None and expected and counts(copy) != expected:
                problem = "it does not hold as much as the library"
        if problem is None and expected:
            return
        if not expected or quick_check(self._connection):
            raise LibraryDamaged(path=self.library)
        raise BackupDamaged(path=part, reason=problem)


def back_up(library: Path, reason: Reason, tell: Tell = say_nothing) -> Backup:
    """Make a backup of a library as it is now; raises as :meth:`Snapshot.back_up`."""
    with Snapshot(library) as snapshot:
        return snapshot.back_up(reason, tell)


def has_changed(library: Path, since: datetime) -> bool:
    """Whether a library file was written to after a moment; True where that cannot be told."""
    try:
        written = library.stat().st_mtime
        with suppress(FileNotFoundError):
            wal = wal_of(library).stat()
            written = max(written, wal.st_mtime if wal.st_size else 0)
    except OSError:
        return True
    return written > (since - _COARSE).timestamp()


def thin(library: Path, now: datetime) -> None:
    """Remove the backups that the schedule does not keep, and what killed programs left half done.

    What cannot be removed stays.
    """
    held = backups_of(library)
    for each in set(held) - kept(held, now):
        for file in (each.path, wal_of(each.path)):  # one of a damaged library has both
            with suppress(OSError):
                file.unlink()
    for part in folder_of(library).glob(f".*{PART}*"):
        with suppress(OSError):
            if datetime.fromtimestamp(part.stat().st_mtime, UTC) < now - _PART_AGE:
                part.unlink()


def this_moment() -> datetime:
    """Now, as exactly as the name of a backup says it."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


# -- the file system


def _address(library: Path) -> str:
    """How SQLite opens a library to read it; a file that may not be written has no WAL made."""
    if not is_read_only(library):
        return address(library, Access.WRITE)
    return address(library, Access.READ if wal_of(library).exists() else Access.UNCHANGING)


def make_folder(folder: Path) -> None:
    """Make the folder of a library's backups, for the person alone; the folder of all of them only
    where it is our own: one that was chosen may be on a disk that is not there now."""
    if folder.parent == default_root():
        folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


@contextmanager
def writing_to(target: Path, library: Path) -> Iterator[None]:
    """Sentences for what a disk does to a copy; what is wrong with the library is said of that."""
    with library_errors(library):
        try:
            yield
        except OSError as error:
            raise BackupFailed(path=target, reason=plain_reason(error)) from error
        except sqlite3.DatabaseError as error:
            reason = _REASONS.get(primary_code(error) or 0)
            if reason is None:
                raise
            raise BackupFailed(path=target, reason=reason) from error


_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk did not let us",
    sqlite3.SQLITE_CANTOPEN: "the disk did not let us",
    sqlite3.SQLITE_READONLY: "the disk did not let us",
    sqlite3.SQLITE_PERM: "the disk did not let us",
}
