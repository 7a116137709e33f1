"""Others write at the same time, and the clock is not to be trusted."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.processes import program
from tests.helpers.thorough import tries

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

WRITERS, SECONDS = tries(2, 6), tries(1, 60)
SHIFTS = (0, -3650, 9000, -1, -20000)


def test_of_several_that_write_at_once_none_loses_anything(
    tmp_path: Path, tell_figures: Callable[..., None]
) -> None:
    found = program("tests.faults.together", tmp_path, str(WRITERS), str(SECONDS))
    assert (found["lost"], found["problems"]) == ([], [])
    assert sum(found["acknowledged"])
    counts = {"acknowledged": sum(found["acknowledged"]), "refused": sum(found["refused"])}
    tell_figures("processes writing at once", processes=WRITERS, **counts, lost=0)


def test_a_clock_that_is_put_back_changes_nothing_that_is_kept(
    tmp_path: Path, tell_figures: Callable[..., None]
) -> None:
    found = program("tests.faults.clocks", tmp_path, *map(str, SHIFTS))
    assert (found["lost"], found["out_of_order"], found["problems"]) == ([], [], [])
    assert found["acknowledged"] == 2 * len(SHIFTS)
    assert found["days"] == max(SHIFTS) - min(SHIFTS)
    tell_figures("turns by clocks that are wrong", turns=len(SHIFTS), days=found["days"], lost=0)
