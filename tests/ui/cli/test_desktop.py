from __future__ import annotations

import sys
from pathlib import Path

import pytest

from db.library import Library
from tests.ui.cli.conftest import Terminal

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)


def test_without_a_display_one_sentence_says_what_to_do(cli: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a.html").touch()
    for arguments in ((), (tmp_path / "a.html",)):
        result = cli(*arguments)
        assert (result.status, result.stdout) == (2, b"")
        assert "no display" in result.stderr
        assert "gengdu --help" in result.stderr
        assert result.stderr.count("\n") == 1
    assert not cli.opened


@pytest.mark.parametrize("name", SCREENS)
def test_any_screen_will_do(cli: Terminal, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "")
    assert cli().status == 2
    monkeypatch.setenv(name, "offscreen")
    assert cli().status == 0
    assert len(cli.opened) == 1


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_are_not_asked(
    cli: Terminal, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert cli().status == 0


def test_an_address_is_handed_to_the_window(cli: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert cli("https://news.example/1.html").status == 0
    assert cli.opened == [(cli.library, ["https://news.example/1.html"])]


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.mark.usefixtures("screen")
def test_a_library_is_opened_and_not_imported(cli: Terminal, tmp_path: Path) -> None:
    own, text = tmp_path / "我的 𠮷.gengdu", tmp_path / "甲.txt"
    Library(own).close()
    text.touch()
    assert cli(own).status == 0
    assert cli(text, own).status == 0
    assert cli.bare(own.as_uri()).status == 0
    assert cli.opened == [(own, []), (own, [text]), (own, [])]


@pytest.mark.usefixtures("screen")
def test_what_is_merely_named_like_a_library_is_none(cli: Terminal, tmp_path: Path) -> None:
    other = tmp_path / "a.gengdu"
    other.write_bytes(b"SQLite format 3\0" + bytes(200))
    assert cli(other).status == 0
    assert cli.opened == [(cli.library, [other])]


@pytest.mark.usefixtures("screen")
def test_two_libraries_are_not_opened_at_once(cli: Terminal, tmp_path: Path) -> None:
    libraries = [tmp_path / "a.gengdu", tmp_path / "b.gengdu"]
    for path in libraries:
        Library(path).close()
    result = cli(*libraries)
    assert (result.status, result.stdout) == (2, b"")
    assert "one library at a time" in result.stderr
    assert not cli.opened


@pytest.mark.usefixtures("screen")
def test_a_file_may_come_as_an_address(cli: Terminal, tmp_path: Path) -> None:
    text = tmp_path / "𨋢 100%.txt"
    text.touch()
    for address in (text.as_uri(), text.as_uri().replace("file://", "FILE://localhost")):
        assert cli(address).status == 0
        assert cli.opened.pop() == (cli.library, [text])
    assert cli("file://elsewhere/a.txt").status == 2
