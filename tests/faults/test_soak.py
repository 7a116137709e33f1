"""Anything at all done at a window for a long time: nothing goes wrong, and memory stays."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.soak import slope
from tests.helpers.processes import program
from tests.helpers.thorough import THOROUGH, tries

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured on Linux")

ACTIONS = tries(100, 100_000)
MOST_GROWTH = 1.0
"""MB for 10,000 actions, after all has been done once."""


@pytest.mark.longest
def test_anything_may_be_done_at_a_window_for_a_long_time(
    tmp_path: Path, tell_figures: Callable[..., None]
) -> None:
    seed = secrets.token_hex(4)
    done = program("tests.faults.soak", tmp_path, str(ACTIONS), seed)
    assert done["problems"] == [], seed
    assert sum(done["counts"].values()) == ACTIONS
    memory = {"MB_before": done["before"], "MB_after": done["after"]}
    growth = {"MB_more_in_10000": round(done["slope"], 2)}
    rate = {"actions_a_second": round(ACTIONS / done["seconds"], 1)}
    tell_figures("random actions at a window", actions=ACTIONS, **memory, **growth, **rate)
    if THOROUGH:
        assert done["slope"] < MOST_GROWTH, (seed, done["samples"])


def test_a_slope_is_that_of_the_line_through_all_samples() -> None:
    assert slope([(0, 100.0), (5_000, 110.0), (10_000, 120.0)]) == pytest.approx(20)
    assert slope([(0, 100.0), (100, 90.0), (200, 100.0)]) == pytest.approx(0)
