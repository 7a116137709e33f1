from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import peewee
import pytest

from db.library import Library
from reader.anchor import describe
from reader.changes import (
    AddAnnotation,
    AddTag,
    Batch,
    Change,
    EditAnnotation,
    EditMetadata,
    EditTag,
    Erase,
    Kind,
    Restore,
    SetScript,
    SetSetting,
    Standing,
    Trash,
    Withdraw,
)
from reader.drafts import addition
from reader.errors import (
    BadTagName,
    BadTagParent,
    GengduError,
    Gone,
    InUse,
    TagExists,
)
from reader.model import Anchor, Article, DetectedScript, Metadata, Tag
from tests.helpers.articles import article
from tests.helpers.library import (
    AT,
    GREEN,
    REFORM,
    SIMPLIFIED,
    TRADITIONAL,
    VAT,
    Snapshot,
    add,
    draft_of,
    quoting,
    revising,
    snapshot,
    the_annotation,
    the_article,
)

Make = Callable[[Library], Change]


def stale_annotation(library: Library) -> Change:
    added = quoting(the_article(library, TRADITIONAL), "居民")
    library.apply(AddAnnotation(added))
    library.apply(Trash(Kind.ANNOTATION, (added.id,), AT))
    return EditAnnotation(replace(added, note="晚了"))


def on_another_article(library: Library) -> Change:
    other = the_article(library, SIMPLIFIED)
    return EditAnnotation(replace(the_annotation(library, "𠮷"), article=other.id))


def on_a_trashed_article(library: Library) -> Change:
    article = the_article(library, TRADITIONAL)
    library.apply(Trash(Kind.ARTICLE, (article.id,), AT))
    return AddAnnotation(quoting(article, "居民"))


def with_a_trashed_tag(library: Library) -> Change:
    library.apply(Trash(Kind.TAG, ("tag-green",), AT))
    return AddAnnotation(quoting(the_article(library, TRADITIONAL), "居民", "tag-green"))


def newly_with_a_trashed_tag(library: Library) -> Change:
    library.apply(Trash(Kind.TAG, ("tag-vat",), AT))
    former = the_annotation(library, "改革措施")
    return EditAnnotation(replace(former, tags=(*former.tags, "tag-vat")))


def below_a_trashed_tag(library: Library) -> Change:
    library.apply(Trash(Kind.TAG, ("tag-green",), AT))
    return EditTag(replace(VAT, parent="tag-green"))


def back_to_a_taken_place(library: Library) -> Change:
    library.apply(Trash(Kind.TAG, ("tag-green",), AT))
    library.apply(AddTag(Tag("tag-other", GREEN.name)))
    return Restore(Kind.TAG, ("tag-green",))


def used_by_the_trash(library: Library) -> Change:
    library.apply(Trash(Kind.ANNOTATION, (the_annotation(library, "也要").id,), AT))
    return Erase(Kind.TAG, "tag-vat")


def annotated_in_the_trash(library: Library) -> Change:
    article = the_article(library, SIMPLIFIED)
    library.apply(Trash(Kind.ANNOTATION, (the_annotation(library, "也要").id,), AT))
    return Erase(Kind.ARTICLE, article.id)


def twice(library: Library) -> Change:
    library.apply(Trash(Kind.TAG, ("tag-green",), AT))
    return Trash(Kind.TAG, ("tag-vat", "tag-green"), AT)


def revised(library: Library) -> Article:
    library.apply(revising(the_article(library, TRADITIONAL), "新稿\n"))
    return the_article(library, "新稿\n")


def a_text_that_is_annotated(library: Library) -> Change:
    article = revised(library)
    library.apply(AddAnnotation(quoting(article, "新稿")))
    return Withdraw(article.id)


REFUSED: dict[str, tuple[Make, type[GengduError]]] = {
    "metadata of nothing": (lambda _: EditMetadata("no", Metadata()), Gone),
    "a script of nothing": (lambda _: SetScript("no", DetectedScript.HANS), Gone),
    "a tag below nothing": (lambda _: AddTag(Tag("t", "水利", "no")), Gone),
    "a tag below one in the trash": (below_a_trashed_tag, Gone),
    "a tag below itself": (lambda _: EditTag(replace(REFORM, parent="tag-vat")), BadTagParent),
    "a tag beside its name": (lambda _: AddTag(Tag("t", REFORM.name)), TagExists),
    "a tag moved beside its name": (
        lambda _: Batch((AddTag(Tag("t", VAT.name)), EditTag(replace(VAT, parent=None)))),
        TagExists,
    ),
    "a tag restored beside its name": (back_to_a_taken_place, TagExists),
    "a tag of no name": (lambda _: AddTag(Tag("t", "")), BadTagName),
    "a tag that reads as a path": (lambda _: EditTag(replace(VAT, name="稅 / 費")), BadTagName),
    "a tag that is not there": (lambda _: EditTag(Tag("no", "水利")), Gone),
    "an annotation of nothing": (
        lambda library: AddAnnotation(
            replace(quoting(the_article(library, TRADITIONAL), "居民"), article="no")
        ),
        Gone,
    ),
    "an annotation of an article in the trash": (on_a_trashed_article, Gone),
    "an annotation that moves to another article": (on_another_article, Gone),
    "an annotation that is in the trash": (stale_annotation, Gone),
    "an annotation with a tag in the trash": (with_a_trashed_tag, Gone),
    "an annotation that gets a tag in the trash": (newly_with_a_trashed_tag, Gone),
    "an annotation with no tag of ours": (
        lambda library: AddAnnotation(quoting(the_article(library, TRADITIONAL), "居民", "no")),
        Gone,
    ),
    "the trash for nothing": (lambda _: Trash(Kind.ANNOTATION, ("no",), AT), Gone),
    "the trash for one of two": (lambda _: Trash(Kind.TAG, ("tag-green", "no"), AT), Gone),
    "the trash for what is in it": (twice, Gone),
    "nothing out of the trash": (lambda _: Restore(Kind.ARTICLE, ("no",)), Gone),
    "what is not in the trash": (lambda _: Restore(Kind.TAG, ("tag-vat",)), Gone),
    "a text of nothing": (
        lambda library: revising(article("改革\n", name="no"), "改革了\n"),
        Gone,
    ),
    "a standing of nothing": (
        lambda library: revising(
            the_article(library, TRADITIONAL), "新稿", Standing("no", 2, describe("新稿", 0, 1))
        ),
        Gone,
    ),
    "withdrawing the only text": (
        lambda library: Withdraw(add(library, draft_of("孤稿\n")).id),
        Gone,
    ),
    "withdrawing a text that is annotated": (a_text_that_is_annotated, InUse),
    "erasing an article made anew": (
        lambda library: Erase(Kind.ARTICLE, revised(library).id),
        InUse,
    ),
    "erasing nothing": (lambda _: Erase(Kind.ANNOTATION, "no"), Gone),
    "erasing no article": (lambda _: Erase(Kind.ARTICLE, "no"), Gone),
    "erasing an annotated article": (
        lambda library: Erase(Kind.ARTICLE, the_article(library, TRADITIONAL).id),
        InUse,
    ),
    "erasing an article with annotations in the trash": (annotated_in_the_trash, InUse),
    "erasing a tag in use": (lambda _: Erase(Kind.TAG, "tag-green"), InUse),
    "erasing a tag that the trash uses": (used_by_the_trash, InUse),
    "erasing a tag with tags below": (lambda _: Erase(Kind.TAG, "tag-tax"), InUse),
}


@pytest.mark.parametrize(("make", "error"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_changes_nothing(
    filled: Library, make: Make, error: type[GengduError]
) -> None:
    change = make(filled)
    before = snapshot(filled.path)
    with pytest.raises(error):
        filled.apply(change)
    assert snapshot(filled.path) == before
    with pytest.raises(error):
        filled.apply(Batch((SetSetting("k", "v"), AddTag(Tag("tag-first", "首")), change)))
    assert snapshot(filled.path) == before


def test_what_is_gone_is_named(filled: Library) -> None:
    filled.apply(Trash(Kind.TAG, ("tag-green",), AT))
    with pytest.raises(Gone, match="tag tag-green"):
        filled.apply(Trash(Kind.TAG, ("tag-vat", "tag-green"), AT))


@pytest.mark.parametrize("place", range(4))
def test_a_batch_is_done_whole_or_not_at_all(filled: Library, place: int) -> None:
    good: list[Change] = [
        addition(draft_of("頭條\n\0𠮷𨋢🌱\n")),
        AddTag(Tag("tag-new", "水利")),
        AddAnnotation(quoting(the_article(filled, TRADITIONAL), "居民", "tag-new")),
    ]
    before = snapshot(filled.path)
    good.insert(place, Batch((SetSetting("k", "v"), Erase(Kind.TAG, "no"))))
    with pytest.raises(Gone):
        filled.apply(Batch(tuple(good)))
    assert snapshot(filled.path) == before


def test_a_defect_of_ours_changes_nothing_either(filled: Library) -> None:
    before = snapshot(filled.path)
    with pytest.raises(peewee.IntegrityError):
        filled.apply(Batch((SetSetting("k", "v"), AddTag(replace(VAT, parent=None)))))
    with pytest.raises(UnicodeEncodeError):
        filled.apply(Batch((SetSetting("k", "v"), SetSetting("k", "\ud83c"))))
    assert snapshot(filled.path) == before


# -- anchors


def anchors_beside(anchor: Anchor) -> list[Anchor]:
    """Anchors that are not the text, by one thing each."""
    return [
        replace(anchor, start=anchor.start + 1),
        replace(anchor, start=anchor.start - 1),
        replace(anchor, end=anchor.end + 1),
        replace(anchor, end=anchor.start),
        replace(anchor, start=anchor.end, end=anchor.start),
        replace(anchor, quote=anchor.quote.replace("𠮷", "吉")),
        replace(anchor, quote=anchor.quote[:-1]),
        replace(anchor, quote=""),
        replace(anchor, prefix="鏡" + anchor.prefix),
        replace(anchor, suffix=anchor.suffix[1:]),
        Anchor(0, 0, "", "", ""),
        Anchor(-3, -1, TRADITIONAL[-3:-1], "", ""),
        Anchor(5, 3, TRADITIONAL[3:5], "", ""),
        Anchor(len(TRADITIONAL) - 1, len(TRADITIONAL) + 1, "\n", "", ""),
    ]


def test_an_anchor_that_is_not_the_text_is_refused(filled: Library) -> None:
    former = the_annotation(filled, "𠮷")
    before: Snapshot = snapshot(filled.path)
    for anchor in anchors_beside(former.anchor):
        with pytest.raises(ValueError, match="is not the text of article"):
            filled.apply(EditAnnotation(replace(former, anchor=anchor)))
        with pytest.raises(ValueError, match="is not the text of article"):
            filled.apply(AddAnnotation(replace(former, id="new", anchor=anchor)))
    assert snapshot(filled.path) == before
