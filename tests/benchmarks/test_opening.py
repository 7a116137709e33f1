"""From nothing to the first paint: the window on the sample beside a bare window of Qt's.

Wall time of whole processes in turn, since starting Python and loading Qt is part of it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

ROOT = Path(__file__).resolve().parents[2]

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QTextEdit
application = QApplication([])
window = QTextEdit()
window.show()
application.processEvents()
window.grab()
"""

OURS = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from db.library import Library
from ui.desktop import app
from ui.desktop.settings import Settings
from ui.desktop.window import Window
folder = Path(sys.argv[2])
application = app.make_application(["gengdu"])
with Library(folder / "library.gengdu") as library:
    settings = Settings(folder / "settings.ini")
    window = Window(app.start(application, library, settings), settings)
    window.show()
    application.processEvents()
    window.grab()
    assert window.session.article is not None
    if window.session.sample:
        window.session.adopt_sample()
"""


@pytest.mark.parametrize("which", ["bare window", "first start", "library there"])
def test_opening(benchmark: BenchmarkFixture, tmp_path: Path, which: str) -> None:
    benchmark.group = "opening"
    code = BARE if which == "bare window" else OURS
    folders = iter(range(1_000))

    def start(folder: Path) -> None:
        command = [sys.executable, "-c", code, str(ROOT), str(folder)]
        subprocess.run(command, check=True, capture_output=True)

    def fresh() -> tuple[tuple[Path], dict[str, object]]:
        folder = tmp_path / (str(next(folders)) if which == "first start" else "same")
        folder.mkdir(exist_ok=True)
        return (folder,), {}

    if which == "library there":
        start(fresh()[0][0])
    benchmark.pedantic(start, setup=fresh, rounds=7)
