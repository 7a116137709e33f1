"""Where the library is may be full, may not be written, or may be no more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.library import Library
from tests.helpers.disks import as_anybody, on_small_disk
from tests.helpers.library import fill
from tests.helpers.processes import ROOT, program
from tests.helpers.thorough import chosen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these are Linux's own tools")

KILOBYTES = 3_000
HOMES = ("closed", "closed/below", "a file/below")


def gengdu(*arguments: str | Path, **environment: str) -> tuple[int, str, str]:
    """Status, output and complaints of a command of somebody who may do no more than anybody."""
    if "HOME" in environment:
        environment |= {name: "" for name in os.environ if name.startswith("XDG_")}
    done = subprocess.run(
        [*as_anybody(), sys.executable, ROOT / "main.py", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library in a folder of its own."""
    path = tmp_path / "own" / "news.gengdu"
    with Library(path) as library:
        fill(library)
    return path


def test_a_full_disk_loses_nothing_and_work_goes_on_when_there_is_room(
    tmp_path: Path, tell_figures: Callable[..., None]
) -> None:
    disk, elsewhere = tmp_path / "disk", tmp_path / "elsewhere"
    disk.mkdir()
    elsewhere.mkdir()
    did = json.loads(on_small_disk(disk, KILOBYTES, "tests.faults.full", elsewhere))
    assert did["problems"] == []
    assert did["articles"]
    assert did["tags"]
    tell_figures("disk filled at the window", articles=did["articles"], tags=did["tags"], lost=0)


def test_a_library_that_vanishes_takes_nothing_that_would_be_lost(tmp_path: Path) -> None:
    did = program("tests.faults.gone", tmp_path)
    assert (did["there"], did["problems"]) == (did["marked"], [])
    assert len(did["marked"]) == 2


@pytest.mark.parametrize("what", chosen(("folder", "file"), 0))
def test_a_library_that_may_not_be_written_is_read(path: Path, what: str) -> None:
    closed = path if what == "file" else path.parent
    closed.chmod(0o555)
    before = path.read_bytes()
    try:
        status, out, _ = gengdu("--library", path, "list", "--json")
        assert (status, len(json.loads(out))) == (0, 2)
        status, _, said = gengdu("--library", path, "tag", "add", "水利")
        assert (status, said) == (1, f"The library “{path}” is read-only. Nothing was changed.\n")
    finally:
        closed.chmod(0o755)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_library_that_may_not_be_looked_at_has_its_sentence(path: Path) -> None:
    path.parent.chmod(0)
    try:
        status, _, said = gengdu("--library", path, "list")
    finally:
        path.parent.chmod(0o755)
    assert (status, said) == (1, f"The library “{path}” could not be opened: permission denied.\n")


@pytest.mark.parametrize("home", chosen(HOMES, 0))
def test_a_home_that_cannot_hold_a_library_has_its_sentence(tmp_path: Path, home: str) -> None:
    (tmp_path / "a file").write_text("筆記", encoding="utf-8")
    (tmp_path / "closed").mkdir(0o555)
    status, _, said = gengdu("tag", "add", "水利", HOME=str(tmp_path / home))
    assert status == 1
    assert "library.gengdu” could not be opened: " in said
    assert said.count("\n") == 1
    assert list((tmp_path / "closed").iterdir()) == []


def test_without_a_home_a_library_that_is_named_is_worked_on(path: Path, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "nowhere")
    assert gengdu("--library", path, "tag", "add", "水利", HOME=nowhere)[0] == 0
    assert not (tmp_path / "nowhere").exists()
