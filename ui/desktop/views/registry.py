"""The views, in the order in which the bar offers them. A new one is a module and a line here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.desktop.views.base import View, ViewKind

if TYPE_CHECKING:
    from ui.desktop.desk import Desk

ARTICLES = "articles"
PASSAGES = "passages"


def _passages(desk: Desk) -> View:
    from ui.desktop.commands import files, passages
    from ui.desktop.views.passages import PassagesView

    menu = partial(desk.frame.show_menu, passages.MENU)
    return PassagesView(desk, passages.open_passage, files.export, menu)


def _search(desk: Desk) -> View:
    from ui.desktop.commands.searching import make_view

    return make_view(desk)


def _articles(desk: Desk) -> View:
    from ui.desktop.views.articles import ArticlesView

    return ArticlesView(desk)


VIEWS: tuple[ViewKind, ...] = (
    ViewKind(PASSAGES, "Passages", "Ctrl+Shift+2", _passages),
    ViewKind("search", "Search", "Ctrl+Shift+F", _search),
    ViewKind(ARTICLES, "Articles", "Ctrl+Shift+4", _articles),
)
"""Each module is imported by ``make``, when the view is first shown."""
