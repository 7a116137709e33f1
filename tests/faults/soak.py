"""A program that does anything at all at a window for a long time, and measures its memory.

    python -m tests.faults.soak FOLDER ACTIONS SEED

Writes what it did as JSON. Memory is what is resident of the program's own, in MB, once garbage has
been collected and what is free was given back, as the window does each minute. What stands in files
(libraries, fonts) comes and goes with what else the machine does, and is not counted, nor are the
pages of the library that SQLite keeps.
"""

from __future__ import annotations

import gc
import json
import random
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path

from db.connection import run_sql
from db.library import Library
from tests.faults.acts import ACTS, tidy
from tests.faults.desk import at_window, settle
from ui.desktop.memory import give_back
from ui.desktop.window import Window

SAMPLES = 50
TIDIED = 10
"""After so many actions, what there is too much of is taken out."""

MOST_OFTEN = 20
WARM = 0.2
"""The part of the actions after which all is loaded that will be."""


@dataclass(slots=True)
class Soak:
    """``samples`` are pairs: after how many actions, how much memory; ``seconds`` of processor."""

    actions: int = 0
    seconds: float = 0
    counts: dict[str, int] = field(default_factory=dict)
    samples: list[tuple[int, float]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def warm(self) -> list[tuple[int, float]]:
        """The samples after the first part."""
        return [each for each in self.samples if each[0] >= self.actions * WARM]


def slope(samples: list[tuple[int, float]]) -> float:
    """How many MB more there are after 10,000 actions: of the line through all samples."""
    count = len(samples)
    middle = sum(at for at, _ in samples) / count
    level = sum(memory for _, memory in samples) / count
    spread = sum((at - middle) ** 2 for at, _ in samples)
    return 10_000 * sum((at - middle) * (memory - level) for at, memory in samples) / spread


def resident() -> float:
    """MB of memory that this process has, and no file behind it (proc_pid_status(5), RssAnon)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    told = dict(line.split(":", 1) for line in status)
    return int(told["RssAnon"].split()[0]) * 1024 / 1e6


def held(library: Library) -> float:
    """The same once it has let go of what it does not need, and SQLite of the pages it keeps: as
    many as the library has, within a bound."""
    run_sql(library._database, "PRAGMA shrink_memory")
    gc.collect()
    give_back()
    return resident()


def soak(window: Window, folder: Path, actions: int, chance: random.Random) -> Soak:
    """Do so many things, one after the other."""
    done, counts = Soak(actions), Counter[str]()
    began, names = time.process_time(), list(ACTS)
    weights = [ACTS[name].weight for name in names]
    for number in range(actions):
        (name,) = chance.choices(names, weights)
        counts[name] += 1
        ACTS[name].run(window, folder, chance)
        settle()
        if not number % TIDIED:
            tidy(window)
        if not number % max(MOST_OFTEN, actions // SAMPLES):
            done.samples.append((number, round(held(window.session.library), 2)))
            done.problems += disagreements(window)
    done.seconds = time.process_time() - began
    done.counts = dict(counts.most_common())
    return done


def disagreements(window: Window) -> list[str]:
    """Where the window shows something else than the library holds."""
    session = window.session
    article = session.article
    if article is None:
        return []
    held = session.library.annotations(article.info.id)
    return [] if session.annotations() == held else [f"the passages of {article.info.id}"]


def main(folder: Path, actions: int, seed: str) -> None:
    """Soak a window, then look at the library it leaves."""
    path = folder / "news.gengdu"
    with at_window(path, folder / "settings.ini") as window:
        done = soak(window, folder, actions, random.Random(seed))
    with Library(path, create=False) as library:
        done.problems += [problem.message for problem in library.check().problems]
    warm = done.warm
    figures = {"before": warm[0][1], "after": warm[-1][1], "slope": slope(warm)}
    json.dump({**asdict(done), **figures}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
