"""Libraries as each release kept them, built from the SQL that stands in ``golden/libraries``.

The SQL is what that release's own schema was, written out once; it does not follow the migrations,
so that a migration that is changed afterwards is found.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from reader.tokens import tokens

FOLDER = Path(__file__).parents[1] / "golden" / "libraries"
VERSIONS = range(1, 9)
"""The schemas that were released."""

_INDEX = re.compile(r"search_index(_\w+)?$")


def build(version: int, path: Path, *, wal: bool = True) -> Path:
    """Make the library file of a schema."""
    path.parent.mkdir(exist_ok=True)
    script = (FOLDER / f"schema-{version}.sql").read_bytes().decode()
    with closing(_connect(path)) as connection:
        connection.execute("PRAGMA synchronous = off")
        connection.executescript(f"BEGIN; {script} COMMIT;")
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'search_index'").fetchone():
            connection.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")
        if wal:
            connection.execute("PRAGMA journal_mode = wal")
    return path


def written(path: Path) -> str:
    """The SQL that makes a library file, for a release to come. The search index, which is made of
    the rest, is made empty."""
    with closing(_connect(path)) as connection:
        return "\n".join(_statements(connection)) + "\n"


def _statements(connection: sqlite3.Connection) -> Iterator[str]:
    for pragma in ("application_id", "user_version"):
        ((number,),) = connection.execute(f"PRAGMA {pragma}")
        yield f"PRAGMA {pragma} = {number};"
    things = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    for kind, name, sql in things:
        if not _INDEX.match(name) or sql.startswith("CREATE VIRTUAL"):
            yield f"{sql};"
        if kind == "table" and not _INDEX.match(name):
            yield from _rows(connection, name)


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info('{table}')")]
    quoted = " || ', ' || ".join(f'quote("{name}")' for name in columns)
    for (values,) in connection.execute(f"SELECT {quoted} FROM {table}"):
        yield f"INSERT INTO {table} VALUES ({values});"


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.create_function("gengdu_tokens", 1, lambda data: tokens(data.decode()))
    return connection
