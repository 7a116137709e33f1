from __future__ import annotations

import threading
import traceback
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from reader.errors import EmptyInput, GengduError
from ui.desktop.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


def unexpected(outcome: object) -> None:
    raise AssertionError(f"{outcome!r} was not to come")


def test_work_is_done_elsewhere_and_its_result_comes_back_here(qtbot: QtBot, tasks: Tasks) -> None:
    came: list[tuple[int, int]] = []
    tasks.run(
        threading.get_ident, lambda ident: came.append((ident, threading.get_ident())), unexpected
    )
    qtbot.waitUntil(lambda: bool(came))
    ((worker, here),) = came
    assert here == threading.get_ident()
    assert worker != here


def test_a_fault_comes_back_here(qtbot: QtBot, tasks: Tasks) -> None:
    came: list[tuple[GengduError, int]] = []

    def work() -> None:
        raise EmptyInput(name="𠮷.txt")

    tasks.run(work, unexpected, lambda error: came.append((error, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(came))
    ((error, here),) = came
    assert isinstance(error, EmptyInput)
    assert error.places == {"name": "𠮷.txt"}
    assert here == threading.get_ident()


def test_a_defect_is_raised_here_as_it_was(qtbot: QtBot, tasks: Tasks) -> None:
    def work() -> None:
        raise ZeroDivisionError("𠮷")

    with qtbot.captureExceptions() as raised:
        tasks.run(work, unexpected, unexpected)
        qtbot.waitUntil(lambda: bool(raised))
    ((kind, error, trace),) = raised
    assert kind is ZeroDivisionError
    assert str(error) == "𠮷"
    assert "work" in [frame.name for frame in traceback.extract_tb(trace)]


def test_several_jobs_all_come_back(qtbot: QtBot, tasks: Tasks) -> None:
    came: list[int] = []
    for number in range(20):
        tasks.run(partial(abs, -number), came.append, unexpected)
    qtbot.waitUntil(lambda: len(came) == 20)
    assert sorted(came) == list(range(20))


def test_wait_ends_with_the_work_and_nothing_comes_back_before_the_next_event(
    tasks: Tasks,
) -> None:
    go, worked, came = threading.Event(), threading.Event(), list[None]()

    def work() -> None:
        go.wait()
        worked.set()

    tasks.run(work, came.append, unexpected)
    assert not worked.is_set()
    go.set()
    tasks.wait()
    assert worked.is_set()
    assert came == []
    QCoreApplication.processEvents()
    assert came == [None]


def test_the_result_of_what_was_closed_reaches_nobody(qtbot: QtBot) -> None:
    tasks, came = Tasks(), list[object]()
    tasks.run(lambda: 1, came.append, unexpected)
    tasks.wait()
    del tasks
    QCoreApplication.processEvents()
    assert came == []
