from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.connection import run_sql
from db.definitions import are_as_made
from db.library import Library
from reader.changes import EditAnnotation
from reader.errors import LibraryDamaged
from reader.query_text import parse
from tests.helpers.library import fill


def test_the_tables_are_what_they_were_made(filled: Library) -> None:
    assert are_as_made(filled.path)


def redefine(path: Path, former: bytes, new: bytes) -> None:
    """Let other bytes of the same length stand in the file."""
    assert len(former) == len(new)
    data = path.read_bytes()
    assert former in data
    path.write_bytes(data.replace(former, new))


@pytest.mark.parametrize("name", [b"creatfd_at", b"creat\xe9\x29_at", b"creat\x00d_at"])
def test_a_damaged_definition_of_a_table_is_damage_of_the_file(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
    redefine(path, b"created_at", name)
    assert not are_as_made(path)
    with pytest.raises(LibraryDamaged), Library(path) as library:
        library.annotations()


def test_a_statement_of_ours_that_is_wrong_is_no_damage(filled: Library) -> None:
    with pytest.raises(Exception, match="no such column"), filled._reading():
        run_sql(filled._database, "SELECT never FROM article")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET blocks = '[5]'",
        "UPDATE article SET blocks = '[[\"verse\", 0, 1]]'",
        "UPDATE article SET blocks = 'x'",
        "UPDATE article SET blocks = '[[\"paragraph\", 0, 1.5]]'",
        "UPDATE article SET script = 'hanja'",
        "UPDATE article SET added_at = 'noon'",
        "UPDATE article SET cautions = '[\"NEVER\"]'",
        "UPDATE article SET evidence = '[[\"title\"]]'",
        "UPDATE annotation SET created_at = ''",
        "UPDATE former_annotation SET state = '{}'",
        "UPDATE former_annotation SET state = json_replace(state, '$.start', 0.5)",
    ],
)
def test_columns_that_make_no_value_are_damage(filled: Library, statement: str) -> None:
    filled.apply(EditAnnotation(replace(filled.annotations()[0], note="𠮷")))
    articles, keys = filled.articles(), [each.id for each in filled.annotations()]
    with closing(sqlite3.connect(filled.path)) as plain, plain:
        plain.execute(statement)
    with pytest.raises(LibraryDamaged):
        read_all(filled, [info.id for info in articles], keys)


def read_all(library: Library, articles: list[str], annotations: list[str]) -> None:
    """Ask for everything once."""
    library.articles()
    library.wholes(articles)
    library.annotations()
    for key in annotations:
        library.history(key)


def test_a_damaged_definition_of_a_trigger_is_damage_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        fill(library)
        annotation = library.annotations()[0]
    redefine(path, b'NEW."coder"', b'NEW."codes"')
    assert not are_as_made(path)
    with Library(path) as library:
        with pytest.raises(LibraryDamaged):
            library.apply(EditAnnotation(replace(annotation, note="𠮷")))
        assert {each.kind for each in library.check().problems} == {"schema"}
        assert library.repair().report.problems == ()
        library.apply(EditAnnotation(replace(annotation, note="𠮷")))
        assert library.check().problems == ()


def test_an_article_that_an_index_alone_knows_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "news.gengdu"
    with Library(path) as library:
        article, _ = fill(library)
    place = f"{article.id}{article.metadata.published_at}".encode()
    redefine(path, place, b"x" + place[1:])
    with Library(path) as library, pytest.raises(LibraryDamaged):
        library.search(parse("改革"))
