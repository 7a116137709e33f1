"""Small widgets side by side, on as many rows as the width needs."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowRow(QLayout):
    """Lays out from left to right and goes on below where there is no more room."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more, at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at a place; None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that a width needs."""
        return self._place(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, box: QRect) -> None:
        """Put each in its place."""
        super().setGeometry(box)
        self._place(box, moving=True)

    def sizeHint(self) -> QSize:
        """As little as can be."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The largest of them fits."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def _place(self, box: QRect, *, moving: bool) -> int:
        """Go through all; the height that is needed."""
        x, y, row = box.x(), box.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x + size.width() > box.right() + 1 and x > box.x():
                x, y, row = box.x(), y + row + self.spacing(), 0
            if moving:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, row = x + size.width() + self.spacing(), max(row, size.height())
        return y + row - box.y()
