"""Cells of a table as high as their text takes: under a style sheet Qt makes them one line high."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

_BESIDE, _ABOVE = 46, 12
"""Pixels of a cell that are not text: room for a box and the padding, of both sides together."""


class Wrapping(QStyledItemDelegate):
    """Breaks the text of a tree view's cells into lines."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        view.setWordWrap(True)
        view.setItemDelegate(self)
        # Rows are as high as their text takes in columns of the new width.
        view.header().sectionResized.connect(view.doItemsLayout)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as Qt says and as high as the lines are."""
        size = super().sizeHint(option, index)
        room = QRect(0, 0, max(1, self._view.columnWidth(index.column()) - _BESIDE), 1 << 16)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        metrics = self._view.fontMetrics()
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(size.width(), max(size.height(), lines + _ABOVE))
