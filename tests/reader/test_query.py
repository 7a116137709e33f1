from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.query import (
    And,
    Field,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Published,
    Query,
    Regex,
    Tagged,
    wanted,
)
from reader.query_errors import (
    BadDate,
    BadNear,
    NotClosed,
    NothingAfter,
    NothingSought,
    OutOfPlace,
    QueryError,
    SearchTooLong,
)
from reader.query_text import parse
from tests.helpers.texts import HOSTILE, lines

A, B, C = Phrase("改革"), Phrase("開放"), Phrase("措施")
TITLE, OUTLET, AUTHOR = Field.TITLE, Field.OUTLET, Field.AUTHOR


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("改革", A),
        ("  改革\u3000", A),
        ("改革 開放", And((A, B))),
        ("改革 AND 開放", And((A, B))),
        ("改革 OR 開放", Or((A, B))),
        ("改革|開放", Or((A, B))),
        ("改革｜開放 措施", Or((A, And((B, C))))),
        ("(改革 | 開放) 措施", And((Or((A, B)), C))),
        ("（改革 OR 開放）措施", And((Or((A, B)), C))),
        ("改革 -開放", And((A, Not(B)))),
        ("改革 NOT 開放", And((A, Not(B)))),
        ("-(改革 開放)", Not(And((A, B)))),
        ("NOT NOT 改革", Not(Not(A))),
        ('"改革 開放"', Phrase("改革 開放")),
        ("“改革 開放”", Phrase("改革 開放")),
        ("「改革」『開放』", And((A, B))),
        ("推動「改革」", And((Phrase("推動"), A))),
        ('"a""b"', Phrase('a"b')),
        ("reform*", Phrase("reform", prefix=True)),
        ('"the reform"*', Phrase("the reform", prefix=True)),
        ("U-盤 A/B 10:30", And((Phrase("U-盤"), Phrase("A/B"), Phrase("10:30")))),
        ("and or not near", And(tuple(map(Phrase, ("and", "or", "not", "near"))))),
        ("改革 NEAR 開放", Near(A, B, 10)),
        ("改革 NEAR/3 開放 措施", And((Near(A, B, 3), C))),
        ("title:改革", Phrase("改革", TITLE)),
        ("标题：改革", Phrase("改革", TITLE)),
        ("TITLE:改革", Phrase("改革", TITLE)),
        ("title:改革 開放", And((Phrase("改革", TITLE), B))),
        ("title:(改革|開放)", Or((Phrase("改革", TITLE), Phrase("開放", TITLE)))),
        ("title:改革 NEAR/3 開放", Near(Phrase("改革", TITLE), Phrase("開放", TITLE), 3)),
        ("outlet:“青岡 日報”", Phrase("青岡 日報", OUTLET)),
        ("作者:林", Phrase("林", AUTHOR)),
        ("-來源:青岡", Not(Phrase("青岡", OUTLET))),
        ("date:2022", Published("2022", "2022")),
        ("日期:2022-01..2022-06-30", Published("2022-01", "2022-06-30")),
        ("date:2022..", Published("2022", "")),
        ("date:..2022", Published("", "2022")),
        ("tag:改革/行政", Tagged("改革/行政")),
        ('标签:"改革 / 行政"', Tagged("改革 / 行政")),
        ("/第[一二]批/", Regex("第[一二]批")),
        (r"/a\/b\.c/", Regex(r"a/b\.c")),
        ("title:/^改/", Regex("^改", TITLE)),
        ("http://a.example", Phrase("http://a.example")),
        ("- 改革", And((Phrase("-"), A))),
    ],
)
def test_what_is_meant(typed: str, root: Node) -> None:
    assert parse(typed).root == root
    assert parse(str(parse(typed))).root == root


@pytest.mark.parametrize(
    ("typed", "error", "place"),
    [
        ("", NothingSought, 1),
        (" \u3000", NothingSought, 1),
        ('改革 ""', NothingSought, 4),
        ("改革 \0", NothingSought, 4),
        ('改革 "開放', NotClosed, 4),
        ("“改革", NotClosed, 1),
        ("/改革", NotClosed, 1),
        ("改革 (開放", NotClosed, 4),
        ("改革)", OutOfPlace, 3),
        ("| 改革", OutOfPlace, 1),
        ("改革 | AND 開放", OutOfPlace, 6),
        ("改革 |", NothingAfter, 4),
        ("改革 AND", NothingAfter, 4),
        ("NOT", NothingAfter, 1),
        ("()", NothingAfter, 1),
        ("title:", NothingAfter, 1),
        ("改革 NEAR/3", NothingAfter, 4),
        ("改革 NEAR (開放)|", NothingAfter, 13),
        ("改革 NEAR (開放 措施)", BadNear, 4),
        ("改革 NEAR 開放 NEAR 措施", BadNear, 12),
        ("title:改革 NEAR outlet:開放", BadNear, 10),
        ("date:昨天", BadDate, 6),
        ("date:..", BadDate, 6),
        ("date:2022-1", BadDate, 6),
        ("date:(2022)", OutOfPlace, 6),
        ("tag:/a/", OutOfPlace, 5),
    ],
)
def test_a_fault_has_its_place(typed: str, error: type[QueryError], place: int) -> None:
    with pytest.raises(error) as raised:
        parse(typed)
    assert raised.value.places["place"] == place
    assert f"character {place}" in str(raised.value)


@pytest.mark.parametrize("typed", ["改 " * 300, "(" * 60 + "改" + ")" * 60, "NOT " * 60 + "改"])
def test_what_is_too_much_is_said(typed: str) -> None:
    with pytest.raises(SearchTooLong):
        parse(typed)


FIELDS = st.sampled_from(Field)
WORDS = st.sampled_from(["改革", "NEAR", "AND", 'a"b', "A/B", "title:x", "-x", "新 York", "("])
PHRASES = st.builds(Phrase, WORDS | lines(HOSTILE).filter(str.strip), FIELDS, st.booleans())
PATTERNS = st.sampled_from(["改.革", "a/b", r"\.\d", r"[/\]]", "a|b", " "])
SPANS = st.sampled_from([("2022", "2022"), ("2022-01", "2023"), ("2022", ""), ("", "2022-01-02")])
LEAVES = (
    PHRASES
    | st.builds(Regex, PATTERNS, FIELDS)
    | SPANS.map(lambda span: Published(*span))
    | WORDS.map(Tagged)
    | st.builds(
        lambda one, other, field, n: Near(Phrase(one, field), Phrase(other, field), n),
        WORDS,
        WORDS,
        FIELDS,
        st.integers(0, 9999),
    )
)
NODES: st.SearchStrategy[Node] = st.recursive(
    LEAVES,
    lambda part: (
        st.builds(Not, part)
        | st.lists(part, min_size=2, max_size=3).map(lambda parts: And(tuple(parts)))
        | st.lists(part, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts)))
    ),
    max_leaves=8,
)


@given(NODES)
def test_what_is_written_is_read_as_the_same(root: Node) -> None:
    written = str(root)
    try:
        read = parse(written).root
    except NothingSought:
        return  # a phrase of nothing but what never counts
    assert read == root


@given(st.text() | lines(HOSTILE) | st.text('改a "“”()|/:-*. \\', max_size=20))
def test_anything_can_be_typed(typed: str) -> None:
    with suppress(QueryError):
        found = parse(typed)
        assert parse(str(found)) == found


def test_the_script_is_no_part_of_the_text() -> None:
    assert parse("改革", exact_script=True) == Query(A, exact_script=True)


def test_what_must_not_be_there_cannot_be_shown() -> None:
    root = parse("改革 -(開放 -措施) NOT date:2022").root
    assert list(wanted(root)) == [A, C]


@pytest.mark.parametrize(
    ("span", "published", "within"),
    [
        ("2022", "2022-01-19T19:46", True),
        ("2022-01-19", "2022-01-19T19:46", True),
        ("2022-01-19", "2022-01", False),
        ("2022-01..2022-06", "2022-06-30", True),
        ("2022-01..2022-06", "2022-07-01", False),
        ("2022..", "2023", True),
        ("..2022", "", False),
        ("..2022", "2022-12-31T23:59", True),
    ],
)
def test_a_span_of_dates(span: str, published: str, within: bool) -> None:
    root = parse(f"date:{span}").root
    assert isinstance(root, Published)
    assert root.holds(published) is within
