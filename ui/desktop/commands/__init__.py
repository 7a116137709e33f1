"""Every command of the desktop, in one list."""

from __future__ import annotations

from ui.desktop.commands import (
    accessibility,
    adjusting,
    arranging,
    article,
    articles,
    batches,
    codebook,
    codebook_files,
    coder,
    coding,
    collections,
    conversion,
    files,
    finding,
    help,
    images,
    marking,
    merging,
    moving,
    navigation,
    passages,
    past,
    recoding,
    reprints,
    revising,
    view,
    views,
)
from ui.desktop.commands.base import Command, Group, Menu

__all__ = ["COMMANDS", "TAG_MENU", "Command", "Group", "Menu"]

COMMANDS: tuple[Command, ...] = (
    *files.COMMANDS,
    *article.COMMANDS,
    *batches.COMMANDS,
    *articles.COMMANDS,
    *collections.COMMANDS,
    *coding.COMMANDS,
    *finding.COMMANDS,
    *recoding.COMMANDS,
    *past.COMMANDS,
    *marking.COMMANDS,
    *moving.COMMANDS,
    *adjusting.COMMANDS,
    *revising.COMMANDS,
    *codebook.COMMANDS,
    *coder.COMMANDS,
    *merging.COMMANDS,
    *arranging.COMMANDS,
    *codebook.FOLDING,
    *codebook_files.COMMANDS,
    *view.COMMANDS,
    *views.COMMANDS,
    *passages.COMMANDS,
    *navigation.COMMANDS,
    *conversion.COMMANDS,
    *images.COMMANDS,
    *reprints.COMMANDS,
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
