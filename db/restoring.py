"""Putting a backup in the place of a library: what was there is kept first, the exchange is one
step, and nothing is taken from another program that has the library open."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from db.backups import Backup, Reason, folder_of, name_of
from db.connection import connect, is_read_only, library_errors, primary_code, refuse_others, wal_of
from db.copying import PART, Snapshot, back_up, make_folder, this_moment, writing_to
from db.verifying import Tell, problem_of, say_nothing
from reader.disk import sync_folder
from reader.errors import BackupDamaged, LibraryDamaged, LibraryHeld, NotALibrary, ReadOnlyLibrary
from reader.immutable import immutable


@immutable
class Prepared:
    """A library that is ready to take the place of ``library``: ``part`` lies beside it.

    ``kept`` is the backup of what was there; None where there was nothing.
    """

    library: Path
    part: Path
    kept: Backup | None

    def put(self) -> None:
        """Put it in place. Raises LibraryHeld where another program has the library open, and
        LibraryError; the library is then as it was, and this can be tried again."""
        with library_errors(self.library):
            if self.library.exists():
                _leave_wal(self.library)
            try:
                self.part.replace(self.library)
            except OSError:
                _back_to_wal(self.library)
                raise
            sync_folder(self.library.parent)

    def drop(self) -> None:
        """Leave the library as it is."""
        with suppress(OSError):
            self.part.unlink()


def prepare(library: Path, backup: Path, tell: Tell = say_nothing) -> Prepared:
    """Keep what is there as a backup, and make ready what shall take its place: verified, brought
    up to date, on the same disk. The library may be in use meanwhile.

    Raises BackupFailed, BackupCancelled, BackupDamaged, NotALibrary, NewerLibrary, UpgradeFailed or
    LibraryError; all is then as it was.
    """
    part = _part(library, backup, tell)
    try:
        connect(part, create=False, keep=False).close()
        kept = keep(library, Reason.RESTORE, tell) if library.exists() else None
    except BaseException:
        for each in (part, *_beside(part)):
            each.unlink(missing_ok=True)
        raise
    return Prepared(library, part, kept)


def restore(library: Path, backup: Path, tell: Tell = say_nothing) -> Prepared:
    """Put a backup in the place of a library that nobody has open; what was there is kept.

    Raises as :func:`prepare`, and LibraryHeld.
    """
    prepared = prepare(library, backup, tell)
    try:
        prepared.put()
    except BaseException:
        prepared.drop()
        raise
    return prepared


def _part(library: Path, backup: Path, tell: Tell) -> Path:
    """A verified copy of a backup beside a library."""
    with library_errors(backup):
        refuse_others(backup)
    with writing_to(library.parent, library):
        library.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=PART, dir=library.parent)
        os.close(handle)
        part = Path(name)
        try:
            _copy(backup, part, tell)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        return part


def _copy(backup: Path, part: Path, tell: Tell) -> None:
    """A backup is a file at rest; a library that somebody works in has a WAL file, and is copied as
    it is at this moment."""
    part.unlink()
    if wal_of(backup).exists():
        with Snapshot(backup) as taken:
            taken.copy_to(part, tell)
        return
    try:
        problem = problem_of(backup, tell)
    except sqlite3.DatabaseError as error:
        problem = str(error)
    if problem:
        raise BackupDamaged(path=backup, reason=problem)
    shutil.copyfile(backup, part)
    part.chmod(0o600)
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def keep(library: Path, reason: Reason, tell: Tell = say_nothing) -> Backup:
    """A backup of what is there; of a damaged library the files as they are.

    Raises BackupFailed, BackupCancelled or LibraryError.
    """
    try:
        return back_up(library, reason, tell)
    except (LibraryDamaged, NotALibrary):
        return _keep_damaged(library, reason)


def _keep_damaged(library: Path, reason: Reason) -> Backup:
    folder, at = folder_of(library), this_moment()
    with writing_to(folder, library):
        make_folder(folder)
        path = folder / name_of(at, reason)
        for own, copy in zip((library, wal_of(library)), (path, wal_of(path)), strict=True):
            if own.exists():
                shutil.copyfile(own, copy)
        sync_folder(folder)
        return Backup(path, at, reason, path.stat().st_size)


def _leave_wal(library: Path) -> None:
    """Leave no file of SQLite's beside a library, so that none is taken for the next one's.

    To leave WAL mode SQLite writes all into the file, and does so only where nobody else has it
    open (https://sqlite.org/pragma.html#pragma_journal_mode).
    """
    if is_read_only(library):
        raise ReadOnlyLibrary(path=library)
    try:
        with closing(sqlite3.connect(library, timeout=0, isolation_level=None)) as alone:
            alone.execute("PRAGMA journal_mode = delete")
    except sqlite3.DatabaseError as error:
        if primary_code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise LibraryHeld(path=library) from error
        if primary_code(error) not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
    for each in _beside(library):  # of a damaged library, of which a copy is kept
        each.unlink(missing_ok=True)


def _back_to_wal(library: Path) -> None:
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(library)) as alone:
        alone.execute("PRAGMA journal_mode = wal")


def _beside(library: Path) -> list[Path]:
    return [library.with_name(library.name + end) for end in ("-wal", "-shm", "-journal")]
