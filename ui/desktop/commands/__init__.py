"""Every command of the desktop, in one list."""

from __future__ import annotations

from ui.desktop.commands import (
    accessibility,
    adjusting,
    codebook,
    coding,
    conversion,
    files,
    finding,
    help,
    marking,
    moving,
    navigation,
    passages,
    view,
    views,
)
from ui.desktop.commands.base import Command, Group, Menu

__all__ = ["COMMANDS", "Command", "Group", "Menu"]

COMMANDS: tuple[Command, ...] = (
    *files.COMMANDS,
    *coding.COMMANDS,
    *finding.COMMANDS,
    *marking.COMMANDS,
    *moving.COMMANDS,
    *adjusting.COMMANDS,
    *codebook.COMMANDS,
    *view.COMMANDS,
    *views.COMMANDS,
    *passages.COMMANDS,
    *navigation.COMMANDS,
    *conversion.COMMANDS,
    *accessibility.COMMANDS,
    *help.COMMANDS,
)
