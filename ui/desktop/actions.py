"""Qt's actions and menus, made from the list of commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.desktop.commands import Command, Group, Menu
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.keymap import Keymap


class Actions(QObject):
    """One QAction a command, by its id. Faults of a command are told over the page."""

    def __init__(self, commands: Sequence[Command], desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._commands = commands
        self._given = QActionGroup(self)
        self._given.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._given.triggered.connect(self._trigger)
        self.keymap = Keymap(commands, desk.settings)
        self._by_id = {command.id: self._action(command) for command in commands}
        self.apply_keys()
        window.addActions(list(self._by_id.values()))
        self.refresh()

    def __getitem__(self, command_id: str) -> QAction:
        return self._by_id[command_id]

    def all(self) -> list[QAction]:
        """All actions, in the order of the commands."""
        return list(self._by_id.values())

    def refresh(self) -> None:
        """Ask each command anew whether it can be given, and each switch whether it is on."""
        for command in self._commands:
            action = self._by_id[command.id]
            action.setEnabled(command.enabled(self._desk))
            if command.ticked:
                action.setChecked(command.ticked(self._desk))
            if command.named:
                named = command.named(self._desk) or tr(command.title)
                self._call(action, named)
        session = self._desk.session
        for name, verb, what in (
            ("undo", tr("Undo"), session.undo_stack.undo_title),
            ("redo", tr("Redo"), session.undo_stack.redo_title),
        ):
            named = tr("{verb}: {what}").format(verb=verb, what=what)
            self._call(self._by_id[name], named if what else verb)

    def apply_keys(self) -> None:
        """Let each command be given by the keys it has now."""
        for name, keys in self.keymap.every().items():
            self._by_id[name].setShortcuts([QKeySequence(key) for key in keys])

    def menu(self, parent: QWidget) -> QMenu:
        """A menu of all menus, which are made when it is first opened."""
        whole = QMenu(parent)
        whole.aboutToShow.connect(partial(self._fill_whole, whole))
        return whole

    def some(self, ids: Sequence[str], parent: QWidget) -> QMenu:
        """A menu of some commands."""
        menu = QMenu(parent)
        menu.addActions([self._by_id[name] for name in ids])
        return menu

    def guard(self, run: Callable[..., None], *arguments: object) -> None:
        """Run part of a command; a fault is told over the page."""
        self._desk.attempt(run, self._desk, *arguments)

    def _fill_whole(self, whole: QMenu) -> None:
        if whole.isEmpty():
            for menu in Menu:
                whole.addMenu(self._fill(QMenu(tr(menu.value), whole), menu))

    def _fill(self, menu: QMenu, which: Menu) -> QMenu:
        groups: dict[Group | None, QMenu] = {None: menu}
        for command in self._commands:
            if command.menu is which:
                if command.parted:
                    menu.addSeparator()
                if command.group not in groups and command.group is not None:
                    groups[command.group] = menu.addMenu(tr(command.group.value))
                groups[command.group].addAction(self._by_id[command.id])
        return menu

    def _call(self, action: QAction, name: str) -> None:
        # A single & would be the mark of a key in the menu.
        action.setText(name.replace("&", "&&"))

    def _action(self, command: Command) -> QAction:
        action = QAction(tr(command.title), self._given)
        action.setObjectName(command.id)
        action.setCheckable(command.ticked is not None)
        action.setData(command)
        return action

    def _trigger(self, action: QAction) -> None:
        command: Command = action.data()
        self.guard(command.run)
        self.refresh()
