"""What has been deleted: bringing it back, or taking it out for good."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.changes import Kind
from reader.fold import fold
from reader.model import Trashed
from ui.desktop.i18n import tr
from ui.desktop.widgets.hint import Hint

_THING = Qt.ItemDataRole.UserRole


class Wanted(Enum):
    """What shall become of what is marked; of all there is, for ``EMPTY``."""

    RESTORE = auto()
    PURGE = auto()
    EMPTY = auto()


def kind_names() -> dict[str, str]:
    """What the kinds of things are called, by their values."""
    return {
        Kind.ARTICLE: tr("Article"),
        Kind.TAG: tr("Tag"),
        Kind.ANNOTATION: tr("Highlight"),
        Kind.ATTRIBUTE: tr("Column"),
        Kind.COLLECTION: tr("Collection"),
        Kind.FILTER: tr("Filter"),
    }


def hanging(thing: Trashed) -> str:
    """What hangs on a thing, or the article that it hangs on."""
    if thing.kind == Kind.ANNOTATION:
        return thing.within
    if not thing.count:
        return ""
    text = {
        Kind.ARTICLE: tr("{count} highlights"),
        Kind.TAG: tr("{count} passages"),
        Kind.ATTRIBUTE: tr("{count} values"),
        Kind.COLLECTION: tr("{count} articles"),
    }[Kind(thing.kind)]
    return text.format(count=thing.count)


class TrashDialog(QDialog):
    """Lists the trash, the last deleted first; accepts with what is ``wanted`` for what is
    ``chosen``."""

    def __init__(self, things: Sequence[Trashed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Trash"))
        self.resize(760, 480)
        self.wanted = Wanted.RESTORE
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Filter"))
        self._field.setAccessibleName(tr("Filter"))
        self._kinds = QComboBox(self)
        self._kinds.setAccessibleName(tr("Kind"))
        self._fill_kinds(things)
        self._list = self._make_list(things)
        items = self._items
        self._hint = Hint(
            self._list,
            lambda: tr("Nothing here is like that."),
            lambda: all(item.isHidden() for item in items),
        )
        self._empty = QLabel(tr("The trash is empty. What you delete is kept here."), self)
        self._empty.setProperty("quiet", True)
        titles = (tr("Restore"), tr("Delete for good…"), tr("Empty the trash…"))
        self._buttons = [QPushButton(title, self) for title in titles]
        self._buttons[0].setDefault(True)
        self._lay_out(bool(things))
        self._field.textChanged.connect(self._narrow)
        self._kinds.currentIndexChanged.connect(self._narrow)
        self._list.itemSelectionChanged.connect(self._enable)
        self._list.setCurrentIndex(self._list.model().index(0, 0))
        self._list.setFocus()
        self._enable()

    def _make_list(self, things: Sequence[Trashed]) -> QTreeWidget:
        listed = QTreeWidget(self)
        listed.setHeaderLabels([tr("Kind"), tr("What"), tr("Hangs on it"), tr("Deleted")])
        listed.setRootIsDecorated(False)
        listed.setUniformRowHeights(True)
        listed.setAccessibleName(tr("Trash"))
        listed.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        names = kind_names()
        self._items = [_row(thing, names) for thing in things]
        listed.addTopLevelItems(self._items)
        header = listed.header()
        header.setStretchLastSection(False)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (0, 3):
            listed.resizeColumnToContents(column)
        return listed

    def _fill_kinds(self, things: Sequence[Trashed]) -> None:
        self._kinds.addItem(tr("All kinds"), "")
        there = {thing.kind for thing in things}
        for kind, name in kind_names().items():
            if kind in there:
                self._kinds.addItem(name, str(kind))

    def _lay_out(self, filled: bool) -> None:
        above = QHBoxLayout()
        above.addWidget(self._field, 1)
        above.addWidget(self._kinds)
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        for button, place in zip(
            self._buttons, (role.ActionRole, role.ActionRole, role.ResetRole), strict=True
        ):
            buttons.addButton(button, place)
        buttons.addButton(tr("Close"), role.RejectRole)
        buttons.clicked.connect(self._pressed)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)
        self._empty.setVisible(not filled)
        for part in (self._field, self._kinds, self._list):
            part.setVisible(filled)
        self._buttons[2].setEnabled(filled)

    @property
    def chosen(self) -> list[Trashed]:
        """What is marked, as far as it is listed."""
        marked = self._list.selectedItems()
        return [item.data(0, _THING) for item in marked if not item.isHidden()]

    def _pressed(self, button: QAbstractButton) -> None:
        for own, wanted in zip(self._buttons, Wanted, strict=True):
            if own is button:
                self.wanted = wanted
                self.accept()

    def _narrow(self) -> None:
        text, kind = fold(self._field.text().strip()), self._kinds.currentData()
        for item in self._items:
            thing: Trashed = item.data(0, _THING)
            there = kind in ("", thing.kind) and text in fold(f"{thing.title}\n{thing.within}")
            item.setHidden(not there)
        self._hint.refresh()
        self._enable()

    def _enable(self) -> None:
        for button in self._buttons[:2]:
            button.setEnabled(bool(self.chosen))


def _row(thing: Trashed, names: dict[str, str]) -> QTreeWidgetItem:
    when = thing.deleted_at.astimezone().strftime("%Y-%m-%d %H:%M")
    title = " ".join(thing.title.split())
    item = QTreeWidgetItem([names[thing.kind], title, hanging(thing), when])
    for column, text in ((1, thing.title), (2, thing.within)):
        item.setToolTip(column, text[:1000])
    item.setData(0, _THING, thing)
    return item
