"""Scrolling on while a drag is held beyond an edge, whether the mouse moves or stands still."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

INTERVAL = 16
"""Milliseconds from one step to the next: a frame."""

SLOWER = 4
"""A step is the way beyond the edge, divided by this."""

FASTEST = 80
"""The most pixels of a step."""


class EdgeScroll(QObject):
    """Scrolls an area up or down, the faster the farther the mouse is beyond its edge."""

    scrolled = Signal(QPointF)
    """A step has been made; where in the viewport the mouse is held."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._held = QPointF()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._step)

    def hold(self, point: QPointF) -> None:
        """The mouse is dragged at a point of the viewport; inside of it nothing scrolls."""
        self._held = point
        if not self._beyond():
            self.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The drag is over."""
        self._timer.stop()

    def _beyond(self) -> float:
        """How many pixels below the viewport the mouse is; less than 0 above it."""
        y = self._held.y()
        return min(0.0, y) + max(0.0, y - self._area().viewport().height())

    def _step(self) -> None:
        beyond = self._beyond()
        length = min(FASTEST, max(1, round(abs(beyond) / SLOWER)))
        bar = self._area().verticalScrollBar()
        bar.setValue(bar.value() + (length if beyond > 0 else -length))
        self.scrolled.emit(self._held)

    def _area(self) -> QAbstractScrollArea:
        area = self.parent()
        assert isinstance(area, QAbstractScrollArea)
        return area
