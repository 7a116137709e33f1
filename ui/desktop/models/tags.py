"""The codebook as a tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import (
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel

from reader.codebook import Codebook
from reader.model import Tag, Usage
from ui.desktop.i18n import tr

TAG = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
USAGE = Qt.ItemDataRole.UserRole + 2
ARCHIVED = Qt.ItemDataRole.UserRole + 3

MIME = "application/x-gengdu-tags"
"""The ids of tags that are dragged, a line each."""

_Data = dict[int, object]


class TagModel(QStandardItemModel):
    """One row a tag, under its parent.

    ``TAG`` is the Tag, ``USAGE`` its Usage, ``COUNT`` the annotations that carry it, ``ARCHIVED``
    whether it or one above it is archived. What is dropped is said, and nothing done about it.
    """

    dropped = Signal(list, str, str)
    """Ids of tags, of the tag to put them under (or empty), and of the one to put them before (or
    empty)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.codebook = Codebook()
        self._items: dict[str, QStandardItem] = {}
        self._data: dict[str, _Data] = {}
        self._under: dict[str | None, list[str]] = {None: []}

    def set_codebook(self, codebook: Codebook, usage: Mapping[str, Usage]) -> list[str]:
        """Show these tags with their usage; only rows that change are announced.

        The ids of the tags whose rows are new are returned: views have forgotten what they knew of
        those and of the rows below.
        """
        self.codebook = codebook
        fresh = self._make_missing(usage)
        placed: list[str] = []
        for parent in (None, *(tag.id for tag in codebook.tags)):
            children = codebook.children(parent)
            if children or self._under[parent]:
                placed += self._order(parent, [tag.id for tag in children], fresh)
        self._remove_gone()
        self._update(usage)
        return placed

    def index_of(self, key: str) -> QModelIndex:
        """Where a tag stands; invalid if it does not."""
        item = self._items.get(key)
        return item.index() if item else QModelIndex()

    # -- keeping up

    def _make_missing(self, usage: Mapping[str, Usage]) -> set[str]:
        """Make items for new tags, those below a new one right under it; the ids of the new ones.

        They are not in the model yet, so nobody is told of each.
        """
        fresh: set[str] = set()
        for tag in self.codebook.tags:
            if tag.id in self._items:
                continue
            item = self._items[tag.id] = QStandardItem()
            data = self._data[tag.id] = self._data_of(tag, usage)
            for role, value in data.items():
                item.setData(value, role)
            self._under[tag.id] = []
            if tag.parent in fresh:
                self._items[tag.parent].appendRow(item)
                self._under[tag.parent].append(tag.id)
            fresh.add(tag.id)
        return fresh

    def _order(self, parent: str | None, wanted: Sequence[str], fresh: set[str]) -> list[str]:
        """Let the rows of ``wanted`` stand under ``parent`` in this order; the ids of those that
        had to be put in. Rows that are not wanted there are left between them."""
        rows, above = self._under[parent], self._item(parent)
        places = {key: place for place, key in enumerate(wanted)}
        standing = [key for key in rows if key in places]
        kept = {standing[at] for at in _rising([places[key] for key in standing])}
        placed: list[str] = []
        for place, key in enumerate(wanted):
            if key not in kept:
                item = self._items[key] if key in fresh else self._take(key)
                row = rows.index(wanted[place - 1]) + 1 if place else 0
                above.insertRow(row, item)
                rows.insert(row, key)
                placed.append(key)
        return placed

    def _take(self, key: str) -> QStandardItem:
        """Take a row out, with those below it."""
        item = self._items[key]
        above, row = item.parent() or self.invisibleRootItem(), item.row()
        above.takeRow(row)
        self._under[self._key_of(above)].remove(key)
        return item

    def _remove_gone(self) -> None:
        gone = {key for key in self._items if key not in self.codebook}
        for rows in [rows for key, rows in self._under.items() if key not in gone]:
            for row in reversed(range(len(rows))):
                if rows[row] in gone:
                    above = self._items[rows[row]].parent() or self.invisibleRootItem()
                    above.removeRow(row)
                    del rows[row]
        for key in gone:
            del self._items[key], self._data[key], self._under[key]

    def _update(self, usage: Mapping[str, Usage]) -> None:
        for tag in self.codebook.tags:
            data, former = self._data_of(tag, usage), self._data[tag.id]
            if data != former:
                self._data[tag.id] = data
                self.setItemData(self._items[tag.id].index(), data)

    def _data_of(self, tag: Tag, usage: Mapping[str, Usage]) -> _Data:
        used = usage.get(tag.id, Usage())
        return {
            Qt.ItemDataRole.DisplayRole: tag.name,
            Qt.ItemDataRole.ToolTipRole: "\n".join(filter(None, (tag.description, in_words(used)))),
            TAG: tag,
            COUNT: used.passages,
            USAGE: used,
            ARCHIVED: self.codebook.is_archived(tag.id),
        }

    def _item(self, key: str | None) -> QStandardItem:
        return self.invisibleRootItem() if key is None else self._items[key]

    def _key_of(self, item: QStandardItem) -> str | None:
        tag: Tag | None = item.data(TAG)
        return tag.id if tag else None

    # -- dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """Tags are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """What can be dropped here."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The tags of some rows, to be dragged."""
        data = QMimeData()
        keys = "\n".join(index.data(TAG).id for index in indexes)
        data.setData(MIME, QByteArray(keys.encode()))
        return data

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say where tags were dropped: onto a row, or before the row ``row`` under it.

        False, since nothing has been moved: the view would take the old rows away.
        """
        if data.hasFormat(MIME):
            keys = bytes(data.data(MIME).data()).decode().split("\n")
            above: Tag | None = parent.data(TAG) if parent.isValid() else None
            rows = self._under[above.id if above else None]
            before = rows[row] if 0 <= row < len(rows) else ""
            self.dropped.emit(keys, above.id if above else "", before)
        return False


def in_words(used: Usage) -> str:
    """How much a tag is used, in words."""
    own = tr("{passages} passages in {articles} articles")
    text = own.format(passages=used.passages, articles=used.articles)
    if (used.all_passages, used.all_articles) == (used.passages, used.articles):
        return text
    whole = tr("with the tags below it, {passages} in {articles}")
    return f"{text}\n" + whole.format(passages=used.all_passages, articles=used.all_articles)


def _rising(places: Iterable[int]) -> list[int]:
    """Where the longest rising run of some different numbers is found in them (patience sorting,
    as in Knuth, The Art of Computer Programming 3, section 5.1.4)."""
    least: list[int] = []  # the least number that a run of each length ends with
    ends: list[int] = []  # where that number stands
    before: list[int] = []  # where the one before each number in its run stands
    for at, place in enumerate(places):
        length = bisect_left(least, place)
        before.append(ends[length - 1] if length else -1)
        least[length : length + 1], ends[length : length + 1] = [place], [at]
    found: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]
