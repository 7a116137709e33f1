"""The articles of a library as a table, the researcher's own columns among the others."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.library import Library
from reader.catalogue import ArticleFilter, Column, Sorting
from reader.changes import Affected
from reader.model import ArticleInfo, Script
from reader.script import convert
from reader.shelf import Attribute, AttributeKind
from ui.desktop.models.articles import INFO, MEMO
from ui.desktop.models.dragging import ARTICLES_TYPE, articles_data
from ui.desktop.models.paged import Listed, PagedArticles
from ui.desktop.names import column_name, state_name, written_name

ATTRIBUTE = Qt.ItemDataRole.UserRole + 3
"""The column of the researcher's own that a cell stands in, else None."""

COLUMNS = (
    Column.TITLE,
    Column.OUTLET,
    Column.AUTHOR,
    Column.PUBLISHED,
    Column.SCRIPT,
    Column.LENGTH,
    Column.ANNOTATIONS,
    Column.STATE,
    Column.ADDED,
)

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ROOT = QModelIndex()


class ArticleTableModel(QAbstractTableModel):
    """A row an article, a column a fact; titles are in the script of the page.

    Roles are as in ArticleModel. A cell of a column of the researcher's own can be written, where
    the library can.
    """

    value_written = Signal(str, str, object)
    """An article's id, a column's, and what it is to hold; None for nothing."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._rows = PagedArticles(library)
        self._script = Script.ORIGINAL
        self.wanted, self.sorting = ArticleFilter(), Sorting()
        self.attributes: list[Attribute] = library.attributes()

    # -- what is shown

    @property
    def numbers(self) -> array[int]:
        """The numbers of the articles that are shown, in order."""
        return self._rows.numbers

    @property
    def keys(self) -> list[str]:
        """What tells each column from others: a Column, or the id of one of the researcher's."""
        return [*COLUMNS, *(each.id for each in self.attributes)]

    def ask(self, wanted: ArticleFilter, sorting: Sorting) -> bool:
        """Show what a filter wants, in an order; whether that are others than before."""
        self.wanted, self.sorting = wanted, sorting
        return self.reload()

    def reload(self) -> bool:
        """Find anew which articles are wanted; whether they are others than before."""
        numbers = self._library.find_articles(self.wanted, self.sorting)
        if numbers == self._rows.numbers:
            self._refresh()
            return False
        self.beginResetModel()
        self._rows.set_numbers(numbers)
        self.endResetModel()
        return True

    def reload_columns(self) -> bool:
        """Read the researcher's own columns anew; whether they are others than before."""
        attributes = self._library.attributes()
        if attributes == self.attributes:
            return False
        self.beginResetModel()
        self.attributes = attributes
        self.endResetModel()
        return True

    def changed(self, affected: Affected) -> bool:
        """Read again what a change touched; whether other articles are shown than before."""
        as_added = (self.wanted, self.sorting) == (ArticleFilter(), Sorting())
        if as_added and self._rows.hold(affected.articles):
            self._refresh()
            return False
        return self.reload()

    def set_script(self, script: Script) -> None:
        """Show the titles in another script."""
        self._script = script
        self._tell_all()

    def ids(self, rows: Iterable[int]) -> list[str]:
        """The ids of the articles in some rows."""
        return self._library.article_ids([self.numbers[row] for row in rows])

    def row_of(self, key: str) -> int:
        """The row of an article, or -1."""
        return self._rows.row_of(key)

    # -- what Qt asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many articles are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS) + len(self.attributes)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What a column is called."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self._is_numeric(section):
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        own = self.attribute(section)
        return own.name if own else column_name(COLUMNS[section])

    def attribute(self, section: int) -> Attribute | None:
        """The column of the researcher's own at a place; None where another stands."""
        at = section - len(COLUMNS)
        return self.attributes[at] if 0 <= at < len(self.attributes) else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Rows can be dragged; cells of the researcher's own columns can be written."""
        flags = super().flags(index)
        if not index.isValid():
            return flags
        if self.attribute(index.column()) and not self._library.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsDragEnabled

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """What a cell says, or what its row is about."""
        listed = self._rows[index.row()] if index.isValid() else None
        if listed is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(listed, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(listed, index.column()) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if self._is_numeric(index.column()) else None
            case _ if role == INFO:
                return listed.info
            case _ if role == MEMO:
                return listed.memo
            case _ if role == ATTRIBUTE:
                return self.attribute(index.column())
        return None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: Any,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tell what was written into a cell, if it is another value than before."""
        own, info = self.attribute(index.column()), index.data(INFO)
        if own is None or info is None or role != Qt.ItemDataRole.EditRole:
            return False
        if (value or "") != index.data(role):
            self.value_written.emit(info.id, own.id, value)
        return True

    def mimeTypes(self) -> list[str]:
        """What a row is while it is dragged."""
        return [ARTICLES_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The articles of some cells, to be dragged."""
        return articles_data(self.ids(sorted({index.row() for index in indexes})))

    def _text(self, listed: Listed, section: int) -> str:
        own = self.attribute(section)
        if own:
            return listed.values.get(own.id, "")
        if COLUMNS[section] is Column.TITLE:
            title, script = listed.info.metadata.title, listed.info.script
            return convert(title, self._script, written_in=script).text
        return _FACTS[COLUMNS[section]](listed.info)

    def _is_numeric(self, section: int) -> bool:
        own = self.attribute(section)
        if own:
            return own.kind is AttributeKind.NUMBER
        return COLUMNS[section] in (Column.LENGTH, Column.ANNOTATIONS)

    def _refresh(self) -> None:
        self._rows.forget()
        self._tell_all()

    def _tell_all(self) -> None:
        if len(self._rows):
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


_FACTS: dict[Column, Callable[[ArticleInfo], str]] = {
    Column.OUTLET: lambda info: info.metadata.outlet,
    Column.AUTHOR: lambda info: info.metadata.author,
    Column.PUBLISHED: lambda info: info.metadata.published_at[:10],
    Column.SCRIPT: lambda info: written_name(info.script),
    Column.LENGTH: lambda info: f"{info.length:,}",
    Column.ANNOTATIONS: lambda info: f"{info.annotations:,}" if info.annotations else "",
    Column.STATE: lambda info: state_name(info.state),
    Column.ADDED: lambda info: info.added_at.astimezone().strftime("%Y-%m-%d %H:%M"),
}
