"""A program whose library vanishes while its window is open, comes back, and vanishes for good.

    python -m tests.faults.gone FOLDER

The folder below ``FOLDER`` that has the library is what vanishes. Writes the ids of
what was tagged, and of what the library held when it was last there, as JSON.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from db.library import Library
from tests.faults.desk import at_window, command, tagged
from ui.desktop.window import Window

GONE = (
    "is no longer where it was opened. Nothing was changed; bring it back there, or open it anew."
)


def read_on(window: Window) -> None:
    """Open each article and look at it: that needs nothing written."""
    for info in window.session.articles():
        window.session.open_article(info.id)
        assert command(window, "next-script") == ""


def main(folder: Path) -> None:
    """Work on, with and without the folder."""
    home, elsewhere = folder / "home", folder / "elsewhere"
    home.mkdir()
    path = home / "news.gengdu"
    with at_window(path, folder / "settings.ini") as window:
        library = window.session.library
        assert tagged(window, 0, 5, "改革") == ""
        home.rename(elsewhere)
        assert tagged(window, 5, 9, "水利").endswith(GONE)
        assert command(window, "undo").endswith(GONE)
        read_on(window)
        assert not home.exists()
        elsewhere.rename(home)
        assert tagged(window, 5, 9, "水利") == ""
        marked = sorted(each.id for each in library.annotations())
        shutil.copytree(home, elsewhere)
        shutil.rmtree(home)
        assert tagged(window, 9, 12, "減稅").endswith(GONE)
        read_on(window)
    assert not path.exists()
    with Library(elsewhere / path.name, create=False) as library:
        there = sorted(each.id for each in library.annotations())
        problems = [problem.message for problem in library.check().problems]
    json.dump({"marked": marked, "there": there, "problems": problems}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
