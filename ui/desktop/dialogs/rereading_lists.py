"""The three lists of what reading an article anew would change: blocks, highlights, metadata."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.rereading import BlockEdit, Difference, Edit, Rereading
from ui.desktop.i18n import tr
from ui.desktop.names import field_name

_KEY = Qt.ItemDataRole.UserRole
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_BEFORE, _MOST = 8, 60
MOST_ROWS = 300
"""How many blocks are listed; the counts tell of all."""


class ChangesList(QTreeWidget):
    """Rows side by side: what was and what would be; some with a box to tick."""

    def __init__(
        self, name: str, titles: Sequence[str], rows_shown: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderLabels(list(titles))
        self.setRootIsDecorated(False)
        self.setMinimumHeight(36 + 24 * rows_shown)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def fill(self, items: Iterable[QTreeWidgetItem]) -> None:
        """Show these rows instead; without any, the list is not there."""
        self.clear()
        self.addTopLevelItems(list(items))
        self.setVisible(self.topLevelItemCount() > 0)

    @property
    def ticked(self) -> set[str]:
        """The keys of the rows whose boxes are ticked."""
        items = map(self.topLevelItem, range(self.topLevelItemCount()))
        return {
            str(item.data(0, _KEY))
            for item in items
            if item is not None and item.checkState(0) is Qt.CheckState.Checked
        }


def edit_rows(edits: Sequence[BlockEdit]) -> list[QTreeWidgetItem]:
    """The blocks that are added, gone or changed."""
    names = {Edit.ADDED: tr("Added"), Edit.GONE: tr("Gone"), Edit.CHANGED: tr("Changed")}
    return [
        _row(names[each.edit], *_about_change(each.former, each.now)) for each in edits[:MOST_ROWS]
    ]


def passage_rows(found: Rereading, faint: QColor) -> list[QTreeWidgetItem]:
    """The highlights in question, each with a box, then those that are not found."""
    rows = []
    for annotation, fate in found.asked:
        alike = tr("{percent}% alike").format(percent=round(100 * fate.similarity))
        pair = _about_change(annotation.anchor.quote, fate.anchor.quote)
        rows.append(_ticked(_row(alike, *pair), annotation.id, on=False))
    for annotation in found.lost:
        row = _row(tr("Not found"), _short(annotation.anchor.quote), "")
        row.setForeground(1, QBrush(faint))
        rows.append(row)
    return rows


def field_rows(differences: Sequence[Difference]) -> list[QTreeWidgetItem]:
    """The fields of the metadata that would read otherwise, each with a box."""
    return [
        _ticked(
            _row(field_name(each.field), _short(each.former), _short(each.now)),
            each.field,
            on=each.is_proposed,
        )
        for each in differences
    ]


def _row(first: str, former: str, now: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([first, former, now])
    for column, text in enumerate((first, former, now)):
        item.setToolTip(column, text)
    item.setFlags(_PLAIN)
    return item


def _ticked(item: QTreeWidgetItem, key: str, *, on: bool) -> QTreeWidgetItem:
    item.setFlags(_PLAIN | Qt.ItemFlag.ItemIsUserCheckable)
    item.setData(0, _KEY, key)
    item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
    return item


def _about_change(former: str, now: str) -> tuple[str, str]:
    """Two texts from shortly before where they part."""
    pairs = zip(former, now, strict=False)
    parting = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(former), len(now)))
    start = parting - _BEFORE if parting > 2 * _BEFORE else 0
    return _short(former, start), _short(now, start)


def _short(text: str, start: int = 0) -> str:
    part = text[start : start + _MOST].strip("\u3000 ").replace("\n", " ")
    return f"{'…' if start and part else ''}{part}{'…' if start + _MOST < len(text) else ''}"


Read = Callable[[str | None], Rereading]
"""Reads an article anew, in an encoding or in the one that is found."""
