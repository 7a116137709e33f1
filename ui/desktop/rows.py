"""Which rows are marked, and where a list is scrolled to, kept while its rows become others."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from typing import cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
)
from PySide6.QtWidgets import QAbstractItemView

_Flag = QItemSelectionModel.SelectionFlag


def marked_rows(view: QAbstractItemView) -> list[int]:
    """The rows that are marked, in order. By ranges: of 100,000 rows each index would be made."""
    selection = cast(Iterable[QItemSelectionRange], view.selectionModel().selection())
    rows: set[int] = set()
    for each in selection:
        rows.update(range(each.top(), each.bottom() + 1))
    return sorted(rows)


def mark_row(view: QAbstractItemView, index: QModelIndex) -> None:
    """Put the cursor on a row and mark it alone, whatever keys are held down just then; the view's
    own way would add it to the others while Ctrl is."""
    view.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)


def mark_rows(view: QAbstractItemView, rows: Iterable[int], current: QModelIndex) -> None:
    """Mark these rows and no others; ``current`` is where the keyboard goes on."""
    model, selection = view.model(), QItemSelection()
    for first, end in runs(rows):
        selection.select(model.index(first, 0), model.index(end, 0))
    view.selectionModel().setCurrentIndex(current, _Flag.NoUpdate)
    view.selectionModel().select(selection, _Flag.ClearAndSelect | _Flag.Rows)


def runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Rows in order as runs: the first and the last of those that follow each other."""
    first = last = None
    for row in rows:
        if first is None or last is None:
            first = last = row
        elif row == last + 1:
            last = row
        else:
            yield first, last
            first = last = row
    if first is not None and last is not None:
        yield first, last


def keep_marks(
    view: QAbstractItemView, numbers: Callable[[], array[int]], read: Callable[[], bool]
) -> bool:
    """Read rows anew by ``read``, which says whether they are others; then mark those that were
    marked, by their numbers, and scroll to the one that stood at the top. Whether any is marked."""
    before, rows, current = numbers(), marked_rows(view), view.currentIndex()
    at, column = current.row(), current.column()
    top = view.indexAt(QPoint(1, 1))
    hidden = view.visualRect(top).top()
    if not read():
        return bool(rows)
    marked, after = {before[row] for row in rows}, numbers()
    kept = [row for row, number in enumerate(after) if number in marked] if marked else []
    if kept:
        stays = at >= 0 and before[at] in marked and before[at] in after
        row = after.index(before[at]) if stays else kept[0]
        mark_rows(view, kept, view.model().index(row, max(0, column)))
    if top.row() > 0 and before[top.row()] in after:
        first = view.model().index(after.index(before[top.row()]), 0)
        view.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)
        if view.verticalScrollMode() is QAbstractItemView.ScrollMode.ScrollPerPixel:
            # By where the row came to stand: near the end it cannot be scrolled up to the top.
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + view.visualRect(first).top() - hidden)
    return bool(kept)
