"""A library's passages as the material of an export: in groups, in pieces, with all around them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.library import Library
from db.material import LibraryMaterial
from reader.changes import Batch, Collect, Kind, Put, SetMemo, SetValues, Trash, Value
from reader.errors import NoSuchArticle
from reader.exchange import refi
from reader.exchange.gengdu_json import read
from reader.exporters import ExportOptions, Material, exported
from reader.exporters.json_lossless import JsonLossless
from reader.exporters.qdpx import Qdpx
from reader.passages import Around, Grouping, Order, PassageFilter
from reader.shelf import Attribute, Collection
from tests.helpers.library import AT, TRADITIONAL, the_article


def material(
    library: Library, grouping: Grouping = Grouping.NONE, around: Around = Around.PARAGRAPH
) -> Material:
    found = library.find_passages(PassageFilter(), grouping, Order.LIBRARY)
    return LibraryMaterial(library, found, grouping, around)


def headings(library: Library, grouping: Grouping) -> list[tuple[str, int]]:
    sections = material(library, grouping).sections()
    return [(each.heading, sum(1 for _ in each.excerpts)) for each in sections]


def test_without_groups_there_is_one_section(filled: Library) -> None:
    (section,) = material(filled).sections()
    assert section.heading == ""
    assert list(section.excerpts) == filled.excerpts()
    assert not material(filled).grouped


def test_by_tag_a_passage_stands_under_each_and_once_in_all(filled: Library) -> None:
    found = dict(headings(filled, Grouping.TAG))
    assert sum(found.values()) == 4
    assert set(found) == {filled.codebook().path(key) for key in filled.tags_in(ids(filled))}
    grouped = material(filled, Grouping.TAG)
    assert grouped.grouped
    assert len(list(grouped.excerpts())) == 3


def ids(library: Library) -> list[str]:
    return [info.id for info in library.articles()]


@pytest.mark.parametrize("grouping", [Grouping.ARTICLE, Grouping.OUTLET, Grouping.CODER])
def test_every_passage_is_in_a_group(filled: Library, grouping: Grouping) -> None:
    assert sum(count for _, count in headings(filled, grouping)) == 3


def test_articles_come_once_in_the_order_of_their_passages(filled: Library) -> None:
    found = [info.id for info in material(filled).articles()]
    assert found == list(dict.fromkeys(each.article.id for each in filled.excerpts()))


@pytest.mark.parametrize("pieces", [1, 2, 500])
def test_what_is_read_in_pieces_is_the_same(
    filled: Library, monkeypatch: pytest.MonkeyPatch, pieces: int
) -> None:
    whole = filled.excerpts()
    monkeypatch.setattr("db.chunks._MOST", pieces)
    assert list(material(filled).excerpts()) == whole
    assert len(list(material(filled).articles())) == 2


def test_context_is_as_wide_as_asked(filled: Library) -> None:
    for around in Around:
        for each in material(filled, around=around).excerpts():
            quote = each.annotation.anchor.quote
            assert (quote in each.context) is (around is not Around.NOTHING)
    sentences = [each.context for each in material(filled, around=Around.SENTENCE).excerpts()]
    paragraphs = [each.context for each in material(filled).excerpts()]
    assert sum(map(len, sentences)) < sum(map(len, paragraphs))


def test_an_article_comes_with_all_that_is_kept_of_it(filled: Library) -> None:
    article = the_article(filled, TRADITIONAL)
    filled.apply(SetMemo(article.id, "一個想法"))
    whole = material(filled).whole(article.id)
    assert whole.article == filled.article(article.id)
    assert (whole.raw, whole.origin) == filled.source(article.id)
    assert whole.extraction.images
    assert whole.memo == "一個想法"


@pytest.mark.parametrize("ahead", [1, 2, 10])
def test_articles_that_are_read_together_are_as_read_alone(
    filled: Library, monkeypatch: pytest.MonkeyPatch, ahead: int
) -> None:
    monkeypatch.setattr("db.material._AHEAD", ahead)
    column, collection = Attribute("own", "信源數"), Collection("c", "濕地🌱")
    first, second = ids(filled)
    filled.apply(Batch((Put(column), Put(collection))))
    filled.apply(SetValues((Value(first, "own", "三"),)))
    filled.apply(Collect("c", (second,)))
    asked = material(filled)
    found = [asked.whole(info.id) for info in asked.articles()]
    assert {each.article.id for each in found} == {first, second}
    for each in found:
        key = each.article.id
        assert each.article == filled.article(key)
        assert (each.raw, each.origin) == filled.source(key)
        assert each.extraction == filled.extraction(key)
        assert dict(each.values) == ({"own": "三"} if key == first else {})
        assert each.collections == (("濕地🌱",) if key == second else ())


def test_an_article_that_is_gone_is_said_to_be(filled: Library) -> None:
    asked = material(filled)
    key = next(iter(asked.articles())).id
    filled.apply(Trash(Kind.ARTICLE, (key,), AT))
    with pytest.raises(NoSuchArticle):
        asked.whole(key)


def test_a_project_of_a_library_holds_all_of_it(filled: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.qdpx"
    path.write_bytes(exported(Qdpx(), material(filled), ExportOptions()))
    bundle = refi.read(path)
    assert bundle.tags == filled.codebook().tags
    carried = [each for each in filled.excerpts() if not each.is_orphan]
    assert {each.id: each for each in bundle.annotations} == {
        each.annotation.id: each.annotation for each in carried
    }
    for whole in bundle.articles:
        kept = material(filled).whole(whole.article.id)
        assert whole == replace(kept, origin=whole.origin)


def test_what_is_deleted_meanwhile_is_left_out(filled: Library) -> None:
    asked = material(filled)
    filled.apply(Trash(Kind.ARTICLE, (the_article(filled, TRADITIONAL).id,), AT))
    assert len(list(asked.excerpts())) == 1
    assert len(list(asked.articles())) == 1


def test_a_library_comes_back_from_its_json(filled: Library) -> None:
    filled.apply(SetMemo(ids(filled)[0], "一個想法"))
    asked = material(filled)
    bundle = read(exported(JsonLossless(), asked, ExportOptions()))
    assert not bundle.left_out
    assert not bundle.quoted
    assert list(bundle.articles) == [asked.whole(info.id) for info in asked.articles()]
    assert list(bundle.annotations) == [each.annotation for each in asked.excerpts()]
    assert bundle.tags == filled.codebook().tags
