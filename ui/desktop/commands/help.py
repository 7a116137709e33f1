"""Finding one's way."""

from __future__ import annotations

from ui.desktop.commands.base import Command, Menu
from ui.desktop.desk import Desk


def palette(desk: Desk) -> None:
    """Find a command by typing."""
    desk.frame.show_actions()


def shortcuts(desk: Desk) -> None:
    """Show all commands with their keys."""
    desk.frame.show_shortcuts()


def about(desk: Desk) -> None:
    """Say which program this is, what it is made of, and where its library lies."""
    # Here: it asks for all installed packages, and is rarely wanted.
    from ui.desktop.dialogs.about import AboutDialog

    AboutDialog(desk.session.library.path, desk.frame.theme, desk.window).exec()


COMMANDS = (
    Command("palette", "Commands…", Menu.HELP, palette, ("Ctrl+K", "Ctrl+Shift+P")),
    Command("shortcuts", "Keyboard shortcuts", Menu.HELP, shortcuts, ("F1",)),
    Command("about", "About Gengdu", Menu.HELP, about),
)
