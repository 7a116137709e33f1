from __future__ import annotations

from dataclasses import replace

import pytest

from db.library import Library
from reader.changes import (
    AddAnnotation,
    Batch,
    Collect,
    EditAnnotation,
    Kind,
    Put,
    PutEntry,
    SetSetting,
    SetValues,
    Trash,
    Value,
)
from reader.dictionary import Into, Scope, entry
from reader.errors import AmbiguousAnnotation, NoSuchAnnotation, ReadOnlyLibrary
from reader.model import Trashed
from reader.shelf import Attribute, Collection, SavedFilter
from reader.trash import restoring, together
from tests.helpers.library import (
    AT,
    SIMPLIFIED,
    TRADITIONAL,
    Snapshot,
    minutes,
    quoting,
    snapshot,
    the_annotation,
    the_article,
)


def shelve(library: Library) -> str:
    """Put a column, a collection and a filter in, with one article; the article's id."""
    key = the_article(library, TRADITIONAL).id
    library.apply(
        Batch(
            (
                Put(Attribute("column", "版面")),
                Put(Collection("collection", "精讀")),
                Put(SavedFilter("filter", "近年", "passages", "{}")),
                SetValues((Value(key, "column", "頭版"),)),
                Collect("collection", (key,)),
            )
        )
    )
    return key


def trash_everything(library: Library) -> None:
    key = shelve(library)
    annotation = the_annotation(library, "也要减税")
    for kind, ids in (
        (Kind.ANNOTATION, (annotation.id,)),
        (Kind.TAG, ("tag-reform",)),
        (Kind.ATTRIBUTE, ("column",)),
        (Kind.COLLECTION, ("collection",)),
        (Kind.FILTER, ("filter",)),
        (Kind.ARTICLE, (key,)),
    ):
        library.apply(Trash(kind, ids, AT))


def test_it_says_what_hangs_on_each_thing(filled: Library) -> None:
    trash_everything(filled)
    found = {(each.kind, each.title): each for each in filled.trash()}
    counts = {title: each.count for (_, title), each in found.items()}
    article = the_article(filled, SIMPLIFIED)
    assert counts[TRADITIONAL[:8]] == 2
    assert (counts["改革舉措"], counts["增值税"], counts["稅制"]) == (1, 1, 0)
    assert (counts["版面"], counts["精讀"], counts["近年"]) == (1, 1, 0)
    annotation = found["annotation", "也要减税👩\u200d🌾"]
    assert (annotation.article, annotation.within) == (article.id, article.metadata.title)


def test_all_comes_back_with_what_hung_on_it(filled: Library) -> None:
    shelve(filled)
    before = snapshot(filled.path)
    key = the_article(filled, TRADITIONAL).id
    annotations = tuple(each.id for each in filled.annotations())
    for kind, ids in (
        (Kind.ANNOTATION, annotations),
        (Kind.TAG, ("tag-reform", "tag-green")),
        (Kind.ATTRIBUTE, ("column",)),
        (Kind.COLLECTION, ("collection",)),
        (Kind.FILTER, ("filter",)),
        (Kind.ARTICLE, (key,)),
    ):
        filled.apply(Trash(kind, ids, AT))
    trashed = snapshot(filled.path)
    applied = filled.apply(restoring(filled.trash()))
    assert snapshot(filled.path) == before
    filled.apply(applied.inverse)
    assert snapshot(filled.path) == trashed


def thing(kind: Kind, key: str, at: int = 0, article: str = "") -> Trashed:
    return Trashed(kind.value, key, key, minutes(at), article=article)


def test_an_annotation_brings_its_article_and_a_tag_those_that_went_with_it() -> None:
    things = [
        thing(Kind.TAG, "below", 1),
        thing(Kind.TAG, "tag", 1),
        thing(Kind.TAG, "other", 2),
        thing(Kind.ARTICLE, "news", 3),
        thing(Kind.ANNOTATION, "passage", 0, "news"),
    ]
    assert [each.id for each in together(things, [things[1]])] == ["below", "tag"]
    assert [each.id for each in together(things, [things[4]])] == ["news", "passage"]
    assert [each.id for each in together(things, [things[3]])] == ["news"]
    kinds = [change.kind for change in restoring(things).changes]  # type: ignore[union-attr]
    assert kinds == [Kind.ARTICLE, Kind.TAG, Kind.ANNOTATION]


# -- taking out for good


def rows(library: Library) -> Snapshot:
    return {table: found for table, found in snapshot(library.path).items() if found}


def test_an_article_goes_with_all_that_is_kept_of_it(filled: Library) -> None:
    key = shelve(filled)
    article = filled.article(key)
    filled.apply(SetSetting(f"place:{key}", "[1, 2]"))
    filled.apply(SetSetting("other", "kept"))
    filled.apply(PutEntry(entry("𠮷田", "吉田", Into.HANS, Scope.ARTICLE, key)))
    on_it = {each.id for each in filled.annotations(article=key)}
    assert filled.purge(Kind.ARTICLE, [key]) == frozenset()  # it is not in the trash
    filled.apply(Trash(Kind.ARTICLE, (key,), AT))
    assert filled.purge(Kind.ARTICLE, [key]) == {key, *on_it}
    left = rows(filled)
    assert not any(key in row for found in left.values() for row in found)
    assert [row[0] for row in left["setting"]] == ["other", "search-index"]
    assert "blob" not in left
    assert "dictionary_entry" not in left
    assert filled.trash() == []
    assert filled.check().problems == ()
    assert filled.duplicate(article.source_text.encode()) is None


def test_a_tag_goes_with_those_below_it_and_off_the_annotations(filled: Library) -> None:
    filled.apply(Trash(Kind.TAG, ("tag-vat",), AT))
    filled.apply(Trash(Kind.TAG, ("tag-reform",), minutes(1)))
    assert filled.purge(Kind.TAG, ["tag-reform"]) == {"tag-reform", "tag-tax", "tag-vat"}
    assert filled.trash() == []
    assert filled.taggings([the_annotation(filled, "也要减税").id])[0].tags == ()
    assert the_annotation(filled, "改革措施").tags == ("tag-green",)
    assert filled.check().problems == ()


def test_each_other_kind_goes_alone(filled: Library) -> None:
    trash_everything(filled)
    for kind, key in (
        (Kind.ATTRIBUTE, "column"),
        (Kind.COLLECTION, "collection"),
        (Kind.FILTER, "filter"),
    ):
        assert filled.purge(kind, [key]) == {key}
        assert key not in {each.id for each in filled.trash()}
    assert filled.check().problems == ()


def test_an_annotation_goes_with_its_history(filled: Library) -> None:
    found = the_annotation(filled, "改革措施")
    filled.apply(EditAnnotation(replace(found, note="舊")))
    filled.apply(Trash(Kind.ANNOTATION, (found.id,), AT))
    assert len(filled.history(found.id)) == 2
    assert filled.purge(Kind.ANNOTATION, [found.id, "no such"]) == {found.id}
    assert filled.history(found.id) == []
    with pytest.raises(NoSuchAnnotation):
        filled.state_of(found.id)


def test_thousands_go_at_once(filled: Library) -> None:
    article = the_article(filled, TRADITIONAL)
    many = [quoting(article, "改革", "tag-vat") for _ in range(1_200)]
    filled.apply(Batch(tuple(map(AddAnnotation, many))))
    keys = [each.id for each in many]
    filled.apply(Trash(Kind.ANNOTATION, tuple(keys), AT))
    assert filled.purge(Kind.ANNOTATION, keys) == frozenset(keys)
    assert filled.trash() == []


def test_of_a_library_that_can_only_be_read_nothing_goes(filled: Library) -> None:
    trash_everything(filled)
    before = snapshot(filled.path)
    filled.read_only = True
    with pytest.raises(ReadOnlyLibrary):
        filled.purge(Kind.TAG, ["tag-reform"])
    assert snapshot(filled.path) == before


# -- what an annotation is


def test_an_annotation_is_told_in_the_trash_too_with_its_tags(filled: Library) -> None:
    found = the_annotation(filled, "改革措施")
    filled.apply(Trash(Kind.TAG, ("tag-green",), AT))
    filled.apply(Trash(Kind.ANNOTATION, (found.id,), AT))
    state = filled.state_of(found.id[:10])
    assert state.deleted
    assert state.annotation.tags == ("tag-reform", "tag-green")
    assert state.annotation.anchor == found.anchor


def test_the_beginning_of_an_id_must_be_of_one_annotation(filled: Library) -> None:
    for beginning in ("", "no such", "%", "_"):
        with pytest.raises(NoSuchAnnotation):
            filled.state_of(beginning)
    article = the_article(filled, TRADITIONAL)
    for key in ("zz-1", "zz-2"):
        filled.apply(AddAnnotation(replace(quoting(article, "改革"), id=key)))
    with pytest.raises(AmbiguousAnnotation):
        filled.state_of("zz-")
    assert filled.state_of("zz-2").annotation.id == "zz-2"
