from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.desktop.history import MOST, History, Place, Somewhere, ViewPlace
from ui.desktop.page.eye import Eye

EYES = st.builds(Eye, st.integers(0, 5), st.integers(-44, 40), st.just(34.0))
PLACES = st.builds(Place, st.sampled_from("甲乙丙"), EYES)


def at(number: int, article: str = "甲") -> Place:
    return Place(article, Eye(number, 0, 34.0))


def always(article: str) -> bool:
    return True


def test_there_is_nowhere_to_go_at_first() -> None:
    history = History()
    assert not history.can_go_back
    assert not history.can_go_forward
    assert history.back(at(1), always) is None
    assert history.forward(at(1), always) is None


def test_back_and_forward_undo_each_other() -> None:
    history = History()
    history.leave(at(1))
    history.leave(at(2))
    assert history.back(at(3), always) == at(2)
    assert history.back(at(2), always) == at(1)
    assert not history.can_go_back
    assert history.forward(at(1), always) == at(2)
    assert history.forward(at(2), always) == at(3)
    assert not history.can_go_forward


def test_what_was_scrolled_to_after_a_jump_is_what_forward_comes_to() -> None:
    history = History()
    history.leave(at(1))
    assert history.back(at(77), always) == at(1)
    assert history.forward(at(1), always) == at(77)


def test_a_jump_from_the_middle_forgets_what_was_ahead() -> None:
    history = History()
    history.leave(at(1))
    history.leave(at(2))
    history.back(at(3), always)
    history.leave(at(2))
    assert not history.can_go_forward
    assert history.back(at(9), always) == at(2)
    assert history.back(at(2), always) == at(1)


def test_a_place_where_the_person_is_already_is_passed_over() -> None:
    history = History()
    history.leave(at(1))
    history.leave(at(2))
    assert history.back(at(2), always) == at(1)


def test_a_place_left_twice_in_a_row_is_kept_once() -> None:
    history = History()
    for _ in range(3):
        history.leave(at(1))
    assert history.back(at(2), always) == at(1)
    assert not history.can_go_back


def test_articles_that_are_gone_are_passed_over() -> None:
    history = History()
    history.leave(at(1))
    history.leave(at(2, "乙"))
    assert history.back(at(3), lambda article: article != "乙") == at(1)
    assert history.forward(at(1), lambda article: article != "甲") is None
    assert not history.can_go_forward


def test_from_an_empty_page_there_is_a_way_back_but_none_forward() -> None:
    history = History()
    history.leave(at(1))
    assert history.back(None, always) == at(1)
    assert not history.can_go_forward


def test_the_oldest_places_go_first() -> None:
    history = History()
    for number in range(MOST + 10):
        history.leave(at(number))
    here: Somewhere = at(-1)
    been = []
    while isinstance(place := history.back(here, always), Place):
        been.append(place.eye.offset)
        here = place
    assert been == list(range(MOST + 9, 9, -1))


@given(st.lists(PLACES, unique=True, min_size=2, max_size=12), st.data())
def test_as_many_steps_forward_as_back_come_to_the_same_place(
    places: list[Place], data: st.DataObject
) -> None:
    history = History()
    for place in places[:-1]:
        history.leave(place)
    here: Somewhere = places[-1]
    steps = data.draw(st.integers(1, len(places) - 1))
    for step in range(1, steps + 1):
        found = history.back(here, always)
        assert found == places[-1 - step]
        here = found
    for _ in range(steps):
        found = history.forward(here, always)
        assert found is not None
        here = found
    assert here == places[-1]


def test_a_place_in_a_view_is_there_whatever_became_of_articles() -> None:
    history, view = History(), ViewPlace("passages", (3, 1, 0))
    history.leave(view)
    history.leave(at(1))
    assert history.back(at(2), lambda _: False) == view
    assert history.forward(view, always) == at(2)
