"""ARCHITECTURE.md says how a format is added: its steps are carried out in a copy of the tree."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from db.library import Library
from tests.architecture.tree import ROOT
from tests.helpers.library import fill


def blocks() -> list[str]:
    """The code of the walk-through: the module, then the line of the registry."""
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    part = text.partition("## A new format, step by step\n")[2].partition("\n## ")[0]
    return re.findall("```[a-z]+\n(.*?)```", part, re.DOTALL)


def test_a_format_is_added_in_the_steps_that_are_described(tmp_path: Path) -> None:
    module, line = blocks()
    assert len(module.splitlines()) <= 30
    for name in ("main.py", "db", "ui", "resources"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "main.py").unlink()
    shutil.copy(ROOT / "main.py", tmp_path / "main.py")  # it looks for the rest beside itself
    shutil.copytree(ROOT / "reader", tmp_path / "reader")
    exporters = tmp_path / "reader" / "exporters"
    (exporters / "lines.py").write_text(module, "utf-8")
    registry = (exporters / "__init__.py").read_text("utf-8")
    first = "EXPORTERS: tuple[Exporter, ...] = (\n"
    assert first in registry
    (exporters / "__init__.py").write_text(registry.replace(first, first + line), "utf-8")
    library, out = tmp_path / "news.gengdu", tmp_path / "quotes.lines"
    with Library(library) as opened:
        fill(opened)
        quotes = [each.anchor.quote for each in opened.annotations()]
    command = [
        sys.executable,
        str(tmp_path / "main.py"),
        "--library",
        str(library),
        "export",
        str(out),
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    written = out.read_text("utf-8").splitlines()
    assert [each.partition("\t")[0] for each in written] == quotes
