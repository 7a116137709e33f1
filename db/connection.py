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
from urllib.parse import quote

import peewee
from peewee import SqliteDatabase

from db.definitions import has_its_columns
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

SCHEMA_VERSION = 7
"""The number of the newest migration; kept in ``PRAGMA user_version``."""

MIGRATIONS = Path(__file__).with_name("migrations")

BUSY_MILLISECONDS = 5_000

_HEADER = b"SQLite format 3\0"
_PRAGMAS = {
    "foreign_keys": 1,
    # FULL, not NORMAL: what the screen has shown must outlive a power cut, not just a crash.
    "synchronous": "full",
    "busy_timeout": BUSY_MILLISECONDS,
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


def connect(path: Path, *, create: bool) -> SqliteDatabase:
    """Open the library at ``path``, made new if ``create`` and absent, upgraded if older.

    Raises LibraryUnreadable, NotALibrary, NewerLibrary, LibraryBusy or LibraryFull; whatever is
    refused stays as it was, byte for byte.
    """
    with library_errors(path):
        if create and not path.exists():
            _create(path)
        _refuse_newer(path, _version_in_header(path))
        with ExitStack() as on_failure:
            database = _open(path)
            on_failure.callback(database.close)
            # Again, since the newest version may still be in the WAL file.
            _refuse_newer(path, database.user_version)
            if database.user_version < SCHEMA_VERSION:
                if is_read_only(path):
                    database = _copy(database)
                    on_failure.callback(database.close)
                    _migrate(database)
                else:
                    _upgrade(database)
            on_failure.pop_all()
        return database


def is_read_only(path: Path) -> bool:
    """Whether the file may only be read. No write bit means so even for root, who could.

    To write SQLite needs its two files beside it, which it cannot make in every folder.
    """
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        return True
    there = path.resolve()
    return not os.access(there.parent, os.W_OK) and not all(map(Path.exists, _beside(there)))


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


def _open(path: Path) -> SqliteDatabase:
    if is_read_only(path):
        path = path.resolve()
        # Without a WAL file SQLite would have to make one to read; immutable spares it that.
        mode = "mode=ro" if _beside(path)[0].exists() else "immutable=1"
        name, uri = f"file:{quote(str(path))}?{mode}", True
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


def _beside(path: Path) -> tuple[Path, Path]:
    """SQLite's own files for what is not in the library itself yet."""
    return path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")


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
    database = _Database(str(new), pragmas=_PRAGMAS, autoconnect=False)
    database.connect()
    with closing(database):
        database.application_id = APPLICATION_ID
        _upgrade(database)
        database.journal_mode = "wal"


def _upgrade(database: SqliteDatabase) -> None:
    """Run the migrations that are missing, and make the search index of what there is.

    The version is written last, so that a killed upgrade goes on when the library is next opened.
    """
    from db import search

    _migrate(database)
    search.rebuild(database)
    database.user_version = SCHEMA_VERSION


def _migrate(database: SqliteDatabase) -> None:
    # Imported here: it doubles the time that opening an up-to-date library takes.
    from playhouse.migrations import Runner

    make_runner: Callable[[SqliteDatabase, str], Any] = Runner
    runner = make_runner(database, str(MIGRATIONS))
    # Made by hand, since the runner's own table is not STRICT.
    run_sql(
        database,
        f"CREATE TABLE IF NOT EXISTS {runner.table_name} "
        "(id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL) STRICT",
    )
    runner.up()


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
        raise LibraryUnreadable(path=path, reason=_plain(error)) from error
    # Python cannot even read some of what SQLite says of a table whose definition is damaged.
    except (BadRow, UnicodeDecodeError) as error:
        raise LibraryDamaged(path=path) from error
    # peewee hands on SQLite's own errors where they come while rows are fetched.
    except (peewee.DatabaseError, sqlite3.DatabaseError) as error:
        known = _known(error, path)
        if known is None:
            raise
        raise known from error


def _plain(error: OSError) -> str:
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]


def _known(error: peewee.DatabaseError | sqlite3.DatabaseError, path: Path) -> Exception | None:
    """The sentence for an SQLite result code that a person's machine can cause, else None."""
    if "Could not decode to UTF-8" in str(error):
        return LibraryDamaged(path=path)
    match primary_code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryBusy(path=path)
        case sqlite3.SQLITE_FULL:
            return LibraryFull(path=path)
        case sqlite3.SQLITE_READONLY:
            return ReadOnlyLibrary(path=path)
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return LibraryDamaged(path=path)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_PERM:
            return LibraryUnreadable(path=path, reason="the disk did not let us")
        case sqlite3.SQLITE_ERROR if not has_its_columns(path):
            return LibraryDamaged(path=path)
    return None


def primary_code(error: peewee.DatabaseError | sqlite3.DatabaseError) -> int | None:
    """SQLite's primary result code (https://sqlite.org/rescode.html), if SQLite gave one."""
    cause = error if isinstance(error, sqlite3.DatabaseError) else error.__context__
    code = getattr(cause, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
