"""Every command of the desktop, in one list."""

from __future__ import annotations

from ui.desktop.commands import (
    accessibility,
    adjusting,
    articles,
    codebook,
    coding,
    collections,
    conversion,
    files,
    finding,
    help,
    images,
    marking,
    moving,
    navigation,
    view,
    views,
)
from ui.desktop.commands.base import Command, Group, Menu

__all__ = ["COMMANDS", "Command", "Group", "Menu"]

COMMANDS: tuple[Command, ...] = (
    *files.COMMANDS,
    *articles.COMMANDS,
    *collections.COMMANDS,
    *coding.COMMANDS,
    *finding.COMMANDS,
    *marking.COMMANDS,
    *moving.COMMANDS,
    *adjusting.COMMANDS,
    *codebook.COMMANDS,
    *view.COMMANDS,
    *views.COMMANDS,
    *navigation.COMMANDS,
    *conversion.COMMANDS,
    *images.COMMANDS,
    *accessibility.COMMANDS,
    *help.COMMANDS,
)
