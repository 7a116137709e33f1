from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.codebook import PALETTE, Codebook, next_colour
from reader.errors import (
    AmbiguousTag,
    BadTagName,
    BadTagParent,
    GengduError,
    TagExists,
    UnknownTag,
)
from reader.model import Tag

REFORM = Tag("r", "改革措施", position=0)
TAX = Tag("t", "稅制", parent="r", position=1)
STAFF = Tag("s", "用人制度", parent="r", position=0)
GREEN = Tag("g", "生態𠮷", position=1, colour="#2f7fc1")
WATER = Tag("w", "水環境", parent="g")
GREEN_TAX = Tag("gt", "稅制", parent="g", position=1)
SLASHED = Tag("x", "A/B", position=2)
BOOK = Codebook([GREEN_TAX, TAX, GREEN, WATER, STAFF, REFORM, SLASHED])


def test_tags_are_in_the_order_of_the_tree() -> None:
    assert BOOK.tags == (REFORM, STAFF, TAX, GREEN, WATER, GREEN_TAX, SLASHED)
    assert BOOK.roots() == BOOK.children(None) == [REFORM, GREEN, SLASHED]
    assert BOOK.children("g") == [WATER, GREEN_TAX]
    assert BOOK.children("w") == []


def test_a_tag_whose_parent_is_gone_stands_at_the_root() -> None:
    book = Codebook([WATER])
    assert book.roots() == [WATER]
    assert book.path("w") == "水環境"


def test_paths_go_from_the_root() -> None:
    assert BOOK.path("gt") == "生態𠮷 / 稅制"
    assert BOOK.paths(["w", "gone", "r"]) == ("生態𠮷 / 水環境", "改革措施")


def test_a_subtree_begins_with_its_tag() -> None:
    assert BOOK.subtree("r") == ("r", "s", "t")
    assert BOOK.subtree("w") == ("w",)


def test_a_deep_tree_has_long_paths() -> None:
    chain = [Tag(str(n), f"層{n}", parent=str(n - 1) if n else None) for n in range(3000)]
    book = Codebook(reversed(chain))
    assert book.tags == tuple(chain)
    assert book.path("2999").count(" / ") == 2999
    assert len(book.subtree("0")) == 3000


def test_an_unknown_id_is_named() -> None:
    assert BOOK.get("w") is WATER
    assert "w" in BOOK
    assert "nope" not in BOOK
    for ask in (BOOK.get, BOOK.path, BOOK.subtree):
        with pytest.raises(UnknownTag, match="nope"):
            ask("nope")


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("改革措施", REFORM),
        ("改革措施 / 稅制", TAX),
        (" 改革措施/稅制 ", TAX),
        ("改革措施  /稅制", TAX),
        ("生态𠮷 / 税制", GREEN_TAX),
        ("用人制度", STAFF),
        ("水环境", WATER),
        ("A/B", SLASHED),
        ("a / b", SLASHED),
    ],
)
def test_a_tag_is_found_by_path_or_name_in_any_script(text: str, tag: Tag) -> None:
    assert BOOK.find(text) is tag


@pytest.mark.parametrize("text", ["改革", "措施", "改革措施 / 水環境", "稅", "", " / ", "吉"])
def test_a_part_of_a_name_is_no_tag(text: str) -> None:
    with pytest.raises(UnknownTag):
        BOOK.find(text)


@pytest.mark.parametrize("text", ["稅制", "税制"])
def test_a_name_in_two_places_needs_its_path(text: str) -> None:
    with pytest.raises(AmbiguousTag, match="改革措施 / 稅制; 生態𠮷 / 稅制"):
        BOOK.find(text)


def test_the_very_characters_come_before_the_fold() -> None:
    plain, variant = Tag("1", "里程"), Tag("2", "裡程")
    book = Codebook([plain, variant])
    assert book.find("里程") is plain
    assert book.find("裡程") is variant
    with pytest.raises(AmbiguousTag):
        book.find("裏程")
    below = [Tag("3", "碑", parent="1"), Tag("4", "碑", parent="2")]
    assert Codebook([plain, variant, *below]).find("裡程/碑") is below[1]


def test_a_root_is_found_by_its_name_though_others_below_share_it() -> None:
    root = Tag("1", "水環境")
    assert Codebook([root, GREEN, WATER]).find("水環境") is root


SLASHES = ["甲 / 乙", "/", "/ 甲", "甲 /"]


@pytest.mark.parametrize(
    "name",
    [*SLASHES, "", " ", "\u3000", "甲\n乙", "甲\r乙", "甲\u2028乙", "甲\0", "甲\ud800", "字" * 201],
)
def test_a_bad_name_is_refused(name: str) -> None:
    with pytest.raises(BadTagName):
        BOOK.check_name(name)


@pytest.mark.parametrize("name", ["改革", "A/B", "👩‍🌾", "𠮷" * 200, "甲\u3000乙"])
def test_a_good_name_is_trimmed(name: str) -> None:
    assert BOOK.check_name(f"\u3000{name} ") == name


NAMES = st.text("甲/ \u3000𠮷", min_size=1, max_size=5)


@given(NAMES, NAMES)
def test_good_names_give_a_path_that_finds_the_tag(parent: str, child: str) -> None:
    try:
        above, below = BOOK.check_name(parent), BOOK.check_name(child)
    except GengduError:
        return
    book = Codebook([Tag("1", above), Tag("2", below, parent="1")])
    assert book.path("2").split(" / ") == [above, below]
    assert book.find(book.path("2")).id == "2"


def test_siblings_have_different_names() -> None:
    with pytest.raises(TagExists, match="稅制"):
        BOOK.check_place(Tag("new", "稅制", parent="r"))
    with pytest.raises(TagExists):
        BOOK.check_place(replace(WATER, parent=None, name="改革措施"))
    BOOK.check_place(Tag("new", "稅制"))
    BOOK.check_place(replace(TAX, colour="#000000"))


@pytest.mark.parametrize("parent", ["r", "t"])
def test_a_tag_is_never_under_itself(parent: str) -> None:
    with pytest.raises(BadTagParent):
        BOOK.check_place(replace(REFORM, parent=parent))


def test_a_parent_must_be_in_the_codebook() -> None:
    with pytest.raises(UnknownTag, match="gone"):
        BOOK.check_place(Tag("new", "新", parent="gone"))


def test_positions_follow_the_last_sibling() -> None:
    assert BOOK.next_position(None) == 3
    assert BOOK.next_position("g") == 2
    assert BOOK.next_position("w") == 0
    assert BOOK.next_position("x") == 0


def test_colours_are_dealt_in_order_the_least_used_first() -> None:
    tags: list[Tag] = []
    for number in range(2 * len(PALETTE)):
        colour = next_colour(Codebook(tags))
        tags.append(Tag(str(number), str(number), colour=colour.lower()))
    assert [tag.colour.upper() for tag in tags] == [*PALETTE, *PALETTE]
