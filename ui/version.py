"""Which Gengdu this is, and on which Python, Qt and SQLite it runs."""

from __future__ import annotations

import platform
import tomllib
from importlib.metadata import version as installed_version
from pathlib import Path

from db.engine import sqlite_version

_PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def version() -> str:
    """The version: of the checkout, or of the package that is installed."""
    if _PROJECT.exists():
        project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]
        return str(project["version"])
    return installed_version("gengdu")


def ground() -> dict[str, str]:
    """What Gengdu runs on, each with its version. Qt is not loaded for it."""
    return {
        "Python": platform.python_version(),
        "Qt": installed_version("PySide6-Essentials"),
        "SQLite": sqlite_version(),
    }
