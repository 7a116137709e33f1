"""Moving about: back and forward over jumps, from heading to heading."""

from __future__ import annotations

from reader.model import Block
from ui.desktop.commands import walking
from ui.desktop.commands.base import Command, Menu, with_article
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.panels.library import OUTLINE
from ui.desktop.settings import LEFT_PANE

HEADING_AT = 0.1
"""How far down the screen, as a share of its height, a heading is put."""


def back(desk: Desk) -> None:
    """Go back to where the last jump led away from; to the search whose result was opened."""
    if walking.came_from_search(desk):
        walking.go_back(desk)
    else:
        desk.navigator.back()


def can_go_back(desk: Desk) -> bool:
    """Whether there is anywhere to go back to."""
    return desk.navigator.history.can_go_back or walking.came_from_search(desk)


def forward(desk: Desk) -> None:
    """Go forward again to where the person went back from."""
    desk.navigator.forward()


def open_outline(desk: Desk) -> None:
    """Show the headings of the article and give them the keyboard."""
    if not desk.settings.get(LEFT_PANE):
        desk.settings.set(LEFT_PANE, True)
        desk.frame.apply_panes()
    desk.library.focus(OUTLINE)


def go_to_heading(desk: Desk, offset: int) -> None:
    """Show a heading (by its source offset) near the top of the page and read on there."""
    desk.page.show_offset(offset, at=HEADING_AT)
    # At the end of the article a heading may not get so far up.
    desk.library.follow(offset)
    desk.page.setFocus()


def next_heading(desk: Desk) -> None:
    """Go to the heading after the one being read under."""
    outline = desk.library.outline
    _go(desk, outline.headings[outline.current + 1 :][:1])


def previous_heading(desk: Desk) -> None:
    """Go to the heading being read under, or from there to the one before it."""
    outline, top = desk.library.outline, desk.page.place()
    above = outline.headings[: outline.current + 1]
    if above and top and top.offset <= above[-1].start:
        above = above[:-1]
    _go(desk, above[-1:])


def _go(desk: Desk, found: tuple[Block, ...]) -> None:
    if found:
        go_to_heading(desk, found[0].start)
    else:
        desk.banner.tell(tr("There is no other heading that way."))


COMMANDS = (
    Command(
        "back",
        "Back",
        Menu.VIEW,
        back,
        ("Alt+Left",),
        can_go_back,
        parted=True,
    ),
    Command(
        "forward",
        "Forward",
        Menu.VIEW,
        forward,
        ("Alt+Right",),
        lambda desk: desk.navigator.history.can_go_forward,
    ),
    Command("outline", "Go to the outline", Menu.VIEW, open_outline, ("Ctrl+Shift+O",)),
    Command("next-heading", "Next heading", Menu.VIEW, next_heading, ("Alt+PgDown",), with_article),
    Command(
        "previous-heading",
        "Heading before",
        Menu.VIEW,
        previous_heading,
        ("Alt+PgUp",),
        with_article,
    ),
)
