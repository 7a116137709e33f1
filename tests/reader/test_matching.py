from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.expansion import expand
from reader.fold import fold
from reader.matching import Matcher, Text
from reader.query import Field, Phrase, Query
from reader.query_text import parse
from reader.snippets import snippet
from reader.tokens import sought, without_gaps
from tests.helpers import searching

TEXT = "改革GDP增長，李　強說軟體。\n改\n革 New  York，李强的鼠標，哈哈哈"


def found(typed: str, *, exact_script: bool = False) -> list[str]:
    matcher = Matcher(parse(typed, exact_script=exact_script))
    return [TEXT[start:end] for start, end in matcher.hits(Text(TEXT), Field.TEXT)]


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("改革", ["改革"]),
        ("改", ["改", "改"]),
        ("李强", ["李　強", "李强"]),
        ("软件 滑鼠", ["軟體", "鼠標"]),
        ("gdp增", ["GDP增"]),
        ("gd", []),
        ("gd*", ["GDP"]),
        ('"new york"', ["New  York"]),
        ("york new", ["New", "York"]),
        ("長，", ["長，"]),
        ("哈哈", ["哈哈"]),
        ("改革 | 改革GDP", ["改革GDP"]),
        ("改革 -李强", ["改革"]),
        ("李强 NEAR/1 软件", ["李　強", "軟體"]),
        ("李强 NEAR/0 软件", []),
        ("/李.強/ 改革", ["改革", "李　強"]),
        ("title:改革", []),
        ("date:2022", []),
    ],
)
def test_where_a_search_stands(typed: str, hits: list[str]) -> None:
    assert found(typed) == hits


def test_the_very_characters_can_be_asked_for() -> None:
    assert found("李强", exact_script=True) == ["李强"]
    assert found("李強", exact_script=True) == ["李　強"]
    assert found("GDP", exact_script=True) == ["GDP"]
    assert found("gdp 软件", exact_script=True) == []


@given(searching.TEXTS, searching.WORDS, st.booleans(), st.booleans())
def test_every_hit_is_found_and_nothing_else(
    text: str, word: str, exact_script: bool, prefix: bool
) -> None:
    phrase = Phrase(word, prefix=prefix)
    if not sought(word):
        return
    hits = Matcher(Query(phrase, exact_script)).hits(Text(text), Field.TEXT)
    assert hits == searching.hits(text, phrase, exact_script=exact_script)
    if not prefix:
        forms = [without_gaps(fold(form)) for form in expand(word)]
        assert all(without_gaps(fold(text[start:end])) in forms for start, end in hits)
    assert all("\n" not in text[start:end] for start, end in hits)


@given(searching.TEXTS, searching.WORDS, st.integers(1, 20))
def test_a_snippet_holds_its_hits_whole(text: str, word: str, length: int) -> None:
    if not sought(word):
        return
    hits = Matcher(Query(Phrase(word))).hits(Text(text), Field.TEXT)
    part = snippet(text, hits, length)
    shown = list(part.parts(text))
    assert "".join(piece for piece, _ in shown) == text[part.start : part.end]
    assert [piece for piece, is_hit in shown if is_hit] == [
        text[start:end] for start, end in part.hits
    ]
    assert bool(part.hits) == bool(hits)
    assert part.end - part.start <= max(length, *(end - start for start, end in [*hits, (0, 0)]))


def test_the_snippet_with_the_most_hits_is_shown() -> None:
    text = "改" + "一" * 50 + "改改" + "二" * 50
    part = snippet(text, [(0, 1), (51, 52), (52, 53)], 10)
    assert text[part.start : part.end] == "一一一一改改二二二二"
    assert snippet("短", [], 10).end == 1
