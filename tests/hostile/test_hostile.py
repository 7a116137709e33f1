"""Every hostile input through the real command: a sentence or an article, at a bounded cost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.library import Library
from tests.helpers.thorough import THOROUGH
from tests.hostile import books, mails, pages, papers, paths, plain, zips
from tests.hostile.measured import Cost, measured
from tests.hostile.registry import GROUPS, NEWS, Case

MODULES = (books, mails, pages, papers, paths, plain, zips)
SECONDS, MEGABYTES = 10, 500
FEW, MANY = 16, 64
HEAVY = ("books", "copied", "mails", "pages", "papers", "plain", "zips")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="costs are limited on Linux")

ALIKE = ("baits", "baits_in_rows", "marks")
"""One trouble after another in one place after another: cases much like their neighbours."""

DAYS = 6
"""Of what is heavy and of what is alike, each case is tried on one day of so many."""


def tried(group: str, cases: list[Case]) -> list[Case]:
    """The cases of a group that are tried today."""
    if THOROUGH or group not in (*ALIKE, *HEAVY):
        return cases
    return cases[date.today().toordinal() % DAYS :: DAYS]


TRIED = {group: tried(group, cases) for group, cases in GROUPS.items()}

BATCHES = {
    f"{group}-{at}": cases[at : at + many]
    for group, cases in TRIED.items()
    for many in (FEW if group in HEAVY else MANY,)
    for at in range(0, len(cases), many)
}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of one article."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "a.txt").write_text(f"{NEWS}先", encoding="utf-8")
    (cost,) = measured([["--library", str(folder / "library"), "import", str(folder / "a.txt")]])
    assert (cost.status, cost.stderr) == (0, "")
    return folder / "library"


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "library.gengdu"))


def put(folder: Path, case: Case) -> str:
    """The path of an input, made in a folder of its own."""
    folder.mkdir()
    path = folder / case.name
    case.make(path)
    return str(path)


def answer(cost: Cost, others: int = 0) -> Any:
    """What a command printed, where all it told a person is sentences, and it cost no more.

    Of the inputs of one command, the `others` beside the worst may take a second each.
    """
    assert cost.status in (0, 1), cost
    assert "Traceback" not in cost.stderr, cost.stderr
    assert cost.stderr.count("\n") >= len(json.loads(cost.stdout)["failed"])
    assert cost.seconds < SECONDS + others, cost.seconds
    assert cost.megabytes < MEGABYTES, cost.megabytes
    return json.loads(cost.stdout)


def hold(case: Case, path: str, failed: list[dict[str, str]]) -> None:
    """Hold what is told of an input against what must be."""
    shown = os.fsencode(path).decode("utf-8", "replace")
    reasons = [one["reason"] for one in failed if one["path"].startswith(shown)]
    assert all(reason.endswith(".") for reason in reasons)
    if case.articles is not None:
        assert bool(reasons) == bool(case.says), (case.name, reasons)
    if case.says:
        assert any(case.says in reason for reason in reasons), (case.name, reasons)


def whole(library: Path, articles: int) -> None:
    """A library is sound, holds so many articles and nothing of the reader's own files."""
    with Library(library, create=False) as opened:
        assert opened.check().problems == ()
        assert len(opened.articles()) == articles
    secret = Path("/etc/passwd").read_bytes().splitlines()[0]
    assert secret not in library.read_bytes()


@pytest.mark.parametrize("batch", list(BATCHES))
def test_each_is_read_or_refused_whole_and_at_a_bounded_cost(
    batch: str, library: Path, tmp_path: Path
) -> None:
    """The cost of a batch, run by one command, bounds that of each in it."""
    cases = BATCHES[batch]
    inputs = [put(tmp_path / f"{at}", case) for at, case in enumerate(cases)]
    (cost,) = measured([["--library", str(library), "import", "--json", *inputs]])
    said = answer(cost, len(cases) - 1)
    for case, path in zip(cases, inputs, strict=True):
        hold(case, path, said["failed"])
    known = [case.articles for case in cases if case.articles is not None]
    least, most = sum(known), sum(known) + (len(cases) - len(known))
    # Chapters of two books may be the very same bytes.
    assert least <= len(said["imported"]) + len(said["duplicates"])
    assert len(said["imported"]) <= most
    whole(library, 1 + len(said["imported"]))


SHRINK = """
import itertools, os, sys
for turn in itertools.count():
    with open(sys.argv[1], "wb") as stream:
        stream.write(sys.argv[2].encode() * 1_000)
    os.truncate(sys.argv[1], turn % 999)
    os.unlink(sys.argv[1])
"""


def test_a_file_that_shrinks_and_vanishes_while_it_is_read(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with subprocess.Popen([sys.executable, "-c", SHRINK, path, NEWS]) as other:
        (cost,) = measured([["--library", str(library), "import", "--json", *[str(path)] * 60]])
        other.kill()
    said = answer(cost, 10)
    assert sum(len(said[fate]) for fate in ("imported", "duplicates", "failed")) == 60
    whole(library, 1 + len(said["imported"]))


def test_the_reading_process_leaves_nothing_behind(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that is ended by an input is taken off the system's list, and is no orphan."""
    bad = tmp_path / "a.zip"
    bad.write_bytes(zips.a_dictionary_of_gigabytes())
    # Handed down to every process of the command, and to none of the tests beside this one.
    monkeypatch.setenv("GENGDU_STARTED_BY", str(tmp_path))
    (cost,) = measured([["--library", str(library), "import", "--json", *[str(bad)] * 5]])
    assert len(answer(cost)["failed"]) == 5
    assert _processes(f"GENGDU_STARTED_BY={tmp_path}") == set()


def _processes(variable: str) -> set[str]:
    """The processes that have a variable in their environment."""
    found = set()
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and variable.encode() in (folder / "environ").read_bytes():
                found.add(folder.name)
        except OSError:
            continue
    return found
