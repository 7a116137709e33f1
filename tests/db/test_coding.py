from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.library import Library
from reader.autocoding import Unit
from reader.changes import AddAnnotations, Affected, Erase, EraseAnnotations, Kind, Trash
from reader.errors import Gone
from reader.model import Annotation
from reader.query_text import parse
from tests.helpers.library import (
    AT,
    SIMPLIFIED,
    TRADITIONAL,
    annotation_of,
    quoting,
    revising,
    snapshot,
    the_article,
)
from ui.autocoding import addition, coded_with, gather


def many(library: Library, count: int) -> tuple[Annotation, ...]:
    """Annotations on two articles, in turns."""
    articles = [the_article(library, text) for text in (TRADITIONAL, SIMPLIFIED)]
    return tuple(
        annotation_of(articles[at % 2], at % 20, at % 20 + 3, "tag-vat", "tag-green")
        for at in range(count)
    )


def test_many_are_put_in_at_once_and_taken_out_again(filled: Library) -> None:
    before, wanted = snapshot(filled.path), many(filled, 1_201)
    applied = filled.apply(AddAnnotations(wanted))
    there = {each.id: each for each in filled.annotations()}
    assert [there[each.id] for each in wanted] == list(wanted)
    assert applied.affected == Affected(
        articles=frozenset(each.article for each in wanted),
        tags=frozenset({"tag-vat", "tag-green"}),
        annotations=frozenset(each.id for each in wanted),
    )
    after = snapshot(filled.path)
    undone = filled.apply(applied.inverse)
    assert snapshot(filled.path) == before
    filled.apply(undone.inverse)
    assert snapshot(filled.path) == after


def test_none_is_kept_where_one_cannot_be(filled: Library) -> None:
    article = the_article(filled, TRADITIONAL)
    good, before = quoting(article, "改革", "tag-vat"), snapshot(filled.path)
    elsewhere = the_article(filled, SIMPLIFIED)
    wrong = annotation_of(elsewhere, 0, 3)
    moved = Annotation(
        wrong.id, article.id, wrong.anchor, (), "", "", wrong.created_at, wrong.modified_at
    )
    with pytest.raises(ValueError, match="is not the text"):
        filled.apply(AddAnnotations((good, moved)))
    with pytest.raises(Gone):
        filled.apply(AddAnnotations((good, quoting(article, "居民", "no"))))
    assert snapshot(filled.path) == before


def test_nothing_is_put_on_what_is_gone(filled: Library) -> None:
    article = the_article(filled, TRADITIONAL)
    wanted = (quoting(article, "改革", "tag-vat"),)
    filled.apply(Trash(Kind.ARTICLE, (article.id,), AT))
    with pytest.raises(Gone):
        filled.apply(AddAnnotations(wanted))
    with pytest.raises(Gone):
        filled.apply(EraseAnnotations(("no",)))


def test_one_in_the_trash_is_not_erased(filled: Library) -> None:
    wanted = many(filled, 2)
    applied = filled.apply(AddAnnotations(wanted))
    filled.apply(Trash(Kind.ANNOTATION, (wanted[0].id,), AT))
    before = snapshot(filled.path)
    with pytest.raises(Gone):
        filled.apply(applied.inverse)
    assert snapshot(filled.path) == before
    filled.apply(Erase(Kind.ANNOTATION, wanted[1].id))


def test_an_annotation_may_stand_on_a_former_text(filled: Library) -> None:
    article = the_article(filled, TRADITIONAL)
    former = quoting(article, "改革", "tag-vat")
    filled.apply(revising(article, SIMPLIFIED))
    now = quoting(filled.article(article.id), "减税")
    filled.apply(AddAnnotations((former, now)))
    assert {each.id for each in filled.annotations(article.id)} >= {former.id, now.id}


# -- what a search finds


def test_what_is_found_in_either_script_is_tagged_once(filled: Library) -> None:
    query = parse("改革 | 减税")
    found = [each for some in gather(filled, query, Unit.SENTENCE) for each in some]
    assert len(found) == len(set(found)) == 4
    change = addition(filled, found, "tag-tax", "林禾")
    filled.apply(change)
    assert filled.tag_counts()["tag-tax"] == 4
    assert coded_with(filled, "tag-tax") == set(found)
    assert coded_with(filled, "tag-reform") != set(found)
    assert {each.coder for each in filled.annotations(tags=["tag-tax"])} == {"林禾"}


def test_an_article_found_for_its_title_alone_has_nothing_to_tag(filled: Library) -> None:
    assert list(gather(filled, parse("outlet:鏡山日報"), Unit.WORD)) == []


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library that each example leaves as it was."""
    from tests.helpers.library import fill

    library = Library(tmp_path_factory.mktemp("kept") / "news.gengdu")
    fill(library)
    return library


@given(
    st.lists(
        st.sampled_from(("改革", "生態", "减税", "𠮷田", "𨋢", "头发", "🌱", "縣")),
        min_size=1,
        max_size=3,
        unique=True,
    ),
    st.sampled_from(Unit),
    st.booleans(),
)
def test_each_hit_is_in_what_is_tagged_and_undo_takes_all_back(
    kept: Library, words: list[str], unit: Unit, exact: bool
) -> None:
    before = snapshot(kept.path)
    query = parse(" | ".join(words), exact_script=exact)
    found = [each for some in gather(kept, query, unit) for each in some]
    change = addition(kept, found, "tag-green", "")
    applied = kept.apply(change)
    for key, start, end in kept.search_hits(query):
        text = kept.article(key).source_text
        holding = [
            each.anchor
            for each in change.annotations
            if each.article == key and each.anchor.start <= start and end <= each.anchor.end
        ]
        assert holding
        for anchor in holding:
            assert anchor.quote == text[anchor.start : anchor.end]
            quoted = anchor.quote[start - anchor.start : end - anchor.start]
            assert quoted == text[start:end]
    kept.apply(applied.inverse)
    assert snapshot(kept.path) == before
