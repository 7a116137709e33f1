from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db import schema
from db.library import Library
from db.mirror import COPIED, triggers
from db.models import MODELS
from reader.changes import EditAnnotation, Put, PutEntry, SetMemo, SetSetting
from reader.dictionary import entry
from reader.shelf import Collection
from tests.helpers.library import fill, revising

SUMMED = {
    "article": {"source_text", "text_sha256", "length", "blocks", "sha256", "folded"},
    "former_text": {"source_text", "text_sha256", "length", "blocks"},
    "annotation": {"article_id", "start", "end", "quote", "prefix", "suffix"},
}
"""The columns that are held against each other."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with rows in most tables, closed."""
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        first, second = fill(library)
        library.apply(revising(second, "全然不同的文字𠮷。\n"))
        for each in library.annotations():
            library.apply(EditAnnotation(replace(each, note="再看🌾\r\n")))
        library.apply(SetMemo(first.id, "備忘"))
        library.apply(Put(Collection("kept", "留著")))
        library.apply(PutEntry(entry("总台", "總臺")))
        library.apply(SetSetting("seen", "1"))
    return path


def test_the_triggers_are_those_that_the_migrations_make() -> None:
    made = {name: sql for (kind, name, _), sql in schema.wanted().items() if kind == "trigger"}
    assert dict(triggers()) == made


def test_whatever_stands_in_the_file_once_has_a_copy() -> None:
    columns = {
        table._meta.table_name: {field.column_name for field in table._meta.sorted_fields}
        for table in MODELS
    }
    copied = {each.table: each for each in COPIED}
    assert columns.keys() - copied.keys() == {
        *("raw_bytes", "blob"),  # have sums
        *("band", "search_document"),  # follow from the articles
        "mirror",
    }
    for table, each in copied.items():
        left = columns[table] - {*each.keys, *each.columns}
        assert left == SUMMED.get(table, set()), table


OTHER_PROGRAMS = {
    "an edit": "UPDATE annotation SET note = note || char(0, 13, 10, 34, 92) || '𨋢'",
    "another id": "UPDATE setting SET key = key || ' 2'",
    "a replacement": "INSERT OR REPLACE INTO setting VALUES ('seen', '二')",
    "nothing new": "INSERT OR IGNORE INTO setting VALUES ('seen', '二')",
    "something new": "INSERT OR IGNORE INTO setting VALUES ('other', '三')",
    "an addition or an edit": (
        "INSERT INTO setting VALUES ('seen', '四') ON CONFLICT DO UPDATE SET value = 'x'"
    ),
    "a deletion": "DELETE FROM dictionary_entry",
    "a deletion of an annotation": "DELETE FROM annotation",
    "a deletion of an article": "DELETE FROM article",
    "another order": "UPDATE annotation_tag SET position = 1 - position",
    "another order yet": "UPDATE annotation_tag SET position = position + 5",
    "nobody": "UPDATE former_annotation SET coder = ''",
    "the trash": "UPDATE tag SET deleted_at = '2024-03-05T08:15:00.250Z', parent_id = NULL",
    "a rebuilt file": "VACUUM",
}


@pytest.mark.parametrize("statement", OTHER_PROGRAMS.values(), ids=OTHER_PROGRAMS)
def test_the_copies_follow_whatever_program_writes(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA foreign_keys = 1")
        plain.execute(statement)
    assert mirrored(path) == ()


def mirrored(path: Path) -> tuple[str, ...]:
    """What a check says of copies."""
    with Library(path) as library:
        report = library.check()
    kinds = {"written", "garbled", "lost", "copy"}
    return tuple(each.message for each in report.problems if each.kind in kinds)


def test_a_deleted_thing_leaves_no_copy(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA foreign_keys = 1")
        plain.execute("DELETE FROM article")
        left = {source for (source,) in plain.execute("SELECT DISTINCT source FROM mirror")}
    assert left == {"tag", "collection", "dictionary_entry", "setting"}


def test_the_only_tag_of_an_annotation_has_no_copy_of_its_place(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain:
        query = "SELECT count(*) FROM annotation_tag WHERE position != 0"
        held = "SELECT count(*) FROM mirror WHERE source = 'annotation_tag'"
        assert plain.execute(query).fetchone() == plain.execute(held).fetchone() == (1,)
