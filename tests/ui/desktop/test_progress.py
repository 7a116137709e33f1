from __future__ import annotations

import pytest

from ui.desktop.progress import Progress


@pytest.mark.parametrize(
    ("progress", "left"),
    [
        (Progress(100, 400, "a", 10.0), 30.0),
        (Progress(400, 400, "a", 10.0), 0.0),
        (Progress(19, 400, "a", 10.0), None),
        (Progress(100, 400, "a", 2.9), None),
        (Progress(100, 0, "a", 10.0), None),
        (Progress(), None),
    ],
)
def test_the_time_left_is_that_of_the_rest_at_the_same_pace(
    progress: Progress, left: float | None
) -> None:
    assert progress.left == left
