from __future__ import annotations

from dataclasses import replace

import pytest

from db.library import Library
from reader.changes import AddAnnotation, Batch, EditAnnotation, Kind, SetTags, Tagging, Trash
from reader.errors import Gone
from reader.merging import merge
from tests.helpers.library import (
    AT,
    TRADITIONAL,
    minutes,
    quoting,
    snapshot,
    the_annotation,
    the_article,
)


def test_many_annotations_are_tagged_at_once_and_back(filled: Library) -> None:
    article = the_article(filled, TRADITIONAL)
    many = tuple(AddAnnotation(quoting(article, "改革", "tag-vat")) for _ in range(1_200))
    filled.apply(Batch(many))
    before = snapshot(filled.path)
    keys = [each.id for each in filled.annotations()]
    wanted = [
        Tagging(each.annotation, (*each.tags, "tag-tax"), minutes(5))
        for each in filled.taggings(keys)
    ]
    applied = filled.apply(SetTags(tuple(wanted)))
    assert filled.tag_counts()["tag-tax"] == len(keys) == 1_203
    assert applied.affected.annotations == frozenset(keys)
    assert applied.affected.tags >= {"tag-tax", "tag-vat"}
    filled.apply(applied.inverse)
    assert snapshot(filled.path) == before


def test_a_tag_in_the_trash_keeps_its_place(filled: Library) -> None:
    key = the_annotation(filled, "改革措施").id
    filled.apply(Trash(Kind.TAG, ("tag-green",), AT))
    (held,) = filled.taggings([key])
    assert held.tags == ("tag-reform", "tag-green")
    filled.apply(SetTags((replace(held, tags=("tag-vat", "tag-green")),)))
    assert the_annotation(filled, "改革措施").tags == ("tag-vat",)


def test_a_tag_that_is_not_there_does_not_come_on(filled: Library) -> None:
    key = the_annotation(filled, "改革措施").id
    filled.apply(Trash(Kind.TAG, ("tag-vat",), AT))
    before = snapshot(filled.path)
    for change in (
        SetTags((Tagging(key, ("tag-vat",), AT),)),
        SetTags((Tagging("no", (), AT),)),
    ):
        with pytest.raises(Gone):
            filled.apply(change)
    assert snapshot(filled.path) == before


def test_a_merge_keeps_every_passage_and_can_be_taken_back(filled: Library) -> None:
    before = snapshot(filled.path)
    codebook = filled.codebook()
    keys = [each.id for each in filled.annotations()]
    batch = merge(
        codebook,
        filled.taggings(keys),
        codebook.get("tag-reform"),
        codebook.get("tag-green"),
        minutes(1),
    )
    applied = filled.apply(batch)
    assert the_annotation(filled, "改革措施").tags == ("tag-green",)
    assert filled.codebook().path("tag-vat") == "生態項目🌱 / 稅制 / 增值税"
    filled.apply(applied.inverse)
    assert snapshot(filled.path) == before


def test_a_note_of_an_annotation_knows_what_it_was(filled: Library) -> None:
    filled.coder = "方硯"
    first = the_annotation(filled, "改革措施")
    filled.apply(EditAnnotation(replace(first, note="對照𠮷", modified_at=minutes(1))))
    filled.coder = "周聞溪"
    filled.apply(SetTags((Tagging(first.id, ("tag-vat",), minutes(2)),)))
    filled.apply(Trash(Kind.ANNOTATION, (first.id,), AT))
    formers = filled.history(first.id)
    assert [each.coder for each in formers] == ["方硯", "周聞溪", "周聞溪"]
    assert [each.annotation.note for each in formers] == ["", "對照𠮷", "對照𠮷"]
    assert [each.annotation.tags for each in formers][::2] == [first.tags, ("tag-vat",)]
    assert formers[0].annotation == first
    assert not any(each.deleted for each in formers)


def test_the_history_goes_with_an_undone_annotation_alone(filled: Library) -> None:
    added = quoting(the_article(filled, TRADITIONAL), "居民")
    applied = filled.apply(AddAnnotation(added))
    edited = filled.apply(EditAnnotation(replace(added, note="一")))
    filled.apply(edited.inverse)
    assert len(filled.history(added.id)) == 2
    filled.apply(applied.inverse)
    assert filled.history(added.id) == []
