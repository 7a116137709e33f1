"""How much is tried: some with every change, very much by ``make torture``."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

THOROUGH = os.environ.get("GENGDU_THOROUGH") == "1"


def tries(some: int, very_many: int) -> int:
    """How many of something a test tries."""
    return very_many if THOROUGH else some


def chosen(several: Sequence[T], turn: int) -> Sequence[T]:
    """All of several, or by turns one of them."""
    return several if THOROUGH else several[turn % len(several) :][:1]
