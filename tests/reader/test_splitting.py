from __future__ import annotations

from reader.changes import AddTag, Batch, SetTags, Tagging
from reader.model import Tag
from reader.splitting import split
from tests.helpers.library import AT, minutes

TAG, NEW = Tag("t", "改革"), Tag("n", "人事𠮷", "t")


def test_the_new_tag_takes_the_place_of_the_other_where_it_is_carried() -> None:
    taggings = [
        Tagging("one", ("a", "t", "b"), AT),
        Tagging("two", ("a",), AT),
        Tagging("three", ("t", "n"), AT),
    ]
    at = minutes(3)
    expected = SetTags((Tagging("one", ("a", "n", "b"), at), Tagging("three", ("n",), at)))
    assert split(taggings, TAG, NEW, at) == Batch((AddTag(NEW), expected))


def test_without_a_passage_only_the_tag_is_made() -> None:
    assert split([], TAG, NEW, AT) == Batch((AddTag(NEW),))
