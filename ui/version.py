"""Which Gengdu this is, and on which Python, Qt and SQLite it runs."""

from __future__ import annotations

import platform
import re
from pathlib import Path

from db.engine import sqlite_version

_PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
# At each start: a reader of TOML would take a hundredth of a second.
_VERSION = re.compile(r'^version = "(.+)"$', re.MULTILINE)


def version() -> str:
    """The version: of the checkout, or of the package that is installed."""
    if _PROJECT.exists():
        found: list[str] = _VERSION.findall(_PROJECT.read_text(encoding="utf-8"))
        return found[0]
    return _installed("gengdu")


def ground() -> dict[str, str]:
    """What Gengdu runs on, each with its version. Qt is not loaded for it."""
    return {
        "Python": platform.python_version(),
        "Qt": _installed("PySide6-Essentials"),
        "SQLite": sqlite_version(),
    }


def _installed(package: str) -> str:
    from importlib.metadata import version

    return version(package)
