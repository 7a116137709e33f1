"""The codebook as a tree."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from reader.codebook import Codebook

TAG = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1


class TagModel(QStandardItemModel):
    """One row a tag, under its parent: ``TAG`` is the Tag, ``COUNT`` its annotations."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, QStandardItem] = {}

    def set_codebook(self, codebook: Codebook, counts: dict[str, int]) -> None:
        """Show these tags with their counts."""
        self.clear()
        self._items = {}
        for tag in codebook.tags:
            item = QStandardItem(tag.name)
            item.setEditable(False)
            item.setData(tag, TAG)
            item.setData(counts.get(tag.id, 0), COUNT)
            item.setToolTip(tag.description)
            self._items[tag.id] = item
            above = self._items.get(tag.parent or "", self.invisibleRootItem())
            above.appendRow(item)

    def index_of(self, key: str) -> QModelIndex:
        """Where a tag stands; invalid if it does not."""
        item = self._items.get(key)
        return item.index() if item else QModelIndex()
