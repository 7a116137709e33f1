from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import BadFilter, BadPeriod
from reader.passage_query import (
    PassageQuery,
    period,
    period_text,
    query_json,
    query_value,
    saved_query,
    with_other_tags,
    with_tag,
)
from reader.passages import Around, Grouping, How, Order, PassageFilter, Relation, Term
from reader.shelf import SavedFilter

TERMS = st.lists(st.builds(Term, st.sampled_from("abc"), st.booleans()), max_size=3).map(tuple)
FILTERS = st.builds(
    PassageFilter,
    every=TERMS,
    some=TERMS,
    no=TERMS,
    relation=st.none() | st.builds(Relation, st.sampled_from(How), st.just(Term("r"))),
    text=st.text(max_size=4),
)
QUERIES = st.builds(
    PassageQuery,
    FILTERS,
    st.sampled_from(Grouping),
    st.sampled_from(Order),
    st.sampled_from(Around),
)


@given(QUERIES)
def test_a_query_comes_back_from_its_json(query: PassageQuery) -> None:
    assert query_value(query_json(query)) == query


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"filter": {}, "grouping": "colour"}'])
def test_what_is_no_query_is_told_by_its_name(text: str) -> None:
    with pytest.raises(BadFilter, match="用人"):
        saved_query(SavedFilter("1", "用人", "passages", text))


def test_a_tag_takes_the_place_of_others() -> None:
    wanted = PassageFilter(every=(Term("a"),), no=(Term("b"),), untagged=True, text="改革")
    assert with_tag(wanted, "c", more=False) == PassageFilter(some=(Term("c"),), text="改革")


def test_more_tags_are_asked_for_one_of_them_and_go_again() -> None:
    one = with_tag(PassageFilter(), "a", more=True)
    two = with_tag(one, "b", more=True)
    assert two.some == (Term("a"), Term("b"))
    assert with_tag(two, "a", more=True).some == (Term("b"),)
    every = PassageFilter(every=(Term("a", below=False),))
    assert with_tag(every, "b", more=True).some == (Term("a", below=False), Term("b"))


def test_terms_are_exchanged_or_left_out() -> None:
    relation = Relation(How.NEAR, Term("a"), 7)
    wanted = PassageFilter(every=(Term("a"),), some=(Term("b"),), relation=relation)
    renamed = with_other_tags(wanted, lambda term: Term("z") if term.tag == "a" else term)
    assert renamed == PassageFilter(
        every=(Term("z"),), some=(Term("b"),), relation=Relation(How.NEAR, Term("z"), 7)
    )
    assert with_other_tags(wanted, lambda _: None) == PassageFilter()


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2022-01 — 2023-06", ("2022-01", "2023-06")),
        (" 2022-01—2023 ", ("2022-01", "2023")),
        ("2022 - 2023", ("2022", "2023")),
        ("2022-01-19 至 2022-02", ("2022-01-19", "2022-02")),
        ("2022到2022", ("2022", "2022")),
        ("2022 —", ("2022", "")),
        ("— 2023", ("", "2023")),
        ("2022-01-19", ("2022-01-19", "2022-01-19")),
        ("2022 — 2022-03", ("2022", "2022-03")),
    ],
)
def test_periods(text: str, dates: tuple[str, str]) -> None:
    assert period(text) == dates
    assert period(period_text(*dates)) == dates


@pytest.mark.parametrize(
    "text", ["", "—", "2022-13", "2022-1", "去年", "2023 — 2022", "2022 2023", "22", "2022-01-32"]
)
def test_what_is_no_period(text: str) -> None:
    with pytest.raises(BadPeriod):
        period(text)
