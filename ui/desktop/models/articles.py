"""The articles of a library as a list that can be narrowed by typing, and to a collection."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from db.library import Library
from reader.catalogue import ArticleFilter
from reader.changes import Affected
from reader.model import Script
from reader.script import convert
from ui.desktop.i18n import tr
from ui.desktop.models.dragging import ARTICLES_TYPE, articles_data
from ui.desktop.models.paged import PagedArticles

INFO = Qt.ItemDataRole.UserRole
COLOURS = Qt.ItemDataRole.UserRole + 1
MEMO = Qt.ItemDataRole.UserRole + 2

_ROOT = QModelIndex()


class ArticleModel(QAbstractListModel):
    """One row an article: ``INFO`` is its ArticleInfo (None if it is gone meanwhile), ``COLOURS``
    those of the tags in it, ``MEMO`` whether there is a memo on it.

    The title is shown in the script of the page; the stored one does not change.
    """

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._rows = PagedArticles(library)
        self._script = Script.ORIGINAL
        self.wanted = ArticleFilter()
        self.total = 0
        """How many articles there are, shown or not."""

    @property
    def numbers(self) -> array[int]:
        """The numbers of the articles that are shown, in order."""
        return self._rows.numbers

    def reload(self) -> bool:
        """Find anew which articles are wanted; whether they are others than before."""
        numbers = self._library.find_articles(self.wanted)
        self.total = self._library.count_articles()
        if numbers == self._rows.numbers:
            self.refresh()
            return False
        self.beginResetModel()
        self._rows.set_numbers(numbers)
        self.endResetModel()
        return True

    def changed(self, affected: Affected) -> bool:
        """Read again what a change touched; whether other articles are shown than before."""
        known = self._rows.hold(affected.articles)
        found_otherwise = self.wanted != ArticleFilter() and not affected.annotations
        if known and not found_otherwise:
            self.refresh()
            return False
        return self.reload()

    def set_wanted(self, wanted: ArticleFilter) -> None:
        """Show only articles that a filter wants."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.beginResetModel()
            self._rows.set_numbers(self._library.find_articles(wanted))
            self.endResetModel()

    def set_script(self, script: Script) -> None:
        """Show the titles in another script."""
        self._script = script
        self._tell_all()

    def refresh(self) -> None:
        """Read the articles again that are looked at."""
        self._rows.forget()
        self._tell_all()

    def row_of(self, key: str) -> int:
        """The row of an article, or -1."""
        return self._rows.row_of(key)

    def ids(self, rows: Iterable[int]) -> list[str]:
        """The ids of the articles in some rows."""
        numbers = self._rows.numbers
        return self._library.article_ids([numbers[row] for row in rows])

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Rows can be dragged onto a collection."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """What a row is while it is dragged."""
        return [ARTICLES_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The articles of some rows, to be dragged."""
        return articles_data(self.ids(sorted({index.row() for index in indexes})))

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """An article's title, information, colours, or whether it has a memo."""
        listed = self._rows[index.row()] if index.isValid() else None
        if listed is None:
            return None
        info = listed.info
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return convert(info.metadata.title, self._script, written_in=info.script).text
            case Qt.ItemDataRole.AccessibleTextRole:
                title = convert(info.metadata.title, self._script, written_in=info.script).text
                return title if info.state.value != "new" else f"{title} ({tr('unread')})"
            case Qt.ItemDataRole.ToolTipRole:
                return info.metadata.title
            case _ if role == INFO:
                return info
            case _ if role == COLOURS:
                return listed.colours
            case _ if role == MEMO:
                return listed.memo
        return None

    def _tell_all(self) -> None:
        if len(self._rows):
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
