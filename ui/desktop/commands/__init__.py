"""Every command of the desktop, in one list."""

from __future__ import annotations

from ui.desktop.commands import (
    accessibility,
    adjusting,
    arranging,
    codebook,
    codebook_files,
    coding,
    conversion,
    files,
    finding,
    help,
    marking,
    merging,
    moving,
    navigation,
    view,
    views,
)
from ui.desktop.commands.base import Command, Group, Menu

__all__ = ["COMMANDS", "TAG_MENU", "Command", "Group", "Menu"]

COMMANDS: tuple[Command, ...] = (
    *files.COMMANDS,
    *coding.COMMANDS,
    *finding.COMMANDS,
    *marking.COMMANDS,
    *moving.COMMANDS,
    *adjusting.COMMANDS,
    *codebook.COMMANDS,
    *merging.COMMANDS,
    *arranging.COMMANDS,
    *codebook.FOLDING,
    *codebook_files.COMMANDS,
    *view.COMMANDS,
    *views.COMMANDS,
    *navigation.COMMANDS,
    *conversion.COMMANDS,
    *accessibility.COMMANDS,
    *help.COMMANDS,
)

TAG_MENU = (
    "add-tag",
    "add-tag-below",
    "rename-tag",
    "edit-tag",
    "recolour-tag",
    "pin-tag",
    "unpin-tag",
    "merge-tag",
    "split-tag",
    "sort-tags-name",
    "sort-tags-count",
    "archive-tag",
    "delete-tag",
)
"""What the menu of a tag offers."""
