from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from db.library import Library
from reader.changes import (
    AddAnnotation,
    AddTag,
    Affected,
    Applied,
    Batch,
    Change,
    EditAnnotation,
    EditTag,
    Kind,
    Restore,
    SetSetting,
    Trash,
)
from reader.errors import AmbiguousArticle, LibraryDamaged, NoSuchArticle
from reader.model import Annotation, Region, Tag, Trashed
from reader.region import SAID
from tests.helpers import processes
from tests.helpers.library import (
    AT,
    SIMPLIFIED,
    TAGS,
    TRADITIONAL,
    add,
    annotation_of,
    damage,
    draft_of,
    minutes,
    snapshot,
)


def trash(library: Library, kind: Kind, *keys: str, at: datetime = AT) -> None:
    library.apply(Trash(kind, keys, at))


# -- articles


def test_the_newest_article_is_first_and_counts_what_it_has(library: Library) -> None:
    add(library, draft_of("一\n"), key="b", at=minutes(1))
    add(library, draft_of("二\n"), key="c", at=minutes(2))
    add(library, draft_of("三\n"), key="a", at=minutes(2))
    one = library.article("b")
    added = [annotation_of(one, 0, 1), annotation_of(one, 0, 2), annotation_of(one, 1, 2)]
    library.apply(Batch(tuple(map(AddAnnotation, added))))
    trash(library, Kind.ANNOTATION, added[1].id)
    assert [(info.id, info.annotations) for info in library.articles()] == [
        ("a", 0),
        ("c", 0),
        ("b", 2),
    ]
    assert library.article("b").info == library.articles()[2] == library.find_article("b")


def test_an_article_is_found_by_the_beginning_of_its_id(library: Library) -> None:
    for key in ("3f2a", "3f2b", "4%_a", "4xya"):
        add(library, draft_of(f"{key}\n"), key=key, at=AT)
    assert library.find_article("3f2a").id == "3f2a"
    assert library.find_article("3F2B").id == "3f2b"
    assert library.find_article("4%").id == library.find_article("4%_").id == "4%_a"
    for absent in ("", "%", "_", "3f2a-", "f2a"):
        with pytest.raises(NoSuchArticle):
            library.find_article(absent)
    with pytest.raises(AmbiguousArticle, match="ids of 2 articles begin with “3f”"):
        library.find_article("3f")
    trash(library, Kind.ARTICLE, "3f2b")
    assert library.find_article("3f").id == "3f2a"


def test_bytes_that_are_there_are_known_again(library: Library) -> None:
    draft = draft_of(TRADITIONAL)
    assert library.duplicate(draft.raw) is None
    article = add(library, draft)
    assert library.duplicate(draft.raw) == article.id
    assert library.duplicate(draft.raw + b"\n") is None


def test_bytes_in_the_trash_come_back_with_all_that_was_on_them(filled: Library) -> None:
    (article,) = (info for info in filled.articles() if info.length == len(TRADITIONAL))
    before, kept = filled.annotations(article.id), snapshot(filled.path)
    trash(filled, Kind.ARTICLE, article.id)
    draft = draft_of(TRADITIONAL, outlet="另一家報社")
    assert filled.duplicate(draft.raw) is None
    key, applied = filled.add_draft(draft)
    assert (key, applied.known) == (article.id, "")
    assert filled.annotations(article.id) == before
    assert filled.duplicate(draft.raw) == article.id
    assert snapshot(filled.path) == kept


def test_a_draft_is_put_in_once(library: Library) -> None:
    draft = draft_of(TRADITIONAL)
    key, applied = library.add_draft(draft)
    assert applied.known == ""
    before = snapshot(library.path)
    again, nothing = library.add_draft(replace(draft, origin="/elsewhere.txt"))
    assert (again, nothing) == (key, Applied(Batch(()), Affected(), key))
    assert snapshot(library.path) == before
    library.apply(applied.inverse)
    assert library.articles() == []


def test_two_programs_that_add_the_same_bytes_at_once_keep_one_article(library: Library) -> None:
    drafts = [draft_of(f"{number}號公報，鏡山縣𠮷田村。\n") for number in range(40)]
    adder = processes.start("tests.helpers.adder", library.path)
    with adder:
        assert processes.hear(adder) == "ready"
        processes.say(adder, "go")
        mine = [library.add_draft(draft)[1].known for draft in drafts]
        theirs = int(processes.hear(adder))
    assert len(library.articles()) == 40
    assert mine.count("") + theirs == 40


def test_articles_are_found_by_their_ids(library: Library) -> None:
    keys = [add(library, draft_of(f"{at}\n"), at=minutes(at)).id for at in range(1100)]
    trash(library, Kind.ARTICLE, keys[0])
    found = library.infos([*keys, "no such"])
    assert [info.id for info in found] == keys[:0:-1]
    assert library.infos([]) == []


def test_an_article_that_is_there_comes_before_one_in_the_trash(library: Library) -> None:
    first, second = add(library, draft_of("同\n")), add(library, draft_of("同\n"))
    for gone, kept in ((first, second), (second, first)):
        trash(library, Kind.ARTICLE, gone.id)
        assert library.duplicate(draft_of("同\n").raw) == kept.id
        library.apply(Restore(Kind.ARTICLE, (gone.id,)))


def test_an_article_whose_bytes_are_lost_is_damage(filled: Library) -> None:
    key = filled.articles()[0].id
    damage(filled.path, "DELETE FROM raw_bytes")
    with pytest.raises(LibraryDamaged):
        filled.source(key)


# -- coding


def quotes(annotations: list[Annotation]) -> list[str]:
    return [each.anchor.quote for each in annotations]


def test_annotations_are_in_the_order_of_articles_and_text(library: Library) -> None:
    later = add(library, draft_of(SIMPLIFIED), key="a", at=minutes(2))
    earlier = add(library, draft_of(TRADITIONAL), key="b", at=minutes(1))
    ranges = [(8, 9), (3, 7), (3, 5), (0, 9)]
    for article in (later, earlier):
        for start, end in ranges:
            library.apply(AddAnnotation(annotation_of(article, start, end)))
    expected = [(key, *span) for key in ("b", "a") for span in sorted(ranges)]
    found = [(each.article, each.anchor.start, each.anchor.end) for each in library.annotations()]
    assert found == expected


def test_annotations_at_one_place_are_in_the_order_they_were_made(library: Library) -> None:
    article = add(library, draft_of(TRADITIONAL))
    for key, at in (("a", 3), ("b", 1), ("c", 2)):
        made = replace(annotation_of(article, 1, 4), id=key, created_at=minutes(at))
        library.apply(AddAnnotation(made))
    assert [each.id for each in library.annotations()] == ["b", "c", "a"]


def test_annotations_are_filtered_by_article_and_by_any_of_some_tags(filled: Library) -> None:
    simplified, traditional = sorted(filled.articles(), key=lambda info: info.length)
    assert quotes(filled.annotations(simplified.id)) == ["也要减税👩\u200d🌾"]
    assert quotes(filled.annotations(tags=["tag-reform"])) == ["改革措施與生態項目"]
    assert len(filled.annotations(tags=["tag-green", "tag-reform"])) == 2
    assert len(filled.annotations(tags=(tag for tag in ["tag-green", "tag-vat"]))) == 3
    assert filled.annotations(traditional.id, ["tag-vat"]) == []
    assert filled.annotations(tags=[]) == []
    assert filled.annotations("no") == []


def test_one_annotation_is_found_by_its_id(filled: Library) -> None:
    for each in filled.annotations():
        assert filled.annotation(each.id) == each
    assert filled.annotation("no") is None


def test_the_codebook_holds_the_tags_as_they_were_added(filled: Library) -> None:
    assert filled.codebook().tags == TAGS


def test_tags_are_counted_where_they_stand(filled: Library) -> None:
    assert filled.tag_counts() == {"tag-green": 2, "tag-reform": 1, "tag-vat": 1}


def tags_by_article(library: Library) -> dict[str, tuple[str, ...]]:
    """The tags in each article that is there."""
    return library.tags_by_article([info.id for info in library.articles()])


def test_the_most_frequent_tag_of_an_article_is_first(filled: Library) -> None:
    simplified, traditional = sorted(filled.articles(), key=lambda info: info.length)
    assert tags_by_article(filled) == {
        traditional.id: ("tag-green", "tag-reform"),
        simplified.id: ("tag-vat",),
    }


def test_excerpts_have_what_an_export_needs(filled: Library) -> None:
    excerpts = filled.excerpts()
    assert [each.annotation for each in excerpts] == filled.annotations()
    second = excerpts[1]
    assert second.tags == ("改革舉措", "生態項目🌱")
    assert second.context == TRADITIONAL.split("\n")[3]
    assert second.attribution == "來源：鏡山日報"
    assert second.article == filled.find_article(second.annotation.article)
    assert excerpts[2].attribution == "来源：云岭晚报"
    assert [each.annotation for each in filled.excerpts(tags=["tag-vat"])] == filled.annotations(
        tags=["tag-vat"]
    )


# -- the trash


def test_an_article_in_the_trash_is_not_seen(filled: Library) -> None:
    simplified, traditional = sorted(filled.articles(), key=lambda info: info.length)
    trash(filled, Kind.ARTICLE, traditional.id)
    assert [info.id for info in filled.articles()] == [simplified.id]
    assert {each.article for each in filled.annotations()} == {simplified.id}
    assert filled.annotations(traditional.id) == []
    assert filled.excerpts(traditional.id) == []
    assert filled.tag_counts() == {"tag-vat": 1}
    assert set(tags_by_article(filled)) == {simplified.id}
    assert filled.images(traditional.id) == ()
    for query in (filled.article, filled.source, filled.extraction, filled.find_article):
        with pytest.raises(NoSuchArticle):
            query(traditional.id)


def test_a_tag_in_the_trash_is_not_seen(filled: Library) -> None:
    trash(filled, Kind.TAG, "tag-green")
    assert "tag-green" not in filled.codebook()
    assert [each.tags for each in filled.annotations()] == [(), ("tag-reform",), ("tag-vat",)]
    assert [each.tags for each in filled.excerpts()][:1] == [()]
    assert filled.annotations(tags=["tag-green"]) == []
    assert "tag-green" not in filled.tag_counts()
    assert not any("tag-green" in tags for tags in tags_by_article(filled).values())


def test_an_annotation_in_the_trash_is_not_seen(filled: Library) -> None:
    gone, kept, _ = filled.annotations()
    trash(filled, Kind.ANNOTATION, gone.id)
    assert filled.annotation(gone.id) is None
    assert filled.annotations(gone.article) == [kept]
    assert len(filled.excerpts()) == 2
    assert filled.tag_counts()["tag-green"] == 1
    assert tags_by_article(filled)[gone.article] == ("tag-green", "tag-reform")
    assert filled.find_article(gone.article).annotations == 1


def test_the_trash_lists_what_a_person_knows_things_by(filled: Library) -> None:
    article = next(info for info in filled.articles() if info.length == len(SIMPLIFIED))
    gone = filled.annotations()[0]
    trash(filled, Kind.ANNOTATION, gone.id, at=minutes(1))
    trash(filled, Kind.TAG, "tag-green", at=minutes(3))
    trash(filled, Kind.ARTICLE, article.id, at=minutes(2))
    assert filled.trash() == [
        Trashed("tag", "tag-green", "生態項目🌱", minutes(3), 2),
        Trashed("article", article.id, article.metadata.title, minutes(2), 1),
        Trashed(
            *("annotation", gone.id, gone.anchor.quote, minutes(1), 0),
            *(gone.article, TRADITIONAL[:8]),
        ),
    ]


# -- several at once


def test_two_open_libraries_see_what_the_other_has_done(filled: Library) -> None:
    with Library(filled.path) as other:
        article = other.article(other.articles()[0].id)
        other.apply(AddAnnotation(added := annotation_of(article, 0, 2)))
        assert filled.annotation(added.id) == added
        filled.apply(EditAnnotation(replace(added, note="又")))
        assert other.annotations() == filled.annotations()


def test_many_things_go_to_the_trash_and_back_at_once(library: Library) -> None:
    article = add(library, draft_of(TRADITIONAL))
    added = [annotation_of(article, start % 60, start % 60 + 1) for start in range(1_500)]
    changes: tuple[Change, ...] = tuple(map(AddAnnotation, added))
    library.apply(Batch(changes))
    before = snapshot(library.path)
    done = library.apply(Trash(Kind.ANNOTATION, tuple(each.id for each in added), AT))
    assert library.annotations() == []
    library.apply(done.inverse)
    assert snapshot(library.path) == before


@pytest.mark.parametrize(
    ("kept", "region"),
    [(None, None), ("hong-kong", Region.HONG_KONG), ("", None), ("atlantis", None)],
)
def test_the_region_of_an_article_is_what_was_said_of_it(
    library: Library, kept: str | None, region: Region | None
) -> None:
    library.apply(SetSetting(SAID + "a", kept))
    assert library.region("a") is region
    assert library.region("b") is None


def test_an_excerpt_is_of_its_articles_region(library: Library) -> None:
    article = add(library, draft_of("院子裡的臺階\n他看著𠮷祥街。\n"))
    library.apply(AddAnnotation(annotation_of(article, 0, 2)))
    assert [each.region for each in library.excerpts()] == [Region.TAIWAN]
    library.apply(SetSetting(SAID + article.id, Region.MAINLAND.value))
    assert [each.region for each in library.excerpts()] == [Region.MAINLAND]


def test_the_codebook_is_that_of_now_whoever_writes(library: Library) -> None:
    """It is read again only where something was written: by this connection or by another."""
    library.apply(AddTag(Tag("a", "改革")))
    first = library.codebook()
    assert library.codebook() is first
    undo = library.apply(AddTag(Tag("b", "𠮷田"))).inverse
    assert [tag.name for tag in library.codebook().tags] == ["改革", "𠮷田"]
    library.apply(undo)
    with Library(library.path) as other:
        other.apply(EditTag(replace(other.codebook().get("a"), name="生態😀")))
    assert [tag.name for tag in library.codebook().tags] == ["生態😀"]
