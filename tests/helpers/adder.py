"""A program that adds forty texts to a library as fast as it can; says how many were new."""

from __future__ import annotations

import sys
from pathlib import Path

from db.library import Library
from tests.helpers.library import draft_of


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    with Library(Path(sys.argv[1])) as library:
        drafts = [draft_of(f"{number}號公報，鏡山縣𠮷田村。\n") for number in range(40)]
        tell("ready")
        sys.stdin.readline()
        tell(str(sum(not library.add_draft(draft)[1].known for draft in drafts)))
