"""Whole folders, by the program itself: two at once, and stopped in the middle."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from db.library import Library
from tests.helpers.mixed import mixed

ROOT = Path(__file__).resolve().parents[2]


def importing(library: Path, folder: Path) -> subprocess.Popen[bytes]:
    command: list[str | Path] = [
        sys.executable,
        ROOT / "main.py",
        "--library",
        library,
        "import",
        folder,
        "--json",
    ]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )


def test_two_programs_that_import_one_folder_at_once_store_each_article_once(
    tmp_path: Path,
) -> None:
    made = mixed(tmp_path / "剪報", 120)
    both = [importing(tmp_path / "library.gengdu", tmp_path / "剪報") for _ in range(2)]
    told = [json.loads(program.communicate()[0]) for program in both]
    assert [program.returncode for program in both] == [1, 1]
    assert sum(len(each["imported"]) for each in told) == made.articles
    whole = made.articles + made.copies
    assert all(len(each["imported"]) + len(each["duplicates"]) == whole for each in told)
    with Library(tmp_path / "library.gengdu") as library:
        assert len(library.articles()) == made.articles
        assert library.check().problems == ()


@pytest.mark.skipif(sys.platform == "win32", reason="there it is sent to the whole console")
def test_ctrl_c_ends_the_program_and_its_processes_with_all_that_was_said(tmp_path: Path) -> None:
    mixed(tmp_path / "剪報", 300)
    path = tmp_path / "library.gengdu"
    program = importing(path, tmp_path / "剪報")
    while not path.exists():
        time.sleep(0.02)
    with Library(path) as library:
        while len(library.articles()) < 3:
            time.sleep(0.02)
    program.send_signal(signal.SIGINT)
    stdout, stderr = program.communicate(timeout=60)
    assert program.returncode == 130
    assert b"Traceback" not in stderr
    imported = {info["id"] for info in json.loads(stdout)["imported"]}
    with Library(path) as library:
        assert {info.id for info in library.articles()} == imported
        assert library.check().problems == ()
