from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.changes import Batch, EditTag, SetTags, Tagging, Trash
from reader.codebook import Codebook
from reader.errors import BadTagParent, TagExists
from reader.merging import merge
from reader.model import Tag, now

AT = now()
LATER = AT + timedelta(seconds=1)


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    """Trees of two to nine tags whose names often meet."""
    tags: list[Tag] = []
    for number in range(draw(st.integers(2, 9))):
        parent = draw(st.sampled_from([None, *(tag.id for tag in tags)]))
        taken = {tag.name for tag in tags if tag.parent == parent}
        free = sorted({"改革", "用人", "𠮷", f"其他{number}"} - taken)
        tags.append(Tag(str(number), draw(st.sampled_from(free)), parent, position=number))
    return Codebook(tags)


def after(codebook: Codebook, batch: Batch) -> Codebook:
    """The codebook once the changes were applied in order, each of them checked."""
    for change in batch.changes:
        if isinstance(change, EditTag):
            codebook.check_place(change.tag)
            rest = (tag for tag in codebook.tags if tag.id != change.tag.id)
            codebook = Codebook((*rest, change.tag))
        elif isinstance(change, Trash):
            gone = {each for key in change.ids for each in codebook.subtree(key)}
            codebook = Codebook(tag for tag in codebook.tags if tag.id not in gone)
    return codebook


def edits(batch: Batch) -> dict[str, Tagging]:
    """The taggings that a merge changes."""
    changes = (change for change in batch.changes if isinstance(change, SetTags))
    return {each.annotation: each for change in changes for each in change.taggings}


@given(codebooks(), st.data())
def test_every_annotation_keeps_a_tag_for_each_that_it_had(
    codebook: Codebook, data: st.DataObject
) -> None:
    ids = [tag.id for tag in codebook.tags]
    tag, into = (codebook.get(data.draw(st.sampled_from(ids))) for _ in range(2))
    assume(into.id not in codebook.subtree(tag.id))
    tags = st.lists(st.sampled_from(ids), unique=True, max_size=4).map(tuple)
    taggings = [Tagging(str(n), data.draw(tags), AT) for n in range(3)]
    batch = merge(codebook, taggings, tag, into, LATER)
    edited = edits(batch)
    try:
        merged = after(codebook, batch)
    except TagExists:
        # A tag below that has the very name of the tag that goes.
        assert any(child.name == tag.name for child in codebook.children(tag.id))
        return
    assert tag.id not in merged
    for old in taggings:
        new = edited.get(old.annotation, old)
        assert len(merged.paths(new.tags)) == len(new.tags) == len(set(new.tags))
        assert bool(new.tags) == bool(old.tags)
        assert (tag.id in old.tags) <= (into.id in new.tags)
        assert (new is old) or (new.modified_at == LATER)


def test_twins_below_are_merged_and_others_move() -> None:
    codebook = Codebook(
        [
            Tag("a", "人事"),
            Tag("a1", "考核", "a", position=0),
            Tag("a2", "競聘", "a", position=1),
            Tag("a11", "年度", "a1"),
            Tag("b", "改革", position=1),
            Tag("b1", "考核", "b"),
        ]
    )
    found = Tagging("x", ("a1", "b1", "a11"), AT)
    batch = merge(codebook, [found], codebook.get("a"), codebook.get("b"), LATER)
    merged = after(codebook, batch)
    assert [merged.path(tag.id) for tag in merged.tags] == [
        "改革",
        "改革 / 考核",
        "改革 / 考核 / 年度",
        "改革 / 競聘",
    ]
    assert edits(batch)["x"].tags == ("b1", "a11")


def test_what_was_written_of_a_merged_tag_stands_below_what_is_written_of_the_other() -> None:
    codebook = Codebook(
        [
            Tag("a", "人事", description="用人", memo="見𠮷田村"),
            Tag("b", "改革", description="制度"),
            Tag("b1", "考核", "b", description="每季"),
            Tag("a1", "考核", "a", description="每季"),
        ]
    )
    merged = after(codebook, merge(codebook, [], codebook.get("a"), codebook.get("b"), LATER))
    assert merged.get("b").description == "制度\n\n用人"
    assert merged.get("b").memo == "見𠮷田村"
    assert merged.get("b1").description == "每季"


def test_a_tag_cannot_be_merged_into_one_below_it() -> None:
    codebook = Codebook([Tag("a", "改革"), Tag("b", "用人", "a")])
    with pytest.raises(BadTagParent):
        merge(codebook, [], codebook.get("a"), codebook.get("b"), LATER)
