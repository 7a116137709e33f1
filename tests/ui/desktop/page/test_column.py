from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.desktop.page.column import Column

HEIGHTS = st.lists(st.integers(min_value=1, max_value=900).map(float), min_size=1, max_size=40)


@given(HEIGHTS)
def test_items_stand_one_under_the_other(heights: list[float]) -> None:
    column = Column(heights)
    assert len(column) == len(heights)
    assert column.height == sum(heights)
    assert column.top(0) == 0
    for index, height in enumerate(heights):
        assert column.top(index) == sum(heights[:index])
        assert column.bottom(index) - column.top(index) == height


@given(HEIGHTS, st.floats(min_value=-100, max_value=40_000))
def test_the_item_at_a_height_holds_it(heights: list[float], y: float) -> None:
    column = Column(heights)
    index = column.index_at(y)
    assert column.top(index) <= y or index == 0
    assert y < column.bottom(index) or index == len(heights) - 1


@given(HEIGHTS)
def test_an_edge_belongs_to_the_item_that_begins_there(heights: list[float]) -> None:
    column = Column(heights)
    for index in range(len(heights)):
        assert column.index_at(column.top(index)) == index


@given(HEIGHTS, st.data())
def test_correcting_is_building_anew(heights: list[float], data: st.DataObject) -> None:
    column = Column(heights)
    before = column.height
    index = data.draw(st.integers(min_value=0, max_value=len(heights) - 1))
    exact = data.draw(st.integers(min_value=1, max_value=900).map(float))
    moved = column.correct(index, exact)
    assert moved == (heights[index] != exact)
    anew = Column([*heights[:index], exact, *heights[index + 1 :]])
    assert [column.top(i) for i in range(len(heights))] == [
        anew.top(i) for i in range(len(heights))
    ]
    assert column.height == anew.height == before - heights[index] + exact
