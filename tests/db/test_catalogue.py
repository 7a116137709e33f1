"""What is found equals what going through all articles finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.library import Library
from reader.catalogue import ArticleFilter, Column, Comparison, Condition, Sorting
from reader.changes import (
    AddAnnotation,
    AddTag,
    Batch,
    Collect,
    Kind,
    Put,
    SetStates,
    SetValues,
    Trash,
    Value,
)
from reader.codebook import Codebook
from reader.fold import fold
from reader.model import Article, DetectedScript, Metadata, ReadState
from reader.passages import Term
from reader.shelf import Attribute, AttributeKind, Collection
from tests.helpers.library import (
    AT,
    SIMPLIFIED,
    TAGS,
    TRADITIONAL,
    add,
    annotation_of,
    draft_of,
    minutes,
)

PLACE = Attribute("place", "地域")
YEAR = Attribute("year", "年份", AttributeKind.NUMBER, position=1)
SEEN = Attribute("seen", "讀於", AttributeKind.DATE, position=2)
COLUMNS = (PLACE, YEAR, SEEN)
OUTLETS = ("鏡山日報", "云岭晚报", "")
DATES = ("2022-01-19T19:46", "2022-03", "2023", "", "2024-03-05")


@dataclass(frozen=True)
class Shelf:
    """A library, and all that is in it read once."""

    library: Library
    articles: dict[str, Article]
    values: dict[str, dict[str, str]]
    tags: dict[str, set[str]]
    codebook: Codebook
    members: set[str]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """Fourteen articles, two of them in the trash."""
    random = Random(11)
    path: Path = tmp_path_factory.mktemp("shelf") / "news.gengdu"
    with Library(path) as library:
        library.apply(Batch(tuple(AddTag(tag) for tag in TAGS)))
        library.apply(Batch((*(Put(each) for each in COLUMNS), Put(Collection("c", "集")))))
        made = [_article(library, number) for number in range(14)]
        for article in made:
            _fill(library, random, article)
        library.apply(Collect("c", (made[0].id, made[5].id)))
        library.apply(Trash(Kind.ARTICLE, (made[2].id, made[7].id), AT))
        library.apply(Trash(Kind.ANNOTATION, (library.annotations()[0].id,), AT))
        yield _read(library)


def _article(library: Library, number: int) -> Article:
    text = (TRADITIONAL, SIMPLIFIED)[number % 2] + f"第{number}篇\n"
    metadata = Metadata(
        title=f"{'減稅' if number % 3 else '生態𠮷'}第{number}篇",
        outlet=OUTLETS[number % 3],
        author=("王小明", "沈若兰", "")[number % 3],
        published_at=DATES[number % 5],
    )
    return add(library, replace(draft_of(text), metadata=metadata), at=minutes(number))


def _fill(library: Library, random: Random, article: Article) -> None:
    for _ in range(random.choice((0, 1, 3))):
        tags = random.sample([tag.id for tag in TAGS], random.choice((0, 1, 2)))
        library.apply(AddAnnotation(annotation_of(article, 0, 4, *tags)))
    values = {
        "place": random.choice((None, "鏡山縣", "𠮷田村")),
        "year": random.choice((None, "9", "10", "-2.5")),
        "seen": random.choice((None, "2022", "2022-05", "2023-01-02")),
    }
    filled = tuple(Value(article.id, key, value) for key, value in values.items() if value)
    state = random.choice(list(ReadState))
    library.apply(Batch((SetValues(filled), SetStates(((article.id, state),)))))


def _read(library: Library) -> Shelf:
    infos = library.articles()
    tags: dict[str, set[str]] = {}
    for each in library.annotations():
        tags.setdefault(each.article, set()).update(each.tags)
    return Shelf(
        library,
        {info.id: library.article(info.id) for info in infos},
        library.values(),
        tags,
        library.codebook(),
        library.members("c"),
    )


TERMS = st.builds(Term, st.sampled_from([tag.id for tag in TAGS] + ["gone"]), st.booleans())
VALUES = {
    "place": st.sampled_from(["镜山", "吉田村", "𠮷田村", "鏡山縣"]),
    "year": st.sampled_from(["9", "9.5", "-3"]),
    "seen": st.sampled_from(["2022", "2022-05", "2022-06-01"]),
    "gone": st.just("1"),
}
CONDITIONS = st.sampled_from(list(VALUES)).flatmap(
    lambda key: st.builds(Condition, st.just(key), st.sampled_from(Comparison), VALUES[key])
)
FILTERS = st.builds(
    ArticleFilter,
    text=st.sampled_from(["", "", "减税", "生态", " 鏡山 ", "沈若蘭", "𠮷"]),
    outlets=st.sampled_from([(), (), OUTLETS[:1], OUTLETS[1:]]),
    since=st.sampled_from(["", "", "2022-02", "2023-06"]),
    until=st.sampled_from(["", "", "2022-12-31", "2023"]),
    states=st.sampled_from([(), (), (ReadState.NEW, ReadState.READ)]),
    script=st.sampled_from([None, None, DetectedScript.HANS]),
    tags=st.lists(TERMS, max_size=2).map(tuple),
    coded=st.sampled_from([None, None, True, False]),
    collection=st.sampled_from(["", "", "c"]),
    conditions=st.lists(CONDITIONS, max_size=2).map(tuple),
)


def _is_wanted(shelf: Shelf, wanted: ArticleFilter, article: Article) -> bool:
    known, date, text = article.metadata, article.metadata.published_at, fold(wanted.text.strip())
    carried = shelf.tags.get(article.id)
    meant = {
        key
        for term in wanted.tags
        if term.tag in shelf.codebook
        for key in (shelf.codebook.subtree(term.tag) if term.below else (term.tag,))
    }
    return all(
        (
            any(text in fold(own) for own in (known.title, known.outlet, known.author)),
            not wanted.outlets or known.outlet in wanted.outlets,
            not wanted.since or _not_before(date, wanted.since),
            not wanted.until or ("" < date[: len(wanted.until)] <= wanted.until),
            not wanted.states or article.info.state in wanted.states,
            wanted.script in (None, article.info.script),
            not wanted.tags or not meant.isdisjoint(carried or ()),
            wanted.coded in (None, carried is not None),
            not wanted.collection or article.id in shelf.members,
            *(_meets(shelf.values.get(article.id, {}), each) for each in wanted.conditions),
        )
    )


def _not_before(date: str, since: str) -> bool:
    return bool(date) and (date >= since or since.startswith(date))


def _meets(held: dict[str, str], asked: Condition) -> bool:
    if asked.attribute == "gone":
        return True
    own, value = held.get(asked.attribute), asked.value
    if asked.comparison is Comparison.EMPTY or own is None:
        return own is None and asked.comparison is Comparison.EMPTY
    if asked.attribute == "year":
        number, wanted = float(own), float(value)
        by_number = {Comparison.LEAST: number >= wanted, Comparison.MOST: number <= wanted}
        return by_number.get(asked.comparison, number == wanted)
    return {
        Comparison.IS: own == value,
        Comparison.HOLDS: fold(value) in fold(own),
        Comparison.LEAST: _not_before(own, value),
        Comparison.MOST: own[: len(value)] <= value,
    }[asked.comparison]


@settings(max_examples=200)
@given(wanted=FILTERS)
def test_a_filter_finds_what_going_through_all_finds(shelf: Shelf, wanted: ArticleFilter) -> None:
    rows = shelf.library.find_articles(wanted)
    assert {info.id for info in shelf.library.load_articles(rows)} == {
        key for key, article in shelf.articles.items() if _is_wanted(shelf, wanted, article)
    }


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", [*Column, *(each.id for each in COLUMNS)])
def test_articles_are_ordered_as_asked(shelf: Shelf, column: str, descending: bool) -> None:
    rows = shelf.library.find_articles(None, Sorting(column, descending))
    infos = shelf.library.load_articles(rows)
    assert len(infos) == len(shelf.articles)
    keys = [_key(shelf, column, info.id) for info in infos]
    said = [key for key in keys if key is not None]
    assert keys[: len(said)] == said
    assert said == sorted(said, reverse=descending)


def _key(shelf: Shelf, column: str, article: str) -> Any:
    """What an article is ordered by; None where it has nothing there."""
    info = shelf.articles[article].info
    keys: dict[str, Any] = {
        Column.ADDED: info.added_at,
        Column.TITLE: info.metadata.title,
        Column.OUTLET: info.metadata.outlet or None,
        Column.AUTHOR: info.metadata.author or None,
        Column.PUBLISHED: info.metadata.published_at or None,
        Column.STATE: list(ReadState).index(info.state),
        Column.SCRIPT: info.script.value,
        Column.LENGTH: info.length,
        Column.ANNOTATIONS: info.annotations,
    }
    if column in keys:
        return keys[column]
    held = shelf.values.get(article, {}).get(column)
    return float(held) if held and column == "year" else held


def test_a_page_is_loaded_as_it_is_listed(shelf: Shelf) -> None:
    rows = shelf.library.find_articles()
    assert shelf.library.load_articles(rows) == shelf.library.articles()
    some = shelf.library.load_articles(rows[3:6])
    assert some == shelf.library.articles()[3:6]
    assert shelf.library.article_number(some[0].id) == rows[3]
    assert shelf.library.article_number("no") is None
    assert shelf.library.outlets() == sorted(OUTLETS[:2])


def test_what_is_gone_meanwhile_is_left_out(shelf: Shelf) -> None:
    rows = shelf.library.find_articles()
    (first,) = shelf.library.load_articles(rows[:1])
    applied = shelf.library.apply(Trash(Kind.ARTICLE, (first.id,), AT))
    assert len(shelf.library.load_articles(rows)) == len(rows) - 1
    shelf.library.apply(applied.inverse)
