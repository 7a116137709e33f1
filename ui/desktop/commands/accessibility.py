"""Hearing what others see."""

from __future__ import annotations

from ui.desktop.commands.aim import annotation_of, is_orphan
from ui.desktop.commands.base import Command, Menu, with_article
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.page.told import told


def what_is_here(desk: Desk) -> None:
    """Say the tags and notes of the highlights at the caret, or where the selection begins.

    Where an orphan is chosen in the list, say what it is.
    """
    chosen = annotation_of(desk, desk.target)
    if chosen is not None and is_orphan(desk, chosen):
        missing = tr("Not found in this text: {quote}").format(quote=chosen.anchor.quote)
        desk.frame.say(f"{missing} {told([chosen], desk.session.codebook())}")
        return
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
