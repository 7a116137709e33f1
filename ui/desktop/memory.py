"""When the window frees what it no longer needs, and gives it back to the system."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QObject, QTimer

COLLECT_MILLISECONDS = 10_000
GIVE_BACK_MILLISECONDS = 60_000


def tend(owner: QObject) -> None:
    """Collect cyclic garbage in this thread only, as long as ``owner`` lives: freeing a widget in
    another ends the program. And give back what is free, now and then."""
    gc.disable()
    for act, every in ((gc.collect, COLLECT_MILLISECONDS), (give_back, GIVE_BACK_MILLISECONDS)):
        timer = QTimer(owner, interval=every)
        timer.timeout.connect(act)
        timer.start()


def give_back() -> None:
    """Give memory that was freed back to the system: 5 ms at a window that was long in use.

    Else glibc keeps what lies between things in use: 22 MB after 40,000 actions.
    """
    trim = _trim()
    if trim:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    """malloc_trim(3), which only glibc has."""
    if sys.platform != "linux":
        return None
    import ctypes  # no start asks for it

    found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return found
