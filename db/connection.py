"""Opening a library file: creating it whole, refusing what is not ours, leaving what is refused.

The SQLite file header is read as plain bytes first (https://sqlite.org/fileformat2.html section
1.3), since SQLite itself would already write beside a file it opens in WAL mode.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import peewee
from peewee import SqliteDatabase

from db.definitions import are_as_made
from db.engine import Access, address
from db.holding import other_holder
from db.rows import BadRow
from reader.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryFull,
    LibraryUnreadable,
    NewerLibrary,
    NotALibrary,
    ReadOnlyLibrary,
)
from reader.tokens import tokens

APPLICATION_ID = int.from_bytes(b"Gngd", "big")
"""In every library's header, so that ``file`` and we can tell it from other SQLite files."""

SCHEMA_VERSION = 8
"""The number of the newest migration; kept in ``PRAGMA user_version``."""

BUSY_MILLISECONDS = 5_000

DatabaseError = peewee.DatabaseError | sqlite3.DatabaseError
DATABASE_ERRORS = (peewee.DatabaseError, sqlite3.DatabaseError)
"""peewee hands on SQLite's own errors where they come while rows are fetched."""

_HEADER = b"SQLite format 3\0"
_PRAGMAS = {
    "foreign_keys": 1,
    # FULL, not NORMAL: what the screen has shown must outlive a power cut, not just a crash.
    "synchronous": "full",
    # On a Mac alone this says more: there a disk may keep what it was given to itself for a while.
    "fullfsync": 1,
    "busy_timeout": BUSY_MILLISECONDS,
    # KiB, negative: pages of a step that writes thousands of rows need not be read again.
    "cache_size": -16_384,
}


class _Database(SqliteDatabase):
    """Knows the function that the view of the search index calls.

    SQLite takes some failed transactions back by itself, one on a full disk for example
    (https://sqlite.org/lang_transaction.html section 3); there is nothing to do then.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        register: Callable[..., None] = self.register_function
        register(_tokens, "gengdu_tokens", 1, deterministic=True)

    def rollback(self) -> None:
        get_connection: Callable[[], sqlite3.Connection] = self.connection
        take_back: Callable[[], None] = super().rollback
        if get_connection().in_transaction:
            take_back()


def _tokens(text: bytes) -> str:
    return tokens(text.decode("utf-8", "replace"))


def connect(
    path: Path, *, create: bool, keep: bool = True, reading: bool = False
) -> SqliteDatabase:
    """Open the library at ``path``, made new if ``create`` and absent, upgraded if older: after a
    backup, unless ``keep`` is false since it is a copy.

    With ``reading`` nothing is written to it, though the file could be.

    Raises LibraryUnreadable, NotALibrary, NewerLibrary, LibraryBusy, LibraryFull, UpgradeFailed or
    UpgradeWithoutBackup; whatever is refused stays as it was, byte for byte.
    """
    with library_errors(path):
        if create and not path.exists():
            _create(path)
        refuse_others(path)
        with ExitStack() as on_failure:
            unwritten = reading or is_read_only(path)
            database = _open(path, unwritten)
            on_failure.callback(database.close)
            # Again, since the newest version may still be in the WAL file.
            _refuse_newer(path, database.user_version)
            if database.user_version < SCHEMA_VERSION:
                from db import upgrading

                if unwritten:
                    database = _copy(database)
                    on_failure.callback(database.close)
                    upgrading.migrate(database)
                else:
                    upgrading.upgrade(database, path, keep=keep)
            on_failure.pop_all()
        return database


def is_read_only(path: Path) -> bool:
    """Whether the file may only be read. No write bit means so even for root, who could.

    To write SQLite needs its two files beside it, which it cannot make in every folder.
    """
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        return True
    there = path.resolve()
    both = wal_of(there).exists() and _shm_of(there).exists()
    return not both and not os.access(there.parent, os.W_OK)


def refuse_others(path: Path) -> None:
    """Raise NotALibrary or NewerLibrary by the header of a file alone; or OSError."""
    _refuse_newer(path, _version_in_header(path))


def is_library(path: Path) -> bool:
    """Whether a file says that it is a library, of whatever version; False if it cannot be read."""
    try:
        _version_in_header(path)
    except (NotALibrary, OSError, ValueError):  # ValueError: a NUL in the path
        return False
    return True


def _version_in_header(path: Path) -> int:
    """``user_version`` by the header; NotALibrary unless the file says it is ours."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotALibrary(path=path)
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(_HEADER) or len(header) < 100:
        raise NotALibrary(path=path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotALibrary(path=path)
    return int.from_bytes(header[60:64], "big")


def _refuse_newer(path: Path, version: int) -> None:
    if version > SCHEMA_VERSION:
        raise NewerLibrary(path=path, version=version, known=SCHEMA_VERSION)


def _open(path: Path, unwritten: bool) -> SqliteDatabase:
    if unwritten:
        path = path.resolve()
        # Without a WAL file SQLite would have to make one to read; immutable spares it that, where
        # nobody else can be writing.
        still = is_read_only(path) and not wal_of(path).exists()
        name, uri = address(path, Access.UNCHANGING if still else Access.READ), True
    else:
        name, uri = str(path), False
    database = _Database(name, pragmas=_PRAGMAS, uri=uri, autoconnect=False)
    database.connect()
    return database


def _copy(database: SqliteDatabase) -> SqliteDatabase:
    """What ``database`` holds, in a file of SQLite's own that is gone with the connection.

    An older library that may not be written is upgraded there, so that all of it can be read
    (https://sqlite.org/inmemorydb.html section 2). The original is closed.
    """
    # A name without a path; peewee takes an empty one for none at all.
    copy = _Database("file:", pragmas=_PRAGMAS, uri=True, autoconnect=False)
    copy.connect()
    get_original: Callable[[], sqlite3.Connection] = database.connection
    get_copy: Callable[[], sqlite3.Connection] = copy.connection
    get_original().backup(get_copy())
    database.close()
    return copy


def in_memory() -> SqliteDatabase:
    """A database of nothing, open, that is gone when it is closed."""
    database = _Database(":memory:", autoconnect=False)
    database.connect()
    return database


def wal_of(path: Path) -> Path:
    """Where SQLite keeps what is not yet in a library's own file."""
    return path.with_name(path.name + "-wal")


def _shm_of(path: Path) -> Path:
    return path.with_name(path.name + "-shm")


def _create(path: Path) -> None:
    """Build a new library beside ``path`` and put it in place in one step.

    A program killed half-way leaves no half library, and of two that create at once one wins and
    both use its file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    new = Path(name)
    try:
        _fill(new)
        _put_in_place(new, path)
    finally:
        new.unlink(missing_ok=True)


def _put_in_place(new: Path, path: Path) -> None:
    """Give ``new`` its name, unless another program has made a library of that name meanwhile."""
    try:
        os.link(new, path)
    except FileExistsError:
        pass
    except OSError:
        # Some file systems of sticks and networks have no links: there a rename must do.
        if not path.exists():
            new.rename(path)


def _fill(new: Path) -> None:
    from db import upgrading

    # Nobody waits for a change in a file that has no name yet: it is on disk once it is whole.
    pragmas = _PRAGMAS | {"synchronous": "off", "journal_mode": "memory"}
    database = _Database(str(new), pragmas=pragmas, autoconnect=False)
    database.connect()
    with closing(database):
        database.application_id = APPLICATION_ID
        upgrading.make(database)
        database.journal_mode = "wal"
    with new.open("rb+") as file:
        os.fsync(file.fileno())


def run_sql(
    database: SqliteDatabase, statement: str, values: Sequence[object] = ()
) -> list[tuple[Any, ...]]:
    """The rows that a statement gives."""
    # The stubs of peewee leave this method without types.
    execute: Callable[..., sqlite3.Cursor] = database.execute_sql
    return execute(statement, tuple(values)).fetchall()


@contextmanager
def library_errors(path: Path) -> Iterator[None]:
    """Turn faults of the environment into sentences; our own defects pass through unchanged."""
    try:
        yield
    except OSError as error:
        raise LibraryUnreadable(path=path, reason=plain_reason(error)) from error
    # Python cannot even read some of what SQLite says of a table whose definition is damaged.
    except (BadRow, UnicodeDecodeError) as error:
        raise LibraryDamaged(path=path) from error
    except DATABASE_ERRORS as error:
        known = sentence_for(error, path)
        if known is None:
            raise
        raise known from error


def plain_reason(error: OSError) -> str:
    """What the system says, to stand within a sentence."""
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]


def sentence_for(
    error: peewee.DatabaseError | sqlite3.DatabaseError, path: Path
) -> Exception | None:
    """The sentence for an SQLite result code that a person's machine can cause, else None."""
    if "Could not decode to UTF-8" in str(error):
        return LibraryDamaged(path=path)
    match primary_code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            other = other_holder(path)
            return other.error(path) if other else LibraryBusy(path=path)
        case sqlite3.SQLITE_FULL:
            return LibraryFull(path=path)
        case sqlite3.SQLITE_READONLY:
            return ReadOnlyLibrary(path=path)
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return LibraryDamaged(path=path)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PERM:
            return LibraryUnreadable(path=path, reason="the disk did not let us")
        case sqlite3.SQLITE_ERROR if not are_as_made(path):
            return LibraryDamaged(path=path)
    return None


def primary_code(error: DatabaseError) -> int | None:
    """SQLite's primary result code (https://sqlite.org/rescode.html), if SQLite gave one."""
    cause = error if isinstance(error, sqlite3.DatabaseError) else error.__context__
    code = getattr(cause, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
