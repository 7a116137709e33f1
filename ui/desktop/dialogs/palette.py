"""The command palette: any command by a few letters of its title."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.fold import fold
from ui.desktop.dialogs.titles import title_of
from ui.desktop.i18n import tr
from ui.desktop.widgets.hint import Hint

_ACTION = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """Lists the actions that can be done now; Enter does the chosen one."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Commands"))
        self.resize(520, 400)
        self._actions = [action for action in actions if action.isEnabled()]
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Type a command"))
        self._field.setAccessibleName(tr("Type a command"))
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list = QTreeWidget(self)
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.setAccessibleName(tr("Commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self.accept)
        Hint(self._list, lambda: tr("No command is called that."))
        self._field.returnPressed.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self._fill("")

    @property
    def chosen(self) -> QAction | None:
        """The action under the cursor."""
        item = self._list.currentItem()
        return item.data(0, _ACTION) if item else None

    def _fill(self, text: str) -> None:
        self._list.clear()
        words = fold(text).split()
        for action in self._actions:
            # By its English name too, whatever the interface speaks.
            searched = fold(f"{title_of(action)} {action.objectName()}")
            if all(word in searched for word in words):
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QTreeWidgetItem([title_of(action), keys])
                item.setData(0, _ACTION, action)
                self._list.addTopLevelItem(item)
        self._choose(0)

    def _choose(self, row: int) -> None:
        self._list.setCurrentIndex(self._list.model().index(row, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the list while the field keeps the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            count = self._list.topLevelItemCount()
            if step and count:
                self._choose((self._list.currentIndex().row() + step) % count)
                return True
        return super().eventFilter(watched, event)
