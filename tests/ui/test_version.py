from __future__ import annotations

import platform
import tomllib
from pathlib import Path

from PySide6.QtCore import qVersion

from db.engine import sqlite_version
from ui.version import ground, version

ROOT = Path(__file__).resolve().parents[2]


def test_the_version_is_that_of_the_project_file() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert version() == project["version"]


def test_what_gengdu_runs_on_is_what_is_loaded() -> None:
    assert ground() == {
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "SQLite": sqlite_version(),
    }
