"""Exporting while the window stays live: in a thread, with a library of its own."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ExportCancelled, GengduError
from ui.desktop.progress import Progress
from ui.desktop.tasks import Tasks

if TYPE_CHECKING:
    from ui.exporting import ExportOrder

QUIET_SECONDS = 1.0
"""How long an export may take before it is shown."""

EVERY_MS = 100
"""How often what is shown is brought up to date."""


class Exporting(QObject):
    """One export at a time."""

    progressed = Signal(object)
    """The Progress of an export that takes longer than a moment."""

    done = Signal(object, int)
    """The path that was written, and how many excerpts are in it."""

    failed = Signal(object)
    """The GengduError for which nothing was written."""

    finished = Signal(object)
    """After either: the path."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._count: _Count | None = None
        self._path = Path()
        self._began = 0.0
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._show)

    @property
    def busy(self) -> bool:
        """Whether an export is under way; another must wait."""
        return self._count is not None

    def start(self, path: Path, library: Path, order: ExportOrder) -> None:
        """Export to a file, from the library at this path."""
        # Here: what writes a file is loaded with the first export.
        from ui.exporting import export_to

        assert not self.busy
        count = self._count = _Count()
        self._path, self._began = path, time.monotonic()
        work = partial(export_to, path, library, order, count.set)
        self._tasks.run(work, self._done, self._failed)
        self._timer.start()

    def cancel(self) -> None:
        """Stop; an older file stays as it was."""
        if self._count is not None:
            self._count.cancelled = True

    def _show(self) -> None:
        seconds = time.monotonic() - self._began
        if self._count is not None and seconds >= QUIET_SECONDS:
            done, total = self._count.read
            progress = Progress(done, total, self._path.name, seconds, can_cancel=True)
            self.progressed.emit(progress)

    def _done(self, count: int) -> None:
        self._end()
        self.done.emit(self._path, count)
        self.finished.emit(self._path)

    def _failed(self, fault: GengduError) -> None:
        self._end()
        self.failed.emit(fault)
        self.finished.emit(self._path)

    def _end(self) -> None:
        self._timer.stop()
        self._count = None


class _Count:
    """How far an export is: set in its thread, looked at in the window's."""

    def __init__(self) -> None:
        self.read = (0, 0)
        self.cancelled = False

    def set(self, done: int, total: int) -> None:
        """Raises ExportCancelled once a person has stopped it."""
        self.read = (done, total)
        if self.cancelled:
            raise ExportCancelled
