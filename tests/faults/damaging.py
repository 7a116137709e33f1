"""A program that damages copies of a library, and tells what Gengdu made of each.

    python -m tests.faults.damaging FOLDER COPIES SEED

Writes what came of them as JSON.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

from db.library import Library
from main import main
from reader.changes import SetSetting
from reader.errors import GengduError
from tests.faults.filled import Questions, asked, fill_all
from tests.faults.forked import Say, answer

Shown = dict[str, Any]

SECONDS = 60
SECTOR, PAGE = 512, 4096  # bytes
LISTS = "lists"


def flip(path: Path, chance: random.Random, count: int) -> None:
    """Let some bytes be others."""
    with path.open("r+b") as file:
        size = path.stat().st_size
        for _ in range(count):
            at = chance.randrange(size)
            file.seek(at)
            former = file.read(1)[0]
            file.seek(at)
            file.write(bytes([former ^ chance.randint(1, 255)]))


def smash(path: Path, chance: random.Random, length: int) -> None:
    """Let a sector or a page be noise, or nothing."""
    with path.open("r+b") as file:
        file.seek(chance.randrange(path.stat().st_size // length) * length)
        file.write(chance.choice((bytes(length), chance.randbytes(length))))


def truncate(path: Path, chance: random.Random) -> None:
    """Let the end be missing."""
    os.truncate(path, chance.randrange(path.stat().st_size))


COMMANDS = (
    ("list",),
    ("check", "--json"),
    ("annotations", "--json"),
    ("search", "改革"),
    ("tag", "list"),
    ("export", os.devnull, "--format", "markdown"),
)

Damage = Callable[[Path, random.Random], None]
DAMAGES: dict[str, Damage] = {
    "a byte": partial(flip, count=1),
    "ten bytes": partial(flip, count=10),
    "a sector": partial(smash, length=SECTOR),
    "a page": partial(smash, length=PAGE),
    "cut short": truncate,
}


@dataclass(slots=True)
class Found:
    """What came of the copies.

    Those that are opened have their damage ``told`` by a check, or it is ``harmless`` and all is
    shown as it is. ``silent`` are those that showed anything that is not so, and told nobody.
    ``broken`` are those on which the program failed otherwise than with a sentence, or not within
    the time.
    """

    refused: int = 0
    told: int = 0
    harmless: int = 0
    silent: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


def shown(questions: Callable[[], Questions]) -> Shown:
    """What a library answers; where it refuses, the sentence."""
    seen: Shown = {}
    try:
        for name, ask in questions():
            try:
                seen[name] = ask()
            except GengduError as fault:
                seen[name] = fault
    except GengduError as fault:
        seen[LISTS] = fault
    return seen


def look(path: Path, truth: Shown, say: Say) -> None:
    """Open a damaged copy, read all of it and write to it; tell what is not as it was."""
    try:
        library = Library(path, create=False)
    except GengduError as fault:
        say(json.dumps({"refused": str(fault)}))
        return
    with library:
        seen, told = everything(library), problems(library)
        with suppress(GengduError):
            library.apply(SetSetting("seen", "1"))
    command(path)
    say(json.dumps({"wrong": wrong(seen, truth), "told": told}))


def everything(library: Library) -> Shown:
    """All that a library shows."""
    return shown(partial(asked, library))


def command(path: Path) -> None:
    """Let one of the commands work on it: it must end with 0 or 1, and not with a traceback."""
    words = COMMANDS[sum(path.stem.encode()) % len(COMMANDS)]
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, sys.stdout.fileno())
    os.dup2(silence, sys.stderr.fileno())
    status = main(["--library", str(path), *words])
    assert status in (0, 1), (words, status)


def problems(library: Library) -> list[str]:
    """What a check tells."""
    try:
        return [problem.message for problem in library.check().problems]
    except GengduError as fault:
        return [str(fault)]


def wrong(seen: Shown, truth: Shown) -> list[str]:
    """What is shown otherwise than it is, or not at all though nothing was refused."""
    said = {name for name, value in seen.items() if isinstance(value, GengduError)}
    other = {name for name in truth.keys() | seen.keys() if seen.get(name) != truth.get(name)}
    # A list that was refused names nothing that could be asked for.
    return sorted(other - said - (truth.keys() - seen.keys() if LISTS in said else set()))


def damaged(template: Path, copies: int, chance: random.Random) -> Found:
    """Damage so many copies of a library, each in one of the ways; what went wrong is kept."""
    found = Found()
    with Library(template) as library:
        truth = everything(library)
    for number, name in zip(range(copies), cycle(DAMAGES), strict=False):
        path = template.with_name(f"{number} {name}.gengdu")
        shutil.copy(template, path)
        DAMAGES[name](path, chance)
        said, status = answer(partial(look, path, truth), SECONDS)
        if count(found, path.stem, said, status):
            path.unlink()
    return found


def count(found: Found, copy: str, said: str, status: int) -> bool:
    """Put down what came of a copy; whether that is as it should be."""
    heard = {} if status else json.loads(said)
    if status:
        found.broken.append(f"{copy}: ended with {status}")
    elif "refused" in heard:
        found.refused += 1
    elif heard["told"]:
        found.told += 1
    elif heard["wrong"]:
        found.silent.append(f"{copy}: {heard['wrong']}")
    else:
        found.harmless += 1
    return not status and (not heard.get("wrong") or bool(heard["told"]))


def damage_copies(folder: Path, copies: int, seed: str) -> None:
    """Make a library and damage its copies."""
    template = folder / "sound.gengdu"
    fill_all(template)
    json.dump(asdict(damaged(template, copies, random.Random(seed))), sys.stdout)


if __name__ == "__main__":
    damage_copies(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
