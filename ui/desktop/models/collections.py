"""The collections of a library as a list; articles can be dropped on a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.shelf import Collection
from ui.desktop.i18n import tr
from ui.desktop.models.dragging import ARTICLES_TYPE, articles_of

COLLECTION = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1

_ROOT = QModelIndex()


class CollectionModel(QAbstractListModel):
    """One row a collection: ``COLLECTION`` is the value, ``COUNT`` how many articles it holds."""

    dropped = Signal(str, list)
    """A collection's id and the ids of the articles that were dropped on it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collections: Sequence[Collection] = ()
        self._counts: Mapping[str, int] = {}

    def set_collections(self, collections: Sequence[Collection], counts: Mapping[str, int]) -> None:
        """Show these, with how many articles are in each by id."""
        self.beginResetModel()
        self._collections, self._counts = collections, counts
        self.endResetModel()

    def index_of(self, key: str) -> QModelIndex:
        """The row of a collection, invalid where it is not there."""
        rows = (row for row, each in enumerate(self._collections) if each.id == key)
        return self.index(next(rows, -1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._collections)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """A collection's name, value or count."""
        if not index.isValid():
            return None
        collection = self._collections[index.row()]
        count = self._counts.get(collection.id, 0)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return collection.name
            case Qt.ItemDataRole.AccessibleTextRole:
                text = tr("{name}, {count} articles")
                return text.format(name=collection.name, count=f"{count:,}")
            case _ if role == COLLECTION:
                return collection
            case _ if role == COUNT:
                return count
        return None

    # -- what is dropped

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Articles can be dropped on a row, not between rows."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDropEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """Articles alone are taken."""
        return [ARTICLES_TYPE]

    def supportedDropActions(self) -> Qt.DropAction:
        """An article stays where it is."""
        return Qt.DropAction.CopyAction

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell what was dropped on which collection."""
        keys = articles_of(data)
        if not keys or not parent.isValid():
            return False
        self.dropped.emit(self._collections[parent.row()].id, keys)
        return True
