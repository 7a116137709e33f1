"""The headings of the article on the page, as a list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model import Block
from reader.outline import heading_over, outline
from ui.desktop.page.document import PageDocument

HEADING = Qt.ItemDataRole.UserRole

_ROOT = QModelIndex()


class OutlineModel(QAbstractListModel):
    """One row a heading, as it reads in the script of the page; ``HEADING`` is its Block."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: PageDocument | None = None
        self.headings: tuple[Block, ...] = ()

    def set_document(self, document: PageDocument | None) -> None:
        """Show the headings of another article, or none."""
        self.beginResetModel()
        self._document = document
        self.headings = outline(document.article) if document else ()
        self.endResetModel()

    def refresh(self) -> None:
        """The document has changed its script."""
        if self.headings:
            self.dataChanged.emit(self.index(0), self.index(len(self.headings) - 1))

    def row_over(self, offset: int) -> int:
        """The row of the heading that a source offset stands under, or -1."""
        return heading_over(self.headings, offset)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many headings there are, the title among them."""
        return 0 if parent.isValid() else len(self.headings)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """A heading as shown, or its block."""
        if not index.isValid() or self._document is None:
            return None
        heading = self.headings[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._document.shown(heading.start, heading.end).strip()
            case _ if role == HEADING:
                return heading
        return None
