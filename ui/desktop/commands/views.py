"""Going from the page to a view over the library, and back."""

from __future__ import annotations

from functools import partial

from reader.model import Annotation
from ui.desktop.commands import coding
from ui.desktop.commands.base import Command, Menu, always
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.views.base import READING
from ui.desktop.views.registry import VIEWS

READING_KEY = "Ctrl+Shift+1"


def show(name: str, desk: Desk) -> None:
    """Show a view by its id."""
    desk.views.show_view(name, desk)


def open_place(desk: Desk, article: str, start: int, end: int) -> None:
    """Show a source range of an article on the page, selected."""
    with desk.navigator.one_jump():
        _open(desk, article)
        desk.page.show_offset(start)
        desk.page.select(start, end)


def open_annotation(desk: Desk, annotation: Annotation) -> None:
    """Show an annotation on its article's page, and choose it there.

    One that was not found in the article's present text has no place: the article opens at its top.
    """
    with desk.navigator.one_jump():
        _open(desk, annotation.article)
        article = desk.session.article
        if article is None or annotation.version == article.info.version:
            coding.open_annotation(desk, annotation.id)
            return
        desk.page.show_offset(0, at=0)
        desk.annotations.choose(annotation.id)
    desk.banner.tell(
        tr("This passage was not found in the article’s present text. It is kept with its quote.")
    )


def open_card(desk: Desk, key: str) -> None:
    """Go to an annotation of the article on the page, from whatever view is shown."""
    if desk.views.current is not None:
        with desk.navigator.one_jump():
            show(READING, desk)
            coding.open_annotation(desk, key)
    else:
        coding.open_annotation(desk, key)


def open_article(desk: Desk, key: str) -> None:
    """Read an article, whatever view is shown. Raises LibraryError."""
    if desk.views.current is not None:
        with desk.navigator.one_jump():
            _open(desk, key)
    else:
        desk.session.open_article(key)


def _open(desk: Desk, article: str) -> None:
    session = desk.session
    if session.article is None or session.article.id != article:
        session.open_article(article)
    show(READING, desk)


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
