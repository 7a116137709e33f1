from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchor import describe
from reader.model import Annotation, Article, DetectedScript
from reader.passages import (
    Around,
    How,
    Passage,
    PassageFilter,
    Relation,
    Term,
    filter_json,
    filter_value,
    passage,
    shortened,
)
from tests.helpers.articles import AT, HANT, article
from tests.helpers.texts import HOSTILE, texts

TERMS = st.builds(Term, st.sampled_from(["改革", "生態𠮷"]), st.booleans())
SOME = st.lists(TERMS, max_size=2).map(tuple)
WORDS = st.sampled_from(["", "青溪晚报", '"𠮷/ 🌱'])
MANY = st.lists(WORDS, max_size=2).map(tuple)
FILTERS = st.builds(
    PassageFilter,
    every=SOME,
    some=SOME,
    no=SOME,
    untagged=st.booleans(),
    relation=st.none() | st.builds(Relation, st.sampled_from(How), TERMS, st.integers(0, 999)),
    outlets=MANY,
    since=st.sampled_from(["", "2022", "2022-01-19"]),
    author=WORDS,
    script=st.none() | st.sampled_from(DetectedScript),
    coders=MANY,
    text=WORDS,
    noted=st.booleans(),
    articles=MANY,
    collection=WORDS,
)


def annotated(owner: Article, start: int, end: int, version: int = 1) -> Annotation:
    anchor = describe(owner.source_text, start, end)
    return Annotation("n", owner.id, anchor, (), "", "", AT, AT, version)


def quoted(owner: Article, quote: str, around: Around) -> Passage:
    start = owner.source_text.index(quote)
    return passage(owner, annotated(owner, start, start + len(quote)), around)


def test_a_sentence_stands_around_its_passage() -> None:
    owner = article(HANT)
    found = quoted(owner, "紅樹林", Around.SENTENCE)
    assert found.before == "臨汐鎮公所昨日說明濕地復育計畫，預計三年內種回十二公頃"
    assert found.after == "。"


def test_a_paragraph_stands_around_its_passage() -> None:
    found = quoted(article(HANT), "𠮷野灣", Around.PARAGRAPH)
    assert found.before == "居民搭𨋢上觀景台看"
    assert found.after == "，都說水鳥👩\u200d🌾回來了。"
    assert quoted(article(HANT), "𠮷野灣", Around.NOTHING).before == ""


def test_an_orphan_has_what_its_anchor_keeps() -> None:
    owner = article(HANT)
    orphan = annotated(owner, 10, 12, version=2)
    found = passage(owner, orphan, Around.PARAGRAPH)
    assert (found.before, found.after) == (orphan.anchor.prefix, orphan.anchor.suffix)


@given(texts(HOSTILE).map("{}𠮷".format), st.data(), st.sampled_from(Around))
def test_what_stands_around_is_the_source(text: str, data: st.DataObject, around: Around) -> None:
    owner = article(text)
    source = owner.source_text
    start = data.draw(st.integers(0, len(source) - 1))
    end = data.draw(st.integers(start + 1, len(source)))
    found = passage(owner, annotated(owner, start, end), around)
    assert source[:start].rstrip().endswith(found.before.rstrip())
    assert source[end:].lstrip().startswith(found.after.lstrip())


def test_long_contexts_are_cut_on_their_outer_sides() -> None:
    found = quoted(article("前" * 50 + "改革" + "後" * 50), "改革", Around.PARAGRAPH)
    cut = shortened(found, 10)
    assert (cut.before, cut.after) == ("…" + "前" * 10, "後" * 10 + "…")
    assert shortened(found, 50) == found


@given(FILTERS)
def test_a_filter_comes_back_from_its_json(wanted: PassageFilter) -> None:
    assert filter_value(filter_json(wanted)) == wanted


def test_a_filter_for_everything_is_short() -> None:
    assert filter_json(PassageFilter()) == "{}"


@pytest.mark.parametrize("text", ["", "[]", '{"colour": 1}', '{"script": "hanja"}'])
def test_what_is_no_filter_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        filter_value(text)


def test_the_tags_of_a_filter() -> None:
    relation = Relation(How.NEAR, Term("d"))
    wanted = PassageFilter((Term("a"),), (Term("b"),), (Term("c"),), relation=relation)
    assert wanted.tags == {"a", "b", "c", "d"}
