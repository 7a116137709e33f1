"""Moving the ends of a highlight."""

from __future__ import annotations

from reader.model import Annotation
from ui.desktop.commands.aim import annotation_of
from ui.desktop.commands.base import Command, Menu, with_article, writable
from ui.desktop.commands.recoding import standing
from ui.desktop.desk import Desk
from ui.desktop.page.selection import Move


def adjust(desk: Desk, key: str, start: int, end: int) -> None:
    """Let an annotation cover another source range."""
    found = annotation_of(desk, key)
    if found is None or (found.anchor.start, found.anchor.end) == (start, end):
        return
    desk.session.move_annotation(found, start, end)
    desk.page.select(start, end)
    desk.target = key
    desk.page.set_adjustable(key)


def move_start(desk: Desk, move: Move) -> None:
    """Move the start of the chosen highlight by a character; it keeps one at least."""
    found = _chosen(desk)
    if found:
        start = desk.page.moved(found.anchor.start, move)
        if start < found.anchor.end:
            adjust(desk, found.id, start, found.anchor.end)


def move_end(desk: Desk, move: Move) -> None:
    """Move the end of the chosen highlight by a character; it keeps one at least."""
    found = _chosen(desk)
    if found:
        end = desk.page.moved(found.anchor.end, move)
        if end > found.anchor.start:
            adjust(desk, found.id, found.anchor.start, end)


def _chosen(desk: Desk) -> Annotation | None:
    """The highlight chosen on the page, else the first one marked in the list."""
    chosen = annotation_of(desk, desk.target)
    found = standing(desk, [chosen] if chosen else desk.annotations.selected)
    return found[0] if found else None


def _can_adjust(desk: Desk) -> bool:
    return writable(desk) and with_article(desk)


COMMANDS = (
    Command(
        "end-later",
        "Highlight: end later",
        Menu.CODING,
        lambda desk: move_end(desk, Move.FORWARD),
        ("Alt+Shift+Right",),
        _can_adjust,
        parted=True,
    ),
    Command(
        "end-earlier",
        "Highlight: end earlier",
        Menu.CODING,
        lambda desk: move_end(desk, Move.BACK),
        ("Alt+Shift+Left",),
        _can_adjust,
    ),
    Command(
        "start-earlier",
        "Highlight: begin earlier",
        Menu.CODING,
        lambda desk: move_start(desk, Move.BACK),
        ("Alt+Shift+Up",),
        _can_adjust,
    ),
    Command(
        "start-later",
        "Highlight: begin later",
        Menu.CODING,
        lambda desk: move_start(desk, Move.FORWARD),
        ("Alt+Shift+Down",),
        _can_adjust,
    ),
)
