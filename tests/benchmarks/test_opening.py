"""From nothing to the first paint, and to the end of a command: whole processes, in turn.

The window is started as by a click on the icon: with a home of its own, where it shows the sample,
and with one where the last article is opened at the place where it was left; beside it a bare
window of Qt's. ``gengdu list`` stands beside Python doing nothing. All are started once to warm the
disk, then one after the other, so that what else the machine does falls on all of them. Each line
gives the medians of wall and CPU time, and how much that is above the bare one. A window is there
when it has been painted; how it goes away again nobody waits for.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from statistics import median

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 11


def environment(home: Path | None) -> dict[str, str]:
    """As on a person's machine, where what was compiled is kept; the library is in ``home``."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    folders = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    return kept | ({name: str(home / name) for name in folders} if home else {})


Say = Callable[[str], None]

BARE = """
from PySide6.QtWidgets import QApplication, QTextEdit
class Window(QTextEdit):
    painted = False

    def paintEvent(self, event):
        super().paintEvent(event)
        self.painted = True

application = QApplication([])
window = Window()
window.show()
while not window.painted:
    application.processEvents()
import time
print(time.process_time(), flush=True)
"""

OURS = """
import sys
sys.path.insert(0, sys.argv[1])
import main

def open_desktop(library, inputs):
    from ui.desktop import app
    app.QApplication.exec = painted
    return app.run(library, inputs)

def painted(application):
    from ui.desktop.page.view import Page
    from ui.desktop.window import Window
    paint, seen = Page.paintEvent, []
    Page.paintEvent = lambda page, event: (paint(page, event), seen.append(page))
    (window,) = (each for each in application.topLevelWidgets() if isinstance(each, Window))
    while not seen:
        application.processEvents()
    import time
    print(time.process_time(), flush=True)
    assert window.session.article is not None
    if window.session.sample:
        window.session.adopt_sample()
        window.page.show_offset(900)
        application.processEvents()
        window.close()
    return 0

main.open_desktop = open_desktop
main.main([])
"""
"""The program itself, up to where it would wait for what a person does."""


@dataclass(slots=True)
class Start:
    """A process that is started again and again, with the seconds it took: wall, CPU.

    One that paints a window says by a line when it has, and what it has used until then.
    """

    name: str
    command: list[str]
    home: Callable[[], Path | None] = lambda: None
    paints: bool = True
    took: list[tuple[float, float]] = field(default_factory=list)

    def run(self) -> tuple[float, float]:
        """Start it, and wait for its window or its end."""
        silent, pipe = subprocess.DEVNULL, subprocess.PIPE
        began = time.perf_counter()
        with subprocess.Popen(
            self.command, stdout=pipe, stderr=silent, env=environment(self.home())
        ) as process:
            assert process.stdout is not None
            said = process.stdout.readline() if self.paints else process.stdout.read()
            painted = time.perf_counter() - began
            _, status, used = os.wait4(process.pid, 0)
            ended = time.perf_counter() - began
            process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, self.name
        return (painted, float(said)) if self.paints else (ended, used.ru_utime + used.ru_stime)

    def medians(self) -> tuple[float, float]:
        """The medians of wall and CPU, in milliseconds."""
        return median(each[0] for each in self.took) * 1e3, median(
            each[1] for each in self.took
        ) * 1e3


def python(code: str, *arguments: str | Path) -> list[str]:
    return [sys.executable, "-c", code, *map(str, arguments)]


def starts(folder: Path) -> list[Start]:
    """Those to be compared; the first of each pair is the bare one."""
    numbers, there = count(), folder / "there"
    window, listing = python(OURS, ROOT), [sys.executable, str(ROOT / "main.py"), "list"]
    return [
        Start("a bare window", python(BARE)),
        Start("the first start", window, lambda: folder / str(next(numbers))),
        Start("a library there", window, lambda: there),
        Start("Python alone", python("pass"), paints=False),
        Start("gengdu list", listing, lambda: there, paints=False),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="a home of its own is given as Linux does")
@pytest.mark.benchmark(timer=time.perf_counter, group="opening")
def test_opening(benchmark: BenchmarkFixture, tmp_path: Path, say: Say) -> None:
    tried = starts(tmp_path)
    for each in tried:
        each.run()

    def round_of_all() -> None:
        for each in tried:
            each.took.append(each.run())

    benchmark.pedantic(round_of_all, rounds=ROUNDS)
    bare = dict.fromkeys((each.name for each in tried[:3]), tried[0])
    for each in tried:
        beside = bare.get(each.name, tried[3]).medians()
        wall, cpu = each.medians()
        more = f"{wall - beside[0]:+6.0f} ms wall, {cpu - beside[1]:+6.0f} ms CPU"
        say(f"{each.name:16} {wall:6.0f} ms wall, {cpu:6.0f} ms CPU; above the bare one {more}")
