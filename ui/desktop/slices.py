"""Long work at the library, done between two events: it may be used from its own thread only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from reader.errors import GengduError

SECONDS = 0.008
"""How long a slice takes at most, but for one step that takes longer: half a frame."""


class Slices(QObject):
    """Goes through one iterator at a time while the window stays in use."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._told: Callable[[bool], None] = lambda _: None
        self._failed: Callable[[GengduError], None] = lambda _: None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def busy(self) -> bool:
        """Whether there is more to do."""
        return self._timer.isActive()

    def start(
        self,
        steps: Iterator[object],
        told: Callable[[bool], None],
        failed: Callable[[GengduError], None],
    ) -> None:
        """Go through ``steps`` in the place of those before. ``told`` is called after each slice
        with whether all is done; a GengduError ends it and is given to ``failed``."""
        self._steps, self._told, self._failed = steps, told, failed
        self._timer.start()

    def stop(self) -> None:
        """Leave it at what has been done."""
        self._timer.stop()

    def finish(self) -> None:
        """Do the rest at once."""
        while self.busy:
            self._slice()

    def _slice(self) -> None:
        end = perf_counter() + SECONDS
        try:
            for _ in self._steps:
                if perf_counter() >= end:
                    self._told(False)
                    return
        except GengduError as fault:
            self._timer.stop()
            self._failed(fault)
            return
        self._timer.stop()
        self._told(True)
