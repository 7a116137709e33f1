"""A program that works at a window until its disk is full, and goes on when there is room again.

    python -m tests.faults.full FOLDER ELSEWHERE

``FOLDER`` is a small disk. Writes what it did as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import count
from pathlib import Path

from db.library import Library
from reader.errors import LibraryFull
from tests.faults.desk import at_window, command, tagged
from tests.helpers.library import draft_of
from tests.helpers.processes import ROOT
from ui.desktop.session import Session
from ui.desktop.window import Window

BALLAST = 128_000  # bytes
FULL = "is full. Nothing was changed; free some space."


def fill_up(session: Session) -> list[str]:
    """Add articles until there is no room; the ids of those that were said to be in."""
    added = []
    for number in count():
        text = f"鏡山縣公報第{number}號，𠮷田村。\n" * 1_500
        try:
            added.append(session.add_draft(draft_of(text))[0])
        except LibraryFull:
            return added
    raise AssertionError


def tag_on(window: Window) -> int:
    """Tag passages until a sentence says that it cannot be; how many were tagged."""
    for number in count():
        said = tagged(window, number, number + 9, f"標籤{number}")
        if said:
            assert said.endswith(FULL), said
            return number
    raise AssertionError


def on_a_full_disk(window: Window, folder: Path) -> None:
    """Reading goes on, and what needs room says that there is none."""
    session = window.session
    for info in session.articles()[-2:]:
        session.open_article(info.id)
        assert command(window, "next-script") == ""
        assert window.page.isVisible()
    before = {each.id for each in session.library.annotations()}
    assert tagged(window, 3, 9, "水利").endswith(FULL)
    assert {each.id for each in session.library.annotations()} == before
    assert {each.id for each in session.annotations()} <= before
    files, target = sorted(folder.iterdir()), folder / "excerpts.json"
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", "--library", session.library.path, "export", target],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr, done.stderr
    assert done.stderr.rstrip().endswith(".")
    assert sorted(folder.iterdir()) == files


def main(folder: Path, elsewhere: Path) -> None:
    """Fill the disk, make room, go on."""
    ballast, path = folder / "ballast", folder / "news.gengdu"
    ballast.write_bytes(bytes(BALLAST))
    with at_window(path, elsewhere / "settings.ini") as window:
        added = fill_up(window.session)
        tags = tag_on(window)
        on_a_full_disk(window, folder)
        ballast.unlink()
        assert tagged(window, 3, 9, "水利") == ""
        marked = {each.id for each in window.session.library.annotations()}
    with Library(path, create=False) as library:
        assert {info.id for info in library.articles()} >= set(added)
        assert {each.id for each in library.annotations()} == marked
        assert len(marked) == tags + 1
        problems = [problem.message for problem in library.check().problems]
    json.dump({"articles": len(added), "tags": tags, "problems": problems}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
