"""Work in a process of its own that is begun by forking, so that a thousand of them cost little.

Only for programs without threads; the tests start such a program and read what it found.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Never

Say = Callable[[str], None]
Work = Callable[[Say], None]


@dataclass(slots=True)
class Child:
    """A process at work, and what it says line by line.

    ``status`` is how it ended, once it has: below 0 by a signal.
    """

    pid: int
    said: IO[str]
    status: int = 0

    def kill(self) -> None:
        """End it without a chance to tidy up."""
        os.kill(self.pid, signal.SIGKILL)


@contextmanager
def forked(work: Work) -> Iterator[Child]:
    """``work`` carried out in another process; on leaving, its end is waited for."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        _be_child(work, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as said:
        child = Child(pid, said)
        yield child
    _, status = os.waitpid(pid, 0)
    child.status = os.waitstatus_to_exitcode(status)


def answer(work: Work, seconds: int) -> tuple[str, int]:
    """What ``work`` says, and how its process ended: below 0 by a signal.

    The system ends it after so many seconds, whatever it is in the middle of.
    """

    def limited(say: Say) -> None:
        signal.alarm(seconds)
        work(say)

    with forked(limited) as child:
        text = child.said.read()
    return text, child.status


def _be_child(work: Work, writing: int) -> Never:
    try:
        work(lambda line: _write(writing, line))
    except BaseException:  # noqa: BLE001 - what is the parent's must not be carried out twice
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    os._exit(0)


def _write(pipe: int, line: str) -> None:
    data = f"{line}\n".encode()
    while data:
        data = data[os.write(pipe, data) :]
