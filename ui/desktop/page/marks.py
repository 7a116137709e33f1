"""The page's scroll bar, with marks where in the article there is something.

To place the marks costs little where there are few, and no more than the bar is high where there
are many.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from ui.desktop.theme import LIGHT, Theme

SETTLED_AFTER = 150
"""Milliseconds after which marks follow what changes often: heights, and annotations."""

REACH = 3
"""How many pixels beside a mark a click still means it."""

_THICK = 3
_WIDE = 4


class Lane(Enum):
    """Where across the bar a kind of mark stands: at so many pixels from its left edge."""

    FOUND = 1
    ANNOTATIONS = 7


class Stretch(NamedTuple):
    """A source range (code points) with a mark; ``colour`` is a tag's, empty for the accent."""

    start: int
    end: int
    colour: str = ""


Find = Callable[[int, int], Stretch | None]
"""The first stretch that touches a source range. In an empty one it lies around the offset."""

OffsetAt = Callable[[float], int]
"""Which source offset is at a share (0 to 1) of the whole length."""

Rows = Mapping[int, Stretch]
"""For each row of pixels with a mark, the first stretch in it."""


def rows_of(find: Find, bound: Callable[[int], int], height: int) -> Rows:
    """Place stretches on so many rows of pixels, from one to the next of them.

    Row ``n`` holds the source range from ``bound(n)`` to ``bound(n + 1)``.
    """
    rows: dict[int, Stretch] = {}
    row, end = 0, bound(height)
    while row < height and (stretch := find(bound(row), end)):
        if stretch.start >= bound(row + 1):
            row = bisect_right(range(height), stretch.start, key=bound) - 1
        rows[row] = stretch
        row += 1
    return rows


class MarkedBar(QScrollBar):
    """A vertical scroll bar that shows marks and can be clicked on them."""

    mark_clicked = Signal(int)
    """The source offset at which what was clicked begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._offset_at: OffsetAt = _nowhere
        self._finders: dict[Lane, Find] = {}
        self._rows: dict[Lane, Rows] = {}
        self._image: QPixmap | None = None
        self._theme = LIGHT
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_AFTER)
        self._settling.timeout.connect(self.renew)
        self.setMouseTracking(True)

    def set_text(self, offset_at: OffsetAt | None) -> None:
        """Stand beside another text, or none, without marks."""
        self._offset_at = offset_at or _nowhere
        self._finders, self._rows = {}, {}
        self.renew()

    def set_marks(self, lane: Lane, find: Find) -> None:
        """Mark in a lane, a little later, what ``find`` finds."""
        self._finders[lane] = find
        self.renew_soon()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        self.renew()

    def renew(self) -> None:
        """Place the marks anew the next time they are drawn."""
        self._image = None
        self.update()

    def renew_soon(self) -> None:
        """Place the marks anew once this has not been asked for a while: not amid scrolling."""
        if any(self._rows.values()) or self._marked():
            self._settling.start()

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, then the marks over it."""
        super().paintEvent(event)
        if self._image is None or self._image.devicePixelRatio() != self.devicePixelRatioF():
            self._place()
            self._image = self._drawn()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The marks stand elsewhere."""
        super().resizeEvent(event)
        self.renew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to a mark, or scroll."""
        mark = self._mark_at(event.position())
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self.mark_clicked.emit(mark.start)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say by the pointer what a click does."""
        over = not event.buttons() and self._mark_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        super().mouseMoveEvent(event)

    # -- marks

    def _marked(self) -> dict[Lane, Find]:
        """The lanes in which there is a mark."""
        length = self._offset_at(1.0)
        return {lane: find for lane, find in self._finders.items() if find(0, length)}

    def _place(self) -> None:
        marked, height = self._marked(), max(1, self.height())
        bound = cache(lambda row: self._offset_at(row / height))
        self._rows = {lane: rows_of(find, bound, height) for lane, find in marked.items()}

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        image = QPixmap(self.size() * ratio)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            for lane, rows in self._rows.items():
                for row, stretch in rows.items():
                    box = QRectF(lane.value, row - _THICK // 2, _WIDE, _THICK)
                    painter.fillRect(box, self._colour(stretch))
        return image

    def _colour(self, stretch: Stretch) -> QColor:
        if not stretch.colour:
            return QColor(self._theme.accent)
        return self._theme.tag_colour(stretch.colour)

    def _mark_at(self, point: QPointF) -> Stretch | None:
        """The mark at a point or nearest to it within reach; none on the handle, to be dragged."""
        if self._on_handle(point):
            return None
        middle = round(point.y())
        lanes = sorted(Lane, key=lambda lane: abs(lane.value + _WIDE / 2 - point.x()))
        for away in range(REACH + 1):
            for lane in lanes:
                for row in (middle - away, middle + away):
                    if row in self._rows.get(lane, {}):
                        return self._rows[lane][row]
        return None

    def _on_handle(self, point: QPointF) -> bool:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = self.style().hitTestComplexControl(
            QStyle.ComplexControl.CC_ScrollBar, option, point.toPoint(), self
        )
        return part == QStyle.SubControl.SC_ScrollBarSlider


def _nowhere(share: float) -> int:
    return 0
