"""Libraries of every release are brought up to date whole, or left as they were."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from db import connection, upgrading
from db.backups import Reason, backups_of, choose_root, contents_of, default_root, folder_of
from db.connection import SCHEMA_VERSION
from db.library import Library
from db.search import MADE_BY
from reader.errors import LibraryBusy, LibraryFull, UpgradeFailed, UpgradeWithoutBackup
from reader.query_text import parse
from tests.helpers.library import snapshot
from tests.helpers.processes import ROOT, writing
from tests.helpers.releases import VERSIONS, build, written

OLDER = list(VERSIONS)[:-1]
Rows = list[tuple[object, ...]]


def schema(path: Path) -> Rows:
    """All tables, indexes and views as their SQL, STRICT and checks among it."""
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2"
        ).fetchall()


def columns(path: Path, table: str) -> list[str]:
    with closing(sqlite3.connect(path)) as plain:
        return [name for _, name, *_ in plain.execute(f"PRAGMA table_info('{table}')")]


def held(path: Path, only: Path) -> dict[str, Rows]:
    """What a library keeps in the tables and columns that another has, but for what is derived."""
    found: dict[str, Rows] = {}
    with closing(sqlite3.connect(path)) as plain:
        for kind, table, *_ in schema(only):
            name = str(table)
            if kind == "table" and not name.startswith(("search_", "schema_", "image")):
                wanted = ", ".join(f'"{each}"' for each in columns(only, name))
                rows = plain.execute(f"SELECT {wanted} FROM {name}").fetchall()
                found[name] = sorted(rows, key=repr)
    return found


def failing(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """The migrations there are, and another one that does not go through."""
    shutil.copytree(upgrading.MIGRATIONS, folder)
    (folder / f"{SCHEMA_VERSION + 1:04}_broken.py").write_text(
        f"def up(migrator, db):\n    {body}\n", "utf-8"
    )
    monkeypatch.setattr(upgrading, "MIGRATIONS", folder)
    monkeypatch.setattr(connection, "SCHEMA_VERSION", SCHEMA_VERSION + 1)


def test_every_released_schema_is_among_them() -> None:
    assert VERSIONS[-1] == SCHEMA_VERSION


@pytest.mark.parametrize("version", VERSIONS)
def test_a_library_of_every_release_becomes_what_a_new_one_is(tmp_path: Path, version: int) -> None:
    old = build(version, tmp_path / "old.gengdu")
    path = Path(shutil.copy(old, tmp_path / "news.gengdu"))
    with Library(path, create=False) as library:
        if version == SCHEMA_VERSION:  # its index was made with the dictionaries of its day
            library.rebuild_index()
        assert library.index_is_current
        assert library.check().problems == ()
        assert len(library.articles()) == 2
        assert len(library.trash()) == 1
        assert len(library.annotations()) == 3
        assert library.search(parse("鏡山縣")).total == 1
    with Library(tmp_path / "new.gengdu"):
        pass
    assert schema(path) == schema(tmp_path / "new.gengdu")
    kept, before = held(path, old), held(old, old)
    kept["setting"] = [row for row in kept["setting"] if row[0] != MADE_BY]
    before["setting"] = [row for row in before["setting"] if row[0] != MADE_BY]
    assert kept == before


def test_what_is_derived_is_what_the_last_release_had(tmp_path: Path) -> None:
    last = build(VERSIONS[-1], tmp_path / "last.gengdu")
    path = build(4, tmp_path / "news.gengdu")  # the last before any of it was kept
    Library(path).close()
    expected, made = snapshot(last), snapshot(path)
    for table in ("article", "band", "search_document", "search_index"):
        assert made[table] == expected[table]


@pytest.mark.parametrize("version", OLDER)
def test_before_it_is_brought_up_to_date_it_is_backed_up(tmp_path: Path, version: int) -> None:
    path = build(version, tmp_path / "news.gengdu")
    before = written(path)
    Library(path).close()
    (backup,) = backups_of(path)
    assert backup.reason is Reason.UPGRADE
    assert written(backup.path) == before
    Library(path).close()
    assert len(backups_of(path)) == 1


def test_a_library_that_is_up_to_date_is_not(tmp_path: Path) -> None:
    Library(tmp_path / "news.gengdu").close()
    Library(tmp_path / "news.gengdu").close()
    assert not default_root().exists()


@pytest.mark.parametrize("wal", [True, False])
@pytest.mark.parametrize("version", VERSIONS)
def test_a_migration_that_fails_leaves_the_library_byte_for_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int, wal: bool
) -> None:
    path = build(version, tmp_path / "own" / "news.gengdu", wal=wal)
    failing(tmp_path / "migrations", monkeypatch, "db.execute_sql('DROP TABLE 𠮷田')")
    before = path.read_bytes()
    with pytest.raises(UpgradeFailed, match=r"no such table: 𠮷田.*left as it was") as caught:
        Library(path)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    (backup,) = backups_of(path)
    assert caught.value.places["backup"] == backup.path
    assert contents_of(backup.path) == contents_of(path)


@pytest.mark.parametrize("body", ["raise ValueError", "assert False, '𨋢'", "db.no_such_thing()"])
def test_whatever_a_migration_meets_has_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    path = build(3, tmp_path / "news.gengdu")
    failing(tmp_path / "migrations", monkeypatch, body)
    before = path.read_bytes()
    with pytest.raises(UpgradeFailed):
        Library(path)
    assert path.read_bytes() == before
    monkeypatch.undo()


def test_it_is_brought_up_to_date_once_the_fault_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build(2, tmp_path / "news.gengdu")
    with monkeypatch.context() as broken:
        failing(tmp_path / "migrations", broken, "raise ValueError")
        with pytest.raises(UpgradeFailed):
            Library(path)
    with Library(path) as library:
        assert library.check().problems == ()


def test_damage_in_an_old_text_stops_the_upgrade_alone(tmp_path: Path) -> None:
    path = build(1, tmp_path / "news.gengdu")
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("UPDATE article SET blocks = 'nothing'")
    before = path.read_bytes()
    with pytest.raises(UpgradeFailed):
        Library(path)
    assert path.read_bytes() == before


def test_no_room_for_the_new_schema_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = build(1, tmp_path / "news.gengdu")
    before = path.read_bytes()
    monkeypatch.setitem(connection._PRAGMAS, "max_page_count", len(before) // 4096 + 2)
    with pytest.raises(LibraryFull):
        Library(path)
    monkeypatch.undo()
    assert path.read_bytes() == before


def test_where_no_backup_can_be_made_nothing_is_changed(tmp_path: Path) -> None:
    path = build(5, tmp_path / "news.gengdu")
    before = path.read_bytes()
    default_root().parent.mkdir(parents=True)
    default_root().write_text("no folder")
    with pytest.raises(UpgradeWithoutBackup, match="left as it is"):
        Library(path)
    assert path.read_bytes() == before


def test_a_disk_that_is_not_there_is_no_hindrance(tmp_path: Path) -> None:
    path = build(5, tmp_path / "news.gengdu")
    choose_root(tmp_path / "磁碟")
    Library(path).close()
    (backup,) = backups_of(path)
    assert backup.path.parent == folder_of(path, default_root())
    assert not (tmp_path / "磁碟").exists()


def test_a_library_that_another_program_writes_to_is_not_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection._PRAGMAS, "busy_timeout", 20)
    path = build(6, tmp_path / "news.gengdu")
    before = snapshot(path)
    with writing(path), pytest.raises(LibraryBusy):
        Library(path)
    assert snapshot(path) == before


def test_two_programs_bring_it_up_to_date_once(tmp_path: Path) -> None:
    path = build(4, tmp_path / "news.gengdu")
    code = (
        "import sys, pathlib; from db.library import Library; "
        "Library(pathlib.Path(sys.argv[1]), create=False).close()"
    )
    command = [sys.executable, "-c", code, str(path)]
    programs = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]
    assert [program.wait() for program in programs] == [0, 0]
    with Library(path, create=False) as library:
        assert library.check().problems == ()
