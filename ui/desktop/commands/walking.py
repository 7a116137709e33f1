"""From a result of a search to the page, on through its hits, and back to the search."""

from __future__ import annotations

from collections.abc import Callable

from ui.desktop.commands import views
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.views.base import READING
from ui.desktop.walk import Stop, Walk

SEARCH = "search"
"""The id of the view that is walked from."""


def begin(desk: Desk, stop: Stop, step_on: Callable[[int], Stop | None]) -> None:
    """Show a hit on the page, selected, with all others of its article marked."""
    views.open_place(desk, stop.article, *stop.place)
    desk.find_bar.hide()
    desk.page.set_found(stop.found)
    desk.page.setFocus()
    desk.walk = Walk(step_on, stop, desk.navigator.history.behind)
    desk.navigator.changed.emit()


def is_under_way(desk: Desk) -> bool:
    """Whether the page shows the article whose hits are gone through."""
    article = desk.session.article
    return bool(desk.walk and article and article.id == desk.walk.stop.article)


def step(desk: Desk, way: int) -> None:
    """Go to the next hit of the search (1) or the one before (-1), on in the next article."""
    assert desk.walk is not None
    stop = desk.walk.step(way)
    if stop is None:
        last, first = tr("That was the last place found."), tr("That was the first place found.")
        desk.frame.say(last if way > 0 else first)
    else:
        begin(desk, stop, desk.walk.step)


def came_from_search(desk: Desk) -> bool:
    """Whether the way back leads to the search: nothing was jumped to since."""
    here = desk.views.shown == READING and is_under_way(desk)
    return bool(here and desk.walk and desk.walk.behind == desk.navigator.history.behind)


def go_back(desk: Desk) -> None:
    """Show the search as it was left."""
    views.show(SEARCH, desk)
