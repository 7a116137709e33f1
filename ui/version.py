"""Which Gengdu this is."""

from __future__ import annotations

import tomllib
from importlib.metadata import version as installed_version
from pathlib import Path

_PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def version() -> str:
    """The version: of the checkout, or of the package that is installed."""
    if _PROJECT.exists():
        project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]
        return str(project["version"])
    return installed_version("gengdu")
