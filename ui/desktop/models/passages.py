"""The passages of the whole library as a list, in groups, read a page at a time."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.library import Library
from db.passages import Found
from reader.codebook import Codebook
from reader.dictionary import Entry
from reader.immutable import immutable
from reader.model import Reading, Tag
from reader.passages import Around, Group, Grouping, Passage
from ui.desktop.i18n import tr
from ui.desktop.models.shown_passage import NamedTag, ShownPassage, shown_passage

PASSAGE = Qt.ItemDataRole.UserRole
HEAD = Qt.ItemDataRole.UserRole + 1

PAGE = 50
"""How many passages are read at once."""

KEPT = 12
"""How many pages are kept; those looked at longest ago go first."""

_ROOT = QModelIndex()


@immutable
class Head:
    """What stands over a group: its name, how many passages it has, its tag if it is of one."""

    title: str
    count: int
    tag: Tag | None = None


@dataclass(slots=True)
class _Page:
    """Passages as they were read, and as they are shown, by their places in what was found."""

    read: dict[int, Passage]
    shown: dict[int, ShownPassage]


class PassageModel(QAbstractListModel):
    """One row a passage, and one over each group; ``PASSAGE`` and ``HEAD`` are their values.

    A passage is known by its number, which stays with its annotation. What has been deleted since
    it was found has a row without a value.
    """

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._found = Found(array("q"), ())
        self._grouping = Grouping.NONE
        self._around = Around.SENTENCE
        self._codebook = Codebook()
        self._reading, self._entries = Reading(), tuple[Entry, ...]()
        self._wanted: frozenset[str] = frozenset()
        self._starts: list[int] = []
        self._heads: list[int] = []
        self._pages: OrderedDict[int, _Page] = OrderedDict()

    # -- what is listed

    def set_found(
        self, found: Found, grouping: Grouping, around: Around, wanted: Iterable[str] = ()
    ) -> None:
        """List what was found. ``wanted`` are the ids of the tags that were looked for: where a
        passage carries one of them, it is drawn in its colour."""
        self.beginResetModel()
        self._found, self._grouping, self._around = found, grouping, around
        self._wanted = frozenset(wanted)
        counts = [group.count for group in found.groups] if grouping is not Grouping.NONE else []
        self._starts = [0, *accumulate(counts)][: len(counts)]
        self._heads = [start + place for place, start in enumerate(self._starts)]
        self._codebook = self._library.codebook()
        self._pages.clear()
        self.endResetModel()

    def set_reading(self, reading: Reading, entries: Iterable[Entry]) -> None:
        """Show quotes and what is around them so; only what is looked at is converted."""
        self._reading, self._entries = reading, tuple(entries)
        for page in self._pages.values():
            page.shown.clear()

    def reread(self) -> None:
        """Passages may be other than they were: read them anew when they are looked at."""
        self._codebook = self._library.codebook()
        self._pages.clear()

    @property
    def found(self) -> Found:
        """What is listed."""
        return self._found

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many rows there are, those over groups among them."""
        return 0 if parent.isValid() else len(self._found.rows) + len(self._heads)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A row over a group cannot be marked."""
        if index.isValid() and self.is_head(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The value of a row, or all of it in words."""
        if not index.isValid():
            return None
        head = self.head(index.row()) if self.is_head(index.row()) else None
        match role:
            case _ if role == HEAD:
                return head
            case _ if role == PASSAGE:
                return None if head else self.shown(index.row())
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole if head:
                return _head_in_words(head)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                shown = self.shown(index.row())
                return shown.in_words if shown else ""
            case Qt.ItemDataRole.ToolTipRole if not head:
                shown = self.shown(index.row())
                return shown.tip if shown else None
        return None

    # -- rows, places and numbers

    def is_head(self, row: int) -> bool:
        """Whether a row stands over a group."""
        at = bisect_right(self._heads, row) - 1
        return at >= 0 and self._heads[at] == row

    def head_row(self, row: int) -> int:
        """The row over the group that a row is in; -1 where there are no groups."""
        at = bisect_right(self._heads, row) - 1
        return self._heads[at] if at >= 0 else -1

    def head(self, row: int) -> Head:
        """What stands over a group."""
        at = bisect_right(self._heads, row) - 1
        group = self._found.groups[at]
        tag = self._tag_of(group)
        return Head(self._title(group, self._starts[at]), group.count, tag)

    def number(self, row: int) -> int:
        """The number of the passage in a row, which must be one of a passage."""
        return self._found.rows[self._place(row)]

    def numbers(self, first: int, last: int) -> array[int]:
        """The numbers of the passages from one row to another, both included."""
        start = self._place(first + 1 if self.is_head(first) else first)
        return self._found.rows[start : self._place_before(last + 1)]

    def rows_of(self, numbers: Collection[int]) -> list[int]:
        """The rows of some passages, in order. One in several groups has several."""
        places = (place for place, found in enumerate(self._found.rows) if found in numbers)
        return [place + bisect_right(self._starts, place) for place in places]

    def _place(self, row: int) -> int:
        return row - bisect_right(self._heads, row)

    def _place_before(self, row: int) -> int:
        """How many passages stand before a row."""
        return row - bisect_right(self._heads, row - 1)

    # -- passages

    def shown(self, row: int) -> ShownPassage | None:
        """The passage in a row as it is shown; None if it is there no more."""
        place = self._place(row)
        page = self._page(place // PAGE)
        if place not in page.read:
            return None
        if place not in page.shown:
            page.shown[place] = shown_passage(
                page.read[place],
                self._around,
                self._reading,
                self._entries,
                self._tags(page.read[place].annotation.tags),
                self._wanted,
            )
        return page.shown[place]

    def prefetch(self, row: int) -> None:
        """Read the page that a row is on, if there is such a row."""
        if 0 <= row < self.rowCount():
            self._page(self._place_before(row) // PAGE)

    def _page(self, number: int) -> _Page:
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        start = number * PAGE
        rows = self._found.rows[start : start + PAGE]
        page = self._pages[number] = _Page(self._read(start, rows), {})
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        return page

    def _read(self, start: int, rows: Sequence[int]) -> dict[int, Passage]:
        read = self._library.load_passages(rows, self._around)
        if len(read) == len(rows):
            return dict(enumerate(read, start))
        one_by_one = (
            (at, self._library.load_passages([row], self._around))
            for at, row in enumerate(rows, start)
        )
        return {at: found[0] for at, found in one_by_one if found}

    def _tags(self, keys: Iterable[str]) -> tuple[NamedTag, ...]:
        book = self._codebook
        return tuple((book.get(key), book.path(key)) for key in keys if key in book)

    def _tag_of(self, group: Group) -> Tag | None:
        known = self._grouping is Grouping.TAG and group.key in self._codebook
        return self._codebook.get(group.key) if known else None

    def _title(self, group: Group, start: int) -> str:
        if not group.key:
            return _without(self._grouping)
        match self._grouping:
            case Grouping.TAG if group.key in self._codebook:
                return self._codebook.path(group.key)
            case Grouping.ARTICLE:
                passage = self._page(start // PAGE).read.get(start)
                return passage.article.metadata.title if passage else ""
            case _:
                return group.key


def _without(grouping: Grouping) -> str:
    """What stands over those that have nothing to be grouped by."""
    return {
        Grouping.TAG: tr("Without a tag"),
        Grouping.OUTLET: tr("Without an outlet"),
        Grouping.YEAR: tr("Without a date"),
        Grouping.CODER: tr("Without a coder"),
    }.get(grouping, "")


def _head_in_words(head: Head) -> str:
    return tr("{group}: {count} passages").format(group=head.title, count=head.count)
