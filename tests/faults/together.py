"""A program in which several processes write to one library at once, until all are killed.

    python -m tests.faults.together FOLDER WRITERS SECONDS

Writes what they were told is kept, what of it is lost, and how often each was refused, as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from db.library import Library
from reader.errors import GengduError
from tests.faults.forked import Say, forked
from tests.faults.loads import DONE, code, lost
from tests.helpers.library import kept

WAIT = 0.01  # seconds


def keep_coding(path: Path, say: Say) -> None:
    """Code on, also after a refusal."""
    while True:
        try:
            code(path, say)
        except GengduError as fault:
            say(f"{DONE} {type(fault).__name__}")
            time.sleep(WAIT)


def main(path: Path, writers: int, seconds: float) -> None:
    """Let them write, kill them, and look."""
    Library(path).close()
    with ExitStack() as stack:
        work = partial(keep_coding, path)
        children = [stack.enter_context(forked(work)) for _ in range(writers)]
        time.sleep(seconds)
        for child in children:
            child.kill()
        said = [child.said.read().splitlines() for child in children]
    with Library(path, create=False) as library:
        there = kept(library)
        problems = [problem.message for problem in library.check().problems]
    found = {
        "acknowledged": [sum(line.startswith("+") for line in lines) for lines in said],
        "refused": [sum(line.startswith(DONE) for line in lines) for lines in said],
        "lost": [each for lines in said for each in lost(lines, there)],
        "problems": problems,
    }
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]) / "news.gengdu", int(sys.argv[2]), float(sys.argv[3]))
