"""A program that is killed at any moment loses nothing of what it had said was kept."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.loads import LOADS
from tests.helpers.processes import program
from tests.helpers.thorough import THOROUGH, tries

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

KILLS = tries(2, 170)
# Each load in a process of its own is tried where there is time for it; else one does for all.
TOGETHER = [[name] for name in LOADS] if THOROUGH else [list(LOADS)]


@pytest.mark.parametrize("loads", TOGETHER, ids=" ".join)
def test_nothing_acknowledged_is_lost_whatever_was_under_way(
    loads: list[str], tmp_path: Path, tell_figures: Callable[..., None]
) -> None:
    seed = secrets.token_hex(4)
    tolls = program("tests.faults.killing", tmp_path, str(KILLS), seed, *loads)
    for load, toll in tolls.items():
        assert (toll["kills"], toll["lost"], toll["problems"]) == (KILLS, [], []), seed
        acknowledged = toll["acknowledged"]
        tell_figures(f"killed while {load}", kills=KILLS, acknowledged=acknowledged, lost=0)
