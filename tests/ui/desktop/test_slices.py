from __future__ import annotations

import time
from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from reader.errors import GengduError, NoSuchArticle
from ui.desktop.slices import Slices


def slow(count: int) -> Iterator[int]:
    for number in range(count):
        time.sleep(0.003)
        yield number


def test_the_window_stays_in_use_between_the_slices(qtbot: QtBot) -> None:
    slices, told = Slices(), list[bool]()
    slices.start(slow(12), told.append, lambda _: None)
    assert slices.busy
    qtbot.waitUntil(lambda: not slices.busy)
    assert told[-1]
    assert told.count(False) >= 2


def test_another_work_takes_its_place_and_it_can_be_stopped(qtbot: QtBot) -> None:
    slices, done = Slices(), list[int]()
    slices.start(map(done.append, range(9)), lambda _: None, lambda _: None)
    slices.start(map(done.append, [100]), lambda _: None, lambda _: None)
    slices.finish()
    assert done == [100]
    slices.start(map(done.append, [200]), lambda _: None, lambda _: None)
    slices.stop()
    assert not slices.busy
    assert done == [100]


def test_a_fault_ends_it_and_is_told(qtbot: QtBot) -> None:
    def failing() -> Iterator[None]:
        yield
        raise NoSuchArticle(article="𠮷")

    slices, faults, told = Slices(), list[GengduError](), list[bool]()
    slices.start(failing(), told.append, faults.append)
    qtbot.waitUntil(lambda: not slices.busy)
    assert [type(fault) for fault in faults] == [NoSuchArticle]
    assert told == []
