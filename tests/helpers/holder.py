"""A program that holds a library until it is told to go on, in the middle of writing if asked."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from db.holding import Post
from db.library import Library
from db.opening import open_for_command, open_for_window


def hold_file(library: Path, post: Post = Post.WINDOW) -> Path:
    return library.with_name(f"{library.name}-{post}")


def say_otherwise(library: Path, **fields: object) -> None:
    """Let a hold say something else, as one of another computer does."""
    file = hold_file(library)
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | fields), "utf-8")


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
