from __future__ import annotations

import sys
from pathlib import Path

import pytest

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
