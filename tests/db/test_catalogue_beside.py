"""What lists ask beside the articles: ids, counts, collections, memos; and what is folded."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.library import Library
from reader.catalogue import ArticleFilter
from reader.changes import Collect, EditMetadata, Kind, Put, SetMemo, Trash
from reader.model import Article, now
from reader.shelf import Collection
from tests.helpers.library import TRADITIONAL, add, draft_of, fill
from tests.helpers.many import fill_many


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "news.gengdu")


@pytest.fixture
def both(library: Library) -> tuple[Article, Article]:
    return fill(library)


def test_rows_and_ids_lead_to_each_other(library: Library, both: tuple[Article, Article]) -> None:
    numbers = library.find_articles()
    ids = library.article_ids(numbers)
    assert set(ids) == {article.id for article in both}
    assert library.article_numbers([*ids, "no such"]) == [*numbers, None]
    library.apply(Trash(Kind.ARTICLE, (ids[0],), now()))
    assert library.article_ids(numbers) == ids[1:]
    assert library.article_numbers(ids) == [None, numbers[1]]
    assert library.count_articles() == 1


def test_collections_count_what_is_not_in_the_trash(
    library: Library, both: tuple[Article, Article]
) -> None:
    first, second = both
    for key in ("c", "d"):
        library.apply(Put(Collection(key, key)))
    library.apply(Collect("c", (first.id, second.id)))
    library.apply(Collect("d", (first.id,)))
    assert library.collection_counts() == {"c": 2, "d": 1}
    assert library.memberships([first.id, second.id, "x"]) == {
        first.id: ("c", "d"),
        second.id: ("c",),
    }
    library.apply(Trash(Kind.ARTICLE, (first.id,), now()))
    assert library.collection_counts() == {"c": 1}


def test_those_with_a_memo_and_the_tags_of_some(
    library: Library, both: tuple[Article, Article]
) -> None:
    first, second = both
    library.apply(SetMemo(first.id, "𠮷"))
    assert library.with_memo([first.id, second.id]) == {first.id}
    assert library.with_memo([second.id]) == set()
    every = library.tags_by_article([first.id, second.id])
    assert library.tags_by_article([second.id]) == {second.id: every[second.id]}
    assert library.tags_by_article([]) == {}


def test_what_is_found_follows_the_metadata(
    library: Library, both: tuple[Article, Article]
) -> None:
    first = both[0]
    change = EditMetadata(first.id, replace(first.metadata, author="沈若蘭𠮷"))
    applied = library.apply(change)
    wanted = ArticleFilter(text="沈若兰𠮷")
    assert library.article_ids(library.find_articles(wanted)) == [first.id]
    library.apply(applied.inverse)
    assert not library.find_articles(wanted)


def test_an_older_library_is_folded_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "older.gengdu"
    with Library(path) as library:
        add(library, draft_of(TRADITIONAL, "鏡山日報"))
    with closing(sqlite3.connect(path)) as older:
        (index,) = older.execute(
            "SELECT name FROM sqlite_master WHERE sql LIKE '%folded)' AND type = 'index'"
        ).fetchone()
        older.execute(f"DROP INDEX {index}")
        older.execute("ALTER TABLE article DROP COLUMN folded")
        older.execute("DELETE FROM schema_migration WHERE name LIKE '0007%'")
        older.execute("PRAGMA user_version = 6")
        older.commit()
    with Library(path) as library:
        assert len(library.find_articles(ArticleFilter(text="镜山日报"))) == 1


def test_many_are_as_if_they_had_been_added_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "many.gengdu"
    fill_many(path, 12)
    with Library(path) as library:
        assert library.count_articles() == 12
        (newest,) = library.load_articles(library.find_articles()[:1])
        assert "第11篇" in newest.metadata.title
        assert len(library.find_articles(ArticleFilter(text="第11篇"))) == 1
