from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.library import Library
from reader.anchor import describe
from reader.changes import (
    AddAnnotation,
    AddIfNew,
    AddTag,
    Affected,
    Batch,
    Change,
    EditAnnotation,
    EditMetadata,
    EditTag,
    Kind,
    Restore,
    SetScript,
    SetSetting,
    Standing,
    Trash,
)
from reader.drafts import addition
from reader.model import DetectedScript, Evidence, Image, Metadata, Place, Tag
from tests.helpers.library import (
    AT,
    TAX,
    TRADITIONAL,
    VAT,
    add,
    annotation_of,
    draft_of,
    minutes,
    quoting,
    revising,
    snapshot,
    the_annotation,
    the_article,
)
from tests.helpers.texts import HOSTILE, texts

Make = Callable[[Library], Change]


def edited(library: Library) -> EditAnnotation:
    former = the_annotation(library, "改革措施")
    anchor = describe(TRADITIONAL, 0, former.anchor.end)
    tags = ("tag-vat", "tag-reform")
    return EditAnnotation(
        replace(former, anchor=anchor, tags=tags, note="改\0\r\n\u2028", modified_at=minutes(9))
    )


def new_article(library: Library) -> Change:
    images = (Image(b"\xff\xd8", "image/jpeg", 1), Image(b"", "image/png", 0))
    return addition(draft_of("頭條\n\0𠮷𨋢🌱\n", images=images))


def new_text(library: Library) -> Change:
    """One annotation goes along, the other stays an orphan."""
    text = TRADITIONAL.replace("\u3000\u3000居民", "🌱居民")
    moved = the_annotation(library, "改革措施")
    start = text.index("改革措施")
    anchor = describe(text, start, start + len(moved.anchor.quote))
    return revising(the_article(library, TRADITIONAL), text, Standing(moved.id, 2, anchor))


CHANGES: dict[str, Make] = {
    "make a text anew": new_text,
    "add an article": new_article,
    "add an article if new": lambda library: AddIfNew(addition(draft_of("頭條\n\0𠮷\n"))),
    "edit metadata": lambda library: EditMetadata(
        the_article(library, TRADITIONAL).id,
        Metadata(title="𠮷田\r\n村", editor="方硯", url="https://a.example"),
    ),
    "edit metadata with its evidence": lambda library: EditMetadata(
        the_article(library, TRADITIONAL).id,
        Metadata(title="𠮷田村🌱", outlet="鏡山晚報"),
        (Evidence("outlet", "鏡山晚報", Place.PERSON), Evidence("title", "𨋢", Place.TEXT, False)),
    ),
    "overrule detection": lambda library: SetScript(
        the_article(library, TRADITIONAL).id, DetectedScript.MIXED
    ),
    "add a tag": lambda _: AddTag(Tag("tag-new", "水利𨋢", "tag-green", shortcut="9", position=7)),
    "rename a tag": lambda _: EditTag(replace(TAX, name="財政", colour="#000000")),
    "move a tag": lambda _: EditTag(replace(TAX, parent="tag-green")),
    "move a tag to the root": lambda _: EditTag(replace(VAT, parent=None, position=-3)),
    "annotate": lambda library: AddAnnotation(
        quoting(
            the_article(library, TRADITIONAL), "𨋢到觀景台", "tag-vat", "tag-green", note="註\r\n🌱"
        )
    ),
    "edit an annotation": edited,
    "untag": lambda library: EditAnnotation(replace(the_annotation(library, "改革措施"), tags=())),
    "trash an article": lambda library: Trash(
        Kind.ARTICLE, (the_article(library, TRADITIONAL).id,), AT
    ),
    "trash a tag": lambda _: Trash(Kind.TAG, ("tag-reform",), AT),
    "trash tags": lambda _: Trash(Kind.TAG, ("tag-vat", "tag-reform", "tag-green"), AT),
    "trash one thing twice": lambda library: Trash(
        Kind.ANNOTATION, (the_annotation(library, "𠮷").id,) * 2, AT
    ),
    "trash annotations": lambda library: Trash(
        Kind.ANNOTATION, tuple(each.id for each in library.annotations()), minutes(3)
    ),
    "remember": lambda _: SetSetting("last-article", "𠮷"),
    "do several things": lambda library: Batch(
        (
            AddTag(Tag("tag-new", "水利")),
            EditTag(replace(VAT, parent="tag-new")),
            AddAnnotation(quoting(the_article(library, TRADITIONAL), "居民", "tag-new")),
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
    assert library.source(article.id)[0] == draft.raw
    assert library.images(article.id) == draft.images


def test_a_text_made_anew_is_what_is_read_and_the_former_is_kept(filled: Library) -> None:
    change = new_text(filled)
    filled.apply(change)
    article = filled.article(the_annotation(filled, "改革措施").article)
    assert (article.info.version, article.source_text.count("🌱居民")) == (2, 1)
    made = filled.extraction(article.id)
    assert made.encoding == "big5hkscs"
    assert [image.data for image in made.images] == [b"\x89PNG\1"]
    assert made.remote_images[0].url == "https://a.example/塔.png"
    assert filled.former_text(article.id, 1) == TRADITIONAL
    moved, orphan = the_annotation(filled, "改革措施"), the_annotation(filled, "𠮷")
    anchor = moved.anchor
    assert article.source_text[anchor.start : anchor.end] == anchor.quote
    assert (moved.version, orphan.version) == (2, 1)


def test_an_orphan_can_be_worked_on_and_put_on_the_new_text(filled: Library) -> None:
    filled.apply(new_text(filled))
    orphan = the_annotation(filled, "𠮷")
    filled.apply(EditAnnotation(replace(orphan, note="找回", tags=("tag-vat",))))
    assert the_annotation(filled, "𠮷").note == "找回"
    text = filled.article(orphan.article).source_text
    start = text.index("居民")
    placed = replace(orphan, anchor=describe(text, start, start + 2), version=2)
    filled.apply(EditAnnotation(placed))
    assert filled.check().problems == ()
    assert the_annotation(filled, "居民").version == 2


def test_metadata_goes_with_its_evidence_and_without_one_that_stays(filled: Library) -> None:
    key = the_article(filled, TRADITIONAL).id
    said = (Evidence("outlet", "𠮷田報🌱", Place.PERSON),)
    filled.apply(EditMetadata(key, Metadata(outlet="𠮷田報🌱"), said))
    filled.apply(EditMetadata(key, Metadata(outlet="𨋢報")))
    assert filled.extraction(key).evidence == said
    assert filled.article(key).metadata == Metadata(outlet="𨋢報")


def test_a_setting_is_kept_changed_and_forgotten(library: Library) -> None:
    for value in ("一", "𠮷\0", ""):
        library.apply(SetSetting("k", value))
        assert library.setting("k") == value
    assert library.apply(SetSetting("k", None)).inverse == SetSetting("k", "")
    assert library.setting("k") is None
    assert library.apply(SetSetting("k", None)).inverse == SetSetting("k", None)


# -- what is affected


def test_a_change_says_what_it_touched(filled: Library) -> None:
    article = the_article(filled, TRADITIONAL)
    added = quoting(article, "居民", "tag-vat")
    touched = Affected(frozenset({article.id}), frozenset({"tag-vat"}), frozenset({added.id}))
    assert filled.apply(AddAnnotation(added)).affected == touched
    retagged = filled.apply(EditAnnotation(replace(added, tags=("tag-green",)))).affected
    assert retagged == touched | Affected(tags=frozenset({"tag-green"}))


def test_a_tag_in_the_trash_touches_all_that_carry_it_or_one_below(filled: Library) -> None:
    affected = filled.apply(Trash(Kind.TAG, ("tag-reform",), AT)).affected
    carrying = {the_annotation(filled, "改革措施"), the_annotation(filled, "也要")}
    assert affected.annotations == {each.id for each in carrying}
    assert affected.articles == {each.article for each in carrying}
    assert affected.tags >= {"tag-reform", "tag-tax", "tag-vat"}


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


# -- the trash


def test_a_tag_takes_those_below_it_along(filled: Library) -> None:
    filled.apply(Trash(Kind.TAG, ("tag-reform",), AT))
    assert [tag.id for tag in filled.codebook().tags] == ["tag-green"]
    assert {each.id for each in filled.trash()} == {"tag-reform", "tag-tax", "tag-vat"}
    assert the_annotation(filled, "改革措施").tags == ("tag-green",)


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
    former = the_annotation(filled, "改革措施")
    assert former.tags == ("tag-reform", "tag-green")
    trashed = filled.apply(Trash(Kind.TAG, ("tag-reform",), AT))
    noted = replace(former, tags=("tag-green",), note="不忘")
    filled.apply(EditAnnotation(noted))
    filled.apply(trashed.inverse)
    assert the_annotation(filled, "改革措施") == replace(former, note="不忘")


ALL = ["tag-reform", "tag-tax", "tag-vat", "tag-green"]


def test_an_edit_beside_tags_in_the_trash_is_taken_back_whole(filled: Library) -> None:
    article = the_article(filled, TRADITIONAL)

    @settings(max_examples=30)  # each is a dozen commits to disk
    @given(st.permutations(ALL), st.permutations(ALL), st.integers(0, 4), st.sampled_from(ALL))
    def edit(tags: list[str], wanted: list[str], count: int, hidden: str) -> None:
        added = annotation_of(article, 0, 3, *tags)
        filled.apply(AddAnnotation(added))
        first = snapshot(filled.path)
        steps = [filled.apply(Trash(Kind.TAG, (hidden,), AT))]
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
