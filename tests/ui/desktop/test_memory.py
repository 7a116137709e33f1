"""Memory that was freed goes back to the system, and nothing is collected behind a window."""

from __future__ import annotations

import gc
import json
import sys

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.faults.soak import resident
from tests.helpers.processes import program
from ui.desktop import memory

KEPT = 60
"""Of so many pieces one is kept, so that what is free lies between what is in use."""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured on Linux")
def test_what_is_free_between_things_in_use_is_given_back() -> None:
    holed, given = program("tests.ui.desktop.test_memory")
    assert holed > 100
    assert given < holed / 2


def test_garbage_is_collected_in_this_thread_alone(qapp: QApplication) -> None:
    gc.enable()
    owner = QObject()
    memory.tend(owner)
    assert not gc.isenabled()
    every = sorted(timer.interval() for timer in owner.findChildren(QTimer) if timer.isActive())
    assert every == [memory.COLLECT_MILLISECONDS, memory.GIVE_BACK_MILLISECONDS]
    for timer in owner.findChildren(QTimer):
        timer.stop()


def main() -> None:
    """Say how many MB there are with holes, and once they were given back."""
    pieces = [bytes(1000) for _ in range(150_000)]
    pieces = pieces[::KEPT]
    holed = resident()
    memory.give_back()
    json.dump((holed, resident()), sys.stdout)
    del pieces


if __name__ == "__main__":
    main()
