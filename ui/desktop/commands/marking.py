"""Highlight mode: letting go of a selection puts the current tag on it at once."""

from __future__ import annotations

from ui.desktop.commands.aim import aim_at_selection, annotation_of
from ui.desktop.commands.base import Command, Menu, can_code
from ui.desktop.commands.coding import done_with_popup, offer_popup, open_popup, take_tag
from ui.desktop.commands.numbers import tag_numbers
from ui.desktop.desk import Desk


def toggle(desk: Desk) -> None:
    """Begin highlight mode with the tag used last, or leave it."""
    if desk.marking:
        leave(desk)
        return
    desk.marking = True
    if desk.current_tag not in desk.session.codebook():
        first = next(iter(tag_numbers(desk).values()), None)
        desk.current_tag = first.id if first else ""
    desk.frame.show_mode()
    if desk.page.selection:
        selected(desk)
    elif not desk.current_tag:
        open_popup(desk)


def leave(desk: Desk) -> None:
    """Leave highlight mode; an open popup goes first."""
    if desk.popup.isVisible():
        desk.popup.dismiss()
        return
    desk.marking = False
    desk.frame.show_mode()


def selected(desk: Desk) -> None:
    """A passage was selected with the mouse: tag it in highlight mode, else offer tags."""
    if not _mark(desk):
        open_popup(desk)


def selected_by_keys(desk: Desk) -> None:
    """A passage was selected with the keyboard."""
    if not _mark(desk):
        offer_popup(desk)


def _mark(desk: Desk) -> bool:
    """Tag the selection with the current tag; whether that is what the mode and the tag allow."""
    if not (desk.marking and can_code(desk) and desk.current_tag in desk.session.codebook()):
        return False
    aim_at_selection(desk)
    same = annotation_of(desk, desk.target)
    if same is not None and desk.current_tag in same.tags:
        done_with_popup(desk)  # selected once more, it keeps its tag
    else:
        take_tag(desk, desk.current_tag)
    return True


def _is_marking(desk: Desk) -> bool:
    return desk.marking


COMMANDS = (
    Command(
        "highlight-mode",
        "Highlight mode",
        Menu.CODING,
        toggle,
        ("H",),
        can_code,
        _is_marking,
        parted=True,
    ),
    Command("leave-mode", "Leave highlight mode", Menu.CODING, leave, ("Esc",), _is_marking),
)
