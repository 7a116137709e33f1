"""The tree of tags: what is dragged and typed in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from ui.desktop.i18n import tr
from ui.desktop.models.tags import TagModel
from ui.desktop.panels.tag_row import TagRow

INDENT = 18

COMMANDS = {
    "Del": "delete-tag",
    "Backspace": "delete-tag",
    "Ins": "add-tag",
    "Ctrl+Up": "tag-up",
    "Ctrl+Down": "tag-down",
    "Ctrl+Right": "tag-deeper",
    "Ctrl+Left": "tag-out",
}
"""The commands that keys give within the tree, in Qt's portable spelling."""

_OWN = {*COMMANDS, "F2"}


class TagTree(QTreeView):
    """Shows a TagModel. It changes nothing: it says what the person wants."""

    command_wanted = Signal(str)
    """The id of a command that a key gives here."""

    typed = Signal(str)
    """Text that was typed, to find tags by."""

    def __init__(self, model: TagModel, row: TagRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(row)
        self.setAccessibleName(tr("Codebook"))
        self.setHeaderHidden(True)
        self.setIndentation(INDENT)
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def forbid_changes(self) -> None:
        """Let nothing be dragged or typed over."""
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)

    def event(self, event: QEvent) -> bool:
        """Keys of the tree, and letters, are not commands of the window while it has the keyboard;
        digits still are."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
            if _spelled(event) in _OWN or (plain and event.text().isalpha()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the command of a key."""
        command = COMMANDS.get(_spelled(event))
        if command:
            self.command_wanted.emit(command)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """What is typed narrows the tree instead of jumping about in it."""
        if search.strip():
            self.typed.emit(search)


def _spelled(event: QKeyEvent) -> str:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    combination = QKeyCombination(modifiers, Qt.Key(event.key()))
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)
