"""The list of passages: rows of any height, measured only where they are looked at."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from ui.desktop.models.passages import PassageModel
from ui.desktop.views.passage_row import HEAD_HEIGHT, PassageRow

_STEPS = 100
"""How many values of the scroll bar a row has: no row is measured to place the bar."""

_AHEAD = 40
"""How many rows beyond what is seen are read while nothing else is done."""

_FAR = 1_000_000

_Flag = QItemSelectionModel.SelectionFlag


class PassageList(QListView):
    """A list view that asks only for what it shows.

    Qt's own measures every row before the first is shown, which would read the whole library. Here
    the row at the top and how many of its pixels are hidden say where the list is; all else follows
    from the heights of the rows that are seen. The name of the group stays at the top.
    """

    resized = Signal(int)
    """How wide the rows are now, in pixels."""

    def __init__(self, model: PassageModel, row: PassageRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passages, self._row = model, row
        self._top, self._hidden = 0, 0
        self._anchor = 0
        self._scrolling = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._read_ahead)
        self.setModel(model)
        self.setItemDelegate(row)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._bar_moved)
        model.modelReset.connect(self._begin)

    # -- where the list is

    @property
    def place(self) -> tuple[int, int]:
        """The row at the top, and how many pixels of it are hidden."""
        return self._top, self._hidden

    def _begin(self) -> None:
        """Other passages: from the top."""
        self._top, self._hidden, self._anchor = 0, 0, 0
        self.updateGeometries()

    def go_to(self, row: int, hidden: int = 0) -> None:
        """Let a row stand at the top, with so many pixels of it hidden."""
        self._put(row, -hidden)

    def _put(self, row: int, y: int) -> None:
        """Let a row begin ``y`` pixels below the top, as far as the ends of the list allow."""
        count = self._passages.rowCount()
        if not count:
            self._top, self._hidden = 0, 0
            return
        row = max(0, min(row, count - 1))
        while y > 0 and row > 0:
            row -= 1
            y -= self._height(row)
        hidden = max(0, -y)
        while row < count - 1 and hidden >= (height := self._height(row)):
            row, hidden = row + 1, hidden - height
        self._top, self._hidden = min((row, hidden), self._last_place())
        self._move_bar()
        self.viewport().update()
        self._later.start(30)

    def _last_place(self) -> tuple[int, int]:
        """Where the list is when its last row stands at the bottom."""
        room, row = self.viewport().height(), self._passages.rowCount()
        while row > 0 and room > 0:
            row -= 1
            room -= self._height(row)
        return row, max(0, -room)

    def _height(self, row: int) -> int:
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        return self._row.sizeHint(option, self._passages.index(row)).height()

    def _seen(self) -> Iterator[tuple[int, QRect]]:
        """The rows that are seen, each with its box in the viewport."""
        y, row, width = -self._hidden, self._top, self.viewport().width()
        count, bottom = self._passages.rowCount(), self.viewport().height()
        while row < count and y < bottom:
            height = self._height(row)
            yield row, QRect(0, y, width, height)
            y, row = y + height, row + 1

    @property
    def _covered(self) -> int:
        """How many pixels at the top the name of the group covers."""
        return HEAD_HEIGHT if self._passages.head_row(self._top) >= 0 else 0

    def _read_ahead(self) -> None:
        for row in (self._top + _AHEAD, self._top - _AHEAD):
            self._passages.prefetch(row)

    # -- the bar

    def updateGeometries(self) -> None:
        """Let the bar say how many rows there are."""
        count = self._passages.rowCount()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        self._scrolling = True
        if count:
            last, hidden = self._last_place()
            bar.setRange(0, self._value(last, hidden))
            bar.setPageStep(max(_STEPS, (count - last) * _STEPS))
            bar.setSingleStep(max(1, _STEPS // 2))
        else:
            bar.setRange(0, 0)
        self._scrolling = False
        if room:
            self._top, self._hidden = min(self.place, self._last_place())
            self._move_bar()

    def _value(self, row: int, hidden: int) -> int:
        return row * _STEPS + (hidden * _STEPS // max(1, self._height(row)) if hidden else 0)

    def _move_bar(self) -> None:
        self._scrolling = True
        self.verticalScrollBar().setValue(self._value(self._top, self._hidden))
        self._scrolling = False

    def _bar_moved(self, value: int) -> None:
        if self._scrolling or not self._passages.rowCount():
            return
        row, part = divmod(value, _STEPS)
        self._top = min(row, self._passages.rowCount() - 1)
        self._hidden = self._height(self._top) * part // _STEPS
        self._top, self._hidden = min(self.place, self._last_place())
        self.viewport().update()
        self._later.start(30)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Qt would move what is painted; here it is painted anew."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by pixels, some 60 a notch."""
        pixels = event.pixelDelta().y() or event.angleDelta().y() // 2
        if pixels:
            self._put(self._top, pixels - self._hidden)
        event.accept()

    # -- what Qt asks of a view

    def doItemsLayout(self) -> None:
        """Nothing is laid out beforehand."""
        self.updateGeometries()
        self.viewport().update()

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a row is seen; one that is not lies above or below."""
        if not index.isValid():
            return QRect()
        for row, box in self._seen():
            if row == index.row():
                return box
        above = index.row() < self._top
        return QRect(0, -_FAR if above else _FAR, self.viewport().width(), HEAD_HEIGHT)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The passage under a point."""
        if 0 <= point.y() < self._covered:
            return QModelIndex()
        found = (row for row, box in self._seen() if box.top() <= point.y() <= box.bottom())
        row = next(found, -1)
        return self._passages.index(row) if row >= 0 else QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, no further than needed."""
        if not index.isValid():
            return
        box = self.visualRect(index)
        centre = hint is QAbstractItemView.ScrollHint.PositionAtCenter
        height, room = self._height(index.row()), self.viewport().height()
        if centre:
            self._put(index.row(), (room - height) // 2)
        elif box.top() < self._covered:
            grouped = self._passages.head_row(index.row()) >= 0
            self._put(index.row(), HEAD_HEIGHT if grouped else 0)
        elif box.bottom() >= room:
            self._put(index.row(), max(0, room - height))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The row a key leads to; never one over a group."""
        moves, count, row = QAbstractItemView.CursorAction, self.model().rowCount(), -1
        here = self.currentIndex().row()
        page = max(1, sum(1 for _ in self._seen()) - 1)
        match action:
            case moves.MoveUp | moves.MovePrevious | moves.MoveLeft:
                row = self._passage_from(here - 1, -1)
            case moves.MoveDown | moves.MoveNext | moves.MoveRight:
                row = self._passage_from(here + 1, 1)
            case moves.MoveHome:
                row = self._passage_from(0, 1)
            case moves.MoveEnd:
                row = count - 1
            case moves.MovePageUp:
                row = self._passage_from(max(0, here - page), 1)
            case moves.MovePageDown:
                row = self._passage_from(min(count - 1, here + page), 1)
        return self._passages.index(row if 0 <= row < count else here)

    def _passage_from(self, row: int, step: int) -> int:
        return row + step if row >= 0 and self._passages.is_head(row) else row

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Mark the current row; with Shift, all from the one marked first to it."""
        row = self.currentIndex().row()
        if not command & _Flag.Current:
            self._anchor = row
        ends = sorted((row, self._anchor))
        first, last = (self._passages.index(each) for each in ends)
        self.selectionModel().select(QItemSelection(first, last), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Painting all that is seen costs less than asking where each row is."""
        return QRegion(self.viewport().rect())

    def horizontalOffset(self) -> int:
        """Nothing goes sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Points are those of the viewport."""
        return 0

    def viewportSizeHint(self) -> QSize:
        """Any size will do."""
        return QSize(300, 200)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands; looking for a row that begins so would read the whole library."""

    # -- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Without Shift, the row arrived at is where marking begins."""
        super().keyPressEvent(event)
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = max(0, self.currentIndex().row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Rows are marked by clicks, not by dragging."""
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The row at the top stays there."""
        super().resizeEvent(event)
        self.updateGeometries()
        self.resized.emit(self.viewport().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen, and the name of the group over it."""
        painter = QPainter(self.viewport())
        current, selection = self.currentIndex(), self.selectionModel()
        for row, box in self._seen():
            index, option = self._passages.index(row), QStyleOptionViewItem()
            option.rect, option.palette = box, self.palette()
            state = QStyle.StateFlag.State_Enabled
            if selection.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if index == current and self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
            option.state = state
            self._row.paint(painter, option, index)
        self._paint_head(painter)
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        """The name of the group at the top; the next one pushes it away."""
        head = self._passages.head_row(self._top)
        if head < 0:
            return
        y = 0
        for row, box in self._seen():
            if row > self._top and self._passages.is_head(row):
                y = min(0, box.top() - HEAD_HEIGHT)
                break
        over = QRectF(0, y, self.viewport().width(), HEAD_HEIGHT)
        self._row.paint_head(painter, over, self._passages.head(head))

    # -- what is marked

    def marked_numbers(self) -> array[int]:
        """The numbers of the passages that are marked, in the order of the list."""
        found = array("q")
        for first, last in sorted(self._ranges()):
            found += self._passages.numbers(first, last)
        return found

    def mark(self, numbers: Collection[int]) -> None:
        """Mark some passages, and no others."""
        selection = QItemSelection()
        for first, last in _runs(self._passages.rows_of(numbers)):
            index = self._passages.index
            selection.append(QItemSelectionRange(index(first), index(last)))
        self.selectionModel().select(selection, _Flag.ClearAndSelect)

    def put_cursor(self, row: int) -> None:
        """Let the keyboard go on from a row, marking nothing."""
        self.selectionModel().setCurrentIndex(self._passages.index(row), _Flag.NoUpdate)
        self._anchor = max(0, row)

    def _ranges(self) -> list[tuple[int, int]]:
        parts = self.selectionModel().selection().toList()
        return [(part.top(), part.bottom()) for part in parts]


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of rows that follow one another; they are in order."""
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        members = [row for _, row in run]
        yield members[0], members[-1]
