from __future__ import annotations

import pytest

from ui.desktop.rows import runs


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], []),
        ([3], [(3, 3)]),
        ([0, 1, 2], [(0, 2)]),
        ([0, 2, 3, 7], [(0, 0), (2, 3), (7, 7)]),
    ],
)
def test_rows_that_follow_each_other_are_a_run(
    rows: list[int], found: list[tuple[int, int]]
) -> None:
    assert list(runs(rows)) == found
