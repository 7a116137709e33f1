from __future__ import annotations

import os
import platform
from pathlib import Path

import pytest

from db.holding import Hold, Holder, Post, holder, other_holder, take
from db.library import Library
from db.opening import open_for_command, open_for_window
from reader.changes import SetSetting
from reader.errors import LibraryTaken
from tests.helpers.holder import hold_file, say_otherwise
from tests.helpers.library import fill
from tests.helpers.processes import hear, say, start


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "雲嶺𠮷.gengdu"
    with Library(made) as library:
        fill(library)
    return made


def test_one_holds_and_the_next_one_learns_who(path: Path) -> None:
    hold = take(path, Post.WINDOW, "Gengdu")
    assert isinstance(hold, Hold)
    assert hold.former is None
    second = take(path, Post.WINDOW, "Gengdu", 0.0)
    assert isinstance(second, Holder)
    assert (second.program, second.process) == ("Gengdu", os.getpid())
    assert second.is_here
    assert holder(path, Post.WINDOW) == second
    assert holder(path, Post.COMMAND) is None
    hold.release()
    assert holder(path, Post.WINDOW) is None
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_another_name_of_the_library_is_the_same_library(path: Path) -> None:
    link = path.with_name("link.gengdu")
    link.symlink_to(path)
    hold = take(path, Post.WINDOW, "Gengdu")
    assert isinstance(hold, Hold)
    assert isinstance(take(link, Post.WINDOW, "Gengdu", 0.0), Holder)
    hold.release()


@pytest.mark.parametrize("left", ["", "{", '{"program": "x"}', "改革\r\n"])
def test_what_is_left_in_the_file_hinders_nobody(path: Path, left: str) -> None:
    hold_file(path).write_text(left, "utf-8")
    assert holder(path, Post.WINDOW) is None
    hold = take(path, Post.WINDOW, "Gengdu")
    assert isinstance(hold, Hold)
    assert hold.former is None
    hold.release()


def test_a_folder_that_takes_no_file_has_no_holds(tmp_path: Path) -> None:
    (tmp_path / "note.txt").touch()
    assert take(tmp_path / "note.txt" / "x.gengdu", Post.WINDOW, "Gengdu") is None


def test_a_hold_ends_with_its_process(path: Path) -> None:
    with start("tests.helpers.holder", path) as program:
        assert hear(program) == "held"
        with pytest.raises(LibraryTaken, match=f"process {program.pid} on {platform.node()}"):
            open_for_window(path, "Gengdu")
        other = other_holder(path)
        assert other is not None
        assert other.process == program.pid
        program.kill()
        program.wait()
        opening = open_for_window(path, "Gengdu")
        assert opening.former == other
        opening.library.close()
    assert not hold_file(path).exists()


def test_a_command_writes_beside_a_window_of_this_computer(path: Path) -> None:
    opening = open_for_window(path, "Gengdu")
    with open_for_command(path, "gengdu tag", "", create=False) as library:
        found = holder(path, Post.COMMAND)
        assert found is not None
        assert found.program == "gengdu tag"
        library.apply(SetSetting("a", "𠮷"))
    assert not hold_file(path, Post.COMMAND).exists()
    assert opening.library.setting("a") == "𠮷"
    opening.library.close()


def test_two_commands_at_once_both_write(path: Path) -> None:
    with (
        open_for_command(path, "gengdu tag", "", create=False) as one,
        open_for_command(path, "gengdu import", "", create=False) as other,
    ):
        one.apply(SetSetting("a", "1"))
        other.apply(SetSetting("b", "2"))
        assert other.setting("a") == "1"


def test_beside_another_computer_a_command_only_reads(path: Path) -> None:
    hold = take(path, Post.WINDOW, "Gengdu")
    assert isinstance(hold, Hold)
    say_otherwise(path, computer="書房")
    with open_for_command(path, "gengdu tag", "", create=False) as library:
        assert library.read_only
        assert library.articles()
        with pytest.raises(LibraryTaken, match="書房"):
            library.apply(SetSetting("a", "1"))
    hold.release()


def test_who_reads_beside_a_window_sees_what_it_writes(path: Path) -> None:
    opening = open_for_window(path, "Gengdu")
    taken = LibraryTaken(path=path, program="Gengdu", process=1, computer="x", since="")
    with Library(path, create=False, refusal=taken) as reading:
        before = reading.changes()
        opening.library.apply(SetSetting("a", "1"))
        assert reading.setting("a") == "1"
        assert reading.changes()[0] != before[0]
        with pytest.raises(LibraryTaken):
            reading.rebuild_index()
    opening.library.close()


def test_a_library_busy_with_a_command_says_which(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db import connection

    monkeypatch.setitem(connection._PRAGMAS, "busy_timeout", 20)
    with start("tests.helpers.holder", path, "write") as program:
        assert hear(program) == "held"
        with (
            Library(path) as library,
            pytest.raises(LibraryTaken, match=f"gengdu test.*{program.pid}"),
        ):
            library.apply(SetSetting("a", "1"))
        say(program, "go on")


def test_damage_that_was_met_is_remembered_and_looked_for(path: Path) -> None:
    opening = open_for_window(path, "Gengdu")
    assert opening.hold is not None
    opening.hold.note_damage()
    opening.library.close()
    assert hold_file(path).exists()
    again = open_for_window(path, "Gengdu")  # it is sound: a backup was put back
    assert again.former is not None
    assert again.former.damaged
    again.library.close()
    assert not hold_file(path).exists()
