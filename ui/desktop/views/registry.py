"""The views, in the order in which the bar offers them. A new one is a module and a line here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.views.base import View, ViewKind

if TYPE_CHECKING:
    from ui.desktop.desk import Desk


def _search(desk: Desk) -> View:
    from ui.desktop.commands.searching import make_view

    return make_view(desk)


VIEWS: tuple[ViewKind, ...] = (ViewKind("search", "Search", "Ctrl+Shift+F", _search),)
"""Each module is imported by ``make``, when the view is first shown."""
