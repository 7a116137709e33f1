from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reader.order import Move, in_order

moves = st.builds(
    lambda start, length, to: (start, start + length, to),
    st.integers(0, 30),
    st.integers(1, 8),
    st.integers(0, 40),
)


def fit(one: Move, other: Move) -> bool:
    """Whether two moves keep two ranges as they are to each other."""
    (start, end, to), (later, _, there) = sorted((one, other))
    if later < end:
        return there - later == to - start
    return there >= to + end - start


@given(st.lists(moves, max_size=12))
def test_what_is_kept_fits_together(given_moves: list[Move]) -> None:
    numbered = dict(enumerate(given_moves))
    kept = in_order(numbered)
    assert all(fit(numbered[a], numbered[b]) for a, b in combinations(kept, 2))
    assert bool(kept) == bool(given_moves)


@given(st.lists(moves, max_size=12), st.integers(0, 50))
def test_one_distance_for_all_keeps_all(given_moves: list[Move], by: int) -> None:
    together = {at: (start, end, start + by) for at, (start, end, _) in enumerate(given_moves)}
    assert in_order(together) == set(together)


def test_of_those_that_cross_the_most_are_kept() -> None:
    crossing = {0: (0, 2, 40), 1: (3, 5, 3), 2: (6, 8, 6), 3: (9, 11, 30)}
    assert in_order(crossing) == {1, 2, 3}


def test_of_those_that_overlap_the_most_that_move_alike_are_kept() -> None:
    assert in_order({0: (0, 9, 5), 1: (2, 4, 30), 2: (3, 6, 8)}) == {0, 2}


def test_what_would_come_to_overlap_is_not_kept() -> None:
    assert len(in_order({0: (0, 4, 10), 1: (6, 9, 12)})) == 1
