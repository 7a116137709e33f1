"""What has been deleted, and bringing it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Kind
from reader.model import Trashed
from ui.desktop.i18n import tr

_THING = Qt.ItemDataRole.UserRole


class TrashDialog(QDialog):
    """Lists the trash, the last deleted first; "Restore" accepts with what is marked."""

    def __init__(self, things: Sequence[Trashed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Trash"))
        self.resize(560, 420)
        kinds = _kinds()
        self._list = QTreeWidget(self)
        self._list.setHeaderLabels([tr("Kind"), tr("What"), tr("Deleted")])
        self._list.setRootIsDecorated(False)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._list.setAccessibleName(tr("Trash"))
        self._list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        for thing in things:
            when = thing.deleted_at.astimezone().strftime("%Y-%m-%d %H:%M")
            item = QTreeWidgetItem([kinds[thing.kind], thing.title, when])
            item.setData(0, _THING, thing)
            self._list.addTopLevelItem(item)
        for column in (0, 2):
            self._list.resizeColumnToContents(column)
        buttons = QDialogButtonBox(self)
        restore = buttons.addButton(tr("Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        restore.setEnabled(bool(things))
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        empty = QLabel(tr("The trash is empty. What you delete is kept here."), self)
        empty.setProperty("quiet", True)
        empty.setVisible(not things)
        layout = QVBoxLayout(self)
        layout.addWidget(empty)
        layout.addWidget(self._list)
        layout.addWidget(buttons)
        self._list.setVisible(bool(things))
        self._list.setCurrentIndex(self._list.model().index(0, 0))

    @property
    def chosen(self) -> list[Trashed]:
        """What is marked."""
        return [item.data(0, _THING) for item in self._list.selectedItems()]


def _kinds() -> dict[str, str]:
    """What each kind of thing is called."""
    return {
        Kind.ARTICLE: tr("Article"),
        Kind.TAG: tr("Tag"),
        Kind.ANNOTATION: tr("Highlight"),
        Kind.ATTRIBUTE: tr("Column of your own"),
        Kind.COLLECTION: tr("Collection"),
        Kind.FILTER: tr("Filter"),
    }
