"""A canary for the Qt binding: 6.12.0 drops a reference to None at every call that returns nothing.

On Python 3.11 that ends the process after some thousand calls. From 3.12 None is immortal and the
count never moves.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

CALLS = 2_000


def test_calls_that_return_nothing_leave_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("耕讀")
    assert before - sys.getrefcount(None) < CALLS // 10
