"""Keeping the search index: what the articles say, as tokens in an FTS5 table.

It holds nothing that is not in the articles, and follows them within each change. It is made with
the dictionaries that texts are folded by. Under others it is not current: then it is neither used
nor kept up, and a search reads the texts, until it is made anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from peewee import DatabaseError, SqliteDatabase

from db import models, reads
from db.connection import primary_code, run_sql
from reader.fold import fingerprint

MADE_BY = "search-index"
"""Under this a library remembers by what its index was made."""

_VERSION = 1
"""Of the rules of ``reader.tokens``: one more whenever a text has other tokens than before."""

_COLUMNS = "title, outlet, author, text"

_HASH, _HASH_WHILE_REBUILDING = 1 << 20, 64 << 20
"""Bytes of new entries that FTS5 gathers before it writes them: its own default, and more, so that
it merges less."""


def is_current(database: SqliteDatabase) -> bool:
    """Whether the index says what this program would look for."""
    return reads.setting(database, MADE_BY) == _made_by()


def add(database: SqliteDatabase, key: str) -> None:
    """Put an article into the index, as it stands in the library."""
    if not is_current(database):
        return
    run_sql(database, f"{_NEW_DOCUMENTS} WHERE id = ?", (key,))
    run_sql(
        database,
        f"INSERT INTO search_index (rowid, {_COLUMNS}) SELECT number, {_COLUMNS} {_OF_ARTICLE}",
        (key,),
    )


def remove(database: SqliteDatabase, key: str) -> None:
    """Take an article out of the index, as it still stands in the library."""
    if not is_current(database):
        return
    # FTS5 forgets a text by being told it once more: https://sqlite.org/fts5.html section 6.3.
    run_sql(
        database,
        f"INSERT INTO search_index (search_index, rowid, {_COLUMNS}) "
        f"SELECT 'delete', number, {_COLUMNS} {_OF_ARTICLE}",
        (key,),
    )
    run_sql(database, "DELETE FROM search_document WHERE article_id = ?", (key,))


@contextmanager
def renewed(database: SqliteDatabase, key: str) -> Iterator[None]:
    """Let an article be changed within: the index forgets what it said and learns what it says."""
    remove(database, key)
    yield
    add(database, key)


def rebuild(database: SqliteDatabase) -> None:
    """Make the index anew of all articles, in one step."""
    with database.atomic():
        run_sql(database, "DELETE FROM search_document")
        run_sql(database, _NEW_DOCUMENTS)
        _command(database, "hashsize", _HASH_WHILE_REBUILDING)
        run_sql(database, "INSERT INTO search_index (search_index) VALUES ('rebuild')")
        _command(database, "hashsize", _HASH)
        models.Setting.insert(key=MADE_BY, value=_made_by()).on_conflict_replace().execute(database)


def is_sound(database: SqliteDatabase) -> bool:
    """Whether the index says of every article what its texts say.

    FTS5 compares, which it counts as writing: where that may not be, only whether every article
    has its place is looked at.
    """
    if run_sql(database, _MISPLACED) != [(0,)]:
        return False
    try:
        _command(database, "integrity-check", 1)
    except DatabaseError as fault:
        if is_damaged(fault):
            return False
        if primary_code(fault) != sqlite3.SQLITE_READONLY:
            raise
    return True


def state(database: SqliteDatabase) -> tuple[int, int]:
    """Two numbers that stay while nothing is written, by this connection or another."""
    get_connection: Callable[[], sqlite3.Connection] = database.connection
    ((others,),) = run_sql(database, "PRAGMA data_version")
    return int(others), get_connection().total_changes


def is_damaged(fault: DatabaseError) -> bool:
    """Whether FTS5 finds the index malformed: https://sqlite.org/rescode.html#corrupt_vtab."""
    code = getattr(fault.__context__, "sqlite_errorcode", None)
    return code == sqlite3.SQLITE_CORRUPT_VTAB


def _command(database: SqliteDatabase, name: str, value: int) -> None:
    """Give FTS5 a command with a number."""
    statement = "INSERT INTO search_index (search_index, rank) VALUES (?, ?)"
    run_sql(database, statement, (name, value))


_NEW_DOCUMENTS = (
    "INSERT INTO search_document (article_id, published_at) SELECT id, published_at FROM article"
)
_MISPLACED = """SELECT
    (SELECT count(*) FROM article) != (SELECT count(*) FROM search_document)
    OR (SELECT count(*) FROM search_document) != (SELECT count(*) FROM search_index_docsize)
    OR EXISTS (SELECT 1 FROM search_document JOIN article ON article.id = article_id
        WHERE search_document.published_at != article.published_at)"""
_OF_ARTICLE = (
    "FROM search_source WHERE number = (SELECT number FROM search_document WHERE article_id = ?)"
)


def _made_by() -> str:
    return f"{_VERSION} {fingerprint()}"
