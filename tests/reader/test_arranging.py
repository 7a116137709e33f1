from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.arranging import archive, deeper, out, outermost, place, recolour, sort_children, step
from reader.changes import Batch, EditTag
from reader.codebook import Codebook
from reader.errors import BadTagParent
from reader.model import Tag
from reader.pinyin import alphabetical

BOOK = Codebook(
    [
        Tag("r", "改革", position=0),
        Tag("s", "用人𠮷", "r", position=0),
        Tag("t", "稅制", "r", position=4),
        Tag("v", "增值稅", "t"),
        Tag("g", "生態😀", position=1),
        Tag("w", "水環境", "g"),
        Tag("x", "話語", position=2),
    ]
)


def after(book: Codebook, step: Batch) -> Codebook:
    """The codebook once a step is applied; each change must hold when it is its turn."""
    tags = {tag.id: tag for tag in book.tags}
    for change in step.changes:
        assert isinstance(change, EditTag)
        Codebook(tags.values()).check_place(change.tag)
        tags[change.tag.id] = change.tag
    return Codebook(tags.values())


def shape(book: Codebook) -> list[str]:
    """The ids in the order of the tree, each with its parent's before it."""
    return [f"{tag.parent or ''}{tag.id}" for tag in book.tags]


@pytest.mark.parametrize(
    ("keys", "parent", "before", "shaped"),
    [
        ("x", None, "r", "x r rs rt tv g gw"),
        ("x", "r", "t", "r rs rx rt tv g gw"),
        ("x", "r", None, "r rs rt tv rx g gw"),
        ("tv", "g", "w", "r rs g gt tv gw x"),
        ("xs", None, "g", "r rt tv s x g gw"),
        ("r", None, "r", "r rs rt tv g gw x"),
        ("rg", None, "g", "r rs rt tv g gw x"),
        ("g", None, None, "r rs rt tv x g gw"),
    ],
)
def test_tags_are_put_before_another_or_last(
    keys: str, parent: str | None, before: str | None, shaped: str
) -> None:
    assert shape(after(BOOK, place(BOOK, keys, parent, before))) == shaped.split()


@pytest.mark.parametrize(("key", "parent"), [("r", "r"), ("r", "v"), ("t", "v")])
def test_no_tag_is_put_under_itself(key: str, parent: str) -> None:
    with pytest.raises(BadTagParent):
        place(BOOK, [key], parent)


@pytest.mark.parametrize(
    ("keys", "by", "shaped"),
    [
        ("t", -1, "r rt tv rs g gw x"),
        ("s", 1, "r rt tv rs g gw x"),
        ("gx", -1, "g gw x r rs rt tv"),
        ("rg", 1, "x r rs rt tv g gw"),
        ("rs", -1, "r rs rt tv g gw x"),
        ("tx", -1, "r rt tv rs x g gw"),
    ],
)
def test_tags_step_up_and_down(keys: str, by: int, shaped: str) -> None:
    assert shape(after(BOOK, step(BOOK, keys, by))) == shaped.split()


def test_tags_go_deeper_and_out() -> None:
    assert shape(after(BOOK, deeper(BOOK, "gx"))) == ["r", "rs", "rt", "tv", "rg", "gw", "rx"]
    assert shape(after(BOOK, out(BOOK, "t"))) == ["r", "rs", "t", "tv", "g", "gw", "x"]
    assert shape(after(BOOK, out(BOOK, "v"))) == ["r", "rs", "rt", "rv", "g", "gw", "x"]
    assert deeper(BOOK, "r").changes == out(BOOK, "x").changes == deeper(BOOK, "").changes == ()


def test_a_step_that_changes_nothing_is_empty() -> None:
    assert place(BOOK, "x", None).changes == step(BOOK, "r", -1).changes == ()
    assert sort_children(BOOK, "g", lambda tag: tag.name).changes == ()
    assert recolour(BOOK, "r", BOOK.get("r").colour, below=False).changes == ()


def test_children_are_sorted_by_sound_or_number() -> None:
    by_sound = after(BOOK, sort_children(BOOK, None, lambda tag: alphabetical(tag.name)))
    assert [tag.name for tag in by_sound.roots()] == ["改革", "話語", "生態😀"]
    counts = {"r": 1, "g": 7, "x": 7}
    by_count = after(BOOK, sort_children(BOOK, None, lambda tag: -counts[tag.id]))
    assert [tag.id for tag in by_count.roots()] == ["g", "x", "r"]
    assert by_count.children("r") == BOOK.children("r")


def test_a_colour_is_for_the_tag_or_for_all_below_it() -> None:
    alone = after(BOOK, recolour(BOOK, "r", "#123456", below=False))
    assert {tag.id for tag in alone.tags if tag.colour == "#123456"} == {"r"}
    below = after(BOOK, recolour(BOOK, "r", "#123456", below=True))
    assert {tag.id for tag in below.tags if tag.colour == "#123456"} == set("rstv")


def test_what_stands_below_an_archived_tag_is_archived_with_it() -> None:
    book = after(BOOK, archive(BOOK, "rt", archived=True))
    assert [tag.id for tag in book.tags if tag.archived] == ["r"]
    assert {tag.id for tag in book.tags if book.is_archived(tag.id)} == set("rstv")
    back = after(book, archive(book, "v", archived=False))
    assert not any(back.is_archived(tag.id) for tag in back.tags)


@st.composite
def books(draw: st.DrawFn) -> Codebook:
    """Any tree of tags of different names, their positions as they may be."""
    parents = draw(st.lists(st.integers(-1, 12), max_size=13))
    positions = draw(st.lists(st.integers(-2, 5), min_size=len(parents), max_size=len(parents)))
    return Codebook(
        Tag(f"t{n}", f"名{n}", f"t{p}" if 0 <= p < n else None, position=at)
        for n, (p, at) in enumerate(zip(parents, positions, strict=True))
    )


def some(data: st.DataObject, book: Codebook) -> list[str]:
    keys = [tag.id for tag in book.tags]
    return data.draw(st.lists(st.sampled_from(keys), unique=True)) if keys else []


def dense(tags: Iterable[Tag]) -> bool:
    return all(tag.position == place for place, tag in enumerate(tags))


@given(books(), st.data())
def test_whatever_is_moved_no_tag_is_lost_and_no_circle_made(
    book: Codebook, data: st.DataObject
) -> None:
    keys = some(data, book)
    parent = data.draw(st.sampled_from([None, *(tag.id for tag in book.tags)]))
    before = data.draw(st.sampled_from([None, *(tag.id for tag in book.children(parent))]))
    moved = outermost(book, keys)
    if parent and any(parent in book.subtree(tag.id) for tag in moved):
        with pytest.raises(BadTagParent):
            place(book, keys, parent, before)
        return
    made = place(book, keys, parent, before)
    new = after(book, made)
    assert {tag.id for tag in new.tags} == {tag.id for tag in book.tags}
    assert {tag.id for tag in moved} <= {tag.id for tag in new.children(parent)}
    assert not made.changes or dense(new.children(parent))
    for tag in moved:
        assert new.subtree(tag.id) == book.subtree(tag.id)
    still = [tag.id for tag in book.tags if tag.id not in keys]
    rest = [tag.id for tag in new.children(parent) if tag.id in still]
    assert rest == [key for key in still if new.get(key).parent == parent]


@given(books(), st.sampled_from([-1, 1]), st.data())
def test_a_step_back_undoes_a_step(book: Codebook, by: int, data: st.DataObject) -> None:
    if not book.tags:
        return
    key = data.draw(st.sampled_from([tag.id for tag in book.tags]))
    there = after(book, step(book, [key], by))
    back = after(there, step(there, [key], -by))
    moved = [tag.id for tag in there.tags] != [tag.id for tag in book.tags]
    assert not moved or [tag.id for tag in back.tags] == [tag.id for tag in book.tags]
    assert all(there.path(tag.id) == book.path(tag.id) for tag in book.tags)


@given(books(), st.data())
def test_deeper_and_out_again_keeps_all(book: Codebook, data: st.DataObject) -> None:
    keys = some(data, book)
    for change in (deeper(book, keys), out(book, keys)):
        new = after(book, change)
        assert {tag.id for tag in new.tags} == {tag.id for tag in book.tags}
        assert all(tag.parent is None or tag.parent in new for tag in new.tags)
