"""Tooltips: of texts that come from anywhere, and of buttons that do what a command does."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.desktop.dialogs.titles import title_of

_NATIVE = QKeySequence.SequenceFormat.NativeText
_COMMAND, _TEXT = "command", "tip"


def escaped(text: str) -> str:
    """What markup shows as the text stands."""
    from html import escape  # here: it brings a table of all entities, and few starts need it

    return escape(text)


def tip(text: str) -> str:
    """A tooltip that shows a text as it stands, in lines of a readable width.

    Qt takes for markup what looks like it, and would load files that it names.
    """
    return f"<p>{escaped(text)}</p>" if text else ""


def with_key(text: str, action: QAction) -> str:
    """A tooltip that says what is done and by which key; the text alone where there is none."""
    keys = action.shortcut().toString(_NATIVE)
    whole = f"{text}  {keys}" if keys else text
    return tip(whole) if "<" in whole else whole


def follow(button: QAbstractButton, action: QAction, text: str = "") -> None:
    """Let a button's tooltip name what it does and the key that a command has now.

    ``text`` goes before the command's title where the button does it in a place of its own. The
    button must last as long as the action.
    """

    def renew() -> None:
        button.setToolTip(with_key(text or title_of(action), action))

    action.changed.connect(renew)
    renew()


def does(button: QAbstractButton, command: str, text: str = "") -> None:
    """Say which command, by its id, does the same as a button: :func:`follow_all` finds it."""
    button.setProperty(_COMMAND, command)
    button.setProperty(_TEXT, text)


def follow_all(part: QWidget, window: QWidget) -> None:
    """Let the buttons within a part of a window follow the commands they were said to do."""
    actions = {action.objectName(): action for action in window.actions()}
    for button in part.findChildren(QAbstractButton):
        command = button.property(_COMMAND)
        if command:
            follow(button, actions[command], button.property(_TEXT))
