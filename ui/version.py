"""Which Gengdu this is, and on which Python, Qt and SQLite it runs."""

from __future__ import annotations

import platform
import tomllib
from pathlib import Path

from db.engine import sqlite_version

_PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def version() -> str:
    """The version: of the checkout, or of the package that is installed."""
    if _PROJECT.exists():
        project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]
        return str(project["version"])
    return _installed("gengdu")


def ground() -> dict[str, str]:
    """What Gengdu runs on, each with its version. Qt is not loaded for it."""
    return {
        "Python": platform.python_version(),
        "Qt": _installed("PySide6-Essentials"),
        "SQLite": sqlite_version(),
    }


def _installed(package: str) -> str:
    from importlib.metadata import version  # not at each start, which asks for ours in a checkout

    return version(package)
