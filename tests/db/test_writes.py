from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import peewee
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.library import Library
from reader.anchor import describe
from reader.changes import (
    AddAnnotation,
    AddTag,
    Affected,
    Batch,
    Change,
    EditAnnotation,
    EditMetadata,
    EditTag,
    Erase,
    Kind,
    Restore,
    SetSetting,
    Trash,
)
from reader.errors import (
    BadTagName,
    BadTagParent,
    GengduError,
    Gone,
    InUse,
    TagExists,
)
from reader.model import Anchor, Annotation, Article, Image, Metadata, Tag
from tests.helpers.library import (
    AT,
    GREEN,
    REFORM,
    SIMPLIFIED,
    TAX,
    TRADITIONAL,
    VAT,
    Snapshot,
    add,
    annotation_of,
    draft_of,
    minutes,
    quoting,
    snapshot,
)
from tests.helpers.texts import HOSTILE, texts

Make = Callable[[Library], Change]


def traditional(library: Library) -> Article:
    return article_of(library, TRADITIONAL)


def article_of(library: Library, text: str) -> Article:
    (found,) = (info for info in library.articles() if info.length == len(text))
    return library.article(found.id)


def annotation(library: Library, quote: str) -> Annotation:
    (found,) = (each for each in library.annotations() if each.anchor.quote.startswith(quote))
    return found


def edited(library: Library) -> EditAnnotation:
    former = annotation(library, "改革措施")
    anchor = describe(TRADITIONAL, 0, former.anchor.end)
    tags = ("tag-vat", "tag-reform")
    return EditAnnotation(
        replace(former, anchor=anchor, tags=tags, note="改\0\r\n\u2028", modified_at=minutes(9))
    )


def new_article(library: Library) -> Change:
    images = (Image(b"\xff\xd8", "image/jpeg", 1), Image(b"", "image/png", 0))
    return library.addition(draft_of("頭條\n\0𠮷𨋢🌱\n", images=images))[1]


CHANGES: dict[str, Make] = {
    "add an article": new_article,
    "edit metadata": lambda library: EditMetadata(
        traditional(library).id,
        Metadata(title="𠮷田\r\n村", editor="方硯", url="https://a.example"),
    ),
    "add a tag": lambda _: AddTag(Tag("tag-new", "水利𨋢", "tag-green", shortcut="9", position=7)),
    "rename a tag": lambda _: EditTag(replace(TAX, name="財政", colour="#000000")),
    "move a tag": lambda _: EditTag(replace(TAX, parent="tag-green")),
    "move a tag to the root": lambda _: EditTag(replace(VAT, parent=None, position=-3)),
    "annotate": lambda library: AddAnnotation(
        quoting(traditional(library), "𨋢到觀景台", "tag-vat", "tag-green", note="註\r\n🌱")
    ),
    "edit an annotation": edited,
    "untag": lambda library: EditAnnotation(replace(annotation(library, "改革措施"), tags=())),
    "trash an article": lambda library: Trash(Kind.ARTICLE, (traditional(library).id,), AT),
    "trash a tag": lambda _: Trash(Kind.TAG, ("tag-reform",), AT),
    "trash tags": lambda _: Trash(Kind.TAG, ("tag-vat", "tag-reform", "tag-green"), AT),
    "trash one thing twice": lambda library: Trash(
        Kind.ANNOTATION, (annotation(library, "𠮷").id,) * 2, AT
    ),
    "trash annotations": lambda library: Trash(
        Kind.ANNOTATION, tuple(each.id for each in library.annotations()), minutes(3)
    ),
    "remember": lambda _: SetSetting("last-article", "𠮷"),
    "do several things": lambda library: Batch(
        (
            AddTag(Tag("tag-new", "水利")),
            EditTag(replace(VAT, parent="tag-new")),
            AddAnnotation(quoting(traditional(library), "居民", "tag-new")),
            Trash(Kind.TAG, ("tag-new",), AT),
            SetSetting("k", "v"),
        )
    ),
}


@pytest.mark.parametrize("make", CHANGES.values(), ids=CHANGES)
def test_a_change_can_be_taken_back_and_done_again(filled: Library, make: Make) -> None:
    before = snapshot(filled.path)
    done = filled.apply(make(filled))
    after = snapshot(filled.path)
    assert after != before
    assert filled.check().problems == ()
    undone = filled.apply(done.inverse)
    assert snapshot(filled.path) == before
    assert undone.affected == done.affected
    redone = filled.apply(undone.inverse)
    assert snapshot(filled.path) == after
    filled.apply(redone.inverse)
    assert snapshot(filled.path) == before


def test_nothing_to_move_is_no_change(filled: Library) -> None:
    before = snapshot(filled.path)
    for kind in Kind:
        done = filled.apply(Trash(kind, (), AT))
        assert filled.apply(done.inverse).affected == Affected()
    assert snapshot(filled.path) == before


def test_what_is_added_is_what_is_read(library: Library) -> None:
    draft = draft_of(TRADITIONAL, images=(Image(b"\0\xff", "image/png", 2),))
    article = add(library, draft)
    assert (article.source_text, article.blocks) == (draft.source_text, draft.blocks)
    assert article.metadata == draft.metadata
    assert library.raw(article.id) == draft.raw
    assert library.images(article.id) == draft.images


def test_a_setting_is_kept_changed_and_forgotten(library: Library) -> None:
    for value in ("一", "𠮷\0", ""):
        library.apply(SetSetting("k", value))
        assert library.setting("k") == value
    assert library.apply(SetSetting("k", None)).inverse == SetSetting("k", "")
    assert library.setting("k") is None
    assert library.apply(SetSetting("k", None)).inverse == SetSetting("k", None)


# -- what is affected


def test_a_change_says_what_it_touched(filled: Library) -> None:
    article = traditional(filled)
    added = quoting(article, "居民", "tag-vat")
    touched = Affected(frozenset({article.id}), frozenset({"tag-vat"}), frozenset({added.id}))
    assert filled.apply(AddAnnotation(added)).affected == touched
    retagged = filled.apply(EditAnnotation(replace(added, tags=("tag-green",)))).affected
    assert retagged == touched | Affected(tags=frozenset({"tag-green"}))


def test_a_tag_in_the_trash_touches_all_that_carry_it_or_one_below(filled: Library) -> None:
    affected = filled.apply(Trash(Kind.TAG, ("tag-reform",), AT)).affected
    carrying = {annotation(filled, "改革措施"), annotation(filled, "也要")}
    assert affected.annotations == {each.id for each in carrying}
    assert affected.articles == {each.article for each in carrying}
    assert affected.tags >= {"tag-reform", "tag-tax", "tag-vat"}


# -- what is refused


def stale_annotation(library: Library) -> Change:
    added = quoting(traditional(library), "居民")
    library.apply(AddAnnotation(added))
    library.apply(Trash(Kind.ANNOTATION, (added.id,), AT))
    return EditAnnotation(replace(added, note="晚了"))


def on_another_article(library: Library) -> Change:
    other = article_of(library, SIMPLIFIED)
    return EditAnnotation(replace(annotation(library, "𠮷"), article=other.id))


def on_a_trashed_article(library: Library) -> Change:
    article = traditional(library)
    library.apply(Trash(Kind.ARTICLE, (article.id,), AT))
    return AddAnnotation(quoting(article, "居民"))


def with_a_trashed_tag(library: Library) -> Change:
    library.apply(Trash(Kind.TAG, ("tag-green",), AT))
    return AddAnnotation(quoting(traditional(library), "居民", "tag-green"))


def newly_with_a_trashed_tag(library: Library) -> Change:
    library.apply(Trash(Kind.TAG, ("tag-vat",), AT))
    former = annotation(library, "改革措施")
    return EditAnnotation(replace(former, tags=(*former.tags, "tag-vat")))


def below_a_trashed_tag(library: Library) -> Change:
    library.apply(Trash(Kind.TAG, ("tag-green",), AT))
    return EditTag(replace(VAT, parent="tag-green"))


def back_to_a_taken_place(library: Library) -> Change:
    library.apply(Trash(Kind.TAG, ("tag-green",), AT))
    library.apply(AddTag(Tag("tag-other", GREEN.name)))
    return Restore(Kind.TAG, ("tag-green",))


def used_by_the_trash(library: Library) -> Change:
    library.apply(Trash(Kind.ANNOTATION, (annotation(library, "也要").id,), AT))
    return Erase(Kind.TAG, "tag-vat")


def annotated_in_the_trash(library: Library) -> Change:
    article = article_of(library, SIMPLIFIED)
    library.apply(Trash(Kind.ANNOTATION, (annotation(library, "也要").id,), AT))
    return Erase(Kind.ARTICLE, article.id)


def twice(library: Library) -> Change:
    library.apply(Trash(Kind.TAG, ("tag-green",), AT))
    return Trash(Kind.TAG, ("tag-vat", "tag-green"), AT)


REFUSED: dict[str, tuple[Make, type[GengduError]]] = {
    "metadata of nothing": (lambda _: EditMetadata("no", Metadata()), Gone),
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
        lambda library: AddAnnotation(replace(quoting(traditional(library), "居民"), article="no")),
        Gone,
    ),
    "an annotation of an article in the trash": (on_a_trashed_article, Gone),
    "an annotation that moves to another article": (on_another_article, Gone),
    "an annotation that is in the trash": (stale_annotation, Gone),
    "an annotation with a tag in the trash": (with_a_trashed_tag, Gone),
    "an annotation that gets a tag in the trash": (newly_with_a_trashed_tag, Gone),
    "an annotation with no tag of ours": (
        lambda library: AddAnnotation(quoting(traditional(library), "居民", "no")),
        Gone,
    ),
    "the trash for nothing": (lambda _: Trash(Kind.ANNOTATION, ("no",), AT), Gone),
    "the trash for one of two": (lambda _: Trash(Kind.TAG, ("tag-green", "no"), AT), Gone),
    "the trash for what is in it": (twice, Gone),
    "nothing out of the trash": (lambda _: Restore(Kind.ARTICLE, ("no",)), Gone),
    "what is not in the trash": (lambda _: Restore(Kind.TAG, ("tag-vat",)), Gone),
    "erasing nothing": (lambda _: Erase(Kind.ANNOTATION, "no"), Gone),
    "erasing no article": (lambda _: Erase(Kind.ARTICLE, "no"), Gone),
    "erasing an annotated article": (
        lambda library: Erase(Kind.ARTICLE, traditional(library).id),
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
        new_article(filled),
        AddTag(Tag("tag-new", "水利")),
        AddAnnotation(quoting(traditional(filled), "居民", "tag-new")),
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


def test_a_passage_anywhere_in_any_text_can_be_annotated(library: Library) -> None:
    @settings(max_examples=50)
    @given(texts(HOSTILE).map("{}𠮷".format), st.data())
    def annotate(text: str, data: st.DataObject) -> None:
        article = add(library, draft_of(text))
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        added = annotation_of(article, start, end)
        library.apply(AddAnnotation(added))
        assert library.annotation(added.id) == added
        assert article.source_text[start:end] == added.anchor.quote

    annotate()
    assert library.check().problems == ()


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
    former = annotation(filled, "𠮷")
    before: Snapshot = snapshot(filled.path)
    for anchor in anchors_beside(former.anchor):
        with pytest.raises(ValueError, match="is not the text of article"):
            filled.apply(EditAnnotation(replace(former, anchor=anchor)))
        with pytest.raises(ValueError, match="is not the text of article"):
            filled.apply(AddAnnotation(replace(former, id="new", anchor=anchor)))
    assert snapshot(filled.path) == before


# -- the trash


def test_a_tag_takes_those_below_it_along(filled: Library) -> None:
    filled.apply(Trash(Kind.TAG, ("tag-reform",), AT))
    assert [tag.id for tag in filled.codebook().tags] == ["tag-green"]
    assert {each.id for each in filled.trash()} == {"tag-reform", "tag-tax", "tag-vat"}
    assert annotation(filled, "改革措施").tags == ("tag-green",)


def test_a_tag_brings_those_above_it_back(filled: Library) -> None:
    filled.apply(Trash(Kind.TAG, ("tag-vat",), AT))
    filled.apply(Trash(Kind.TAG, ("tag-reform",), minutes(1)))
    before = snapshot(filled.path)
    restored = filled.apply(Restore(Kind.TAG, ("tag-vat",)))
    assert filled.codebook().path("tag-vat") == "改革舉措 / 稅制 / 增值税"
    assert filled.trash() == []
    filled.apply(restored.inverse)
    assert snapshot(filled.path) == before


def test_a_clock_that_went_back_does_not_stop_an_undo(filled: Library) -> None:
    filled.apply(Trash(Kind.TAG, ("tag-vat",), minutes(60)))
    filled.apply(Trash(Kind.TAG, ("tag-reform",), minutes(0)))
    before = snapshot(filled.path)
    restored = filled.apply(Restore(Kind.TAG, ("tag-vat",)))
    filled.apply(restored.inverse)
    assert snapshot(filled.path) == before


def test_a_restored_tag_is_on_its_passages_again_in_its_place(filled: Library) -> None:
    former = annotation(filled, "改革措施")
    assert former.tags == ("tag-reform", "tag-green")
    trashed = filled.apply(Trash(Kind.TAG, ("tag-reform",), AT))
    noted = replace(former, tags=("tag-green",), note="不忘")
    filled.apply(EditAnnotation(noted))
    filled.apply(trashed.inverse)
    assert annotation(filled, "改革措施") == replace(former, note="不忘")


ALL = ["tag-reform", "tag-tax", "tag-vat", "tag-green"]


def test_an_edit_beside_tags_in_the_trash_is_taken_back_whole(filled: Library) -> None:
    article = traditional(filled)

    @settings(max_examples=30)  # each is a dozen commits to disk
    @given(st.permutations(ALL), st.permutations(ALL), st.integers(0, 4), st.sampled_from(ALL))
    def edit(tags: list[str], wanted: list[str], count: int, hidden: str) -> None:
        first = snapshot(filled.path)
        added = annotation_of(article, 0, 3, *tags)
        steps = [filled.apply(AddAnnotation(added))]
        steps.append(filled.apply(Trash(Kind.TAG, (hidden,), AT)))
        live = filled.codebook()
        chosen = tuple(tag for tag in wanted if tag in live)[:count]
        for edited_tags in (chosen, chosen[:1]):
            steps.append(filled.apply(EditAnnotation(replace(added, tags=edited_tags))))
            seen = filled.annotation(added.id)
            assert seen
            assert seen.tags == edited_tags
        for step in reversed(steps):
            filled.apply(step.inverse)
        assert snapshot(filled.path) == first

    edit()
