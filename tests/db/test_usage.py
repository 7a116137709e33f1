from __future__ import annotations

from dataclasses import replace

from db.library import Library
from reader.changes import AddAnnotation, EditTag, Kind, Restore, SetTags, Tagging, Trash
from reader.model import Usage
from tests.helpers.library import (
    AT,
    GREEN,
    REFORM,
    TAX,
    VAT,
    fill,
    minutes,
    quoting,
    the_annotation,
)


def test_passages_and_articles_are_counted_with_and_without_the_tags_below(
    library: Library,
) -> None:
    traditional, _ = fill(library)
    library.apply(AddAnnotation(quoting(traditional, "居民搭𨋢", "tag-tax", "tag-vat")))
    assert library.tag_usage() == {
        REFORM.id: Usage(1, 1, 3, 2),
        TAX.id: Usage(1, 1, 2, 2),
        VAT.id: Usage(2, 2, 2, 2),
        GREEN.id: Usage(2, 1, 2, 1),
    }


def test_some_tags_are_counted_as_all_are(library: Library) -> None:
    fill(library)
    whole = library.tag_usage()
    for tag in library.codebook().tags:
        expected = {key: value for key, value in whole.items() if key == tag.id}
        assert library.tag_usage([tag.id]) == expected
    assert library.tag_usage(["gone"]) == library.tag_usage([]) == {}


def test_the_trash_does_not_count(library: Library) -> None:
    _, simplified = fill(library)
    library.apply(Trash(Kind.ARTICLE, (simplified.id,), AT))
    assert set(library.tag_usage()) == {REFORM.id, GREEN.id}
    library.apply(Trash(Kind.ANNOTATION, (the_annotation(library, "改革").id,), AT))
    assert library.tag_usage() == {GREEN.id: Usage(1, 1, 1, 1)}
    library.apply(Restore(Kind.ARTICLE, (simplified.id,)))
    assert library.tag_usage([REFORM.id, VAT.id])[REFORM.id] == Usage(0, 0, 1, 1)
    library.apply(Trash(Kind.TAG, (REFORM.id,), AT))
    assert set(library.tag_usage()) == {GREEN.id}


def test_the_tags_in_articles_are_known_while_those_are_in_the_trash(library: Library) -> None:
    traditional, simplified = fill(library)
    library.apply(Trash(Kind.ARTICLE, (simplified.id,), AT))
    assert library.tags_in([simplified.id]) == {VAT.id}
    assert library.tags_in([traditional.id]) == {REFORM.id, GREEN.id}
    assert library.tags_in([]) == set()


def test_carriers_in_articles_of_the_trash_are_not_forgotten(library: Library) -> None:
    _, simplified = fill(library)
    vat = the_annotation(library, "也要减税").id
    library.apply(Trash(Kind.ARTICLE, (simplified.id,), AT))
    assert library.carriers([VAT.id]) == [vat]
    library.apply(SetTags((Tagging(vat, (GREEN.id,), minutes(2)),)))
    library.apply(Restore(Kind.ARTICLE, (simplified.id,)))
    assert library.tag_usage([GREEN.id]) == {GREEN.id: Usage(3, 2, 3, 2)}


def test_one_tag_changed_reads_no_whole_codebook(library: Library) -> None:
    """Of each tag that is looked at a row is read, whatever else there is."""
    traditional, _ = fill(library)
    read: list[str] = []
    connection = library._database.connection()
    connection.set_trace_callback(read.append)
    library.apply(EditTag(replace(TAX, description="𠮷")))
    library.apply(AddAnnotation(quoting(traditional, "開工", TAX.id)))
    connection.set_trace_callback(None)
    tags = [query for query in read if 'FROM "tag"' in query]
    assert tags
    assert all('"id" = ' in query or '"name" = ' in query or " IN (" in query for query in tags)
