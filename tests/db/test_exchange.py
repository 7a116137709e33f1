"""Bringing coding into a real library: what comes, what is kept, and taking it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.holdings import LibraryHoldings
from db.library import Library
from reader.anchor import describe
from reader.changes import (
    Batch,
    Collect,
    EditAnnotation,
    Kind,
    Put,
    SetMemo,
    SetValues,
    Trash,
    Value,
)
from reader.codebook import PALETTE
from reader.exchange.bundle import Bundle, Quoted, Why
from reader.exchange.plan import Plan, plan
from reader.model import Annotation, Block, BlockKind, Tag
from reader.shelf import Attribute, AttributeKind, Collection
from tests.helpers.bundles import bundle_of
from tests.helpers.library import (
    AT,
    GREEN,
    REFORM,
    SIMPLIFIED,
    TRADITIONAL,
    add,
    draft_of,
    fill,
    quoting,
    revising,
    snapshot,
    the_annotation,
    the_article,
)


@pytest.fixture
def given_library(tmp_path: Path) -> Iterator[Library]:
    """Another library, whose coding is brought in."""
    with Library(tmp_path / "given.gengdu") as opened:
        first, second = fill(opened)
        opened.apply(Put(Attribute("col", "版次", AttributeKind.NUMBER)))
        opened.apply(SetValues((Value(first.id, "col", "3"),)))
        opened.apply(Put(Collection("one", "要讀的")))
        opened.apply(Collect("one", put=(second.id,)))
        opened.apply(SetMemo(first.id, "看過"))
        yield opened


def planned(library: Library, bundle: Bundle) -> Plan:
    return plan(bundle, LibraryHoldings(library), "林禾", AT)


def brought(library: Library, bundle: Bundle) -> Plan:
    made = planned(library, bundle)
    library.apply(made.change)
    return made


def whys(made: Plan) -> list[tuple[str, Why]]:
    return [(each.what, each.why) for each in made.left_out]


def test_a_library_comes_into_an_empty_one_whole(library: Library, given_library: Library) -> None:
    made = brought(library, bundle_of(given_library))
    assert not made.left_out
    assert library.codebook().tags == given_library.codebook().tags
    assert library.annotations() == given_library.annotations()
    first = the_article(library, TRADITIONAL)
    assert first == the_article(given_library, TRADITIONAL)
    assert library.source(first.id) == given_library.source(first.id)
    assert library.extraction(first.id) == given_library.extraction(first.id)
    assert library.values([first.id]) == {first.id: {"col": "3"}}
    assert library.memo(first.id) == "看過"
    (collection,) = library.collections()
    assert library.members(collection.id) == {the_article(library, SIMPLIFIED).id}
    assert library.check().problems == given_library.check().problems == ()


def test_the_second_time_nothing_changes(library: Library, given_library: Library) -> None:
    bundle = bundle_of(given_library)
    brought(library, bundle)
    again = planned(library, bundle)
    assert again.change == Batch(())
    assert (again.known_articles, again.known_annotations) == (2, 3)
    assert not again.left_out


def test_undone_nothing_of_it_is_left(library: Library, given_library: Library) -> None:
    add(library, draft_of(SIMPLIFIED))
    library.apply(Put(Attribute("other", "地區")))
    before = snapshot(library.path)
    made = planned(library, bundle_of(given_library))
    undo = library.apply(made.change).inverse
    after = snapshot(library.path)
    assert after != before
    redo = library.apply(undo).inverse
    assert snapshot(library.path) == before
    library.apply(redo)
    assert snapshot(library.path) == after


def test_an_article_that_is_there_is_not_added_again(
    library: Library, given_library: Library
) -> None:
    there = add(library, draft_of(TRADITIONAL))
    made = brought(library, bundle_of(given_library))
    assert (len(made.articles), made.known_articles) == (1, 1)
    assert len(library.annotations(there.id)) == 2
    assert library.memo(there.id) == "看過"


def test_the_same_text_of_other_bytes_is_the_same_article(
    library: Library, given_library: Library
) -> None:
    there = add(library, replace(draft_of(TRADITIONAL), raw=b"<html>"))
    made = brought(library, bundle_of(given_library))
    assert made.known_articles == 1
    assert len(library.annotations(there.id)) == 2


def test_where_the_text_is_another_passages_are_carried_or_listed(
    library: Library, given_library: Library
) -> None:
    there = add(library, draft_of(TRADITIONAL))
    other = "前言\n" + TRADITIONAL.replace("改革措施與生態項目", "其他的話")
    library.apply(revising(there, other))
    made = brought(library, bundle_of(given_library))
    (annotation,) = library.annotations(there.id)
    start, end = annotation.anchor.start, annotation.anchor.end
    assert other[start:end] == annotation.anchor.quote == "𠮷田村舉行開工儀式🌱"
    assert annotation.version == 2
    assert whys(made) == [("改革措施與生態項目", Why.NOT_THERE)]


def test_tags_are_known_by_their_ids_or_their_paths(
    library: Library, given_library: Library
) -> None:
    brought(library, Bundle(tags=(Tag("own", "改革舉措"), Tag("tax", "稅制", "own", "#111111"))))
    made = brought(library, bundle_of(given_library))
    assert [tag.name for tag in made.tags] == ["增值税", "生態項目🌱"]
    codebook = library.codebook()
    assert codebook.path("tag-vat") == "改革舉措 / 稅制 / 增值税"
    assert codebook.get("tag-vat").parent == "tax"
    assert codebook.get("tag-green").colour == GREEN.colour
    annotation = the_annotation(library, "改革措施")
    assert annotation.tags == ("own", "tag-green")


def test_a_tag_whose_id_lies_in_the_trash_comes_anew(library: Library) -> None:
    brought(library, Bundle(tags=(REFORM,)))
    library.apply(Trash(Kind.TAG, (REFORM.id,), AT))
    (tag,) = brought(library, Bundle(tags=(REFORM,))).tags
    assert tag.name == REFORM.name
    assert tag.id != REFORM.id


def test_what_the_library_has_otherwise_is_kept_and_listed(
    library: Library, given_library: Library
) -> None:
    bundle = bundle_of(given_library)
    brought(library, bundle)
    ours = the_annotation(library, "改革措施")
    library.apply(EditAnnotation(replace(ours, note="我的")))
    first = the_article(library, TRADITIONAL)
    library.apply(SetMemo(first.id, "另一"))
    library.apply(SetValues((Value(first.id, "col", "4"),)))
    made = planned(library, bundle)
    assert made.change == Batch(())
    assert set(whys(made)) == {
        (ours.anchor.quote, Why.DIFFERS),
        ("看過", Why.DIFFERS),
        ("版次: 3", Why.DIFFERS),
    }


def test_what_lies_in_the_trash_is_not_brought_back(
    library: Library, given_library: Library
) -> None:
    bundle = bundle_of(given_library)
    brought(library, bundle)
    second = the_article(library, SIMPLIFIED)
    library.apply(Trash(Kind.ARTICLE, (second.id,), AT))
    one = the_annotation(library, "改革措施")
    library.apply(Trash(Kind.ANNOTATION, (one.id,), AT))
    made = planned(library, bundle)
    assert made.change == Batch(())
    assert {why for _, why in whys(made)} == {Why.IN_TRASH}
    assert len(made.left_out) == 3


def test_a_quote_finds_its_article_and_passage_in_the_other_script(library: Library) -> None:
    first, _ = fill(library)
    quoted = Quoted(
        title="镜山县试办生态走",
        quote="𠮷田村举行开工仪式🌱",
        tags=(("改革舉措", "稅制"), ("新",)),
        note="看",
    )
    made = brought(library, Bundle(quoted=(quoted,)))
    (annotation,) = made.annotations
    assert annotation.article == first.id
    assert annotation.anchor.quote == "𠮷田村舉行開工儀式🌱"
    assert annotation.coder == "林禾"
    assert library.codebook().paths(annotation.tags) == ("改革舉措 / 稅制", "新")
    assert planned(library, Bundle(quoted=(quoted,))).change == Batch(())


def test_an_address_finds_an_article_whatever_its_spelling(library: Library) -> None:
    draft = draft_of(TRADITIONAL)
    metadata = replace(draft.metadata, url="https://www.a.example/news/1.html")
    add(library, replace(draft, metadata=metadata))
    for url in ("http://A.example/news/1.html#top", "https://www.a.example/news/1.html/"):
        made = planned(library, Bundle(quoted=(Quoted(url=url, quote="改革沒有終點"),)))
        assert len(made.annotations) == 1
    for url in ("https://a.example/news/1.html?x=1", "ftp://a.example/news/1.html", "1.html"):
        made = planned(library, Bundle(quoted=(Quoted(url=url, quote="改革沒有終點"),)))
        assert whys(made) == [("改革沒有終點", Why.NO_ARTICLE)]


def test_of_two_articles_of_one_title_the_one_with_the_words_is_meant(library: Library) -> None:
    add(library, draft_of(TRADITIONAL))
    other = add(library, draft_of(TRADITIONAL + "改革繼續\n"))
    title = other.metadata.title
    made = planned(library, Bundle(quoted=(Quoted(title=title, quote="改革繼續"),)))
    assert [each.article for each in made.annotations] == [other.id]
    made = planned(library, Bundle(quoted=(Quoted(title=title, quote="改革沒有終點"),)))
    assert whys(made) == [("改革沒有終點", Why.NOT_UNIQUE)]


def test_an_annotation_without_its_article_stands_only_where_it_says(library: Library) -> None:
    first, _ = fill(library)
    there = quoting(first, "改革沒有終點")
    elsewhere = replace(there, id="x", article="nowhere")
    text = TRADITIONAL.index("改革", TRADITIONAL.index("改革") + 1)
    lookalike = replace(describe(TRADITIONAL, text, text + 2), prefix="別的", suffix="話")
    doubtful = replace(there, id="y", anchor=lookalike)
    made = planned(library, Bundle(annotations=(there, elsewhere, doubtful)))
    assert [each.id for each in made.annotations] == [there.id]
    assert whys(made) == [("改革", Why.NOT_UNIQUE), ("改革沒有終點", Why.NO_ARTICLE)]


def test_articles_that_cannot_be_kept_are_listed_with_what_stands_on_them(
    library: Library, given_library: Library
) -> None:
    bundle = bundle_of(given_library)
    articles = [
        replace(one, article=replace(one.article, source_text=one.article.source_text + "\r\n"))
        for one in bundle.articles
    ]
    made = planned(library, replace(bundle, articles=tuple(articles)))
    assert not made.articles
    assert {why for _, why in whys(made)} == {Why.NOT_UNDERSTOOD}
    assert len(made.left_out) == 5


def test_blocks_and_numbers_that_lie_are_made_anew(
    library: Library, given_library: Library
) -> None:
    (one, *_) = bundle_of(given_library).articles
    info = replace(one.article.info, length=7, sha256="0" * 64, version=9)
    blocks = (Block(BlockKind.TITLE, 0, 5_000),)
    lying = replace(one, article=replace(one.article, info=info, blocks=blocks))
    brought(library, Bundle(articles=(lying,)))
    article = the_article(library, SIMPLIFIED)
    assert article.info.version == 1
    assert [block.kind for block in article.blocks] == [BlockKind.PARAGRAPH] * 2
    assert library.check().problems == ()


def test_colours_and_numbers_that_are_none_are_not_taken(library: Library) -> None:
    brought(library, Bundle(tags=(Tag("a", "甲", shortcut="1"),)))
    odd = (Tag("b", "乙", None, "red", shortcut="1"), Tag("c", "丙", None, "#12", shortcut="x"))
    made = brought(library, Bundle(tags=(*odd, Tag("d", "丁", None, "#abcdef", shortcut="2"))))
    tags = {tag.name: tag for tag in made.tags}
    assert {name: tag.shortcut for name, tag in tags.items()} == {"乙": "", "丙": "", "丁": "2"}
    assert {tags["乙"].colour, tags["丙"].colour} <= set(PALETTE)
    assert tags["丁"].colour == "#abcdef"


def test_what_is_no_text_is_listed(library: Library) -> None:
    first, _ = fill(library)
    before = snapshot(library.path)
    bad = "\ud800"
    annotation = replace(quoting(first, "改革"), note=bad)
    bundle = Bundle(
        tags=(Tag("a", bad), Tag("b", "x\ny"), Tag("c", "環", parent="d"), Tag("d", "圈", "c")),
        attributes=(Attribute("e", bad),),
        annotations=(annotation,),
        quoted=(Quoted(title=bad, quote=bad), Quoted(article=first.id, quote=bad)),
    )
    made = brought(library, bundle)
    assert made.change == Batch(())
    assert len(made.left_out) == 8
    assert all(each.what.isprintable() or "\n" in each.what for each in made.left_out)
    assert snapshot(library.path) == before


def test_whatever_comes_in_can_be_taken_back(filled: Library) -> None:
    texts = {each.id: each.source_text for each in map(filled.article, _ids(filled))}
    before = snapshot(filled.path)

    @settings(max_examples=25)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        annotations = tuple(_some(data, texts, number) for number in range(3))
        names = st.sampled_from(["改革舉措", "稅制", "新", "x / y", ""])
        paths = data.draw(st.lists(st.tuples(names, names), max_size=3))
        quote = data.draw(st.text("改革的🌱\n，", max_size=3))
        quoted = Quoted(article=next(iter(texts)), quote=quote, tags=tuple(paths))
        bundle = Bundle(annotations=annotations, quoted=(quoted,))
        undo = filled.apply(planned(filled, bundle).change).inverse
        assert filled.check().problems == ()
        assert planned(filled, bundle).change == Batch(())
        filled.apply(undo)
        assert snapshot(filled.path) == before

    check()


def _ids(library: Library) -> list[str]:
    return [info.id for info in library.articles()]


def _some(data: st.DataObject, texts: dict[str, str], number: int) -> Annotation:
    """An annotation whose anchor may not fit."""
    which = data.draw(st.integers(0, len(texts)))
    article = [*texts, "nowhere"][which]
    text = texts.get(article, TRADITIONAL)
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 1, len(text)))
    shift = data.draw(st.integers(-2, 2))
    anchor = describe(text, start, end)
    moved = replace(anchor, start=start + shift, end=end + shift)
    return Annotation(f"x{number}", article, moved, ("tag-green", "none"), "", "", AT, AT)
