from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.codebook import Codebook
from reader.model import Tag
from reader.picker import is_meant, pick
from reader.pinyin import spellings

TAGS = (
    Tag("reform", "改革舉措"),
    Tag("approval", "行政審批", "reform"),
    Tag("staff", "用人制度", "reform", position=1),
    Tag("green", "生態項目", position=1),
    Tag("carbon", "綠色低碳", "green"),
    Tag("policy", "Public policy", position=2),
    Tag("growth", "GDP增長", position=3),
    Tag("wall", "𠮷祥長城😀", position=4),
    Tag("tax", "稅制改革", position=5),
)
BOOK = Codebook(TAGS)


def found(typed: str) -> list[str]:
    return [tag.id for tag in pick(BOOK, typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("行政", "approval"),
        ("审批", "approval"),
        ("xzsp", "approval"),
        ("xingzheng", "approval"),
        ("xing zheng", "approval"),
        ("xzshen", "approval"),
        ("XZ", "approval"),
        ("行zheng", "approval"),
        ("hangzheng", "approval"),
        ("shengtai", "green"),
        ("stx", "green"),
        ("lvse", "carbon"),
        ("luse", "carbon"),
        ("lüse", "carbon"),
        ("生态项目/绿", "carbon"),
        ("生態項目 / 綠色", "carbon"),
        ("pol", "policy"),
        ("PUBLIC P", "policy"),
        ("ｐｕｂ", "policy"),
        ("gdpz", "growth"),
        ("zeng", "growth"),
        ("𠮷祥", "wall"),
        ("長城😀", "wall"),
        ("changcheng", "wall"),
    ],
)
def test_a_tag_is_found_as_one_types(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_its_own_name_comes_before_a_name_above_it() -> None:
    assert found("改革") == ["reform", "tax", "approval", "staff"]
    assert found("gg") == ["reform", "tax", "approval", "staff"]


def test_a_beginning_comes_before_a_word_and_a_word_before_the_rest() -> None:
    names = ("舊城新政", "城 新政", "新政", "甲-新政")
    book = Codebook(Tag(name, name, position=place) for place, name in enumerate(names))
    for typed in ("新政", "xinzheng", "xz"):
        assert [tag.name for tag in pick(book, typed)] == ["新政", "城 新政", "甲-新政", "舊城新政"]


def test_what_is_spelled_so_comes_before_pinyin() -> None:
    book = Codebook((Tag("1", "安全"), Tag("2", "annual plan", position=1)))
    assert [tag.id for tag in pick(book, "an")] == ["2", "1"]


@pytest.mark.parametrize("typed", ["", "  ", "/"])
def test_with_nothing_typed_all_are_offered(typed: str) -> None:
    assert pick(BOOK, typed) == list(BOOK.tags)


@pytest.mark.parametrize("typed", ["無", "xq", "zhengce", "🌾", "hgsp"])
def test_what_no_tag_has_finds_none(typed: str) -> None:
    assert found(typed) == []


HAN = st.text(st.sampled_from("改革措施綠绿行長生态態項目城"), min_size=1, max_size=8)


@given(HAN, st.data())
def test_any_spelling_of_any_part_finds_the_name(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    typed = ""
    for character in name[start:end]:
        reading = data.draw(st.sampled_from(sorted(spellings(character))))
        typed += data.draw(st.sampled_from((character, reading, reading[0])))
    book = Codebook((Tag("1", name),))
    assert pick(book, typed) == [Tag("1", name)]


@given(st.text(max_size=12), st.lists(st.text(min_size=1, max_size=8), max_size=4))
def test_whatever_is_typed_tags_of_the_codebook_come_once(typed: str, names: list[str]) -> None:
    book = Codebook(Tag(str(place), name) for place, name in enumerate(names))
    picked = [tag.id for tag in pick(book, typed)]
    assert len(picked) == len(set(picked))
    assert set(picked) <= {tag.id for tag in book.tags}


@pytest.mark.parametrize(
    "typed", ["", "字型 簡", "jianti", "jt zx", "ＳＩＺＥ", "size 简", " ", "𠮷"]
)
def test_a_text_is_meant_by_each_word_that_is_typed(typed: str) -> None:
    assert is_meant("簡體字型 𠮷 Size", typed)


@pytest.mark.parametrize("typed", ["字體", "簡體 𨋢", "size large", "zz", "😀"])
def test_a_text_is_not_meant_where_a_word_is_missing(typed: str) -> None:
    assert not is_meant("簡體字型 𠮷 Size", typed)
