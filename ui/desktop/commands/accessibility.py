"""Hearing what others see."""

from __future__ import annotations

from ui.desktop.commands.base import Command, Menu, with_article
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr


def what_is_here(desk: Desk) -> None:
    """Say the tags and notes of the highlights at the caret, or where the selection begins."""
    text = desk.page.told_at(desk.page.selection.start)
    desk.frame.say(text or tr("No highlight here."))


COMMANDS = (
    Command(
        "what-is-here",
        "What is here",
        Menu.CODING,
        what_is_here,
        ("F2",),
        with_article,
        parted=True,
    ),
)
