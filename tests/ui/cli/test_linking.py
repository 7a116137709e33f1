from __future__ import annotations

import configparser
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from reader.links import Link
from tests.ui.cli.conftest import Terminal
from ui.cli.linking import ENTRY, entry

LINK = "gengdu://annotation/a-1/n-1?start=1&end=4&quote=%E6%94%B9"


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """Programs of the system that write down what they are asked; the file they write to."""
    told = tmp_path / "told.txt"
    (tmp_path / "bin").mkdir()
    for name in ("xdg-mime", "update-desktop-database"):
        program = tmp_path / "bin" / name
        program.write_text(f'#!/bin/sh\necho {name} "$@" >> {shlex.quote(str(told))}\n')
        program.chmod(0o755)
    return told


def placed() -> Path:
    return Path(os.environ["XDG_DATA_HOME"]) / "applications" / ENTRY


def parsed(text: str) -> configparser.SectionProxy:
    reader = configparser.RawConfigParser()
    reader.optionxform = str  # type: ignore[assignment,method-assign]
    reader.read_string(text)
    return reader["Desktop Entry"]


def test_registering_writes_an_entry_and_tells_the_system(cli: Terminal, tools: Path) -> None:
    assert "open in Gengdu now" in cli.bare("link", "--register").out
    found = parsed(placed().read_text(encoding="utf-8"))
    assert found["MimeType"] == "x-scheme-handler/gengdu;"
    assert found["Type"] == "Application"
    program, main, field = shlex.split(found["Exec"])
    assert (program, Path(main).name, field) == (sys.executable, "main.py", "%u")
    assert Path(main).is_file()
    assert tools.read_text().splitlines() == [
        f"update-desktop-database {placed().parent}",
        f"xdg-mime default {ENTRY} x-scheme-handler/gengdu",
    ]


def test_it_can_be_done_twice_and_taken_back_twice(cli: Terminal, tools: Path) -> None:
    for _ in range(2):
        assert cli.bare("link", "--register").status == 0
        assert placed().exists()
    for _ in range(2):
        assert cli.bare("link", "--unregister").status == 0
        assert not placed().exists()


def test_without_the_tools_the_entry_is_written_all_the_same(cli: Terminal) -> None:
    assert "choose Gengdu at the first link" in cli.bare("link", "--register").out
    assert placed().exists()
    assert cli.bare("link", "--unregister").status == 0


def test_the_library_that_is_named_is_the_one_links_open(cli: Terminal, tools: Path) -> None:
    cli.done("link", "--register")
    words = shlex.split(parsed(placed().read_text(encoding="utf-8"))["Exec"])
    assert words[2:4] == ["--library", str(cli.library)]


def test_a_path_with_any_sign_is_one_argument() -> None:
    line = parsed(entry(Path('/𠮷 "a"/$b`c\\d/50%.gengdu')))["Exec"]
    shell = f"printf '%s\\n' {line.replace(chr(92) * 2, chr(92))}"
    done = subprocess.run(["/bin/sh", "-c", shell], capture_output=True, check=True, text=True)
    words = done.stdout.splitlines()
    assert words[3] == '/𠮷 "a"/$b`c\\d/50%%.gengdu'
    assert words[-1] == "%u"


def test_a_folder_that_cannot_be_written_is_said(cli: Terminal, tmp_path: Path) -> None:
    blocked = Path(os.environ["XDG_DATA_HOME"])
    blocked.write_text("a file")
    result = cli.bare("link", "--register")
    assert result.status == 1
    assert ENTRY in result.stderr
    assert result.stderr.count("\n") == 1


def test_other_systems_are_told(cli: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    result = cli.bare("link", "--register")
    assert (result.status, result.out) == (1, "")
    assert "not possible yet" in result.stderr
    assert not placed().exists()


def test_what_to_do_must_be_said(cli: Terminal) -> None:
    assert cli.bare("link").status == 2
    assert cli.bare("link", "--register", "--unregister").status == 2
    assert not placed().exists()


def test_a_link_is_handed_to_the_window(cli: Terminal) -> None:
    assert cli(LINK).status == 0
    assert cli.opened == [(cli.library, [Link("a-1", "n-1", 1, 4, "改")])]


@pytest.mark.parametrize("text", ["gengdu:", LINK.replace("start", "begin"), LINK + "&x=1"])
def test_what_is_no_link_is_said_and_no_window_opens(cli: Terminal, text: str) -> None:
    result = cli(text)
    assert result.status == 1
    assert "is not a link" in result.stderr
    assert not cli.opened
