from __future__ import annotations

import faulthandler
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import NoSuchArticle
from tests.helpers.processes import ROOT
from ui.desktop.crash_log import KEPT, CrashLog, told
from ui.version import version

SECRET = "青嶺灣的秘密𠮷"
DIE = """
import ctypes, sys
from pathlib import Path
from ui.desktop.crash_log import CrashLog
CrashLog(Path(sys.argv[1])).watch()
ctypes.string_at(0)
"""


@pytest.fixture
def log(tmp_path: Path) -> CrashLog:
    return CrashLog(tmp_path / "crashes")


@pytest.fixture
def watching(log: CrashLog) -> Iterator[CrashLog]:
    """A log that watches; the hooks of the test run are put back."""
    hooks = sys.excepthook, sys.unraisablehook
    log.watch()
    yield log
    log.stop()
    sys.excepthook, sys.unraisablehook = hooks
    faulthandler.enable(2)


def fail(error: Exception) -> Exception:
    try:
        raise error
    except Exception as raised:  # noqa: BLE001
        return raised


def meet(error: Exception) -> None:
    """As Qt does with what a slot raises."""
    raised = fail(error)
    sys.excepthook(type(raised), raised, raised.__traceback__)


def test_a_report_says_where_and_with_what_and_no_more(watching: CrashLog) -> None:
    meet(ValueError(SECRET))
    report = watching.unseen()
    assert f"Gengdu {version()}" in report
    assert "PySide6" in report
    assert "builtins.ValueError\n" in report
    assert "tests/ui/desktop/test_crash_log.py" in report
    assert SECRET not in report
    assert str(ROOT) not in report


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (TypeError("f() takes 1 argument"), "builtins.TypeError: f() takes 1 argument"),
        (TypeError(SECRET), "builtins.TypeError"),
        (KeyError("reform"), "builtins.KeyError"),
        (FileNotFoundError(2, "no such file", SECRET), "builtins.FileNotFoundError: errno 2"),
        (NoSuchArticle(article=SECRET), "reader.errors.library.NoSuchArticle"),
    ],
)
def test_a_message_is_kept_only_where_it_speaks_of_the_program(error: Exception, line: str) -> None:
    assert list(told(fail(error)))[-1] == line


def test_what_an_error_came_of_is_told_before_it() -> None:
    error = fail(ValueError(SECRET))
    error.__cause__ = fail(RecursionError("deep"))
    lines = list(told(error))
    assert lines[1] == "builtins.RecursionError: deep"
    assert lines[-1] == "builtins.ValueError"
    assert SECRET not in "".join(lines)


def test_what_the_person_is_told_needs_no_report(watching: CrashLog) -> None:
    watching.let_hear(lambda error: isinstance(error, NoSuchArticle))
    meet(NoSuchArticle(article="x"))
    assert watching.unseen() == ""


def test_the_same_failure_is_noted_once_and_old_reports_go(log: CrashLog) -> None:
    for number in range(3 * KEPT):
        log.note(f"failure {number // 2}", "1")
    assert len(list(log.folder.iterdir())) == KEPT
    again = CrashLog(log.folder)
    for number in range(5):
        again.note(f"another {number}", "2")
    assert len(list(log.folder.iterdir())) == KEPT
    assert "another 4" in again.unseen()


def test_reports_are_new_until_they_have_been_seen(log: CrashLog) -> None:
    assert log.unseen() == ""
    log.note("failure", "1")
    assert "failure" in CrashLog(log.folder).unseen()
    log.mark_seen()
    assert log.unseen() == ""
    (kept,) = log.folder.iterdir()
    assert "failure" in kept.read_text("utf-8")


def test_a_process_that_dies_hard_leaves_a_report(log: CrashLog) -> None:
    done = subprocess.run(
        [sys.executable, "-c", DIE, str(log.folder)], cwd=ROOT, check=False, capture_output=True
    )
    assert done.returncode < 0
    hooks = sys.excepthook, sys.unraisablehook
    log.watch()
    log.stop()
    sys.excepthook, sys.unraisablehook = hooks
    faulthandler.enable(2)
    assert "Segmentation fault" in log.unseen()
    assert str(ROOT) not in log.unseen()
    assert CrashLog(log.folder).unseen().count("Gengdu") == 1


def test_where_no_folder_can_be_made_nothing_is_noted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "crashes").touch()
    log, hooks = CrashLog(tmp_path / "crashes" / "x"), (sys.excepthook, sys.unraisablehook)
    log.watch()
    meet(ValueError("改革"))
    log.stop()
    sys.excepthook, sys.unraisablehook = hooks
    assert "ValueError" in capsys.readouterr().err
    assert log.unseen() == ""
