"""Open a library, made new if it is not there, when told to, and leave a word in it."""

from __future__ import annotations

import sys
from pathlib import Path

from db.library import Library
from reader.changes import SetSetting


def main(path: Path, word: str) -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    with Library(path) as library:
        library.apply(SetSetting(word, word))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
