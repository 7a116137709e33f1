from __future__ import annotations

from pathlib import Path

import pytest

from db.backups import Reason, backups_of, default_root, folder_of
from db.copying import back_up
from db.library import Library
from tests.helpers.library import snapshot
from tests.ui.cli.conftest import Terminal


def test_the_library_is_copied_to_a_file(cli: Terminal, article: str, tmp_path: Path) -> None:
    target = tmp_path / "備份 𠮷.gengdu"
    assert cli.done("backup", target).out == f"The library is copied to {target}.\n"
    assert snapshot(target) == snapshot(cli.library)
    assert cli.done("backups").out == "There is no backup of this library.\n"


def test_a_file_that_is_there_is_overwritten_only_when_that_is_said(
    cli: Terminal, article: str, tmp_path: Path
) -> None:
    target = tmp_path / "a.gengdu"
    target.write_text("mine")
    refused = cli("backup", target)
    assert (refused.status, refused.stdout) == (2, b"")
    assert refused.stderr.endswith("Say --overwrite if that is meant.\n")
    assert target.read_text() == "mine"
    cli.done("backup", target, "--overwrite")
    assert snapshot(target) == snapshot(cli.library)


def test_the_library_itself_is_never_the_file(cli: Terminal, article: str) -> None:
    before = snapshot(cli.library)
    refused = cli("backup", cli.library, "--overwrite")
    assert refused.status == 2
    assert "--overwrite" not in refused.stderr
    assert snapshot(cli.library) == before


@pytest.mark.parametrize("command", [("backup", "x.gengdu"), ("restore", "nothing")])
def test_what_is_not_there_has_a_sentence(
    cli: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    result = cli(*command)
    assert (result.status, result.stdout) == (1, b"")
    assert result.stderr.startswith(("The library", "“nothing” is neither"))
    assert not (tmp_path / "x.gengdu").exists()


def test_backups_are_listed_with_what_they_hold(cli: Terminal, article: str) -> None:
    older, newer = back_up(cli.library, Reason.START), back_up(cli.library, Reason.HOURLY)
    older.path.write_bytes(b"\xa5" * 999)
    listed = cli.done("backups", "--json").json
    assert [each["path"] for each in listed] == [str(newer.path), str(older.path)]
    assert [each["reason"] for each in listed] == ["hourly", "start"]
    assert [each["articles"] for each in listed] == [1, None]
    assert listed[0]["bytes"] == newer.size
    assert listed[0]["made_at"].endswith("Z")
    lines = cli.done("backups").out.splitlines()
    assert lines[0].split()[:3] == ["NAME", "MADE", "WHY"]
    assert "damaged" in lines[2]
    assert lines[-1] == f"In {folder_of(cli.library)}"


def test_a_backup_is_restored_by_the_beginning_of_its_name(
    cli: Terminal, article: str, other: str
) -> None:
    made = back_up(cli.library, Reason.MANUAL)
    before = snapshot(cli.library)
    cli.done("tag", "add", "改革")
    told = cli.done("restore", made.path.name[:20]).out
    assert "The library holds 2 articles again." in told
    assert snapshot(cli.library) == before
    kept, _ = backups_of(cli.library)
    assert kept.path.name in told
    assert kept.reason is Reason.RESTORE
    cli.done("restore", kept.path)
    assert [each["path"] for each in cli.done("tag", "list", "--json").json] == ["改革"]


def test_a_beginning_that_several_share_is_refused(cli: Terminal, article: str) -> None:
    for _ in range(2):
        back_up(cli.library, Reason.MANUAL)
    result = cli("restore", "2")
    assert result.status == 1
    assert result.stderr.startswith("The names of 2 backups begin with “2”")


def test_a_library_that_is_open_is_not_replaced(cli: Terminal, article: str) -> None:
    made = back_up(cli.library, Reason.MANUAL)
    with Library(cli.library) as held:
        held.articles()
        result = cli("restore", made.path)
    assert result.status == 1
    assert "has the library" in result.stderr
    assert cli.done("list", "--json").json[0]["id"] == article


def test_a_library_that_is_gone_comes_back(cli: Terminal, article: str) -> None:
    made = back_up(cli.library, Reason.MANUAL)
    cli.library.unlink()
    assert len(cli.done("backups", "--json").json) == 1
    assert cli.done("restore", made.path).out == "The library holds 1 articles again.\n"


def test_before_the_trash_is_emptied_the_library_is_backed_up(cli: Terminal, article: str) -> None:
    cli.done("tag", "add", "改革")
    cli.done("tag", "delete", "改革")
    cli.done("trash", "purge", "--all", "--yes")
    (made,) = backups_of(cli.library)
    assert made.reason is Reason.DELETION
    cli.done("restore", made.path)
    assert [each["title"] for each in cli.done("trash", "list", "--json").json] == ["改革"]


def test_where_no_backup_can_be_made_nothing_is_purged_unless_that_is_said(
    cli: Terminal, article: str
) -> None:
    cli.done("tag", "add", "改革")
    cli.done("tag", "delete", "改革")
    default_root().parent.mkdir(parents=True)
    default_root().write_text("no folder")
    refused = cli("trash", "purge", "--all", "--yes")
    assert refused.status == 1
    assert refused.stderr.startswith("No backup could be written")
    assert len(cli.done("trash", "list", "--json").json) == 1
    assert cli.done("trash", "purge", "--all", "--yes", "--no-backup").out == "1 purged.\n"
