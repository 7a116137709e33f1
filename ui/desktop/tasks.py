"""The only threads of the desktop: work that must not hold the window up."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from reader.errors import GengduError


class Tasks(QObject):
    """Runs functions in a pool and brings their results back to this object's thread.

    The signal lives here, in the main thread, and outlives every job: Qt then delivers each result
    to the main thread, whatever kind of function is waiting for it.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Not one of its own: Qt waits for the jobs of a pool that it deletes, with Python's lock in
        # hand, which these jobs need to end.
        self._pool = QThreadPool.globalInstance()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[GengduError], None],
    ) -> None:
        """Do ``work`` elsewhere; then, here, ``done`` with its result or ``failed``.

        Only a GengduError is brought back; a defect in ``work`` is raised here, as if it had
        happened here.
        """
        self._pool.start(_Job(work, done, failed, self._finished.emit))

    def wait(self) -> None:
        """Wait until nothing runs; call before the program ends."""
        self._pool.waitForDone()

    def _deliver(self, outcome: Callable[[], None]) -> None:
        outcome()


class _Job(QRunnable):
    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[GengduError], None],
        deliver: Callable[[Callable[[], None]], None],
    ) -> None:
        super().__init__()
        self._work, self._done, self._failed, self._deliver = work, done, failed, deliver

    def run(self) -> None:
        """In a thread of the pool."""
        outcome: Callable[[], None]
        try:
            outcome = partial(self._done, self._work())
        except GengduError as error:
            outcome = partial(self._failed, error)
        except Exception as error:  # noqa: BLE001 - raised again in the main thread
            outcome = partial(_raise, error)
        # Qt's word for a signal whose window is gone: then nobody waits for the outcome.
        with suppress(RuntimeError):
            self._deliver(outcome)


def _raise(error: Exception) -> None:
    raise error
