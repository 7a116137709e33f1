"""What a command is: data, from which menus, keys, the palette and the shortcuts page are made."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from reader.immutable import immutable
from ui.desktop.desk import Desk
from ui.desktop.views.base import READING


class Menu(StrEnum):
    """The menus, in order; their titles in English."""

    FILE = "File"
    EDIT = "Edit"
    ARTICLES = "Articles"
    CODING = "Coding"
    CODEBOOK = "Codebook"
    VIEW = "View"
    HELP = "Help"


class Group(StrEnum):
    """The menus within menus; their titles in English."""

    NUMBER = "Tag by number"
    EXTENT = "Extend the highlight"
    ORDER = "Order of the annotations"
    ARRANGE = "Move the tag"
    SORT = "Sort the tags below"


def always(desk: Desk) -> bool:
    """For commands that can be given at any time."""
    return True


def with_article(desk: Desk) -> bool:
    """For commands that need an article on the page, and the page in sight."""
    return desk.session.article is not None and desk.views.shown == READING


def with_passages(desk: Desk) -> bool:
    """For commands about passages: those of the page in sight, or of a view that lists them."""
    return with_article(desk) or desk.views.listing is not None


def writable(desk: Desk) -> bool:
    """For commands that change the library."""
    return not desk.session.library.read_only


def can_code(desk: Desk) -> bool:
    """For commands that change what is on the page."""
    return writable(desk) and with_article(desk)


def can_tag(desk: Desk) -> bool:
    """For commands that change annotations, on the page or in a view that lists them."""
    return writable(desk) and with_passages(desk)


@immutable
class Command:
    """Something a person can have done.

    ``id`` is stable, ``title`` in English (translated where it is shown), ``keys`` in Qt's portable
    spelling, the first one being shown. ``ticked`` says whether a switch is on.
    """

    id: str
    title: str
    menu: Menu
    run: Callable[[Desk], None]
    keys: tuple[str, ...] = ()
    enabled: Callable[[Desk], bool] = always
    ticked: Callable[[Desk], bool] | None = None
    parted: bool = False
    """Whether a line parts it from the command above it in its menu."""
    group: Group | None = None
    """The menu within its menu that it stands in."""
    named: Callable[[Desk], str] | None = None
    """What it is called now, translated, where that says more than the title; "" where not."""
