"""Opening a library as who works there, and what is done with one that is damaged."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from struct import unpack_from

import pytest

from db.backups import Reason, folder_of, name_of
from db.check import Report
from db.connection import SCHEMA_VERSION
from db.library import Library
from db.opening import Opening, open_for_command, open_for_window, open_salvaged
from reader.changes import SetSetting
from reader.errors import (
    DamagedReadOnly,
    LibraryDamaged,
    LibraryUnreadable,
    NotALibrary,
    NothingButBackup,
    NothingReadable,
)
from reader.query_text import parse
from tests.helpers.library import add, draft_of, fill
from tests.helpers.thorough import tries

DERIVED = {"bytes", "reprints"}
"""What a check may still find of a row whose other half is lost."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "news.gengdu"
    with Library(made) as library:
        fill(library)
        for number in range(24):
            add(library, draft_of(f"{number}號公報，鏡山縣𠮷田村😀。\r\n" * 40))
    return made


def test_where_no_folder_can_be_made_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryUnreadable, match="could not be opened"):
        open_for_window(tmp_path / "file" / "gengdu" / "news.gengdu", "Gengdu")


def files(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


def backup(path: Path) -> Path:
    folder = folder_of(path)
    folder.mkdir(parents=True)
    at = datetime(2026, 3, 5, 8, 15, tzinfo=UTC)
    return Path(shutil.copy(path, folder / name_of(at, Reason.HOURLY)))


def problems(report: Report) -> set[str]:
    return {each.kind for each in report.problems} - DERIVED


def looked_at(opening: Opening) -> tuple[int, int]:
    """Read all there is; how many articles and annotations."""
    library, found = opening.library, opening.salvaged
    assert found is not None
    articles = [library.article(info.id) for info in library.articles()]
    annotations = library.annotations()
    assert (len(articles), len(annotations)) == (found.articles, found.annotations)
    for each in annotations:
        text = next(one.source_text for one in articles if one.id == each.article)
        assert text[each.anchor.start : each.anchor.end] == each.anchor.quote
    assert problems(library.check()) == set()
    library.search(parse("鏡山縣"))
    return found.articles, found.annotations


def test_a_sound_library_is_read_whole(path: Path) -> None:
    with Library(path) as library:
        articles = sorted(library.articles(), key=lambda info: info.id)
        excerpts, codebook = library.excerpts(), library.codebook().tags
    before = files(path.parent)
    with open_salvaged(path).library as library:
        assert sorted(library.articles(), key=lambda info: info.id) == articles
        assert library.excerpts() == excerpts
        assert library.codebook().tags == codebook
        assert library.check().problems == ()
    assert files(path.parent) == before


@pytest.mark.parametrize("part", [0.9, 0.6])
def test_of_a_truncated_library_the_rest_is_read(path: Path, part: float) -> None:
    os.truncate(path, int(path.stat().st_size * part))
    before = files(path.parent)
    with pytest.raises(LibraryDamaged):
        open_for_window(path, "Gengdu")
    opening = open_salvaged(path)
    try:
        articles, annotations = looked_at(opening)
        assert (26 > articles > 0, annotations) == (True, 3)
        with pytest.raises(DamagedReadOnly, match=r"news\.gengdu"):
            opening.library.apply(SetSetting("a", "1"))
    finally:
        opening.library.close()
    assert {name: data for name, data in files(path.parent).items() if name in before} == before


def definitions(data: bytes) -> set[int]:
    """The pages below the first on which the definitions of tables stand, counted from 0
    (https://sqlite.org/fileformat2.html#b_tree_pages): the first one is an interior page."""
    assert data[100] == 0x05
    (cells,) = unpack_from(">H", data, 103)
    places = (108, *unpack_from(f">{cells}H", data, 112))
    return {unpack_from(">I", data, place)[0] - 1 for place in places}


def test_flipped_bits_cost_what_they_hit_and_nothing_else(path: Path) -> None:
    whole = path.read_bytes()
    (page,) = unpack_from(">H", whole, 16)
    chance = random.Random()
    for _ in range(tries(4, 400)):
        seed = chance.random()
        hits = random.Random(seed)
        data = bytearray(whole)
        places = [hits.randrange(1 << 16, len(data)) for _ in range(hits.choice((1, 8, 40)))]
        for place in places:
            data[place] ^= 1 << hits.randrange(8)
        path.write_bytes(data)
        try:
            opening = open_salvaged(path)
        except NothingReadable:
            assert definitions(whole) & {place // page for place in places}, f"seed {seed}"
            continue
        try:
            looked_at(opening)
        except AssertionError as wrong:
            raise AssertionError(f"seed {seed}") from wrong
        finally:
            opening.library.close()


def test_text_that_is_no_text_any_more_takes_its_row_along(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("UPDATE article SET title = CAST(x'e5b1' AS TEXT) WHERE outlet = '鏡山日報'")
        plain.execute("UPDATE tag SET name = CAST(x'e5b1' AS TEXT) WHERE id = 'tag-reform'")
    opening = open_salvaged(path)
    assert opening.salvaged is not None
    names = {tag.id: tag.parent for tag in opening.library.codebook().tags}
    assert "tag-reform" not in names
    assert names["tag-tax"] is None
    opening.library.close()


def test_what_another_program_has_not_yet_written_through_is_read(path: Path) -> None:
    with Library(path) as library:
        added = add(library, draft_of("𨋢邊的消息\n只在日誌裡"))
        copy = path.with_name("copy.gengdu")
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", f"{copy}{suffix}")
    opening = open_salvaged(copy)
    assert opening.library.article(added.id).source_text == added.source_text
    opening.library.close()


def test_where_nothing_can_be_read_the_backup_is_named(path: Path) -> None:
    last = backup(path)
    path.write_bytes(b"\0" * path.stat().st_size)
    with pytest.raises(NothingButBackup) as caught:
        open_for_window(path, "Gengdu")
    assert caught.value.places["backup"] == last
    with pytest.raises(NothingButBackup):
        open_salvaged(path)
    with pytest.raises(NothingButBackup):
        open_for_command(path, "gengdu list", "", create=False)
    assert path.read_bytes().count(0) == path.stat().st_size


def test_where_nothing_can_be_read_and_there_is_no_backup_that_is_said(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xa5" * 8000)
    with pytest.raises(NothingReadable):
        open_salvaged(path)
    path.write_text("改革\r\n", "utf-8")
    with pytest.raises(NotALibrary):
        open_for_window(path, "Gengdu")


def test_damage_that_was_met_is_found_when_the_library_is_opened_again(path: Path) -> None:
    opening = open_for_window(path, "Gengdu")
    assert opening.hold is not None
    opening.hold.note_damage()
    opening.library.close()
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("UPDATE article SET title = CAST(x'e5b1' AS TEXT)")
    for _ in range(2):
        with pytest.raises(LibraryDamaged):
            open_for_window(path, "Gengdu")


def synchronous(library: Library) -> object:
    return library._database.execute_sql("PRAGMA synchronous").fetchone()[0]


def test_what_is_written_is_on_the_disk_whoever_writes_it(tmp_path: Path) -> None:
    full, path = 2, tmp_path / "news.gengdu"
    with Library(path) as new:
        assert synchronous(new) == full
        new.apply(SetSetting("a", "𠮷"))
        assert synchronous(new) == full
        with open_for_command(path, "gengdu tag", "", create=False) as beside:
            assert synchronous(beside) == full
    opening = open_for_window(path, "Gengdu")
    assert synchronous(opening.library) == full
    opening.library.close()
    with Library(path) as older:
        older._database.user_version = SCHEMA_VERSION - 1
    with Library(path) as upgraded:
        assert synchronous(upgraded) == full
