from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db import schema
from db.backups import Reason, backups_of, choose_root
from db.library import Library
from db.remedies import Remedy, remedy_for, trouble_of
from reader.changes import SetSetting
from reader.errors import BackupFailed, CheckCancelled, ReadOnlyLibrary
from reader.query_text import parse
from tests.db.test_check import DAMAGES
from tests.helpers.library import TRADITIONAL, damage, fill, revising, snapshot, the_article
from tests.helpers.thorough import THOROUGH

FIRST = f"WHERE length = {len(TRADITIONAL)}"
ABSENT = "00000000-0000-4000-8000-000000000000"

REPAIRABLE: dict[str, tuple[str, str]] = {
    "a band": ("reprints", "DELETE FROM band WHERE hash % 2 = 0"),
    "no bands": ("reprints", "DELETE FROM band"),
    "bands of no article": ("reference", f"INSERT INTO band VALUES (5, '{ABSENT}')"),
    "an article the index lacks": ("index", "DELETE FROM search_document WHERE number = 1"),
    "an index of other dictionaries": (
        "index",
        "UPDATE setting SET value = '0 x' WHERE key = 'search-index'",
    ),
    "a day": ("index", "UPDATE search_document SET published_at = '1999'"),
    "a place in the index of no article": (
        "reference",
        f"INSERT INTO search_document VALUES (99, '{ABSENT}', '')",
    ),
    "a length": ("text", f"UPDATE article SET length = length + 1 {FIRST}"),
    "a former length": ("text", "UPDATE former_text SET length = 1"),
    "what lists find": ("folded", "UPDATE article SET folded = 'x'"),
    "an index of a table": ("schema", "DROP INDEX annotation_article_id"),
    "another index": (
        "schema",
        "DROP INDEX article_trash; CREATE INDEX article_trash ON article (title)",
    ),
    "no table of bands": ("schema", "DROP TABLE band"),
    "another table of bands": (
        "schema",
        "DROP TABLE band; CREATE TABLE band (hash TEXT PRIMARY KEY) STRICT",
    ),
    "no search index": ("schema", "DROP TABLE search_index; DROP TABLE search_document"),
    "no view": ("schema", "DROP VIEW search_source"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with a former text too, closed."""
    path = tmp_path / "own" / "news.gengdu"
    with Library(path) as library:
        _, simplified = fill(library)
        library.apply(revising(simplified, "全然不同的文字𠮷。\n"))
    return path


def ruin(path: Path, statements: str) -> None:
    damage(path, *filter(str.strip, statements.split(";")))


@pytest.mark.parametrize(("kind", "statements"), REPAIRABLE.values(), ids=REPAIRABLE)
def test_what_follows_from_the_rest_is_made_anew(path: Path, kind: str, statements: str) -> None:
    sound, makes = snapshot(path), schema_of(path)
    ruin(path, statements)
    ruined = snapshot(path)
    with Library(path) as library:
        problems = library.check().problems
        assert {each.kind for each in problems} == {kind}
        assert all(each.repairable for each in problems)
        assert {remedy_for(each) for each in problems} == {Remedy.REPAIR}
        done = library.repair()
        assert done.report.problems == ()
        assert kind in {each.kind for each in done.repaired}
        assert library.search(parse("鏡山縣")).total == 1
    assert snapshot(path) == sound
    assert schema_of(path) == makes
    assert done.backup is not None
    assert done.backup.reason is Reason.REPAIR
    assert snapshot(done.backup.path) == ruined


def schema_of(path: Path) -> set[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as plain:
        return set(plain.execute("SELECT type, name, sql FROM sqlite_master"))


def test_an_index_that_lacks_rows_is_made_anew(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA writable_schema = 1")
        ((root,),) = plain.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'tag_parent_id'"
        )
        plain.execute("DELETE FROM sqlite_master WHERE name = 'tag_parent_id'")
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("UPDATE tag SET parent_id = NULL WHERE id = 'tag-vat'")
        plain.execute("PRAGMA writable_schema = 1")
        plain.execute(
            "INSERT INTO sqlite_master VALUES ('index', 'tag_parent_id', 'tag', ?, "
            "'CREATE INDEX tag_parent_id ON tag (parent_id)')",
            (root,),
        )
    with Library(path) as library:
        problems = library.check().problems
        assert {(each.kind, each.repairable) for each in problems} == {("file", True)}
        assert library.repair().report.problems == ()
        assert library.check().problems == ()


def test_a_sound_library_is_left_alone(path: Path) -> None:
    before = path.read_bytes()
    with Library(path) as library:
        done = library.repair()
        assert (done.repaired, done.backup, done.report.problems) == ((), None, ())
    assert path.read_bytes() == before
    assert backups_of(path) == []


LEFT = [name for name in DAMAGES if "band" not in name and name not in ("the length", "an article")]


@pytest.mark.parametrize("name", LEFT if THOROUGH else LEFT[::4])
def test_what_a_person_put_in_is_never_touched(tmp_path: Path, name: str) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
    kind, statements = DAMAGES[name]
    places = {"length": len(TRADITIONAL), "start": TRADITIONAL.index("𠮷")}
    ruin(path, statements.format(**places))
    before = path.read_bytes()
    with Library(path) as library:
        done = library.repair()
        assert {each.kind for each in done.report.problems} == {kind}
        assert not any(each.repairable for each in done.report.problems)
        assert all(remedy_for(each) and trouble_of(each) for each in done.report.problems)
        assert not done.repaired
    assert path.read_bytes() == before


def test_what_can_be_is_repaired_beside_what_cannot(path: Path) -> None:
    ruin(path, "DELETE FROM band; UPDATE annotation SET quote = '𨋢'")
    with Library(path) as library:
        done = library.repair()
        assert {each.kind for each in done.repaired} == {"reprints"}
        assert {each.kind for each in done.report.problems} == {"anchor"}


def test_a_missing_table_of_a_persons_work_is_told(path: Path) -> None:
    ruin(path, "DROP TABLE annotation_tag")
    with Library(path) as library:
        done = library.repair()
        missing = {(each.kind, each.id, each.repairable) for each in done.report.problems}
        assert ("schema", "annotation_tag", False) in missing


def test_what_is_none_of_ours_is_told_and_left(path: Path) -> None:
    ruin(path, "CREATE TABLE mine (a)")
    with Library(path) as library:
        (problem,) = library.repair().report.problems
        assert problem.message == "the table mine is none of Gengdu’s"
        assert library.check().articles == 2


def test_what_sqlite_gathers_for_itself_is_no_problem(path: Path) -> None:
    ruin(path, "ANALYZE")
    with Library(path) as library:
        assert library.check().problems == ()


def test_a_new_library_has_the_schema_that_is_wanted(path: Path) -> None:
    with Library(path) as library:
        assert schema.differences(library._database) == []


def test_without_a_backup_nothing_is_repaired(path: Path) -> None:
    ruin(path, "DELETE FROM band")
    choose_root(path.parent / "absent")
    before = snapshot(path)
    with Library(path) as library, pytest.raises(BackupFailed):
        library.repair()
    assert snapshot(path) == before


def test_a_library_that_may_only_be_read_is_checked_alone(path: Path) -> None:
    ruin(path, "DELETE FROM band")
    path.chmod(0o444)
    with Library(path) as library:
        assert {each.kind for each in library.check().problems} == {"reprints"}
        with pytest.raises(ReadOnlyLibrary):
            library.repair()


# -- how far it is, and stopping it


def test_it_tells_how_many_articles_are_looked_at(path: Path) -> None:
    told: list[tuple[int, int]] = []
    with Library(path) as library:
        library.check(lambda done, total: told.append((done, total)))
    assert [each for each in told if each[1]] == [(0, 2), (1, 2)]


def stop(after: int) -> Callable[[int, int], None]:
    left = [after]

    def tell(done: int, total: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise CheckCancelled

    return tell


@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize("instructions", [1, 1_000_000])
def test_a_check_can_be_stopped(
    path: Path, monkeypatch: pytest.MonkeyPatch, after: int, instructions: int
) -> None:
    monkeypatch.setattr("db.verifying._INSTRUCTIONS", instructions)
    with Library(path) as library:
        with pytest.raises(CheckCancelled):
            library.check(stop(after))
        assert the_article(library, TRADITIONAL).source_text == TRADITIONAL
        library.apply(SetSetting("seen", "1"))
        assert library.check().problems == ()
