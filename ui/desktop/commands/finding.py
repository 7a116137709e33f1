"""Finding something on the page."""

from __future__ import annotations

from ui.desktop.commands import walking
from ui.desktop.commands.base import Command, Menu, with_article
from ui.desktop.desk import Desk
from ui.desktop.finding import Range


def open_find(desk: Desk) -> None:
    """Open the bar, with what is selected as what to look for."""
    selection, article = desk.page.selection, desk.session.article
    text = ""
    if article and selection and selection.end - selection.start <= LONGEST:
        text = article.source_text[selection.start : selection.end]
    desk.find_bar.open("" if "\n" in text else text)
    refresh(desk)


LONGEST = 60
"""The longest selection, in code points, that is taken for something to look for."""


def refresh(desk: Desk) -> None:
    """Look anew: for something else, or in another article."""
    article, bar = desk.session.article, desk.find_bar
    if not bar.isVisibleTo(desk.window):
        return
    text = article.source_text if article else ""
    start = desk.page.reading_offset()
    hit = desk.finding.look(text, bar.query, exact_script=bar.exact_script, start=start)
    desk.page.set_found(desk.finding.ranges)
    _show(desk, hit)


def step(desk: Desk, way: int) -> None:
    """Go to the next hit (1) or the one before (-1), opening the bar if it is closed.

    After a result of a search has been opened, the hits are those of the search.
    """
    if not desk.find_bar.isVisibleTo(desk.window):
        if walking.is_under_way(desk):
            walking.step(desk, way)
            return
        open_find(desk)
        return
    _show(desk, desk.finding.step(way))


def close(desk: Desk) -> None:
    """Mark nothing any more; the current hit stays selected, ready to be tagged."""
    desk.page.set_found(())
    desk.page.setFocus()


def _show(desk: Desk, hit: Range | None) -> None:
    desk.find_bar.set_count(desk.finding.at, len(desk.finding.ranges))
    if hit is not None:
        desk.page.show_offset(hit[0], series=True)
        desk.page.select(*hit)


COMMANDS = (
    Command(
        "find", "Find on this page…", Menu.EDIT, open_find, ("Ctrl+F",), with_article, parted=True
    ),
    Command(
        "find-next",
        "Find the next",
        Menu.EDIT,
        lambda desk: step(desk, 1),
        ("F3", "Ctrl+G"),
        with_article,
    ),
    Command(
        "find-previous",
        "Find the one before",
        Menu.EDIT,
        lambda desk: step(desk, -1),
        ("Shift+F3", "Ctrl+Shift+G"),
        with_article,
    ),
)
