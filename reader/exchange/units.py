"""Positions in UTF-16 units, as JavaScript and Qt count, to code points."""

from __future__ import annotations

import re
from bisect import bisect_left

ASTRAL = re.compile("[\U00010000-\U0010ffff]")
"""A character of two units."""


def astral_units(text: str) -> list[int]:
    """Where, in UTF-16 units, each character of two units begins."""
    return [found.start() + before for before, found in enumerate(ASTRAL.finditer(text))]


def code_point(unit: int, astral: list[int]) -> int | None:
    """The code point at a UTF-16 unit of a text with these `astral_units`; None within a
    character."""
    before = bisect_left(astral, unit)
    if before and astral[before - 1] == unit - 1:
        return None
    return unit - before
