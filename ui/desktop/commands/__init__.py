"""Every command of the desktop, in one list."""

from __future__ import annotations

from ui.desktop.commands import (
    accessibility,
    adjusting,
    article,
    batches,
    codebook,
    coding,
    conversion,
    files,
    finding,
    help,
    images,
    marking,
    moving,
    navigation,
    reprints,
    revising,
    searching,
    view,
    views,
)
from ui.desktop.commands.base import Command, Group, Menu

__all__ = ["COMMANDS", "Command", "Group", "Menu"]

COMMANDS: tuple[Command, ...] = (
    *files.COMMANDS,
    *article.COMMANDS,
    *batches.COMMANDS,
    *coding.COMMANDS,
    *finding.COMMANDS,
    *searching.COMMANDS,
    *marking.COMMANDS,
    *moving.COMMANDS,
    *adjusting.COMMANDS,
    *revising.COMMANDS,
    *codebook.COMMANDS,
    *view.COMMANDS,
    *views.COMMANDS,
    *navigation.COMMANDS,
    *conversion.COMMANDS,
    *images.COMMANDS,
    *reprints.COMMANDS,
    *accessibility.COMMANDS,
    *help.COMMANDS,
)
