"""A program that holds a library until it is told to go on, in the middle of writing if asked."""

from __future__ import annotations

import sys
from pathlib import Path

from db.library import Library
from db.opening import open_for_command, open_for_window


def opened(path: Path, writes: bool) -> Library:
    if writes:
        return open_for_command(path, "gengdu test", "", create=False)
    return open_for_window(path, "Gengdu").library


def wait() -> None:
    sys.stdout.write("held\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    writes = sys.argv[2:] == ["write"]
    with opened(Path(sys.argv[1]), writes) as library:
        if writes:
            with library._writing():
                wait()
        else:
            wait()
