from __future__ import annotations

from dataclasses import replace

import pytest

from db.library import Library
from reader.changes import (
    Batch,
    Collect,
    Erase,
    Kind,
    Put,
    Restore,
    SetMemo,
    SetStates,
    SetValues,
    Trash,
    Value,
)
from reader.errors import BadItemName, BadValue, GengduError, Gone, InUse, ItemExists
from reader.model import ReadState
from reader.shelf import Attribute, AttributeKind, Collection, SavedFilter
from tests.helpers.library import AT, SIMPLIFIED, TRADITIONAL, snapshot, the_article

KIND_OF_PLACE = Attribute("place", "地域", AttributeKind.CHOICE, ("城市", "鄉村𠮷"))
YEAR = Attribute("year", "年份", AttributeKind.NUMBER, position=1)
RIVERS = Collection("rivers", "河岸🌱")
TAX = SavedFilter("tax", "減稅", "passages", '{"tags": ["tag-tax"]}')
ITEMS = (KIND_OF_PLACE, YEAR, RIVERS, TAX)


@pytest.fixture
def shelved(filled: Library) -> Library:
    filled.apply(Batch(tuple(Put(item) for item in ITEMS)))
    first = the_article(filled, TRADITIONAL).id
    filled.apply(SetValues((Value(first, "place", "鄉村𠮷"), Value(first, "year", "2024"))))
    filled.apply(Collect("rivers", (first,)))
    return filled


def test_what_was_put_on_the_shelf_is_there(shelved: Library) -> None:
    first, second = (the_article(shelved, text).id for text in (TRADITIONAL, SIMPLIFIED))
    assert shelved.attributes() == [KIND_OF_PLACE, YEAR]
    assert shelved.collections() == [RIVERS]
    assert shelved.filters("passages") == [TAX]
    assert shelved.filters("articles") == []
    assert shelved.values() == {first: {"place": "鄉村𠮷", "year": "2024"}}
    assert shelved.values([second]) == {}
    assert shelved.members("rivers") == {first}


def test_an_item_is_replaced_by_one_with_its_id(shelved: Library) -> None:
    renamed = replace(YEAR, name="刊出年份", position=-1)
    applied = shelved.apply(Put(renamed))
    assert shelved.attributes() == [renamed, KIND_OF_PLACE]
    assert applied.inverse == Put(YEAR)
    assert applied.affected.shelf == {"year"}


def test_every_change_can_be_taken_back_and_done_again(shelved: Library) -> None:
    first, second = (the_article(shelved, text).id for text in (TRADITIONAL, SIMPLIFIED))
    changes = (
        Put(Collection("new", "試驗田")),
        Put(replace(TAX, query="{}")),
        SetValues((Value(first, "year", None), Value(second, "place", "城市"))),
        Collect("rivers", (first, second), ("no",)),
        Collect("rivers", take=(first,)),
        SetMemo(first, "先讀**此篇**\r\n𠮷🌱"),
        SetStates(((first, ReadState.READ), (second, ReadState.READING))),
        Trash(Kind.ATTRIBUTE, ("place",), AT),
        Trash(Kind.COLLECTION, ("rivers",), AT),
        Trash(Kind.FILTER, ("tax",), AT),
        Trash(Kind.ARTICLE, (first,), AT),
    )
    for change in changes:
        before = snapshot(shelved.path)
        done = shelved.apply(change)
        after = snapshot(shelved.path)
        assert after != before
        undone = shelved.apply(done.inverse)
        assert snapshot(shelved.path) == before
        assert undone.affected == done.affected
        shelved.apply(undone.inverse)
        assert snapshot(shelved.path) == after
        assert shelved.check().problems == ()
        shelved.apply(done.inverse)


def test_what_is_said_of_an_article_is_read_back(shelved: Library) -> None:
    first = the_article(shelved, TRADITIONAL).id
    assert (shelved.memo(first), shelved.article(first).info.state) == ("", ReadState.NEW)
    shelved.apply(SetMemo(first, "𠮷" * 100_000))
    shelved.apply(SetStates(((first, ReadState.READ),)))
    assert shelved.memo(first) == "𠮷" * 100_000
    assert shelved.article(first).info.state is ReadState.READ


def test_an_item_in_the_trash_is_not_seen_and_comes_back_with_all(shelved: Library) -> None:
    first = the_article(shelved, TRADITIONAL).id
    shelved.apply(Trash(Kind.ATTRIBUTE, ("place",), AT))
    assert shelved.attributes() == [YEAR]
    assert [(each.kind, each.title) for each in shelved.trash()] == [("attribute", "地域")]
    applied = shelved.apply(Restore(Kind.ATTRIBUTE, ("place",)))
    assert applied.affected.articles == {first}
    assert shelved.values()[first]["place"] == "鄉村𠮷"


REFUSED: dict[str, tuple[tuple[object, ...], type[GengduError]]] = {
    "a name twice": ((Put(Collection("other", RIVERS.name)),), ItemExists),
    "a name that comes back": (
        (
            Trash(Kind.FILTER, ("tax",), AT),
            Put(replace(TAX, id="b")),
            Restore(Kind.FILTER, ("tax",)),
        ),
        ItemExists,
    ),
    "no name": ((Put(Collection("c", "")),), BadItemName),
    "a value of no column": ((SetValues((Value("FIRST", "no", "1"),)),), Gone),
    "a value of no article": ((SetValues((Value("no", "year", "1"),)),), Gone),
    "a word for a number": ((SetValues((Value("FIRST", "year", "去年"),)),), BadValue),
    "no collection": ((Collect("no", ("FIRST",)),), Gone),
    "no article": ((Collect("rivers", ("no",)),), Gone),
    "a memo on nothing": ((SetMemo("no", "x"),), Gone),
    "a state of nothing": ((SetStates((("no", ReadState.READ),)),), Gone),
    "erasing a column that is filled": ((Erase(Kind.ATTRIBUTE, "year"),), InUse),
    "erasing a collection that is not empty": ((Erase(Kind.COLLECTION, "rivers"),), InUse),
    "erasing nothing": ((Erase(Kind.FILTER, "no"),), Gone),
}


@pytest.mark.parametrize(("changes", "error"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_changes_nothing(
    shelved: Library, changes: tuple[object, ...], error: type[GengduError]
) -> None:
    first = the_article(shelved, TRADITIONAL).id
    *before, last = (_with_article(change, first) for change in changes)
    for change in before:
        shelved.apply(change)
    held = snapshot(shelved.path)
    with pytest.raises(error):
        shelved.apply(last)
    assert snapshot(shelved.path) == held


def _with_article(change: object, key: str) -> Put | SetValues | Collect:
    """The change with the id of the first article where it says FIRST."""
    match change:
        case SetValues(values):
            return SetValues(
                tuple(replace(each, article=each.article.replace("FIRST", key)) for each in values)
            )
        case Collect(collection, put, take):
            return Collect(collection, tuple(each.replace("FIRST", key) for each in put), take)
    return change  # type: ignore[return-value]


def test_the_same_name_can_stand_in_another_view(shelved: Library) -> None:
    shelved.apply(Put(replace(TAX, id="b", view="articles")))
    assert [each.id for each in shelved.filters("articles")] == ["b"]
