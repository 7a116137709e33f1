from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.backups import Contents, Reason, backups_of, choose_root, contents_of, folder_of
from db.connection import SCHEMA_VERSION
from db.copying import Snapshot, back_up
from db.library import Library
from db.restoring import prepare, restore
from reader.changes import Kind, SetSetting, Trash
from reader.errors import (
    BackupDamaged,
    BackupFailed,
    GengduError,
    LibraryHeld,
    LibraryUnreadable,
    NewerLibrary,
    NotALibrary,
    ReadOnlyLibrary,
    UpgradeFailed,
)
from tests.helpers.library import AT, add, draft_of, fill, snapshot
from tests.helpers.processes import writing
from tests.helpers.releases import build


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library in a folder of its own, closed."""
    path = tmp_path / "own 𠮷" / "news.gengdu"
    with Library(path) as library:
        fill(library)
    return path


def change(path: Path) -> None:
    with Library(path) as library:
        library.apply(Trash(Kind.ARTICLE, (library.articles()[0].id,), AT))
        add(library, draft_of("𨋢後來的一篇。\n"))


def names(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir())


def test_the_library_is_what_it_was_and_what_was_there_is_kept(path: Path) -> None:
    before, backup = snapshot(path), back_up(path, Reason.MANUAL)
    change(path)
    changed = snapshot(path)
    done = restore(path, backup.path)
    assert snapshot(path) == before
    assert names(path) == [path.name]
    assert done.kept is not None
    assert backups_of(path)[0] == done.kept
    assert done.kept.reason is Reason.RESTORE
    assert snapshot(done.kept.path) == changed
    with Library(path) as library:
        assert library.check().problems == ()
        library.apply(SetSetting("seen", "1"))
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_restoring_can_be_taken_back_by_restoring(path: Path) -> None:
    backup = back_up(path, Reason.MANUAL)
    change(path)
    changed = snapshot(path)
    kept = restore(path, backup.path).kept
    assert kept is not None
    restore(path, kept.path)
    assert snapshot(path) == changed


def test_a_library_that_is_gone_comes_back(path: Path) -> None:
    before, backup = snapshot(path), back_up(path, Reason.MANUAL)
    shutil.rmtree(path.parent)
    assert restore(path, backup.path).kept is None
    assert snapshot(path) == before


def test_changes_that_are_still_in_a_wal_do_not_come_over_the_restored_one(path: Path) -> None:
    """As a program leaves it that was killed."""
    before, backup = snapshot(path), back_up(path, Reason.MANUAL)
    away = path.with_name("away")
    with Library(path) as library:
        library.apply(SetSetting("seen", "1"))
        away.mkdir()
        for each in path.parent.glob("news*"):
            shutil.copy(each, away)
    for each in away.iterdir():
        shutil.copy(each, path.parent)
    assert path.with_name(path.name + "-wal").stat().st_size
    done = restore(path, backup.path)
    assert snapshot(path) == before
    assert done.kept is not None
    with closing(sqlite3.connect(done.kept.path)) as plain:
        assert plain.execute("SELECT value FROM setting WHERE key = 'seen'").fetchone() == ("1",)


@pytest.mark.parametrize("damage", ["the middle", "the header", "all of it", "no bytes"])
def test_a_damaged_library_is_put_aside_as_it_is(path: Path, damage: str) -> None:
    before, backup = snapshot(path), back_up(path, Reason.MANUAL)
    size = path.stat().st_size
    start, length = {
        "the middle": (size // 8192 * 4096, 8 * 4096),
        "the header": (0, 100),
        "all of it": (0, size),
        "no bytes": (0, 0),
    }[damage]
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * length)
        if not length:
            file.truncate(0)
    damaged = path.read_bytes()
    kept = restore(path, backup.path).kept
    assert snapshot(path) == before
    assert names(path) == [path.name]
    assert kept is not None
    if length:
        assert kept.path.read_bytes() == damaged


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_backup_of_an_older_release_is_brought_up_to_date(path: Path, version: int) -> None:
    old = build(version, path.parent / "old.gengdu")
    before = old.read_bytes()
    restore(path, old)
    assert old.read_bytes() == before
    assert len(list(folder_of(path).parent.iterdir())) == 1
    with Library(path, create=False) as library:
        library.rebuild_index()
        assert library.check().problems == ()
        assert len(library.annotations()) == 3


# -- what is refused


def test_another_program_that_has_it_open_is_left_its_library(path: Path) -> None:
    backup = back_up(path, Reason.MANUAL)
    with Library(path) as other:
        other.apply(SetSetting("seen", "1"))
        with pytest.raises(LibraryHeld, match="Nothing was changed"):
            restore(path, backup.path)
        assert other.setting("seen") == "1"
        other.apply(SetSetting("seen", "2"))
        assert not [name for name in names(path) if name.startswith(".")]
    with Library(path) as library:
        assert library.setting("seen") == "2"


def test_another_process_that_writes_is_left_its_library(path: Path) -> None:
    backup = back_up(path, Reason.MANUAL)
    with writing(path), pytest.raises(LibraryHeld):
        restore(path, backup.path)
    with Library(path) as library:
        assert library.check().problems == ()


def text(path: Path) -> None:
    path.write_text("晴耕雨讀\r\n" * 99, "utf-8")


def half(path: Path) -> None:
    Library(path).close()
    os.truncate(path, path.stat().st_size // 2)


def newer(path: Path) -> None:
    Library(path).close()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def with_broken_blocks(path: Path) -> None:
    build(1, path)
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("UPDATE article SET blocks = 'nothing'")


REFUSED = {
    "absent": (lambda path: None, LibraryUnreadable),
    "empty": (lambda path: path.touch(), NotALibrary),
    "a folder": (lambda path: path.mkdir(), NotALibrary),
    "a text": (text, NotALibrary),
    "half": (half, BackupDamaged),
    "newer": (newer, NewerLibrary),
    "older and broken": (with_broken_blocks, UpgradeFailed),
}


@pytest.mark.parametrize(("make", "error"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_restored_leaves_the_library_as_it_is(
    path: Path, make: object, error: type[GengduError]
) -> None:
    assert callable(make)
    backup = path.parent.parent / "backup.gengdu"
    make(backup)
    before = path.read_bytes()
    with pytest.raises(error):
        restore(path, backup)
    assert path.read_bytes() == before
    assert names(path) == [path.name]
    assert backups_of(path) == []


def test_where_what_is_there_cannot_be_kept_nothing_is_restored(path: Path) -> None:
    backup = back_up(path, Reason.MANUAL)
    choose_root(path.parent / "absent")
    before = path.read_bytes()
    with pytest.raises(BackupFailed):
        restore(path, backup.path)
    assert path.read_bytes() == before
    assert names(path) == [path.name]


def test_a_library_that_may_not_be_written_is_not_replaced(path: Path) -> None:
    backup = back_up(path, Reason.MANUAL)
    path.chmod(0o444)
    before = path.read_bytes()
    with pytest.raises(ReadOnlyLibrary):
        restore(path, backup.path)
    assert path.read_bytes() == before


def test_what_is_prepared_can_be_dropped(path: Path) -> None:
    backup = back_up(path, Reason.MANUAL)
    change(path)
    before = snapshot(path)
    prepare(path, backup.path).drop()
    assert snapshot(path) == before
    assert names(path) == [path.name]


def test_a_library_that_somebody_works_in_can_be_restored_from(path: Path, tmp_path: Path) -> None:
    with Library(tmp_path / "other.gengdu") as other:
        add(other, draft_of("𠮷別處的一篇。\n"))
        restore(path, other.path)
        assert contents_of(path) == Contents(1, 0)
        with Snapshot(other.path) as taken:
            taken.copy_to(tmp_path / "copy.gengdu")
    assert snapshot(path) == snapshot(tmp_path / "copy.gengdu")
