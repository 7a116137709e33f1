from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from db.backups import (
    Backup,
    Contents,
    Reason,
    backups_of,
    choose_root,
    chosen_root,
    contents_of,
    default_root,
    folder_of,
    name_of,
)
from db.library import Library
from tests.helpers.library import fill

AT = datetime(2026, 3, 5, 8, 30, 0, 345_678, UTC)


def put(folder: Path, name: str, data: bytes = b"") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_library_without_backups_has_none(tmp_path: Path) -> None:
    assert backups_of(tmp_path / "news.gengdu") == []
    assert not default_root().exists()


def test_backups_stand_in_the_persons_data_folder(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "stick" / "𠮷報.gengdu")
    assert folder.parent == default_root()
    assert folder.is_relative_to(tmp_path / "xdg_data_home")
    assert folder.name.startswith("𠮷報-")


def test_two_libraries_of_one_name_have_their_own(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "news.gengdu", tmp_path / "b" / "news.gengdu"
    put(folder_of(one), name_of(AT, Reason.START))
    assert len(backups_of(one)) == 1
    assert backups_of(other) == []


def test_a_library_is_the_same_by_every_way_to_it(tmp_path: Path) -> None:
    library = tmp_path / "a" / "news.gengdu"
    library.parent.mkdir()
    (tmp_path / "way").symlink_to(library.parent)
    assert folder_of(tmp_path / "way" / "news.gengdu") == folder_of(library)
    assert folder_of(tmp_path / "a" / ".." / "a" / "news.gengdu") == folder_of(library)


def test_the_newest_is_listed_first_with_when_why_and_size(tmp_path: Path) -> None:
    library = tmp_path / "news.gengdu"
    folder = folder_of(library)
    older = put(folder, name_of(AT, Reason.HOURLY), b"12345")
    newer = put(folder, name_of(AT + timedelta(milliseconds=1), Reason.DELETION))
    exact = AT.replace(microsecond=345_000)
    assert backups_of(library) == [
        Backup(newer, exact + timedelta(milliseconds=1), Reason.DELETION, 0),
        Backup(older, exact, Reason.HOURLY, 5),
    ]


@pytest.mark.parametrize("reason", Reason)
def test_a_name_says_the_moment_in_any_zone(tmp_path: Path, reason: Reason) -> None:
    library = tmp_path / "news.gengdu"
    taipei = AT.astimezone(timezone(timedelta(hours=8)))
    put(folder_of(library), name_of(taipei, reason))
    (found,) = backups_of(library)
    assert (found.at, found.reason) == (AT.replace(microsecond=345_000), reason)


@pytest.mark.parametrize(
    "name",
    [
        "news.gengdu",
        "20260305T083000.345Z noon.gengdu",
        "20261305T083000.345Z start.gengdu",
        "20260305T083000.345Z start.gengdu.part",
        "20260305T083000.345Z start.gengdu-wal",
        "x20260305T083000.345Z start.gengdu",
    ],
)
def test_other_files_in_the_folder_are_passed_over(tmp_path: Path, name: str) -> None:
    library = tmp_path / "news.gengdu"
    put(folder_of(library), name)
    (folder_of(library) / name_of(AT, Reason.START)).mkdir()
    assert backups_of(library) == []


def test_another_folder_can_be_chosen_and_the_former_ones_stay_listed(tmp_path: Path) -> None:
    library = tmp_path / "news.gengdu"
    put(folder_of(library), name_of(AT, Reason.START))
    disk = tmp_path / "磁碟 𠮷"
    choose_root(disk)
    assert folder_of(library).parent == chosen_root() == disk
    put(folder_of(library), name_of(AT + timedelta(hours=1), Reason.HOURLY))
    assert [each.reason for each in backups_of(library)] == ["hourly", "start"]
    choose_root(None)
    choose_root(None)
    assert chosen_root() is None
    assert [each.reason for each in backups_of(library)] == ["start"]


def test_what_is_remembered_of_a_folder_may_be_no_text(tmp_path: Path) -> None:
    choose_root(tmp_path)
    note = tmp_path / "xdg_config_home" / "gengdu" / "backup-folder"
    note.write_bytes(b"\xff\xfe")
    assert chosen_root() is None
    note.write_bytes(b"\r\n")
    assert chosen_root() is None


def test_what_a_backup_holds_is_counted_without_its_trash(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
    assert contents_of(path) == Contents(2, 3)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("data", [b"", b"no library", b"SQLite format 3\0" + bytes(600)])
def test_what_cannot_be_read_has_no_contents(tmp_path: Path, data: bytes) -> None:
    assert contents_of(put(tmp_path, "news.gengdu", data)) is None
    assert contents_of(tmp_path / "absent.gengdu") is None
