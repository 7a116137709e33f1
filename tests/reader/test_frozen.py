from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

import main
from reader import frozen
from reader.importers import sandbox


@pytest.fixture
def packed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """As in the folder with its own Python; the program there."""
    program = tmp_path / "gengdu𠮷" / "gengdu"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    return program


def test_a_python_reads_with_itself() -> None:
    assert not frozen.is_frozen()
    assert sandbox._program()[0] == sys.executable
    assert "-c" in sandbox._program()


def test_the_folder_reads_with_its_own_program(packed: Path) -> None:
    assert sandbox._program() == [str(packed), frozen.READ]


def test_on_windows_the_program_with_pipes_reads(
    packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", str(packed.with_name("gengduw.exe")))
    assert frozen.reading_program() == str(packed.with_name("gengdu.exe"))


def test_the_first_argument_makes_it_read(packed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served = list[tuple[float, int, float]]()
    monkeypatch.setattr(sandbox, "serve", lambda *limits: served.append(limits))
    monkeypatch.setenv("LD_LIBRARY_PATH", str(packed.parent))
    assert main.main([frozen.READ, "3.5", "400", "7"]) == 0
    assert served == [(3.5, 400, 7.0)]


@pytest.mark.parametrize("former", [None, "", "/opt/lib"])
def test_programs_of_the_system_find_its_own_libraries(former: str | None) -> None:
    environment = {"LD_LIBRARY_PATH": "/folder/_internal", "PATH": "/bin"}
    if former is not None:
        environment["LD_LIBRARY_PATH_ORIG"] = former
    frozen.give_back_libraries(environment)
    left = {"PATH": "/bin"} if former is None else {"PATH": "/bin", "LD_LIBRARY_PATH": former}
    assert environment == left


def test_without_a_terminal_what_is_printed_goes_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.StringIO()
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", kept)
    frozen.have_outputs()
    assert sys.stdout.write("𠮷😀\n") == 3
    assert sys.stderr is kept
    sys.stdout.close()
