from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.errors import LibraryBusy
from reader.links import Link
from tests.ui.cli.conftest import Terminal
from ui.cli.app import run


def refusing(fault: BaseException) -> Callable[[Path, Sequence[Path | str | Link]], int]:
    """A window that does not open."""

    def open_desktop(library: Path, paths: Sequence[Path | str | Link]) -> int:
        raise fault

    return open_desktop


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def test_a_fault_becomes_its_sentence(capfd: pytest.CaptureFixture[str]) -> None:
    fault = LibraryBusy(path=Path("我的\n書庫.gengdu"))
    assert run([], refusing(fault)) == 1
    assert capfd.readouterr() == ("", str(fault).replace("\n", " ") + "\n")


def test_a_defect_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        run([], refusing(ZeroDivisionError()))


def test_an_interruption_is_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    assert run([], refusing(KeyboardInterrupt())) == 130
    assert capfd.readouterr() == ("", "")


def test_the_status_of_the_window_is_ours(cli: Terminal) -> None:
    cli.desktop_status = 7
    assert cli().status == 7
