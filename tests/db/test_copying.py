from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db import copying
from db.backups import Contents, Reason, backups_of, contents_of, folder_of, name_of
from db.copying import Snapshot, back_up, has_changed, thin
from db.library import Library
from reader.changes import Kind, SetSetting, Trash
from reader.errors import (
    BackupCancelled,
    BackupExists,
    BackupFailed,
    GengduError,
    LibraryDamaged,
    LibraryUnreadable,
)
from tests.helpers.library import AT, add, draft_of, fill, snapshot
from tests.helpers.processes import ROOT, writing


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def many(library: Library, count: int) -> None:
    for number in range(count):
        add(library, draft_of(f"鏡山縣公報第{number}號，𠮷田村。\n" * 300))


def test_a_backup_is_a_whole_library(filled: Library) -> None:
    made = back_up(filled.path, Reason.MANUAL)
    assert names(folder_of(filled.path)) == [made.path.name]
    assert backups_of(filled.path)[0].size == made.size == made.path.stat().st_size
    assert contents_of(made.path) == Contents(2, 3)
    assert snapshot(made.path) == snapshot(filled.path)
    with Library(made.path, create=False) as copy:
        assert copy.check().problems == ()
        assert copy.excerpts() == filled.excerpts()


def test_only_the_person_can_read_it(filled: Library) -> None:
    made = back_up(filled.path, Reason.MANUAL)
    assert made.path.stat().st_mode & 0o077 == 0
    assert made.path.parent.stat().st_mode & 0o077 == 0


def test_it_holds_what_was_there_when_it_was_begun(filled: Library) -> None:
    before = snapshot(filled.path)
    with Snapshot(filled.path) as taken:
        filled.apply(SetSetting("seen", "1"))
        made = taken.back_up(Reason.DELETION)
        filled.apply(Trash(Kind.ARTICLE, (filled.articles()[0].id,), AT))
    assert snapshot(made.path) == before
    assert has_changed(filled.path, made.at)


def test_those_who_write_meanwhile_neither_wait_nor_disturb(filled: Library) -> None:
    many(filled, 8)
    before, written = snapshot(filled.path), []

    def tell(done: int, total: int) -> None:
        written.append(done)
        filled.apply(SetSetting("step", str(done)))

    pages = copying.PAGES
    copying.PAGES = 20
    try:
        made = back_up(filled.path, Reason.HOURLY, tell)
    finally:
        copying.PAGES = pages
    assert len(written) > 3
    assert snapshot(made.path) == before


def test_another_program_in_the_middle_of_writing_is_no_hindrance(filled: Library) -> None:
    with writing(filled.path):
        assert contents_of(back_up(filled.path, Reason.HOURLY).path) == Contents(2, 3)


def test_a_library_that_may_only_be_read_can_be_backed_up(tmp_path: Path) -> None:
    path = tmp_path / "own" / "news.gengdu"
    with Library(path) as library:
        fill(library)
    path.chmod(0o444)
    before = path.read_bytes()
    assert contents_of(back_up(path, Reason.MANUAL).path) == Contents(2, 3)
    assert path.read_bytes() == before
    assert names(path.parent) == [path.name]


def test_what_is_still_in_the_wal_is_in_the_backup(filled: Library) -> None:
    assert filled.path.with_name(filled.path.name + "-wal").stat().st_size > 0
    assert snapshot(back_up(filled.path, Reason.HOURLY).path) == snapshot(filled.path)


# -- what goes wrong


def test_a_cancelled_backup_leaves_nothing(filled: Library) -> None:
    def stop(done: int, total: int) -> None:
        raise BackupCancelled

    with pytest.raises(BackupCancelled):
        back_up(filled.path, Reason.HOURLY, stop)
    assert names(folder_of(filled.path)) == []


def test_verifying_can_be_cancelled(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.verifying._INSTRUCTIONS", 1)
    told: list[int] = []

    def stop(done: int, total: int) -> None:
        told.append(done)
        if len(told) > 2:
            raise BackupCancelled

    with pytest.raises(BackupCancelled):
        back_up(filled.path, Reason.HOURLY, stop)
    assert names(folder_of(filled.path)) == []


def test_a_damaged_library_takes_no_good_backups_place(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        many(library, 8)
    good = back_up(path, Reason.HOURLY)
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 8192 * 4096)
        file.write(b"\xa5" * 8 * 4096)
    with pytest.raises(LibraryDamaged):
        back_up(path, Reason.HOURLY)
    assert names(folder_of(path)) == [good.path.name]


@pytest.mark.parametrize("data", [b"", b"no library at all" * 99])
def test_what_is_no_library_is_not_backed_up(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "news.gengdu"
    path.write_bytes(data)
    with pytest.raises((GengduError, sqlite3.OperationalError)):
        back_up(path, Reason.HOURLY)
    assert backups_of(path) == []


def test_a_library_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnreadable):
        back_up(tmp_path / "news.gengdu", Reason.HOURLY)
    assert names(tmp_path) == []


def test_a_folder_that_cannot_be_written_to_is_told(filled: Library) -> None:
    folder = folder_of(filled.path)
    folder.parent.mkdir(parents=True)
    folder.write_text("no folder")
    with pytest.raises(BackupFailed, match="file exists"):
        back_up(filled.path, Reason.HOURLY)
    assert folder.read_text() == "no folder"


def test_a_disk_without_room_is_left_its_rest(
    filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = shutil.disk_usage(filled.path.parent).free
    monkeypatch.setattr(copying, "RESERVE", 2 * free)
    with pytest.raises(BackupFailed, match="MB are free"):
        back_up(filled.path, Reason.HOURLY)
    assert names(folder_of(filled.path)) == []


def test_a_disk_that_is_truly_full_costs_nothing(tmp_path: Path) -> None:
    script = 'mount -t tmpfs -o size=200k tmpfs "$1" || exit 77; exec "$2" -c "$3" "$1" "$4"'
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh"]
    if not shutil.which("unshare"):
        pytest.skip("there is no unshare here to mount a small disk with")
    path, disk = tmp_path / "news.gengdu", tmp_path / "disk"
    disk.mkdir()
    with Library(path) as library:
        many(library, 10)
    done = subprocess.run(
        [*command, disk, sys.executable, _FULL, path],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip("a small disk cannot be mounted here")
    assert (done.returncode, done.stderr) == (0, "")
    assert "disk is full" in done.stdout
    assert contents_of(path) == Contents(10, 0)


_FULL = """
import sys
from pathlib import Path
from db import copying
from db.backups import Reason, choose_root, folder_of
from reader.errors import BackupFailed
copying.RESERVE = -10**9
disk, library = Path(sys.argv[1]), Path(sys.argv[2])
choose_root(disk)
try:
    copying.back_up(library, Reason.HOURLY)
except BackupFailed as fault:
    print(fault)
assert list(folder_of(library).iterdir()) == []
"""


def test_a_program_that_is_killed_leaves_no_half_backup(filled: Library) -> None:
    done = subprocess.run([sys.executable, "-c", _KILLED, str(filled.path)], cwd=ROOT, check=False)
    assert done.returncode == 9
    assert backups_of(filled.path) == []
    (part,) = folder_of(filled.path).iterdir()
    thin(filled.path, datetime.now(UTC))
    assert part.exists()
    os.utime(part, (0, 0))
    thin(filled.path, datetime.now(UTC))
    assert not part.exists()


_KILLED = """
import os, sys
from pathlib import Path
from db.backups import Reason
from db.copying import back_up
back_up(Path(sys.argv[1]), Reason.HOURLY, lambda done, total: os._exit(9))
"""


# -- where a person wants it


def test_a_copy_can_be_put_anywhere(filled: Library, tmp_path: Path) -> None:
    target = tmp_path / "備份 𠮷" / "a.gengdu"
    target.parent.mkdir()
    with Snapshot(filled.path) as taken:
        taken.copy_to(target)
    assert names(target.parent) == ["a.gengdu"]
    assert snapshot(target) == snapshot(filled.path)


def test_nothing_is_overwritten_unless_that_is_said(filled: Library, tmp_path: Path) -> None:
    target = tmp_path / "a.gengdu"
    target.write_text("mine")
    with Snapshot(filled.path) as taken:
        with pytest.raises(BackupExists):
            taken.copy_to(target)
        assert target.read_text() == "mine"
        taken.copy_to(target, overwrite=True)
    assert contents_of(target) == Contents(2, 3)


def test_a_library_is_never_overwritten_by_its_own_copy(filled: Library, tmp_path: Path) -> None:
    link = tmp_path / "link.gengdu"
    link.symlink_to(filled.path)
    with Snapshot(filled.path) as taken:
        for target in (filled.path, link):
            with pytest.raises(BackupExists):
                taken.copy_to(target, overwrite=True)
    assert filled.check().problems == ()


def test_a_library_that_is_open_is_not_overwritten(filled: Library, tmp_path: Path) -> None:
    with Library(tmp_path / "other.gengdu") as other:
        other.apply(SetSetting("seen", "1"))
        with Snapshot(filled.path) as taken, pytest.raises(BackupFailed, match="has it open"):
            taken.copy_to(other.path, overwrite=True)
        assert other.setting("seen") == "1"


def test_a_folder_that_is_not_there_is_told(filled: Library, tmp_path: Path) -> None:
    with Snapshot(filled.path) as taken, pytest.raises(BackupFailed, match="no such file"):
        taken.copy_to(tmp_path / "absent" / "a.gengdu")


# -- when one is due, and which go


def test_what_was_not_written_to_has_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
    written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    assert has_changed(path, written - timedelta(seconds=1))
    assert not has_changed(path, written + timedelta(seconds=3))
    assert has_changed(tmp_path / "absent", written)


def test_a_change_that_is_still_in_the_wal_counts(filled: Library) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=1)
    os.utime(filled.path, (0, 0))
    assert has_changed(filled.path, long_ago)


def test_making_one_removes_those_that_are_superfluous(filled: Library) -> None:
    folder = folder_of(filled.path)
    folder.mkdir(parents=True)
    now = datetime.now(UTC)
    old = [now - timedelta(days=400 + each) for each in range(3)]
    for at in old:
        (folder / name_of(at, Reason.HOURLY)).touch()
    by_hand = folder / name_of(old[0], Reason.MANUAL)
    other = folder / "notes.txt"
    for each in (by_hand, other):
        each.touch()
    made = back_up(filled.path, Reason.START)
    assert names(folder) == sorted([by_hand.name, other.name, made.path.name])


def test_two_of_one_moment_have_two_names(filled: Library) -> None:
    with Snapshot(filled.path) as taken:
        one, other = taken.back_up(Reason.MANUAL), taken.back_up(Reason.MANUAL)
    assert one.path != other.path
    assert len(backups_of(filled.path)) == 2


def test_the_copy_needs_no_file_beside_it(filled: Library) -> None:
    made = back_up(filled.path, Reason.MANUAL)
    with closing(sqlite3.connect(made.path)) as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        plain.execute("SELECT count(*) FROM article")
    assert names(made.path.parent) == [made.path.name]
