"""What is done in the view over all passages, beside what is done with annotations anywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.desktop.commands.base import Command, Menu, writable
from ui.desktop.commands.views import open_annotation
from ui.desktop.desk import Desk
from ui.desktop.views.registry import PASSAGES

if TYPE_CHECKING:
    from ui.desktop.views.passages import PassagesView

MENU = (
    "open-passage",
    "tag",
    "untag",
    "recode",
    "note",
    "copy",
    "copy-cited",
    "export-marked",
    "delete",
)
"""The commands of the menu over a passage."""


def shown(desk: Desk) -> PassagesView | None:
    """The view, if it is shown."""
    if desk.views.shown != PASSAGES:
        return None
    from ui.desktop.views.passages import PassagesView

    view = desk.views.current
    return view if isinstance(view, PassagesView) else None


def open_passage(desk: Desk) -> None:
    """Open the passage under the cursor on its article's page. Raises LibraryError."""
    view = shown(desk)
    number = view.current if view else None
    if number is not None:
        for annotation in desk.session.library.passage_annotations([number]):
            open_annotation(desk, annotation)


def add_condition(desk: Desk) -> None:
    """Open the menu of conditions that can be added."""
    view = shown(desk)
    if view:
        view.bar.open_conditions()


def remove_conditions(desk: Desk) -> None:
    """List all passages of the library."""
    from reader.passage_query import PassageQuery

    view = shown(desk)
    if view:
        view.set_query(replace(view.query, wanted=PassageQuery().wanted))


def save_filter(desk: Desk) -> None:
    """Keep what is asked for under a name. Raises ShelfError or LibraryError."""
    from ui.desktop.views import saved_filters

    view = shown(desk)
    if view:
        saved_filters.save(desk, view.query)


def _is_shown(desk: Desk) -> bool:
    return shown(desk) is not None


def _has_cursor(desk: Desk) -> bool:
    view = shown(desk)
    return view is not None and view.current is not None


def _can_save(desk: Desk) -> bool:
    return writable(desk) and _is_shown(desk)


COMMANDS = (
    Command(
        "open-passage", "Open on the page", Menu.EDIT, open_passage, (), _has_cursor, parted=True
    ),
    Command(
        "add-condition",
        "Add a condition…",
        Menu.EDIT,
        add_condition,
        ("Ctrl+Shift+A",),
        _is_shown,
    ),
    Command(
        "remove-conditions", "Remove all conditions", Menu.EDIT, remove_conditions, (), _is_shown
    ),
    Command("save-filter", "Save this filter…", Menu.EDIT, save_filter, (), _can_save),
)
