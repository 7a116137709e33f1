"""Who codes: the name that annotations and their history carry."""

from __future__ import annotations

from functools import partial

from ui.desktop.commands.base import Command, Menu, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.settings import CODER, INTRODUCE


def ask(desk: Desk) -> None:
    """Ask for the name that what is coded from now on carries."""
    name = desk.ask.line(tr("Who codes"), tr("Your name"), desk.settings.get(CODER))
    if name is not None:
        desk.settings.set(CODER, " ".join(name.split()))
        desk.settings.set(INTRODUCE, False)
        desk.session.library.coder = desk.settings.get(CODER)
        desk.frame.say(_who(desk))


def introduce(desk: Desk) -> None:
    """Say once, after the first highlight, whose name it carries, and offer another."""
    if not desk.settings.get(INTRODUCE) or not desk.session.annotations():
        return
    desk.settings.set(INTRODUCE, False)
    desk.banner.tell(_who(desk), [(tr("Another name…"), partial(desk.attempt, ask, desk))])


def _who(desk: Desk) -> str:
    name = desk.settings.get(CODER)
    if not name:
        return tr("Your highlights carry no name.")
    return tr("Your highlights carry the name {coder}.").format(coder=name)


COMMANDS = (Command("coder", "Who codes…", Menu.CODING, ask, (), writable, parted=True),)
