"""Every command of the desktop, in one list."""

from __future__ import annotations

from ui.desktop.commands import (
    adjusting,
    coding,
    conversion,
    files,
    finding,
    help,
    navigation,
    view,
)
from ui.desktop.commands.base import Command, Menu

__all__ = ["COMMANDS", "Command", "Menu"]

COMMANDS: tuple[Command, ...] = (
    *files.COMMANDS,
    *coding.COMMANDS,
    *finding.COMMANDS,
    *adjusting.COMMANDS,
    *view.COMMANDS,
    *navigation.COMMANDS,
    *conversion.COMMANDS,
    *help.COMMANDS,
)
