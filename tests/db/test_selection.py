"""Which passages are exported, in what shape, and how many of them."""

from __future__ import annotations

import pytest

from db.library import Library
from db.selection import Selection, Shape, material_of
from reader.passages import Around, Grouping, Order, PassageFilter


def headings(library: Library, selection: Selection, shape: Shape) -> list[tuple[str, int]]:
    material, _ = material_of(library, selection, shape)
    return [(each.heading, sum(1 for _ in each.excerpts)) for each in material.sections()]


def test_without_a_word_it_is_the_whole_library(filled: Library) -> None:
    material, count = material_of(filled, Selection(), Shape())
    assert list(material.excerpts()) == filled.excerpts()
    assert count == 3
    assert not material.grouped


def test_of_an_article_alone(filled: Library) -> None:
    article = filled.excerpts()[0].article.id
    selection = Selection(PassageFilter(articles=(article,)))
    material, count = material_of(filled, selection, Shape())
    assert {each.article.id for each in material.excerpts()} == {article}
    assert count == sum(each.article.id == article for each in filled.excerpts())


@pytest.mark.parametrize("grouping", Grouping)
def test_only_the_numbers_that_are_meant(filled: Library, grouping: Grouping) -> None:
    rows = filled.find_passages(PassageFilter(), Grouping.NONE, Order.LIBRARY).rows
    selection = Selection(numbers=frozenset(rows[1:]))
    material, count = material_of(filled, selection, Shape(grouping))
    wanted = filled.passage_ids(rows[1:])
    assert sorted(each.annotation.id for each in material.excerpts()) == sorted(wanted)
    sections = [list(each.excerpts) for each in material.sections()]
    assert sum(map(len, sections)) == count >= 2
    assert all(sections)


@pytest.mark.parametrize("grouping", Grouping)
def test_the_first_few_are_those_all_begin_with(filled: Library, grouping: Grouping) -> None:
    def ids(most: int | None) -> list[str]:
        material, count = material_of(filled, Selection(), Shape(grouping), most)
        found = [each.annotation.id for part in material.sections() for each in part.excerpts]
        assert len(found) == count
        return found

    whole = ids(None)
    for most in range(len(whole) + 2):
        assert ids(most) == whole[:most]


def test_order_and_context_are_as_asked(filled: Library) -> None:
    newest = filled.find_passages(PassageFilter(), Grouping.NONE, Order.NEWEST).rows
    material, _ = material_of(filled, Selection(), Shape(order=Order.NEWEST, around=Around.NOTHING))
    assert [each.annotation.id for each in material.excerpts()] == filled.passage_ids(newest)
    assert {each.context for each in material.excerpts()} == {""}


def test_nothing_is_nothing(filled: Library) -> None:
    material, count = material_of(filled, Selection(numbers=frozenset()), Shape(Grouping.TAG))
    assert (count, list(material.sections()), list(material.excerpts())) == (0, [], [])
