"""A program that kills a load again and again, and tells what came of what it had acknowledged.

    python -m tests.faults.killing FOLDER KILLS SEED LOAD ...

Writes ``{LOAD: {"kills": n, "acknowledged": n, "lost": [...], "problems": [...]}, ...}``.
"""

from __future__ import annotations

import json
import random
import signal
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from db.library import Library
from tests.faults.forked import forked
from tests.faults.loads import DONE, LOADS, Load, lost
from tests.helpers.library import kept

MOST_LINES = 7
ROUNDS = 10
"""How often one library is used before a new one is begun, so that checking it stays short."""


@dataclass(slots=True)
class Toll:
    """What came of it."""

    kills: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def killed(load: Load, path: Path, chance: random.Random, patience: float) -> list[str]:
    """Let a load work until some moment, and kill it; all it said until then."""

    lines = 0 if load.once else chance.randint(0, MOST_LINES)
    with forked(lambda say: load.work(path, say)) as child:
        heard = [child.said.readline().rstrip() for _ in range(lines)]
        time.sleep(chance.random() * patience)
        child.kill()
        heard += child.said.read().splitlines()
    assert child.status == -signal.SIGKILL, f"it ended by itself with {child.status}"
    return heard


def rounds(load: Load, folder: Path, kills: int, chance: random.Random) -> Toll:
    """Kill, look, and go on with the same library, or with a new one."""
    toll, lines = Toll(), list[str]()
    patience = _duration(load, folder / "first.gengdu")
    for number in range(kills):
        path = folder / f"{number // (1 if load.once else ROUNDS)}.gengdu"
        if load.once or not number % ROUNDS:
            lines = []
            load.prepare(path)
        heard = killed(load, path, chance, patience)
        lines += heard
        toll.kills += 1
        toll.acknowledged += sum(line.startswith(("+", "-")) for line in heard)
        with Library(path) as library:
            toll.lost += lost(lines, kept(library))
            toll.problems += [problem.message for problem in library.check().problems]
            if not load.whole(library):
                toll.problems.append("a step was kept by half")
    return toll


def _duration(load: Load, path: Path) -> float:
    """Seconds that it takes from its start until something has been done."""
    load.prepare(path)
    began = time.monotonic()
    with forked(lambda say: load.work(path, say)) as child:
        while not child.said.readline().startswith(DONE if load.once else "+"):
            pass
        child.kill()
    return time.monotonic() - began


def main(folder: Path, kills: int, chance: random.Random, loads: list[str]) -> None:
    """Kill each of some loads."""
    found = {}
    for name in loads:
        place = folder / name
        place.mkdir()
        found[name] = asdict(rounds(LOADS[name], place, kills, chance))
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), random.Random(sys.argv[3]), sys.argv[4:])
