from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections import deque
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Timer

import peewee
import pytest

from db import connection
from db.connection import APPLICATION_ID, SCHEMA_VERSION, connect, is_library, library_errors
from db.library import Library
from reader.changes import AddTag, Batch, SetSetting
from reader.drafts import addition
from reader.errors import (
    GengduError,
    LibraryBusy,
    LibraryDamaged,
    LibraryFull,
    LibraryUnreadable,
    NewerLibrary,
    NotALibrary,
    ReadOnlyLibrary,
)
from reader.model import Tag
from tests.helpers.disks import on_small_disk
from tests.helpers.library import SIMPLIFIED, TRADITIONAL, add, draft_of, fill, snapshot
from tests.helpers.processes import hear, say, start, writing

Make = Callable[[Path], None]


def tree(folder: Path) -> dict[str, bytes | None]:
    """The bytes of each file in a folder; None for what is no regular file."""
    return {path.name: path.read_bytes() if path.is_file() else None for path in folder.iterdir()}


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute(f"PRAGMA {name}").fetchone()[0]


# -- a new library


def test_a_new_library_is_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a" / "耕讀 %3F?#.gengdu"
    with Library(path) as library:
        assert library.check().problems == ()
        assert not library.read_only
    assert list(tree(path.parent)) == [path.name]
    assert pragma(path, "application_id") == APPLICATION_ID == int.from_bytes(b"Gngd", "big")
    assert pragma(path, "user_version") == SCHEMA_VERSION
    assert pragma(path, "journal_mode") == "wal"


def test_an_open_library_is_set_for_safety(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "news.gengdu", create=True)) as database:
        full = 2
        assert database.foreign_keys == 1
        assert database.synchronous == full
        assert database.journal_mode == "wal"
        assert database.pragma("busy_timeout") == connection.BUSY_MILLISECONDS


def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
    before = snapshot(path)
    with Library(path, create=False) as library:
        texts = {library.article(info.id).source_text for info in library.articles()}
    assert texts == {TRADITIONAL, SIMPLIFIED}
    assert snapshot(path) == before


def test_a_library_that_is_missing_is_made_only_if_asked(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnreadable, match="no such file"):
        Library(tmp_path / "news.gengdu", create=False)
    assert tree(tmp_path) == {}


def test_a_library_cannot_be_made_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("筆記", encoding="utf-8")
    before = tree(tmp_path)
    with pytest.raises(LibraryUnreadable):
        Library(tmp_path / "note.txt" / "news.gengdu")
    assert tree(tmp_path) == before


def test_two_programs_that_make_a_library_at_once_share_it(tmp_path: Path) -> None:
    for number in range(3):
        path = tmp_path / str(number) / "news.gengdu"
        words = ("晴耕", "雨讀")
        programs = [start("tests.helpers.creator", path, word) for word in words]
        for program in programs:
            assert hear(program) == "ready"
        for program in programs:
            say(program, "go")
        for program in programs:
            program.communicate()
            assert program.returncode == 0
        with Library(path, create=False) as library:
            assert [library.setting(word) for word in words] == list(words)
        assert list(tree(path.parent)) == [path.name]


def test_a_disk_without_links_can_hold_a_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)  # as FAT does, which cannot be mounted everywhere
    with Library(tmp_path / "news.gengdu") as library:
        fill(library)
        assert library.check().problems == ()
    assert list(tree(tmp_path)) == ["news.gengdu"]


def test_a_library_begun_without_tables_gets_them(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        plain.execute("VACUUM")
    with Library(path) as library:
        fill(library)
        assert library.check().problems == ()
    assert pragma(path, "user_version") == SCHEMA_VERSION


# -- what is refused


def other_sqlite(path: Path, *pragmas: str) -> None:
    with closing(sqlite3.connect(path)) as plain:
        for each in pragmas:
            plain.execute(f"PRAGMA {each}")
        plain.execute("CREATE TABLE bookmark (url TEXT)")
        plain.commit()


def some_text(path: Path) -> None:
    path.write_text("晴耕雨讀\r\n" * 99, encoding="utf-8")


def newer(path: Path) -> None:
    Library(path).close()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def header_alone(path: Path) -> None:
    Library(path).close()
    os.truncate(path, 99)


REFUSED: dict[str, tuple[Make, type[GengduError]]] = {
    "text": (some_text, NotALibrary),
    "empty": (lambda path: path.touch(), NotALibrary),
    "folder": (lambda path: path.mkdir(), NotALibrary),
    "pipe": (lambda path: os.mkfifo(path), NotALibrary),
    "link to nothing": (lambda path: path.symlink_to("absent"), LibraryUnreadable),
    "SQLite": (other_sqlite, NotALibrary),
    "SQLite in WAL mode": (lambda path: other_sqlite(path, "journal_mode = wal"), NotALibrary),
    "SQLite of another program": (
        lambda path: other_sqlite(path, "application_id = 252006674"),
        NotALibrary,
    ),
    "header cut short": (header_alone, NotALibrary),
    "newer": (newer, NewerLibrary),
}


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize(("make", "error"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_library_of_ours_is_left_as_it_is(
    tmp_path: Path, make: Make, error: type[GengduError], create: bool
) -> None:
    path = tmp_path / "news.gengdu"
    make(path)
    before = tree(tmp_path)
    with pytest.raises(error):
        Library(path, create=create)
    assert tree(tmp_path) == before


def test_a_newer_version_is_seen_before_it_reaches_the_main_file(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    Library(path).close()
    with closing(sqlite3.connect(path)) as newer_program:
        newer_program.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        before = tree(tmp_path)
        with pytest.raises(NewerLibrary, match=f"format {SCHEMA_VERSION + 1}"):
            Library(path)
        after = tree(tmp_path)
    names = (path.name, f"{path.name}-wal")
    assert [after[name] for name in names] == [before[name] for name in names]


# -- what can only be read


def read_only_copy(library: Library, folder: Path) -> Path:
    """The files of an open library as another place would get them, without write bits."""
    folder.mkdir()
    for suffix in ("", "-wal"):
        file = library.path.with_name(library.path.name + suffix)
        shutil.copy(file, folder)
    copy = folder / library.path.name
    copy.chmod(0o444)
    return copy


def test_a_file_without_write_bits_can_be_read_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
        expected = library.excerpts()
    path.chmod(0o444)
    before = tree(tmp_path)
    with Library(path) as library:
        assert library.read_only
        assert library.excerpts() == expected
        assert library.check().problems == ()
        with pytest.raises(ReadOnlyLibrary):
            library.apply(SetSetting("seen", "1"))
    assert tree(tmp_path) == before


@pytest.mark.parametrize("linked", [False, True])
def test_a_read_only_library_shows_what_is_still_in_its_wal(
    filled: Library, tmp_path: Path, linked: bool
) -> None:
    copy = read_only_copy(filled, tmp_path / "copy")
    before = copy.read_bytes()
    path = copy
    if linked:
        path = tmp_path / "link.gengdu"
        path.symlink_to(copy)
    with Library(path) as library:
        assert library.excerpts() == filled.excerpts()
    assert copy.read_bytes() == before


# -- what another program or the disk does


def test_a_library_that_another_program_is_writing_to_is_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection._PRAGMAS, "busy_timeout", 20)
    with Library(tmp_path / "news.gengdu") as library:
        fill(library)
        before, shown = snapshot(library.path), library.excerpts()
        with writing(library.path):
            with pytest.raises(LibraryBusy, match="Nothing was changed"):
                library.apply(SetSetting("seen", "1"))
            assert library.excerpts() == shown
            assert snapshot(library.path) == before
        library.apply(SetSetting("seen", "1"))
        assert library.setting("seen") == "1"


def test_a_busy_library_is_waited_for(filled: Library) -> None:
    with writing(filled.path) as program:
        Timer(0.2, say, (program, "go on")).start()
        filled.apply(SetSetting("seen", "1"))
    assert filled.setting("seen") == "1"


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
    before = snapshot(path)
    monkeypatch.setitem(connection._PRAGMAS, "max_page_count", pragma(path, "page_count"))
    with Library(path) as library:
        added = addition(draft_of("鏡山縣公報𠮷" * 5_000))
        with pytest.raises(LibraryFull, match="Nothing was changed"):
            library.apply(Batch((SetSetting("seen", "1"), AddTag(Tag("t", "水利")), added)))
        assert library.check().problems == ()
        library.apply(SetSetting("seen", "2"))
        assert library.setting("seen") == "2"
    changed = {name for name, rows in snapshot(path).items() if rows != before[name]}
    assert changed == {"setting", "mirror"}


def test_a_disk_that_is_truly_full_changes_nothing(tmp_path: Path) -> None:
    on_small_disk(tmp_path, 1_200, "tests.helpers.filler")


@pytest.mark.parametrize("pages", [1, 4, 12, 20])
def test_a_library_that_does_not_fit_on_the_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: int
) -> None:
    monkeypatch.setitem(connection._PRAGMAS, "max_page_count", pages)
    with pytest.raises(LibraryFull):
        Library(tmp_path / "news.gengdu")
    assert tree(tmp_path) == {}


def smash(path: Path, first: int, count: int) -> None:
    """Overwrite whole pages."""
    size = pragma(path, "page_size")
    assert isinstance(size, int)
    with path.open("r+b") as file:
        file.seek(first * size)
        file.write(b"\xa5" * size * count)


def test_a_file_damaged_from_the_start_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    Library(path).close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 900)
    before = path.read_bytes()
    with pytest.raises(LibraryDamaged), Library(path) as library:
        library.articles()
    assert path.read_bytes() == before


def test_damage_met_on_the_way_has_its_sentence(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        for number in range(40):
            add(library, draft_of(f"{number}號公報，鏡山縣𠮷田村。\n" * 200))
        articles = library.articles()
    pages = pragma(path, "page_count")
    assert isinstance(pages, int)
    smash(path, pages // 2, 8)
    with Library(path) as library:
        with pytest.raises(LibraryDamaged):
            deque(library.article(info.id) for info in articles)
        with pytest.raises(LibraryDamaged):
            deque(library.source(info.id) for info in articles)


def test_text_that_is_no_text_any_more_is_damage(filled: Library) -> None:
    key = filled.articles()[0].id
    with closing(sqlite3.connect(filled.path)) as plain, plain:
        plain.execute("UPDATE article SET title = CAST(x'e5b1' AS TEXT)")
    with pytest.raises(LibraryDamaged):
        filled.article(key)
    with pytest.raises(LibraryDamaged):
        filled.articles()


# -- sentences for faults


def test_a_fault_of_the_system_says_its_reason(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnreadable, match="input/output error"), library_errors(tmp_path):
        raise OSError(errno.EIO, os.strerror(errno.EIO))


@pytest.mark.parametrize("error", [peewee.IntegrityError("x"), sqlite3.ProgrammingError("x")])
def test_a_defect_of_ours_is_not_dressed_up(tmp_path: Path, error: Exception) -> None:
    with pytest.raises(type(error)), library_errors(tmp_path):
        raise error


def test_a_library_is_known_by_its_header_and_not_by_its_name(tmp_path: Path) -> None:
    own, other, text = tmp_path / "own.db", tmp_path / "other.gengdu", tmp_path / "a.gengdu"
    connect(own, create=True).close()
    sqlite3.connect(other).execute("CREATE TABLE a (b)").connection.close()
    text.write_bytes("𠮷\r\n".encode())
    assert is_library(own)
    for path in (other, text, tmp_path, tmp_path / "none", Path("a\0b")):
        assert not is_library(path)
