"""Going from the page to a view over the library, and back."""

from __future__ import annotations

from functools import partial

from reader.model import Annotation
from ui.desktop.commands import coding
from ui.desktop.commands.base import Command, Menu, always
from ui.desktop.desk import Desk
from ui.desktop.views.base import READING
from ui.desktop.views.registry import VIEWS

READING_KEY = "Ctrl+Shift+1"


def show(name: str, desk: Desk) -> None:
    """Show a view by its id."""
    desk.views.show_view(name, desk)


def open_article(desk: Desk, article: str) -> None:
    """Show an article on the page."""
    session = desk.session
    if session.article is None or session.article.id != article:
        session.open_article(article)
    show(READING, desk)


def open_place(desk: Desk, article: str, start: int, end: int) -> None:
    """Show a source range of an article on the page, selected."""
    open_article(desk, article)
    desk.page.show_offset(start)
    desk.page.select(start, end)


def open_annotation(desk: Desk, annotation: Annotation) -> None:
    """Show an annotation on its article's page, and choose it there."""
    open_article(desk, annotation.article)
    coding.open_annotation(desk, annotation.id)


def _is_shown(name: str, desk: Desk) -> bool:
    return desk.views.shown == name


def _command(name: str, title: str, key: str) -> Command:
    run, ticked = partial(show, name), partial(_is_shown, name)
    parted = name == READING
    return Command(f"view-{name}", title, Menu.VIEW, run, (key,), always, ticked, parted)


COMMANDS = (
    _command(READING, "Read", READING_KEY),
    *(_command(kind.id, kind.title, kind.key) for kind in VIEWS),
)
