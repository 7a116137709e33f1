from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reader.changes import AddAnnotation, EditAnnotation, Kind, Tagging, Trash
from reader.model import Annotation
from reader.passage_edits import (
    Extent,
    character_end,
    character_start,
    cut_of,
    duplicate,
    extended,
    grown,
    join,
    recode,
    split,
    touch,
)
from tests.helpers.articles import AT, HANS, HANT, annotation, annotation_of, article

SIGNS = frozenset("🌾👩😀")
LATER = AT + timedelta(minutes=1)
MIXED = (
    "𠮷田村e\u0301搭𨋢👩\u200d🌾🇹🇼🇨🇳。「改革」！ COVID-19 來。\n　　第二段\U000e0100，减税👍🏽。"
)
TEXTS = st.sampled_from([HANS, HANT, MIXED]) | st.text(
    "改革。，\n 　𠮷e\u0301😀🇹🇼\u200da", min_size=1
)


def whole(text: str, offset: int) -> bool:
    """Whether nothing that belongs together is cut at an offset."""
    if not 0 < offset < len(text) or text[offset - 1] == "\n":
        return True
    after, before = text[offset], text[offset - 1]
    cut = unicodedata.category(after)[0] == "M" or after == "\u200d"
    base = text[:offset].rstrip("\u200d\u0301")[-1:]
    joined = before == "\u200d" and {base, after} <= SIGNS
    return not cut and not joined


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXTS)
    assume(text.strip())
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


def holds(text: str, found: Annotation) -> bool:
    return text[found.anchor.start : found.anchor.end] == found.anchor.quote


# -- growing


@given(passages(), st.sampled_from(Extent))
@example(("改\n\u0301a", 3, 4), Extent.SENTENCE)
@example(("。\u200d🇹a", 3, 4), Extent.SENTENCE)
@example(("a\u200d🇹", 0, 1), Extent.WORD)
@example(("a\u200d😀", 0, 1), Extent.WORD)
@example(("。\u200d😀", 0, 1), Extent.WORD)
@example(("aa\n \u0301a", 5, 6), Extent.PARAGRAPH)
def test_a_passage_only_grows_and_cuts_no_character_more(
    passage: tuple[str, int, int], extent: Extent
) -> None:
    text, start, end = passage
    on = article(text)
    assume(on.source_text == text)
    begins, ends = grown(on, start, end, extent)
    assert begins <= start < end <= ends
    assert begins == start or whole(text, begins)
    assert ends == end or whole(text, ends)
    assert grown(on, begins, ends, extent) == (begins, ends)
    edited = extended(annotation(on, start, end, "a"), on, begins, ends)
    assert holds(text, edited)
    assert whole(text, edited.anchor.start)
    assert whole(text, edited.anchor.end)


@pytest.mark.parametrize(
    ("quote", "extent", "wanted"),
    [
        ("地復", Extent.WORD, "濕地復育"),
        ("種得活", Extent.SENTENCE, "鎮長方以寧表示，「種得活比種得快要緊」。"),
        ("三年", Extent.PARAGRAPH, HANT.split("\n", maxsplit=1)[0].strip()),
        ("要緊」。\n　　居民", Extent.SENTENCE, HANT[HANT.index("鎮長") :]),
    ],
)
def test_it_grows_to_what_it_begins_and_ends_in(quote: str, extent: Extent, wanted: str) -> None:
    on = article(HANT)
    start = on.source_text.index(quote)
    begins, ends = grown(on, start, start + len(quote), extent)
    assert on.source_text[begins:ends] == wanted


def test_white_space_at_its_ends_brings_no_other_sentence() -> None:
    on = article("甲說。 乙說。 丙說。")
    begins, ends = grown(on, 3, 8, Extent.SENTENCE)
    assert on.source_text[begins:ends] == " 乙說。 "
    assert grown(on, 3, 4, Extent.SENTENCE) == (3, 4)


# -- what belongs to a character


@pytest.mark.parametrize(
    "character", ["e\u0301", "👩\u200d🌾", "🇹🇼", "👍🏽", "段\U000e0100", "𠮷", "𨋢"]
)
def test_a_character_is_never_cut(character: str) -> None:
    text = f"甲{character}乙"
    for offset in range(2, 1 + len(character)):
        assert character_start(text, offset) == 1
        assert character_end(text, offset) == 1 + len(character)
    for offset in (0, 1, 1 + len(character), len(text)):
        assert character_start(text, offset) == character_end(text, offset) == offset


def test_flags_that_follow_one_another_are_told_apart() -> None:
    text = "🇹🇼🇨🇳🇭🇰"
    assert [character_start(text, offset) for offset in range(7)] == [0, 0, 2, 2, 4, 4, 6]


@pytest.mark.parametrize("before", ["a\u200d", "改\u200d", "。\u200d", "\u200d"])
def test_a_joiner_joins_pictographs_alone(before: str) -> None:
    offset = len(before)
    assert character_start(f"{before}😀", offset) == character_end(f"{before}😀", offset) == offset


# -- splitting


@given(passages(), st.data())
def test_what_is_split_is_all_there_once(
    passage: tuple[str, int, int], data: st.DataObject
) -> None:
    text, start, end = passage
    on = article(text)
    assume(on.source_text == text)
    old = replace(annotation(on, start, end, "a", ("reform", "river")), note="見圖")
    at = data.draw(st.integers(start, end))
    batch = split(on, old, at, LATER)
    if batch is None:
        assert not start < character_start(text, at) < end
        return
    edited, added = batch.changes
    assert isinstance(edited, EditAnnotation)
    assert isinstance(added, AddAnnotation)
    first, second = edited.annotation, added.annotation
    assert first.anchor.quote + second.anchor.quote == old.anchor.quote
    assert holds(text, first)
    assert holds(text, second)
    assert whole(text, second.anchor.start)
    assert (first.id, first.note, first.tags) == (old.id, "見圖", old.tags)
    assert (second.note, second.tags, second.coder) == ("", old.tags, old.coder)
    assert second.id != old.id
    assert second.created_at == first.modified_at == LATER


def test_it_is_parted_where_the_selection_inside_begins_else_where_it_ends() -> None:
    found = annotation(article(HANT), 5, 15, "a")
    assert cut_of(found, (8, 12)) == 8
    assert cut_of(found, (5, 12)) == 12
    assert cut_of(found, (9, 9)) == 9
    assert cut_of(found, (5, 5)) is None
    assert cut_of(found, (5, 15)) is None
    assert cut_of(found, (0, 30)) is None


# -- joining


def test_what_touches_becomes_one_with_all_tags_and_notes() -> None:
    on = article(HANT)
    one = replace(annotation_of(on, "臨汐鎮公所", "a", ("river", "reform")), note="甲\n乙")
    two = replace(annotation_of(on, "公所昨日", "b", ("reform", "forest")), note="丙")
    three = replace(annotation_of(on, "說明", "c"), note="")
    edited, trashed = join(on, [three, two, one], LATER).changes
    assert isinstance(edited, EditAnnotation)
    found = edited.annotation
    assert found.anchor.quote == "臨汐鎮公所昨日說明"
    assert (found.id, found.tags) == ("a", ("river", "reform", "forest"))
    assert found.note == "甲\n乙\n\n丙"
    assert trashed == Trash(Kind.ANNOTATION, ("b", "c"), LATER)


def test_a_line_end_and_an_indent_may_lie_between() -> None:
    on = article(HANT)
    end, next_line = HANT.index("\n"), HANT.index("居民")
    one, two = annotation(on, end - 3, end, "a"), annotation(on, next_line, next_line + 2, "b")
    assert touch(HANT, [two, one])
    edited, _ = join(on, [one, two], LATER).changes
    assert isinstance(edited, EditAnnotation)
    assert edited.annotation.anchor.quote == HANT[end - 3 : next_line + 2]


def test_what_does_not_touch_is_not_joined() -> None:
    on = article(HANT)
    apart = [annotation(on, 2, 4, "a"), annotation(on, 5, 6, "b")]
    assert not touch(HANT, apart)
    assert not touch(HANT, apart[:1])
    assert not touch(HANT, [])
    for some in (apart, apart[:1]):
        with pytest.raises(ValueError, match="do not touch"):
            join(on, some, LATER)


def test_one_that_lies_in_another_bridges_nothing() -> None:
    on = article(HANT)
    nested = [annotation(on, 2, 9, "a"), annotation(on, 3, 4, "b"), annotation(on, 9, 11, "c")]
    assert touch(HANT, nested)
    edited, _ = join(on, nested, LATER).changes
    assert isinstance(edited, EditAnnotation)
    assert (edited.annotation.anchor.start, edited.annotation.anchor.end) == (2, 11)


@given(passages(), st.data())
def test_split_and_joined_it_is_what_it_was(
    passage: tuple[str, int, int], data: st.DataObject
) -> None:
    text, start, end = passage
    on = article(text)
    assume(on.source_text == text)
    old = annotation(on, start, end, "a", ("reform",))
    batch = split(on, old, data.draw(st.integers(start, end)), LATER)
    assume(batch is not None)
    assert batch is not None
    edited, added = batch.changes
    assert isinstance(edited, EditAnnotation)
    assert isinstance(added, AddAnnotation)
    back, _ = join(on, [added.annotation, edited.annotation], AT).changes
    assert back == EditAnnotation(old)


# -- doubling and recoding


def test_a_double_has_the_passage_and_the_tags_alone() -> None:
    on = article(HANS)
    old = replace(annotation_of(on, "𨋢边的旧车", "a", ("river", "reform")), note="見圖")
    made = duplicate(old, "林", LATER).annotation
    assert (made.anchor, made.tags, made.version) == (old.anchor, old.tags, old.version)
    assert (made.note, made.coder, made.created_at, made.modified_at) == ("", "林", LATER, LATER)
    assert made.id != old.id


def test_another_tag_comes_in_the_place_of_one_and_once_only() -> None:
    held = [
        Tagging("a", ("x", "old", "y"), AT),
        Tagging("b", ("new", "old"), AT),
        Tagging("c", ("x",), AT),
    ]
    assert recode(held, "old", "new", LATER).taggings == (
        Tagging("a", ("x", "new", "y"), LATER),
        Tagging("b", ("new",), LATER),
    )
