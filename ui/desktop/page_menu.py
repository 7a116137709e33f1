"""The menu under the pointer on the page: every highlight there, and what can be done."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from ui.desktop.actions import Actions
from ui.desktop.commands import coding
from ui.desktop.commands.aim import annotation_of
from ui.desktop.desk import Desk
from ui.desktop.shortening import shortened

_ALWAYS = (
    "tag",
    "note",
    "copy",
    "copy-shown",
    "copy-cited",
    "find",
    "search-selection",
    "dictionary",
)
_LONGEST = 24


def page_menu(desk: Desk, actions: Actions, annotations: Iterable[str], parent: QWidget) -> QMenu:
    """Lists the annotations under the pointer (by their ids), then the commands."""
    actions.refresh()
    menu = QMenu(parent)
    for key in annotations:
        chosen = menu.addAction(_title(desk, key).replace("&", "&&"))
        chosen.triggered.connect(partial(actions.guard, coding.annotation_clicked, key))
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addActions([actions[name] for name in _ALWAYS])
    if actions["load-images"].isEnabled():
        menu.addAction(actions["load-images"])
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _title(desk: Desk, key: str) -> str:
    """A highlight by its tags and the words it begins with, as they are shown."""
    found, document = annotation_of(desk, key), desk.session.document
    if found is None or document is None:
        return ""
    quote = document.shown(found.anchor.start, found.anchor.end).split("\n")[0]
    short = shortened(quote, _LONGEST)
    codebook = desk.session.codebook()
    names = [codebook.get(tag).name for tag in found.tags if tag in codebook]
    return f"{'、'.join(names)}　{short}" if names else short
