"""Finding one's way."""

from __future__ import annotations

import PySide6

from ui.desktop.commands.base import Command, Menu
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr


def palette(desk: Desk) -> None:
    """Find a command by typing."""
    desk.frame.show_actions()


def shortcuts(desk: Desk) -> None:
    """Show all commands with their keys."""
    desk.frame.show_shortcuts()


def about(desk: Desk) -> None:
    """Say which program this is and where its library lies."""
    from ui.version import version  # asks for the installed packages: slow, and rarely wanted

    text = tr("Gengdu 耕讀 {version} · Qt {qt} · library: {path}")
    path = desk.session.library.path
    desk.banner.tell(text.format(version=version(), qt=PySide6.__version__, path=path))


COMMANDS = (
    Command("palette", "Commands…", Menu.HELP, palette, ("Ctrl+K", "Ctrl+Shift+P")),
    Command("shortcuts", "Keyboard shortcuts", Menu.HELP, shortcuts, ("F1",)),
    Command("about", "About Gengdu", Menu.HELP, about),
)
