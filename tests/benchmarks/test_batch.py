"""A thousand files of our own: how fast they are read, how long they hold up the window.

Through the pool, one sandbox and in this process; then into the library behind an open window. A
timer that is always due fires whenever the event loop runs: the longest time between two firings is
what a person could feel, the longest CPU time of this thread between them what is ours of it. Peak
memory is told for a thousand and three thousand files, of programs of their own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from db.library import Library
from reader.importers import read_all
from reader.importers.pool import Pool, file_inputs
from reader.importers.sandbox import Sandbox
from tests.benchmarks.test_worker import Pulse
from tests.helpers.mixed import mixed
from ui.desktop.session import Session
from ui.desktop.settings import Settings
from ui.desktop.window import Window

FILES = 1_000
MEMORY_OF = (1_000, 3_000)

Say = Callable[[str], None]

READ = """
import json, re, resource, sys
from pathlib import Path
from reader.importers.pool import Pool, file_inputs
with Pool(2) as pool:
    pool.add(file_inputs(sys.argv[1]))
    while pool.busy:
        pool.take(1)
own = re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())
workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps([int(own[1]) // 1024, workers // 1024]))
"""


class Spent(Pulse):
    """A pulse that notes the longest CPU time of its thread too, in milliseconds."""

    def __init__(self) -> None:
        self.longest_cpu = 0.0
        self._cpu = time.thread_time()
        super().__init__()

    def beat(self) -> None:
        """The event loop runs."""
        super().beat()
        at = time.thread_time()
        self.longest_cpu = max(self.longest_cpu, (at - self._cpu) * 1000)
        self._cpu = at


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("batch") / "news"
    mixed(made, FILES)
    return made


@pytest.fixture
def say(request: pytest.FixtureRequest, capfd: pytest.CaptureFixture[str]) -> Say:
    """Print a line that the report shows."""
    reporter = request.config.pluginmanager.get_plugin("terminalreporter")
    assert reporter is not None

    def line(text: str) -> None:
        with capfd.disabled():
            reporter.write_line(f"\n{text}")

    return line


def pooled(folder: Path, workers: int) -> Iterator[object]:
    with Pool(workers) as pool:
        pool.add(file_inputs(folder))
        while pool.busy:
            found = pool.take(1)
            if found is not None and found.what is not None:
                yield found.what


def one_sandbox(folder: Path) -> Iterator[object]:
    with Sandbox() as sandbox:
        yield from sandbox.read_all(folder)


def seconds(benchmark: BenchmarkFixture) -> float:
    """How long the one round took."""
    assert benchmark.stats is not None
    return float(benchmark.stats.stats.min)


WAYS: dict[str, Callable[[Path], Iterable[object]]] = {
    "in this process": read_all,
    "one sandbox": one_sandbox,
    "a pool of 1": lambda folder: pooled(folder, 1),
    "a pool of 2": lambda folder: pooled(folder, 2),
}


@pytest.mark.benchmark(timer=time.perf_counter)
@pytest.mark.parametrize("way", WAYS)
def test_reading(benchmark: BenchmarkFixture, say: Say, folder: Path, way: str) -> None:
    benchmark.group = f"{FILES:,} files read"
    counts: list[int] = []
    benchmark.pedantic(lambda: counts.append(sum(1 for _ in WAYS[way](folder))), rounds=1)
    assert counts == [FILES]
    say(f"{way}: {FILES / seconds(benchmark):.0f} files/s")


@pytest.mark.benchmark(timer=time.perf_counter)
def test_behind_a_window(
    benchmark: BenchmarkFixture, qtbot: QtBot, say: Say, folder: Path, tmp_path: Path
) -> None:
    benchmark.group = f"{FILES:,} files imported behind a window"
    with Library(tmp_path / "l.gengdu") as library:
        settings = Settings(tmp_path / "settings.ini")
        window = Window(Session(library, settings), settings)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        loop = QEventLoop()
        window.desk.importing.finished.connect(loop.quit)
        pulses: list[Spent] = []

        def run() -> None:
            pulse = Spent()
            window.desk.importing.add([folder])
            loop.exec()
            pulse.stop()
            pulses.append(pulse)

        benchmark.pedantic(run, rounds=1)
        (pulse,) = pulses
        count = len(library.articles())
        window.close()
    held, ours = pulse.longest, pulse.longest_cpu
    benchmark.extra_info |= {"longest hold, ms": held, "longest hold, ms of CPU": ours}
    rate = count / seconds(benchmark)
    say(f"{rate:.0f} articles/s; held {held:.0f} ms at most, {ours:.0f} ms of CPU")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a peak is told otherwise")
@pytest.mark.benchmark(timer=time.perf_counter)
@pytest.mark.parametrize("count", MEMORY_OF)
def test_memory(benchmark: BenchmarkFixture, say: Say, tmp_path: Path, count: int) -> None:
    benchmark.group = "peak memory of the reading"
    mixed(tmp_path / "news", count)
    command = [sys.executable, "-c", READ, str(tmp_path / "news")]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    told: list[bytes] = []

    def read() -> None:
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
        told.append(done.stdout)

    benchmark.pedantic(read, rounds=1)
    own, worker = json.loads(told[0])
    benchmark.extra_info |= {"peak MB": own, "peak MB of a worker": worker}
    say(f"{count:,} files: {own} MB here, {worker} MB in the largest worker")
