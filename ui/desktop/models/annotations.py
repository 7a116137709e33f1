"""The annotations of the article on the page as a list of cards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.codebook import Codebook
from reader.fold import fold
from reader.model import Annotation, Tag
from reader.notes import note_html
from ui.desktop.page.document import PageDocument

CARD = Qt.ItemDataRole.UserRole

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Card:
    """An annotation as it is listed: ``quote`` in the script shown, its tags with their paths."""

    annotation: Annotation
    quote: str
    tags: tuple[tuple[Tag, str], ...]


class AnnotationModel(QAbstractListModel):
    """One row an annotation; ``CARD`` is its card."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations: list[Annotation] = []
        self._rows: list[Annotation] = []
        self._codebook = Codebook()
        self._document: PageDocument | None = None
        self._wanted = ""

    def set_annotations(
        self,
        annotations: Iterable[Annotation],
        codebook: Codebook,
        document: PageDocument | None,
    ) -> None:
        """Show these; quotes are read off the document, in the script it is in."""
        self._annotations = list(annotations)
        self._codebook, self._document = codebook, document
        self._narrow()

    def set_wanted(self, text: str) -> None:
        """Show only those whose quote, note, tags or coder hold a text, in any script."""
        self._wanted = fold(text.strip()) if text.strip() else ""
        self._narrow()

    def refresh(self) -> None:
        """The document has changed its script."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    @property
    def total(self) -> int:
        """How many annotations there are, shown or not."""
        return len(self._annotations)

    def annotation(self, row: int) -> Annotation:
        """The annotation of a row."""
        return self._rows[row]

    def row_of(self, key: str) -> int:
        """The row of an annotation, or -1."""
        return next((row for row, found in enumerate(self._rows) if found.id == key), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """An annotation's quote as shown, its card, its note whole, or all of it in words."""
        if not index.isValid():
            return None
        annotation = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._quote(annotation)
            case Qt.ItemDataRole.AccessibleTextRole:
                paths = "; ".join(self._codebook.paths(annotation.tags))
                return "\n".join((self._quote(annotation), paths, annotation.note))
            case Qt.ItemDataRole.ToolTipRole:
                return note_html(annotation.note) if annotation.note else None
            case _ if role == CARD:
                return Card(annotation, self._quote(annotation), self._tags(annotation))
        return None

    def _quote(self, annotation: Annotation) -> str:
        if self._document is None:
            return annotation.anchor.quote
        return self._document.shown(annotation.anchor.start, annotation.anchor.end)

    def _tags(self, annotation: Annotation) -> tuple[tuple[Tag, str], ...]:
        codebook = self._codebook
        return tuple((codebook.get(key), codebook.path(key)) for key in annotation.tags)

    def _narrow(self) -> None:
        self.beginResetModel()
        self._rows = [
            found
            for found in self._annotations
            if not self._wanted or self._wanted in self._searched(found)
        ]
        self.endResetModel()

    def _searched(self, annotation: Annotation) -> str:
        paths = self._codebook.paths(annotation.tags)
        return fold("\n".join((annotation.anchor.quote, annotation.note, annotation.coder, *paths)))
