"""10 MB converted in a worker of the desktop's, and how long the window had to wait for it.

A timer that is always due fires whenever the event loop runs; the longest time between two firings
is what a person could feel. Beside it the same with opencc-python-reimplemented's own conversion.
A line of its own gives that time and the CPU time; the table gives the wall time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from reader.model import Script
from reader.script import convert, preload
from tests.benchmarks.test_conversion import source_of
from tests.helpers.opencc_cases import package
from ui.desktop.tasks import Tasks

SCRIPTS = {"s2tw": Script.HANT_TW, "t2s": Script.HANS}
ROUNDS = {"ours": 5, "package": 1}

Say = Callable[[str], None]


class Pulse(QObject):
    """Notes the longest time, in milliseconds, that passed between two runs of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.beat)
        self._timer.start(0)

    def beat(self) -> None:
        """The event loop runs."""
        at = time.perf_counter()
        self.longest = max(self.longest, (at - self._last) * 1000)
        self._last = at

    def stop(self) -> None:
        """Note the time since the last run too."""
        self._timer.stop()
        self.beat()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


@pytest.mark.benchmark(timer=time.perf_counter)
@pytest.mark.parametrize("configuration", SCRIPTS)
@pytest.mark.parametrize("whose", ROUNDS)
def test_worker(
    benchmark: BenchmarkFixture, tasks: Tasks, say: Say, whose: str, configuration: str
) -> None:
    benchmark.group = f"10 MB {configuration} in a worker"
    source, script = source_of(configuration, "10 MB"), SCRIPTS[configuration]
    preload()
    theirs = package(configuration).convert
    work: Callable[[], object] = (
        partial(convert, source, script) if whose == "ours" else partial(theirs, source)
    )
    held: list[float] = []
    spent: list[float] = []

    def run() -> None:
        results: list[object] = []
        pulse, before = Pulse(), time.process_time()
        tasks.run(work, results.append, results.append)
        while not results:
            QApplication.processEvents()
        pulse.stop()
        held.append(pulse.longest)
        spent.append(time.process_time() - before)

    benchmark.pedantic(run, rounds=ROUNDS[whose])
    benchmark.extra_info |= {"longest hold, ms": max(held), "CPU, s": min(spent)}
    say(f"{whose}, {configuration}: held {max(held):.0f} ms at most, {min(spent):.2f} s of CPU")
