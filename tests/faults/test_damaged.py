"""A library whose file is damaged anyhow: refused with a sentence, or opened, and a check tells."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.damaging import DAMAGES
from tests.helpers.processes import program
from tests.helpers.thorough import tries

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

COPIES = tries(len(DAMAGES), 200)


def test_damage_is_refused_or_told_and_never_shown_as_if_it_were_sound(
    tmp_path: Path, tell_figures: Callable[..., None]
) -> None:
    seed = secrets.token_hex(4)
    found = program("tests.faults.damaging", tmp_path, str(COPIES), seed)
    assert (found["silent"], found["broken"]) == ([], []), seed
    opened = found["told"] + found["harmless"]
    assert opened + found["refused"] == COPIES
    counts = {name: found[name] for name in ("refused", "told", "harmless")}
    tell_figures("copies with random damage", copies=COPIES, opened=opened, **counts, silent=0)
