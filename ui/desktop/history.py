"""Where a person has been: places to go back to, and forward to again."""

from __future__ import annotations

from collections.abc import Callable

from reader.immutable import immutable
from ui.desktop.page.eye import Eye

MOST = 200
"""How many places are kept each way; the oldest go first."""


@immutable
class Place:
    """A line of an article (an id) at the top of the page."""

    article: str
    eye: Eye


@immutable
class ViewPlace:
    """A place in a view over the library (its id), as the view itself gives it."""

    view: str
    place: object


Somewhere = Place | ViewPlace
"""Where a person can have been."""

IsThere = Callable[[str], bool]
"""Whether an article (an id) can still be opened."""


class History:
    """The places left by jumps. Where the person is now is none of them, but given each time."""

    def __init__(self) -> None:
        self._behind: list[Somewhere] = []
        self._ahead: list[Somewhere] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._behind)

    @property
    def behind(self) -> int:
        """How many places there are to go back to."""
        return len(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was gone back from."""
        return bool(self._ahead)

    def leave(self, place: Somewhere) -> None:
        """A jump leads away from a place: there is nothing ahead any more."""
        self._ahead.clear()
        _put(self._behind, place)

    def back(self, here: Somewhere | None, is_there: IsThere) -> Somewhere | None:
        """The place left last, in an article that is still there; None if there is none."""
        return _go(self._behind, self._ahead, here, is_there)

    def forward(self, here: Somewhere | None, is_there: IsThere) -> Somewhere | None:
        """The place gone back from last, in an article that is still there; None without one."""
        return _go(self._ahead, self._behind, here, is_there)


def _go(
    origin: list[Somewhere], beyond: list[Somewhere], here: Somewhere | None, is_there: IsThere
) -> Somewhere | None:
    while origin:
        place = origin.pop()
        if place != here and (isinstance(place, ViewPlace) or is_there(place.article)):
            if here:
                _put(beyond, here)
            return place
    return None


def _put(places: list[Somewhere], place: Somewhere) -> None:
    if places[-1:] != [place]:
        places.append(place)
        del places[:-MOST]
