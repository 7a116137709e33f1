"""The articles of a library as a list that can be narrowed by typing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.fold import fold
from reader.model import ArticleInfo, Script
from reader.script import convert

INFO = Qt.ItemDataRole.UserRole
COLOURS = Qt.ItemDataRole.UserRole + 1

_ROOT = QModelIndex()


class ArticleModel(QAbstractListModel):
    """One row an article: ``INFO`` is its ArticleInfo, ``COLOURS`` those of the tags in it.

    The title is shown in the script of the page; the stored one does not change.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ArticleInfo] = []
        self._ids: set[str] = set()
        self._rows: list[ArticleInfo] = []
        self._colours: dict[str, tuple[str, ...]] = {}
        self._script = Script.ORIGINAL
        self._wanted = ""

    def set_articles(
        self, articles: Iterable[ArticleInfo], colours: dict[str, tuple[str, ...]]
    ) -> None:
        """Show these, with the tag colours of each by id."""
        self._all, self._colours = list(articles), colours
        self._ids = {info.id for info in self._all}
        self._narrow()

    def add_newest(self, infos: Sequence[ArticleInfo]) -> bool:
        """Show these too, over all others and without tags, the newest first.

        They must not be there yet. False, and nothing is done, where another one is newer.
        """
        newest = self._all[0].added_at if self._all else None
        if newest and any(info.added_at < newest for info in infos):
            return False
        self._all = [*infos, *self._all]
        self._ids.update(info.id for info in infos)
        rows = [info for info in infos if self._is_wanted(info)]
        if rows:
            self.beginInsertRows(_ROOT, 0, len(rows) - 1)
            self._rows = [*rows, *self._rows]
            self.endInsertRows()
        return True

    def set_script(self, script: Script) -> None:
        """Show the titles in another script."""
        self._script = script
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def set_wanted(self, text: str) -> None:
        """Show only articles whose title, outlet or author holds a text, in any script."""
        self._wanted = fold(text.strip()) if text.strip() else ""
        self._narrow()

    @property
    def total(self) -> int:
        """How many articles there are, shown or not."""
        return len(self._all)

    def holds(self, keys: Iterable[str]) -> bool:
        """Whether there is an article of one of these ids, shown or not."""
        return not self._ids.isdisjoint(keys)

    def row_of(self, key: str) -> int:
        """The row of an article, or -1."""
        return next((row for row, info in enumerate(self._rows) if info.id == key), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """An article's title, information or colours."""
        if not index.isValid():
            return None
        info = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                title = info.metadata.title
                return convert(title, self._script, written_in=info.script).text
            case Qt.ItemDataRole.ToolTipRole:
                return info.metadata.title
            case _ if role == INFO:
                return info
            case _ if role == COLOURS:
                return self._colours.get(info.id, ())
        return None

    def _narrow(self) -> None:
        self.beginResetModel()
        # The dictionaries behind fold are not read before somebody types.
        self._rows = [info for info in self._all if self._is_wanted(info)]
        self.endResetModel()

    def _is_wanted(self, info: ArticleInfo) -> bool:
        return not self._wanted or self._wanted in _searched(info)


def _searched(info: ArticleInfo) -> str:
    metadata = info.metadata
    return fold("\n".join((metadata.title, metadata.outlet, metadata.author)))
