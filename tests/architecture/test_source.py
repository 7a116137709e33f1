"""What may stand in which file, read from the source: who imports what, who catches what."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from tests.architecture.tree import PACKAGES, PRODUCT, ROOT, imports, name, nodes

# The only files where every exception may end: a job's is carried to the thread that asked for it.
BOUNDARIES = {"db/upgrading.py", "reader/importers/pool.py", "ui/desktop/tasks.py"}
THREADS = {"reader/importers/pool.py", "ui/desktop/tasks.py"}
LOCKS = {"ui/desktop/pyside.py"}  # takes one, and starts nothing
# Values that keep what they have worked out, for which slots have no place.
REMEMBERING = {"reader/exchange/refi_positions.py", "reader/exporters/excerpt_rows.py"}
NETWORK = {"http", "socket", "ssl", "urllib.request", "xmlrpc"}


def importers(modules: Iterable[str], files: Iterable[Path] = PRODUCT) -> set[str]:
    """The files that import one of the modules, or a part of one."""
    roots = tuple(modules)
    return {
        name(path)
        for path in files
        if any(f"{found}.".startswith(f"{root}.") for found in imports(path) for root in roots)
    }


def swallows_all(handler: ast.ExceptHandler) -> bool:
    """Whether any exception ends here: one that cleans up and raises again does not count."""
    last = handler.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return False
    caught = handler.type
    kinds = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(
        kind is None or (isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"})
        for kind in kinds
    )


def is_frozen_dataclass(node: ast.AST) -> bool:
    """Whether this is ``dataclass(frozen=True, ...)``."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        return False
    return node.func.id == "dataclass" and any(each.arg == "frozen" for each in node.keywords)


def test_only_the_desktop_imports_qt() -> None:
    found = importers(["PySide6", "shiboken6"])
    assert found
    assert all(file.startswith("ui/desktop/") for file in found)


def test_only_db_imports_peewee_and_sqlite() -> None:
    found = importers(["peewee", "playhouse", "sqlite3"])
    assert found
    assert all(file.startswith("db/") for file in found)


def test_reader_and_db_reach_for_no_network() -> None:
    below = [path for path in PRODUCT if name(path).startswith(("reader/", "db/"))]
    assert not importers(NETWORK, below)


def test_only_the_task_runner_and_the_pool_start_threads() -> None:
    starters = ["_thread", "concurrent", "multiprocessing", "threading"]
    starters += [f"PySide6.QtCore.{kind}" for kind in ("QRunnable", "QThread", "QThreadPool")]
    assert importers(starters) <= THREADS | LOCKS


def test_nothing_imports_the_package_it_is_installed_under() -> None:
    assert not importers(["gengdu"])


def test_only_the_named_boundaries_swallow_everything() -> None:
    found = {
        name(path)
        for path in PRODUCT
        for node in nodes(path)
        if isinstance(node, ast.ExceptHandler) and swallows_all(node)
    }
    assert found == BOUNDARIES


def test_values_are_made_in_one_way() -> None:
    """A frozen dataclass costs each start ten times as much as ``immutable``."""
    found = {name(path) for path in PRODUCT for node in nodes(path) if is_frozen_dataclass(node)}
    assert found == REMEMBERING


def test_the_root_holds_only_what_is_named() -> None:
    visible = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    made = {"build", "dist", "gengdu.egg-info", "__pycache__"}
    kept = {"ARCHITECTURE.md", "CHANGELOG.md", "LICENSE", "Makefile", "README.md"}
    assert visible <= made | kept | {"main.py", "pyproject.toml", "tests", *PACKAGES}
