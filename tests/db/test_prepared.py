"""Queries that are worded once: each asking has its own values, however many they are."""

from __future__ import annotations

from itertools import count
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from peewee import AutoField, CharField, Model, ModelSelect, SqliteDatabase

from db.prepared import Prepared, those, told

WORDS = ("𠮷祥街", "𨋢", "改革", "a'b", '"', "😀", "")


class Word(Model):
    id = AutoField()
    text = CharField()


def words(*texts: str) -> SqliteDatabase:
    """A database of words, the first of which is number 1."""
    database = SqliteDatabase(":memory:")
    database.bind([Word])
    database.create_tables([Word])
    Word.insert_many([{"text": text} for text in texts]).execute()
    return database


def by_text() -> ModelSelect[Any]:
    return Word.select().where(Word.text == told("text"))


def by_texts() -> ModelSelect[Any]:
    return Word.select().where(Word.text.in_(those("texts"))).order_by(Word.id.desc()).limit(2)


def test_each_asking_has_its_own_values() -> None:
    database, asked = words(*WORDS), Prepared(by_text)
    for number, text in enumerate(WORDS, 1):
        assert list(asked.rows(database, text=text)) == [{"id": number, "text": text}]
        assert list(asked.tuples(database, text=text)) == [(number, text)]
    assert list(asked.rows(database, text="無")) == []


def test_two_askings_go_on_beside_each_other() -> None:
    database, asked = words("甲", "甲", "乙"), Prepared(by_text)
    first, second = asked.rows(database, text="甲"), asked.rows(database, text="乙")
    assert [next(first)["id"], next(second)["id"], next(first)["id"]] == [1, 3, 2]


@given(st.lists(st.sampled_from(WORDS), max_size=6))
def test_the_values_may_be_as_many_as_there_are(texts: list[str]) -> None:
    found = Prepared(by_texts).tuples(words(*WORDS), texts=texts)
    numbers = sorted({WORDS.index(text) + 1 for text in texts}, reverse=True)
    assert [number for number, _ in found] == numbers[:2]


def test_they_may_be_more_than_a_statement_can_name() -> None:
    database, asked = words(*WORDS), Prepared(by_texts)
    many = (str(number) for number in range(300_000))
    assert list(asked.tuples(database, texts=[*many, "改革"])) == [(3, "改革")]


def test_a_query_is_worded_the_first_time_only() -> None:
    made = count()

    def numbered() -> ModelSelect[Any]:
        next(made)
        return by_text()

    database, asked = words(*WORDS), Prepared(numbered)
    for text in WORDS:
        assert len(list(asked.rows(database, text=text))) == 1
    assert next(made) == 1
