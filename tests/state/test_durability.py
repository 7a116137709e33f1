"""A program that is killed at any moment loses nothing of what it had said was kept."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from db.library import Library
from tests.helpers.library import kept
from tests.helpers.processes import hear, start
from tests.helpers.thorough import tries

ROUNDS = tries(10, 1_000)
AT_ONE = 20
"""How many kills one library sees: to check one that grows for ever would take for ever."""

MOST_CHANGES = 12


def kill_while_it_codes(path: Path, chance: random.Random) -> set[str]:
    """Let a program work on a library and kill it at some moment; what it had acknowledged."""
    with start("tests.helpers.coder", path) as program:
        said = [hear(program) for _ in range(chance.randint(0, MOST_CHANGES))]
        program.kill()
        assert program.stdout
        rest = program.stdout.read()
    # What it wrote last may be cut in the middle of a line.
    return {*said, *rest.split("\n")[:-1]}


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(
    tmp_path: Path, tell_figures: Callable[..., None]
) -> None:
    chance, count = random.Random(), 0
    for number in range(ROUNDS):
        path = tmp_path / f"{number // AT_ONE}.gengdu"
        if not number % AT_ONE:
            acknowledged = set[str]()
        told = kill_while_it_codes(path, chance)
        acknowledged |= told
        count += len(told)
        with Library(path) as library:
            assert library.check().problems == ()
            found = kept(library)
        assert acknowledged <= found
        # A step is in there whole or not at all: a tag never without its annotation.
        tags, annotations = (
            sum(name.startswith(kind) for name in found) for kind in ("tag", "annotation")
        )
        assert tags == annotations
    assert count > ROUNDS
    tell_figures("programs killed from their start on", kills=ROUNDS, acknowledged=count, lost=0)
