from __future__ import annotations

from pathlib import Path

import click
import pytest

from tests.ui.cli.conftest import Terminal
from ui.cli.root import gengdu

COMMANDS = [
    "import",
    "list",
    "show",
    "images",
    "edit",
    "search",
    "tag",
    "column",
    "collection",
    "annotate",
    "autocode",
    "annotations",
    "history",
    "trash",
    "export",
    "styles",
    "link",
    "menu",
    "templates",
    "reprints",
    "carry",
    "reread",
    "check",
    "reindex",
    "backup",
    "backups",
    "restore",
    "dictionary",
    "licences",
    "convert",
]


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def test_help_names_every_command_and_the_window(cli: Terminal) -> None:
    result = cli.bare("--help")
    assert (result.status, result.stderr) == (0, "")
    listed = result.out.partition("Commands:\n")[2].splitlines()[: len(COMMANDS)]
    assert [line.split()[0] for line in listed] == COMMANDS
    assert not [line for line in listed if line.endswith("...")]
    assert "Without a command the window opens" in result.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_says_what_it_is_for(cli: Terminal, name: str) -> None:
    assert "Usage: gengdu" in cli.bare(name, "--help").out
    command = gengdu.get_command(click.Context(gengdu), name)
    assert command is not None
    subcommands = list(command.commands.values()) if isinstance(command, click.Group) else []
    for each in (command, *subcommands):
        assert each.help
        options = [one for one in each.params if isinstance(one, click.Option)]
        assert all(option.help for option in options)


def test_the_version_is_that_of_the_project(cli: Terminal) -> None:
    project = Path(__file__).resolve().parents[3] / "pyproject.toml"
    own, ground = cli.bare("--version").out.splitlines()
    version = own.removeprefix("gengdu ")
    assert f'\nversion = "{version}"\n' in project.read_text(encoding="utf-8")
    assert [each.split()[0] for each in ground.split(", ")] == ["Python", "Qt", "SQLite"]


@pytest.mark.usefixtures("screen")
def test_nothing_opens_the_window(cli: Terminal) -> None:
    assert cli().status == 0
    assert cli.opened == [(cli.library, [])]


@pytest.mark.usefixtures("screen")
def test_files_open_the_window(cli: Terminal, tmp_path: Path) -> None:
    first, second = tmp_path / "甲.html", tmp_path / "乙.txt"
    first.touch()
    cli.desktop_status = 3
    assert cli(first, second).status == 3
    assert cli.opened == [(cli.library, [first, second])]


@pytest.mark.usefixtures("screen")
def test_a_file_that_begins_with_a_dash(
    cli: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "-甲.txt").touch()
    monkeypatch.chdir(tmp_path)
    assert cli("--", "-甲.txt").status == 0
    assert cli.opened == [(cli.library, [Path("-甲.txt")])]


@pytest.mark.usefixtures("screen")
def test_a_command_is_no_file(
    cli: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "list").touch()
    monkeypatch.chdir(tmp_path)
    assert cli("list").status == 1
    assert cli("./list").status == 0
    assert cli.opened == [(cli.library, [Path("list")])]


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("lst", "the nearest commands are list, styles and restore."),
        ("anotate", "annotate"),
        ("exprot", "export"),
        ("議事廳", "the commands are import, list, show, images, edit,"),
        ("no-such-file.html", "is neither a command nor a file that is there"),
    ],
)
def test_an_unknown_word(cli: Terminal, word: str, nearest: str) -> None:
    result = cli(word)
    assert (result.status, result.stdout) == (2, b"")
    assert result.stderr.startswith(f"“{word}” is neither")
    assert nearest in result.stderr
    assert result.stderr.count("\n") == 1
    assert not cli.opened


@pytest.mark.parametrize("arguments", [["list", "--no-such"], ["import"], ["tag", "ad"], ["--no"]])
def test_wrong_usage_is_2(cli: Terminal, arguments: list[str]) -> None:
    result = cli.bare(*arguments)
    assert (result.status, result.stdout) == (2, b"")
    assert "Usage: gengdu" in result.stderr
