"""All commands with their keys, which can be changed here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.fold import fold
from ui.desktop.actions import Actions
from ui.desktop.dialogs.titles import title_of
from ui.desktop.i18n import tr
from ui.desktop.keymap import is_kept

_ID = Qt.ItemDataRole.UserRole


class ShortcutsDialog(QDialog):
    """A table of commands and keys: a row that is clicked takes the next key as its own.

    A key that another command has is only taken from it once the person says so. What is changed
    counts at once.
    """

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(600, 640)
        self._actions, self._keymap = actions, actions.keymap
        self._awaited = ""
        self._wanted_key = ""
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Find a command or a key"))
        self._field.setAccessibleName(tr("Find a command or a key"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._narrow)
        self._titles, self._keys = self._items(), [QTableWidgetItem() for _ in actions.all()]
        self._table = self._make_table()
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._take = self._button(tr("Take it over"), self._take_over)
        self._none = self._button(tr("No key"), self._clear)
        self._reset = self._button(tr("Reset the key"), self._reset_one)
        self._reset_all = self._button(tr("Reset all"), self._reset_every)
        self._lay_out()
        self._show()
        self._say("")

    def _items(self) -> list[QTableWidgetItem]:
        items = [QTableWidgetItem(title_of(action)) for action in self._actions.all()]
        for item, action in zip(items, self._actions.all(), strict=True):
            item.setData(_ID, action.objectName())
        return items

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._titles), 2, self)
        table.setHorizontalHeaderLabels([tr("Command"), tr("Keys")])
        table.setAccessibleName(tr("Keyboard shortcuts"))
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)  # Tab leaves the table; the arrows go through it
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(1, 190)
        for row, items in enumerate(zip(self._titles, self._keys, strict=True)):
            for column, item in enumerate(items):
                table.setItem(row, column, item)
        table.clicked.connect(self._await_key)
        table.activated.connect(self._await_key)
        table.currentCellChanged.connect(self._row_changed)
        return table

    def _button(self, title: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        told = QHBoxLayout()
        told.addWidget(self._said, 1)
        told.addWidget(self._take)
        buttons = QHBoxLayout()
        for button in (self._none, self._reset):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._reset_all)
        buttons.addWidget(self._button(tr("Done"), self.accept))
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self._field)
        layout.addWidget(self._table, 1)
        layout.addLayout(told)
        layout.addLayout(buttons)

    # -- what is shown

    def _show(self) -> None:
        """Write every command's keys into its row; changed ones are bold."""
        for item, command in zip(self._keys, self._keymap.commands, strict=True):
            item.setText(", ".join(map(_native, self._keymap.keys(command.id))))
            face = item.font()
            face.setBold(self._keymap.is_changed(command.id))
            item.setFont(face)
        self._row_changed()

    def _say(self, text: str, *, offers_taking: bool = False) -> None:
        hint = tr("Click a row, then press the new key. In text fields, letters stay letters.")
        self._said.setText(text or hint)
        self._take.setVisible(offers_taking)

    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        for row, (title, keys) in enumerate(zip(self._titles, self._keys, strict=True)):
            searched = fold(f"{title.text()} {title.data(_ID)} {keys.text()}")
            self._table.setRowHidden(row, not all(word in searched for word in words))

    def _row_changed(self) -> None:
        name = self._chosen
        self._none.setEnabled(bool(name and self._keymap.keys(name)))
        self._reset.setEnabled(bool(name and self._keymap.is_changed(name)))

    @property
    def _chosen(self) -> str:
        """The id of the command whose row is marked; empty if none is."""
        item = self._table.item(self._table.currentRow(), 0)
        return str(item.data(_ID)) if item else ""

    # -- taking a key

    def _await_key(self, index: QModelIndex) -> None:
        """Put a field over the row's keys that takes the next key pressed."""
        self._stop_awaiting()
        self._awaited = self._chosen
        field = QKeySequenceEdit(self._table)
        field.setMaximumSequenceLength(1)
        field.setAccessibleName(tr("Press the new key"))
        line = field.findChild(QLineEdit)
        if line is not None:
            line.setPlaceholderText(tr("Press the new key"))
        field.keySequenceChanged.connect(self._pressed)
        field.installEventFilter(self)
        self._table.setCellWidget(index.row(), 1, field)
        field.setFocus()
        self._say(tr("Press the new key, or Escape to leave it as it is."))

    def _stop_awaiting(self) -> None:
        self._awaited = ""
        for row in range(self._table.rowCount()):
            if self._table.cellWidget(row, 1) is not None:
                self._table.removeCellWidget(row, 1)

    def _pressed(self, pressed: QKeySequence) -> None:
        name = self._awaited
        if not name:  # the field, on its way out, says once more what it holds
            return
        self._stop_awaiting()
        self._table.setFocus()
        holder = self._keymap.holder(pressed.toString())
        keys = pressed.toString(QKeySequence.SequenceFormat.NativeText)
        if is_kept(pressed.toString()):
            self._say(tr("{keys} moves about on the page and in lists.").format(keys=keys))
        elif holder is not None and holder.id != name:
            self._wanted_key = pressed.toString()
            text = tr("{keys} already gives “{command}”.")
            title = title_of(self._actions[holder.id])
            self._say(text.format(keys=keys, command=title), offers_taking=True)
        else:
            self._assign(name, pressed.toString())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the keys as they are."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.KeyPress and escape:
            self._stop_awaiting()
            self._table.setFocus()
            self._say("")
            return True
        return super().eventFilter(watched, event)

    def _take_over(self) -> None:
        self._assign(self._chosen, self._wanted_key)

    def _assign(self, name: str, key: str) -> None:
        self._keymap.assign(name, key)
        self._changed()

    def _clear(self) -> None:
        self._keymap.clear(self._chosen)
        self._changed()

    def _reset_one(self) -> None:
        self._keymap.reset(self._chosen)
        self._changed()

    def _reset_every(self) -> None:
        self._keymap.reset_all()
        self._changed()

    def _changed(self) -> None:
        self._stop_awaiting()
        self._actions.apply_keys()
        self._show()
        self._say("")


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
