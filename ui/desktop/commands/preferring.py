"""The settings, all in one place."""

from __future__ import annotations

from ui.desktop.commands.base import Command, Menu
from ui.desktop.desk import Desk


def show(desk: Desk) -> None:
    """Open the settings."""
    from ui.desktop.dialogs.settings import SettingsDialog

    SettingsDialog(desk, desk.window).exec()


COMMANDS = (Command("settings", "Settings…", Menu.VIEW, show, ("Ctrl+,",), parted=True),)
