"""The source tree as the architecture tests see it."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("db", "reader", "resources", "ui")
PRODUCT = [
    ROOT / "main.py",
    *sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py")),
]
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def name(path: Path) -> str:
    """A file's path from the root, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


@cache
def project() -> dict[str, Any]:
    """pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def nodes(path: Path) -> Iterator[ast.AST]:
    """All nodes of a file's syntax tree. No tree is kept: each collection of garbage from then on
    would look through all of them."""
    return ast.walk(ast.parse(path.read_text(encoding="utf-8"), filename=name(path)))


@cache
def imports(path: Path) -> tuple[str, ...]:
    """The full name of each module a file imports, wherever in the file it does."""
    found: list[str] = []
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
            found += (f"{node.module}.{alias.name}" for alias in node.names)
    return tuple(found)
