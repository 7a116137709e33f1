"""Finding one's way."""

from __future__ import annotations

from ui.desktop.commands.base import Command, Menu
from ui.desktop.desk import Desk
from ui.desktop.i18n import spoken
from ui.desktop.settings import LANGUAGE


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


def manual(desk: Desk) -> None:
    """Open the manual beside the window, or bring it to the front."""
    # Here: the manual needs the list of all commands, this one among them.
    from ui.desktop.commands import COMMANDS as EVERY
    from ui.desktop.dialogs.manual import ManualDialog
    from ui.desktop.manual import Words, chapters

    opened = desk.window.findChild(ManualDialog)
    if opened is None:
        language = spoken(desk.settings.get(LANGUAGE))
        words = Words(EVERY, desk.window.actions())
        opened = ManualDialog(
            chapters(language), words, language, lambda: desk.frame.theme, desk.window
        )
    opened.show()
    opened.raise_()
    opened.activateWindow()


def tour(desk: Desk) -> None:
    """Point at the things of the window, one after another, until the person has seen enough."""
    from ui.desktop import tour as tours  # it is wanted once, and at no other start

    tours.begin(desk)


COMMANDS = (
    Command("manual", "Manual", Menu.HELP, manual, ("Ctrl+?", "Shift+F1")),
    Command("tour", "Tour of the window", Menu.HELP, tour),
    Command("palette", "Commands…", Menu.HELP, palette, ("Ctrl+K", "Ctrl+Shift+P")),
    Command("shortcuts", "Keyboard shortcuts", Menu.HELP, shortcuts, ("F1",)),
    Command("about", "About Gengdu", Menu.HELP, about),
)
