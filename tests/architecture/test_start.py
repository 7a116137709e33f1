"""What is loaded at start: importing a layer, or asking the command line for help, stays light."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.tree import ROOT

HEAVY = {
    "PySide6",
    "shiboken6",
    "jieba",
    "lxml",
    "mammoth",
    "markdown",
    "opencc",
    "pypdfium2",
    "pypinyin",
    "urllib3",
}
MODULES_AFTER = "; import sys; print(*{name.partition('.')[0] for name in sys.modules})"
HELP = """
import sys
sys.argv = ["gengdu", *sys.argv[1:]]
import main
try:
    assert not main.main()
except SystemExit as stop:
    assert not stop.code, stop.code
"""


def python(code: str, *arguments: str) -> str:
    """What a fresh Python prints that runs this code in the root of the tree."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_reader_needs_neither_qt_nor_a_database() -> None:
    modules = set(
        python("import reader.changes, reader.errors, reader.words" + MODULES_AFTER).split()
    )
    assert not modules & (HEAVY | {"peewee", "playhouse", "sqlite3"})


@pytest.mark.parametrize("package", ["reader", "reader.importers", "reader.exporters", "db"])
def test_importing_a_layer_loads_nothing_heavy(package: str) -> None:
    assert not set(python(f"import {package}" + MODULES_AFTER).split()) & HEAVY


def test_a_label_of_exports_loads_no_exporter() -> None:
    code = "import sys, reader.exporters.labels; print(*sys.modules)"
    loaded = {name for name in python(code).split() if name.startswith("reader.exporters.")}
    light = {"base", "formats", "labels"}
    assert loaded == {f"reader.exporters.{name}" for name in light}


WINDOW = """
import sys
from ui.desktop import app, window
print(*sys.modules)
"""


def test_the_window_starts_without_what_only_an_action_needs() -> None:
    loaded = set(python(WINDOW).split())
    waiting = {
        *("db.check", "db.mirror", "db.restoring", "db.salvage", "db.finding"),
        *("reader.citations.rendering", "reader.exporters", "reader.importers"),
        *("reader.matching", "reader.query", "ui.exporting"),
        *("ui.desktop.dialogs.ask", "ui.desktop.dialogs.export", "ui.desktop.views.articles"),
        *("ui.desktop.dialogs.settings", "ui.desktop.views.passages", "ui.desktop.views.search"),
    }
    assert not loaded & waiting
    assert not {name.partition(".")[0] for name in loaded} & (HEAVY - {"PySide6", "shiboken6"})


@pytest.mark.parametrize("arguments", [["--help"], ["import", "--help"], ["convert", "--help"]])
def test_help_on_the_command_line_loads_no_qt(arguments: list[str]) -> None:
    *shown, modules = python(HELP + MODULES_AFTER.removeprefix("; "), *arguments).splitlines()
    assert "Usage:" in "\n".join(shown)
    assert not set(modules.split()) & HEAVY


def test_the_window_starts_without_reading_a_source() -> None:
    """A canary for the Qt binding, which else reads that of each module: `ui.desktop` tells why."""
    read = python("import linecache, ui.desktop.app; print(*linecache.cache, sep='\\n')")
    assert not [name for name in read.splitlines() if "/ui/" in name or "/reader/" in name]
