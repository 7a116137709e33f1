"""What can be read of a damaged library, as a library of its own.

The damaged file is only copied, and the copy read row by row: a row that cannot be read, or that is
not what its hash says, is left out, and so is what hangs on it. What comes of it is sound:
everything that reads a library can read it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from db import models, search
from db.connection import run_sql
from db.rowids import ALL, DamagedTable, row_numbers
from db.vetting import vet
from reader.fold import fold
from reader.immutable import immutable

_BLOCK = 1 << 16
_HASHED = {
    "article": ("source_text", "text_sha256"),
    "former_text": ("source_text", "text_sha256"),
    "blob": ("data", "sha256"),
}
"""The column that a hash is of, and the one that holds the hash, by table."""


@immutable
class Salvaged:
    """How much could be read: articles and annotations, without the trash."""

    articles: int
    annotations: int


def salvage(damaged: Path, database: SqliteDatabase, scratch: Path) -> Salvaged | None:
    """Put what can be read of the library at ``damaged`` into a new one; None if that is nothing.

    ``scratch`` is a folder for copies, which are taken away again. Raises OSError, and
    DatabaseError where the new library cannot be written.
    """
    copy = scratch / "damaged"
    try:
        for suffix in ("", "-wal"):
            with suppress(FileNotFoundError):
                _copy(Path(f"{damaged}{suffix}"), Path(f"{copy}{suffix}"))
        _restore_definitions(copy, database)
        with closing(_reader(copy)) as old:
            if not _holds_articles(old):
                return None
            _transfer(old, database, row_numbers(damaged.stat().st_size))
    finally:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{copy}{suffix}").unlink(missing_ok=True)
    return _count(database)


def _copy(source: Path, target: Path) -> None:
    """Copy a file; where the disk gives nothing back, zeros stand."""
    size = source.stat().st_size
    with source.open("rb", buffering=0) as reading, target.open("wb") as writing:
        for start in range(0, size, _BLOCK):
            wanted = min(_BLOCK, size - start)
            block = b""
            with suppress(OSError):
                reading.seek(start)
                block = reading.read(wanted)
            writing.write(block.ljust(wanted, b"\0"))


def _reader(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(copy, isolation_level=None)
    # Without this SQLite does not look into a file that is shorter than it says of itself, nor at
    # any table where the definition of one is damaged.
    connection.execute("PRAGMA writable_schema = ON")
    return connection


def _restore_definitions(copy: Path, database: SqliteDatabase) -> None:
    """Put into the copy how its tables were defined, where it is of this schema: a flipped bit in
    that would hide a whole table."""
    with closing(_reader(copy)) as old, suppress(sqlite3.Error):
        ((version,),) = old.execute("PRAGMA user_version").fetchall()
        if version == database.user_version:
            known = run_sql(database, "SELECT sql, name FROM sqlite_schema WHERE type = 'table'")
            statement = "UPDATE sqlite_schema SET sql = ? WHERE name = ? AND sql != ?"
            for sql, name in known:
                old.execute(statement, (sql, name, sql))


def _holds_articles(old: sqlite3.Connection) -> bool:
    try:
        old.execute("SELECT id FROM article LIMIT 0")
    except sqlite3.Error:
        return False
    return True


def _transfer(old: sqlite3.Connection, database: SqliteDatabase, numbers: tuple[int, int]) -> None:
    run_sql(database, "PRAGMA foreign_keys = OFF")
    with database.atomic():
        for table in models.MODELS:
            kept_by = ("hash", ALL) if table is models.Band else ("rowid", numbers)
            if table not in (models.SearchDocument, models.Mirror):  # made anew
                _fill(old, database, table._meta.table_name, *kept_by)
        vet(database)
        _mend(database)
        _fold(database)
    search.rebuild(database)
    run_sql(database, "PRAGMA foreign_keys = ON")


def _fill(
    old: sqlite3.Connection,
    database: SqliteDatabase,
    table: str,
    number: str,
    bounds: tuple[int, int],
) -> None:
    try:
        held = [column[0] for column in old.execute(f'SELECT * FROM "{table}" LIMIT 0').description]
    except sqlite3.Error:
        return  # older than this table, or its definition is lost
    known = {row[1] for row in run_sql(database, f'PRAGMA table_info("{table}")')}
    columns = [name for name in held if name in known]
    names, places = ", ".join(f'"{name}"' for name in columns), ", ".join("?" for _ in columns)
    statement = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({places})'
    hashed = [columns.index(each) for each in _HASHED.get(table, ()) if each in columns]
    get_new: Callable[[], sqlite3.Connection] = database.connection
    new = get_new()
    for row in DamagedTable(old, table, number, bounds).rows(columns):
        if not hashed or _is_what_it_was(row, *hashed):
            # What is damaged may be of another type than its column.
            with suppress(sqlite3.IntegrityError):
                new.execute(statement, row)


def _is_what_it_was(row: tuple[Any, ...], content: int, claim: int) -> bool:
    value = row[content]
    data = value.encode() if isinstance(value, str) else value
    return isinstance(data, bytes) and sha256(data).hexdigest() == row[claim]


def _mend(database: SqliteDatabase) -> None:
    """Leave out what hangs on what could not be read. A tag whose parent is lost stands alone."""
    run_sql(database, "UPDATE tag SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM tag)")
    while broken := run_sql(database, "PRAGMA foreign_key_check"):
        for table, row, *_ in broken:
            if row is None:  # bands, which have no row numbers
                lost = "article_id NOT IN (SELECT id FROM article)"
                run_sql(database, f'DELETE FROM "{table}" WHERE {lost}')
            else:
                run_sql(database, f'DELETE FROM "{table}" WHERE rowid = ?', (row,))


def _fold(database: SqliteDatabase) -> None:
    """Make anew what articles are found by in lists: an older library has none."""
    for key, *fields in run_sql(database, "SELECT id, title, outlet, author FROM article"):
        statement = "UPDATE article SET folded = ? WHERE id = ?"
        run_sql(database, statement, (fold("\n".join(fields)), key))


def _count(database: SqliteDatabase) -> Salvaged:
    ((articles, annotations),) = run_sql(
        database,
        "SELECT (SELECT count(*) FROM article WHERE deleted_at IS NULL), "
        "(SELECT count(*) FROM annotation JOIN article ON article.id = article_id "
        "WHERE annotation.deleted_at IS NULL AND article.deleted_at IS NULL)",
    )
    return Salvaged(articles, annotations)
