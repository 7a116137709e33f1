from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest
from peewee import SqliteDatabase
from playhouse.migrations import Runner
from playhouse.schema_diff import diff_models

from db.connection import APPLICATION_ID, SCHEMA_VERSION, connect, run_sql
from db.library import Library
from db.models import MODELS
from db.search import MADE_BY
from db.upgrading import MIGRATIONS, make
from reader.changes import PutEntry
from reader.dictionary import entry
from reader.errors import ReadOnlyLibrary
from reader.query_text import parse
from reader.reprints import BANDS
from tests.helpers.library import TRADITIONAL, fill, snapshot, the_article


@pytest.fixture
def database(tmp_path: Path) -> Iterator[SqliteDatabase]:
    with closing(connect(tmp_path / "news.gengdu", create=True)) as opened:
        yield opened


@pytest.fixture
def modelled(tmp_path: Path) -> Iterator[SqliteDatabase]:
    """What peewee would make of the models, without any migration."""
    fresh = SqliteDatabase(str(tmp_path / "modelled.db"))
    with closing(fresh):
        fresh.connect()
        with fresh.bind_ctx(MODELS):
            fresh.create_tables(MODELS)
        yield fresh


def tables(database: SqliteDatabase) -> dict[str, bool]:
    """The tables by name, and whether each is STRICT."""
    rows = run_sql(database, "PRAGMA table_list")
    return {
        name: bool(strict)
        for _, name, kind, _, _, strict in rows
        if kind == "table" and not name.startswith("sqlite_")
    }


def indexed(database: SqliteDatabase, table: str) -> set[tuple[str, ...]]:
    """The columns of each index of a table."""
    return {
        tuple(row[2] for row in run_sql(database, f"PRAGMA index_info('{name}')"))
        for _, name, *_ in run_sql(database, f"PRAGMA index_list('{table}')")
    }


def test_every_table_is_strict(database: SqliteDatabase) -> None:
    assert len(tables(database)) == len(MODELS) + 1
    assert all(tables(database).values())


def test_all_that_is_not_strict_is_the_index_for_searching(database: SqliteDatabase) -> None:
    """FTS5 makes its own tables, none of which can be STRICT."""
    rows = run_sql(database, "PRAGMA table_list")
    others = {name: kind for _, name, kind, _, _, strict in rows if not strict}
    ours = {name: kind for name, kind in others.items() if not name.startswith("sqlite_")}
    assert ours.pop("search_source") == "view"
    assert ours.pop("search_index") == "virtual"
    assert ours == {
        f"search_index_{part}": "shadow" for part in ("config", "data", "docsize", "idx")
    }


def test_a_strict_table_refuses_another_type(database: SqliteDatabase) -> None:
    with pytest.raises(Exception, match="cannot store TEXT value in INTEGER column"):
        run_sql(database, "INSERT INTO collection VALUES ('c', '', 'x', NULL)")


def test_the_migrations_make_what_the_models_say(database: SqliteDatabase) -> None:
    assert not diff_models(database, MODELS)


def test_a_drift_would_be_seen(database: SqliteDatabase) -> None:
    run_sql(database, "DROP INDEX annotation_article_id")
    assert diff_models(database, MODELS)


def test_columns_and_references_are_those_of_the_models(
    database: SqliteDatabase, modelled: SqliteDatabase
) -> None:
    assert set(tables(database)) - {"schema_migration"} == set(tables(modelled))
    for table in tables(modelled):
        for pragma in ("table_info", "foreign_key_list"):
            statement = f"PRAGMA {pragma}('{table}')"
            made, wanted = run_sql(database, statement), run_sql(modelled, statement)
            assert sorted(map(plain, made)) == sorted(map(plain, wanted)), table


def plain(row: tuple[object, ...]) -> tuple[str, ...]:
    """A row of a pragma without its number."""
    return tuple(map(str, row[1:]))


def test_every_reference_has_an_index(database: SqliteDatabase) -> None:
    for table in tables(database):
        leading = {columns[0] for columns in indexed(database, table)}
        references = run_sql(database, f"PRAGMA foreign_key_list('{table}')")
        assert {row[3] for row in references} <= leading
    assert ("sha256",) in indexed(database, "article")
    assert ("added_at",) in indexed(database, "article")
    assert ("hash", "article_id") in indexed(database, "band")


def test_the_newest_migration_has_the_number_of_the_schema() -> None:
    numbers = sorted(int(path.name[:4]) for path in MIGRATIONS.glob("[0-9]*.py"))
    assert numbers == list(range(1, SCHEMA_VERSION + 1))


def test_running_the_migrations_again_changes_nothing(database: SqliteDatabase) -> None:
    schema = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
    history = "SELECT * FROM schema_migration"
    before = run_sql(database, schema), run_sql(database, history)
    assert Runner(database, str(MIGRATIONS)).up() == []
    make(database)
    assert (run_sql(database, schema), run_sql(database, history)) == before


def test_an_annotation_of_nothing_is_refused_by_the_table(database: SqliteDatabase) -> None:
    run_sql(database, "PRAGMA foreign_keys = 0")
    row = "('n', 'a', {}, {}, '', '', '', '', '', '', '', NULL, 1)"
    for start, end in ((3, 3), (4, 3), (-1, 3)):
        with pytest.raises(Exception, match="CHECK constraint failed"):
            run_sql(database, f"INSERT INTO annotation VALUES {row.format(start, end)}")


def test_the_history_is_kept_by_name(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    connect(path, create=True).close()
    with closing(sqlite3.connect(path)) as plain_connection:
        names = plain_connection.execute("SELECT name FROM schema_migration").fetchall()
    assert names == [(path.stem,) for path in sorted(MIGRATIONS.glob("[0-9]*.py"))]


# -- a library of the first schema

FIRST = import_module("db.migrations.0001_initial")


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A library as the first schema had it, with two articles and an image in both."""
    path, newest = tmp_path / "first.gengdu", tmp_path / "newest"
    with Library(newest) as library:
        fill(library)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for statement in FIRST.STATEMENTS:
            connection.execute(statement)
        connection.execute(f"ATTACH '{newest}' AS newest")
        for table in ("article", "raw_bytes", "image", "tag", "annotation", *_LATER):
            columns = connection.execute(f"PRAGMA main.table_info('{table}')").fetchall()
            names = ", ".join(f'"{name}"' for _, name, *_ in columns)
            found = _IMAGES if table == "image" else f"SELECT {names} FROM newest.{table}"
            connection.execute(f"INSERT INTO main.{table} ({names}) {found}")
        connection.execute("INSERT INTO image SELECT 9, article_id, 0, media_type, data FROM image")
        connection.execute(f"DELETE FROM setting WHERE key = '{MADE_BY}'")
        connection.execute(_HISTORY)
        connection.execute("INSERT INTO schema_migration VALUES (1, '0001_initial', '2026-11-23')")
        connection.execute("PRAGMA user_version = 1")
    newest.unlink()
    return path


_LATER = ("annotation_tag", "setting")
_IMAGES = (
    "SELECT image.id, article_id, block, media_type, data "
    "FROM newest.image JOIN newest.blob ON blob_id = sha256"
)
_HISTORY = (
    "CREATE TABLE schema_migration (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, "
    "applied TEXT NOT NULL) STRICT"
)


def test_an_older_library_is_upgraded_with_all_it_holds(first: Path) -> None:
    before = snapshot(first)
    with Library(first, create=False) as library:
        library.apply(PutEntry(entry("总台", "總臺")))
        traditional = the_article(library, TRADITIONAL)
        assert len(library.articles()) == 2
        assert library.check().problems == ()
        assert library.index_is_current
        assert library.search(parse("減税")).total == 1
        assert [image.block for image in library.images(traditional.id)] == [1, 0]
        assert library.images(traditional.id)[0].data == b"\x89PNG\0\xff"
    after = snapshot(first)
    assert len(after["blob"]) == 1
    assert len(after["band"]) == 2 * BANDS
    assert [row for row in after["setting"] if row[0] != MADE_BY] == before["setting"]
    for table in ("article", "raw_bytes", "tag", "annotation", "annotation_tag"):
        # New columns come after the ones there were.
        kept = [row[: len(former)] for row, former in zip(after[table], before[table], strict=True)]
        assert kept == before[table]


def test_an_older_library_that_may_not_be_written_is_read_and_left(first: Path) -> None:
    first.chmod(0o444)
    data = first.read_bytes()
    with Library(first, create=False) as library:
        assert library.read_only
        assert len(library.articles()) == 2
        assert len(library.annotations()) == 3
        assert library.dictionary() == ()
        assert library.search(parse("減税")).total == 1
        with pytest.raises(ReadOnlyLibrary):
            library.apply(PutEntry(entry("总台", "總臺")))
    assert first.read_bytes() == data
    assert [path.name for path in first.parent.iterdir()] == [first.name]
