"""Bringing a library to the schema of this program: all of it or nothing, after a backup."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from db import connection, search
from db.backups import Reason, default_root
from db.connection import DATABASE_ERRORS, run_sql
from db.copying import Snapshot
from reader.errors import BackupFailed, UpgradeFailed, UpgradeWithoutBackup

MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(database: SqliteDatabase, path: Path, *, keep: bool = True) -> None:
    """Bring the library at a path up to date, after a backup of it if ``keep``.

    Whatever goes wrong, the file stays as it was. Raises UpgradeFailed, UpgradeWithoutBackup or
    LibraryError.
    """
    backup = _backed_up(path) if keep and database.user_version else path
    with _failing(path, backup), _one_step(database):
        # Another program may have done it meanwhile.
        if database.user_version < connection.SCHEMA_VERSION:
            make(database)


def make(database: SqliteDatabase) -> None:
    """Run the migrations that are missing, and make the search index of what there is."""
    migrate(database)
    search.rebuild(database)
    database.user_version = connection.SCHEMA_VERSION


def migrate(database: SqliteDatabase) -> None:
    """Run the migrations that are missing, without the search index."""
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


def _backed_up(path: Path) -> Path:
    """The backup of an older library; in the default folder where the chosen one has no room."""
    with Snapshot(path) as snapshot:
        try:
            return snapshot.back_up(Reason.UPGRADE).path
        except BackupFailed:
            try:
                return snapshot.back_up(Reason.UPGRADE, root=default_root()).path
            except BackupFailed as fault:
                reason = fault.places["reason"]
                raise UpgradeWithoutBackup(path=path, reason=reason) from fault


@contextmanager
def _one_step(database: SqliteDatabase) -> Iterator[None]:
    """All in one transaction, so that a killed or refused upgrade leaves the file as it was."""
    # Dropping a table would take along what hangs on it; SQLite heeds this outside of a transaction
    # alone (https://sqlite.org/pragma.html#pragma_foreign_keys).
    database.foreign_keys = 0
    try:
        with database.atomic("IMMEDIATE"):
            yield
    finally:
        database.foreign_keys = 1


@contextmanager
def _failing(path: Path, backup: Path) -> Iterator[None]:
    """A sentence for whatever a migration meets in an old library; what the disk does has its
    own."""
    try:
        yield
    except Exception as error:
        if isinstance(error, DATABASE_ERRORS) and _is_of_the_disk(error, path):
            raise
        reason = str(error).strip() or type(error).__name__
        raise UpgradeFailed(path=path, reason=reason, backup=backup) from error


def _is_of_the_disk(error: connection.DatabaseError, path: Path) -> bool:
    """Whether a fault has a sentence of its own. A statement that does not fit is the migration's:
    the tables of an older library are not yet what they shall be."""
    found_wrong = connection.primary_code(error) == sqlite3.SQLITE_ERROR
    return not found_wrong and connection.sentence_for(error, path) is not None
