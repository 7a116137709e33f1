"""Fill the disk of a folder through a library, and see that the refused change left no trace."""

from __future__ import annotations

import sys
from pathlib import Path

from db.library import Library
from reader.changes import SetSetting
from reader.errors import LibraryFull
from tests.helpers.library import add, draft_of, fill, snapshot


def main(folder: Path) -> None:
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(64_000))
    with Library(folder / "news.gengdu") as library:
        fill(library)
        before = fill_up(library)
        assert library.check().problems == ()
        assert snapshot(library.path) == before
        ballast.unlink()
        library.apply(SetSetting("full", "no more"))
    with Library(folder / "news.gengdu") as library:
        assert library.setting("full") == "no more"
        assert library.check().problems == ()


def fill_up(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Add articles until there is no room; what the library held then."""
    for number in range(1_000):
        before = snapshot(library.path)
        try:
            add(library, draft_of(f"鏡山縣公報第{number}號，𠮷田村。\n" * 300))
        except LibraryFull:
            return before
    raise AssertionError("the disk is too large")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
