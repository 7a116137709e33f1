"""From one annotation to the next, in the order of the list and of what it is narrowed to.

Orphans have no place on the page and are passed over.
"""

from __future__ import annotations

from functools import partial

from ui.desktop.commands.aim import annotation_of, is_orphan
from ui.desktop.commands.base import Command, Menu, with_article
from ui.desktop.commands.coding import open_annotation
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr


def go(desk: Desk, *, step: int) -> None:
    """Go to the next annotation (``step`` 1) or the one before (-1)."""
    found = _neighbour(desk, step)
    if found is None:
        desk.banner.tell(tr("There is no other annotation that way."))
    else:
        desk.popup.dismiss()
        open_annotation(desk, found)


def _neighbour(desk: Desk, step: int) -> str | None:
    listed = [each for each in desk.annotations.listed if not is_orphan(desk, each)]
    keys = [annotation.id for annotation in listed]
    chosen = annotation_of(desk, desk.target)
    if chosen is not None and chosen.id in keys:
        at = keys.index(chosen.id) + step
        return keys[at] if 0 <= at < len(keys) else None
    place = _place(desk)
    ahead = [each for each in listed if (each.anchor.start - place) * step > 0]
    nearest = min(ahead, key=lambda each: abs(each.anchor.start - place), default=None)
    return nearest.id if nearest else None


def _place(desk: Desk) -> int:
    """The source offset from which a person moves: the selection, else the top of the page."""
    if desk.page.selection:
        return desk.page.selection.start
    eye = desk.page.eye()
    return eye.offset - 1 if eye else 0


COMMANDS = (
    Command(
        "previous-annotation",
        "Previous annotation",
        Menu.CODING,
        partial(go, step=-1),
        ("Alt+Up",),
        with_article,
        parted=True,
    ),
    Command(
        "next-annotation",
        "Next annotation",
        Menu.CODING,
        partial(go, step=1),
        ("Alt+Down",),
        with_article,
    ),
)
