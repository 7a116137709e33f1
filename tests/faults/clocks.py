"""A program that works at one library while the clock is put back and forth between any two turns.

    python -m tests.faults.clocks FOLDER DAYS ...

Each turn is a process of its own, whose clock is so many days ahead, or behind if below 0. Writes
what was lost and what a check tells, as JSON.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from functools import partial
from pathlib import Path

from db.library import Library
from reader import model
from reader.changes import AddAnnotation, EditAnnotation, Kind, Restore, Trash
from reader.passages import Order, PassageFilter
from tests.faults.forked import Say, forked
from tests.faults.loads import lost
from tests.helpers.library import annotation_of, draft_of, kept


def put_clock(days: int) -> None:
    """Let this process have another time: all of Gengdu asks the clock in one place."""

    class Shifted(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Shifted:
            there = datetime.now(tz) + timedelta(days=days)
            return cls.fromtimestamp(there.timestamp(), tz)

    vars(model)["datetime"] = Shifted


def turn(path: Path, days: int, say: Say) -> None:
    """Put in an article, code it, change what was coded before, and delete and restore."""
    put_clock(days)
    with Library(path, coder="林禾") as library:
        key, _ = library.add_draft(draft_of(f"{days}號公報，𠮷田村改革。\n" * 9))
        say(f"+ article {key}")
        added = replace(
            annotation_of(library.article(key), 2, 9),
            created_at=model.now(),
            modified_at=model.now(),
        )
        library.apply(AddAnnotation(added))
        say(f"+ annotation {added.id}")
        for each in library.annotations():
            noted = replace(each, note=f"{each.note}{days}\n", modified_at=model.now())
            library.apply(EditAnnotation(noted))
        library.apply(Trash(Kind.ANNOTATION, (added.id,), model.now()))
        library.apply(Restore(Kind.ANNOTATION, (added.id,)))


def out_of_order(library: Library, turns: int) -> list[str]:
    """Where a history does not tell the turns in the order in which they were."""
    wrong = []
    for each in library.annotations():
        notes = [len(former.annotation.note) for former in library.history(each.id)]
        if notes != sorted(notes):
            wrong.append(each.id)
    found = [library.find_passages(PassageFilter(), order=order) for order in Order]
    if any(len(library.passage_ids(each.rows)) != turns for each in found):
        wrong.append("passages")
    return wrong


def main(path: Path, shifts: list[int]) -> None:
    """Take the turns, then look by the true clock."""
    lines: list[str] = []
    for days in shifts:
        with forked(partial(turn, path, days)) as child:
            lines += child.said.read().splitlines()
        assert child.status == 0
    with Library(path, create=False) as library:
        added = [info.added_at for info in library.articles()]
        json.dump(
            {
                "days": round((max(added) - min(added)) / timedelta(days=1)),
                "acknowledged": len(lines),
                "lost": lost(lines, kept(library)),
                "out_of_order": out_of_order(library, len(shifts)),
                "problems": [problem.message for problem in library.check().problems],
            },
            sys.stdout,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]) / "news.gengdu", [int(days) for days in sys.argv[2:]])
