"""Nothing acknowledged is lost: what a command printed is on disk, whatever ends the process."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from db.check import Report
from db.library import Library
from tests.helpers.thorough import tries

ROOT = Path(__file__).resolve().parents[2]
SENTENCES = 400
KILLS = tries(8, 100)
COMMANDS = 5
ANNOTATE_ON_AND_ON = """
import itertools, sys
import main
library, article, first = sys.argv[1:]
for number in itertools.count(int(first)):
    quote = f"第{number % 400}句"
    arguments = ["annotate", article, "--quote", quote, "--tag", "改革", "--note", str(number)]
    assert main.main(["--library", library, *arguments]) == 0
"""


def gengdu(library: Path, *arguments: str | Path) -> str:
    command = [sys.executable, ROOT / "main.py", "--library", library, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path, text = tmp_path / "library.gengdu", tmp_path / "a.txt"
    sentences = (f"第{number}句，𠮷村的改革有了進展😀。\n" for number in range(SENTENCES))
    text.write_text("".join(sentences), encoding="utf-8")
    gengdu(path, "import", text)
    gengdu(path, "tag", "add", "改革")
    return path


def checked(library: Path) -> tuple[set[str], Report]:
    """The ids of all annotations, and what a check of the library says."""
    with Library(library, create=False) as opened:
        return {each.id for each in opened.annotations()}, opened.check()


def killed(library: Path, article: str, first: int, patience: int) -> list[str]:
    """The ids a process printed that was killed after ``patience`` of them."""
    child = subprocess.Popen(
        [sys.executable, "-c", ANNOTATE_ON_AND_ON, library, article, str(first)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert child.stdout is not None
    printed = [child.stdout.readline() for _ in range(patience)]
    child.kill()
    # What it printed until the very moment counts too, but for a line that was not finished.
    rest = child.stdout.read()
    child.stdout.close()
    assert child.wait() < 0
    lines = [*printed, *(line + "\n" for line in rest.split("\n")[:-1])]
    return [line.split()[0] for line in lines]


def test_every_annotation_printed_before_a_kill_is_there(library: Path) -> None:
    (info,) = json.loads(gengdu(library, "list", "--json"))
    chance = random.Random(20)
    printed: list[str] = []
    for _ in range(KILLS):
        printed += killed(library, info["id"], len(printed), chance.randint(1, 9))
        there, report = checked(library)
        assert set(printed) <= there
        # One more may be there than was printed, a kill between the two.
        assert report.problems == ()
    assert len(set(printed)) == len(printed) >= 2 * KILLS
    assert len(there) <= len(printed) + KILLS


def test_the_command_itself_killed_as_it_answers(library: Path) -> None:
    (info,) = json.loads(gengdu(library, "list", "--json"))
    printed = []
    for number in range(COMMANDS):
        arguments = ("annotate", info["id"], "--quote", f"第{number}句", "--tag", "改革")
        child = subprocess.Popen(
            [sys.executable, ROOT / "main.py", "--library", library, *arguments],
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        assert child.stdout is not None
        printed.append(child.stdout.readline().split()[0])
        child.kill()
        child.stdout.close()
        child.wait()
    there, report = checked(library)
    assert set(printed) == there
    assert (report.annotations, report.problems) == (COMMANDS, ())
