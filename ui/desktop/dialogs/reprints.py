"""The reprints of an article: what else in the library has the same text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.reprints import Reprint
from ui.desktop.i18n import tr

_KEY = Qt.ItemDataRole.UserRole


class ReprintsDialog(QDialog):
    """Lists reprints, the likest first; Enter, a double click or "Open" accepts with the marked
    one."""

    def __init__(self, found: Sequence[Reprint], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Reprints of this article"))
        self.resize(720, 320)
        self._list = QTreeWidget(self)
        headers = (tr("Title"), tr("Outlet"), tr("Published"), tr("The same"), tr("Extent"))
        self._list.setHeaderLabels(headers)
        self._list.setRootIsDecorated(False)
        self._list.setAccessibleName(tr("Reprints of this article"))
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for each in found:
            self._list.addTopLevelItem(_row(each))
        for column in range(1, len(headers)):
            self._list.resizeColumnToContents(column)
        self._list.itemActivated.connect(self.accept)
        self._list.setCurrentIndex(self._list.model().index(0, 0))
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._list)
        layout.addWidget(buttons)

    @property
    def chosen(self) -> str:
        """The id of the article that is marked."""
        item = self._list.currentItem()
        return item.data(0, _KEY) if item else ""


def _row(found: Reprint) -> QTreeWidgetItem:
    known = found.info.metadata
    extent = tr("in part") if found.contained else tr("whole")
    same = f"{found.similarity:.0%}"
    item = QTreeWidgetItem([known.title, known.outlet, known.published_at[:10], same, extent])
    item.setToolTip(0, known.title)
    item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, _KEY, found.info.id)
    return item
