"""Reading many inputs at once: a few processes, a thread for each that waits at its pipe.

Inputs are taken from lazy walks one by one, and no more drafts are held than a few a process: who
takes them slowly holds the reading back. What comes says which input it came of, since the one
given first need not be read first.
"""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import count
from types import TracebackType
from typing import Self

from reader.immutable import immutable
from reader.importers import wanted
from reader.importers.containers import spread
from reader.importers.sandbox import Sandbox
from reader.importers.source import Failure
from reader.model import Draft
from reader.web import Fetched

MOST_WORKERS = 8
"""However many cores there are: each process may take a gigabyte for a large input."""

HELD_EACH = 2
"""How many drafts a worker may have waiting before it is held back."""

PATIENCE = 5.0
"""How many seconds closing waits for a thread that is at something else than its process."""

_PAUSE = 0.05

Place = tuple[int, int, int]
"""What orders everything: the number given with a walk, the input in it, the part in that."""


@immutable
class Input:
    """Something to read; `read` is called in a thread, with a process of its own to read in."""

    origin: str
    read: Callable[[Sandbox], Iterable[Draft | Failure]]


@immutable
class Found:
    """What came of an input: a draft or a failure; None when it has been read to its end."""

    place: Place
    origin: str
    what: Draft | Failure | None


def file_inputs(
    path: str | os.PathLike[str], encoding: str | None = None, *, whole: bool = False
) -> Iterator[Input]:
    """The file that a path names, or lazily the files in the folder that it is."""
    for file in spread(path, wanted()):
        read = partial(Sandbox.read_all, path=file, encoding=encoding, whole=whole)
        yield Input(os.fsencode(file).decode("utf-8", "replace"), read)


def bytes_input(data: bytes, origin: str) -> Input:
    """What was pasted or dropped."""
    return Input(origin, partial(Sandbox.read_bytes, data=data, origin=origin))


def page_input(page: Fetched) -> Input:
    """A page of the web that was fetched."""
    return Input(page.address, partial(Sandbox.read_page, page=page))


def cores() -> int:
    """How many cores this process may use."""
    allowed: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


class Pool:
    """Reads inputs in up to `workers` processes. Close it, or use it in a ``with``.

    All methods are for one thread, and none but `take` with `seconds` and `close` waits.
    """

    def __init__(self, workers: int | None = None, make: Callable[[], Sandbox] = Sandbox) -> None:
        self._most = workers or min(cores(), MOST_WORKERS)
        self._make = make
        self._changed = threading.Condition()
        self._drawing = threading.Lock()
        self._walks: deque[Iterator[tuple[Place, Input]]] = deque()
        self._came: deque[Found | Exception] = deque()
        self._threads: dict[threading.Thread, Sandbox] = {}
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def add(self, inputs: Iterable[Input], number: int = 0) -> None:
        """Read these too, after those that wait; their places begin with `number`."""
        with self._changed:
            places = ((number, at, 0) for at in count())
            self._walks.append(zip(places, inputs, strict=False))
            self._start()

    def take(self, seconds: float = 0) -> Found | None:
        """What came next, waiting up to `seconds` for it; None where nothing did.

        A defect of ours is raised here, and the reading goes on.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._came or not self._threads, seconds)
            if not self._came:
                return None
            found = self._came.popleft()
            self._changed.notify_all()
        if isinstance(found, Exception):
            raise found
        return found

    @property
    def busy(self) -> bool:
        """Whether anything is still to come."""
        with self._changed:
            return bool(self._came or self._threads)

    def close(self) -> None:
        """Stop reading at once; what has not been taken is lost."""
        with self._changed:
            self._closed = True
            self._walks.clear()
            self._came.clear()
            self._changed.notify_all()
            threads = dict(self._threads)
        until = time.monotonic() + PATIENCE
        for thread, sandbox in threads.items():
            # Again and again: it may be about to start its process.
            while thread.is_alive() and time.monotonic() < until:
                sandbox.kill()
                thread.join(_PAUSE)

    def _start(self) -> None:
        """Start a worker more, if there may be; the condition is held."""
        if self._closed or len(self._threads) >= self._most:
            return
        sandbox = self._make()
        thread = threading.Thread(target=self._work, args=(sandbox,), daemon=True)
        self._threads[thread] = sandbox
        thread.start()

    # -- in the threads

    def _work(self, sandbox: Sandbox) -> None:
        with sandbox:
            while (drawn := self._draw()) is not None:
                self._read(sandbox, *drawn)
        with self._changed:
            del self._threads[threading.current_thread()]
            if self._walks:  # added while the process was ended
                self._start()
            self._changed.notify_all()

    def _draw(self) -> tuple[Place, Input] | None:
        with self._drawing:
            while True:
                with self._changed:
                    if self._closed or not self._walks:
                        return None
                    walk = self._walks[0]
                try:
                    # May take its time, on a disk far away.
                    drawn = next(walk, None)
                except Exception as defect:  # noqa: BLE001 - raised again where it is taken
                    drawn = None
                    self._put(defect)
                with self._changed:
                    if drawn is not None:
                        self._start()
                        return drawn
                    if self._walks and self._walks[0] is walk:
                        self._walks.popleft()

    def _read(self, sandbox: Sandbox, place: Place, given: Input) -> None:
        number, at, _ = place
        part = 0
        try:
            for part, what in enumerate(given.read(sandbox)):
                if not self._put(Found((number, at, part), given.origin, what)):
                    return
        except Exception as defect:  # noqa: BLE001 - raised again where it is taken
            self._put(defect)
        self._put(Found((number, at, part + 1), given.origin, None))

    def _put(self, found: Found | Exception) -> bool:
        """Hand over, once there is room; False where nobody wants it any more."""
        with self._changed:
            room = self._most * HELD_EACH
            self._changed.wait_for(lambda: self._closed or len(self._came) < room)
            if not self._closed:
                self._came.append(found)
                self._changed.notify_all()
            return not self._closed
