"""Searching the whole library, and tagging what was found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QProgressDialog

from ui.desktop.commands import coding, walking
from ui.desktop.commands.base import Command, Menu, with_article, writable
from ui.desktop.commands.finding import LONGEST
from ui.desktop.commands.walking import SEARCH
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr

if TYPE_CHECKING:
    from ui.desktop.views.search import SearchView


def make_view(desk: Desk) -> SearchView:
    """The search view, tied to what answers it."""
    from ui.desktop.views.search import SearchView

    view = SearchView(desk.session)
    view.place_wanted.connect(lambda stop: desk.attempt(walking.begin, desk, stop, view.step))
    view.tag_wanted.connect(lambda: desk.attempt(autocode, desk))
    view.rebuild_wanted.connect(lambda: desk.attempt(rebuild, desk))
    return view


def _view(desk: Desk) -> SearchView:
    """The search view, shown."""
    return cast("SearchView", desk.views.show_view(SEARCH, desk))


def search_for(desk: Desk, text: str) -> None:
    """Look for something in the whole library."""
    view = _view(desk)
    if text.strip():
        view.search_for(text)


def search_selection(desk: Desk) -> None:
    """Look in the whole library for what is selected on the page, as a phrase."""
    from reader.query import Phrase

    selection, article = desk.page.selection, desk.session.article
    if not article or not selection:
        desk.banner.tell(tr("Select what to look for first."))
        return
    text = article.source_text[selection.start : selection.end].strip().split("\n")[0]
    search_for(desk, str(Phrase(text[:LONGEST])))


def autocode(desk: Desk) -> None:
    """Offer to tag what was found, and do it as one step."""
    # Loaded when it is first wanted: the window starts without.
    from ui.desktop.dialogs.autocode import AutocodeDialog

    view = _view(desk)
    if view.query is None:
        desk.banner.tell(tr("Search for something first."))
        view.focus_field()
        return
    make = partial(coding.new_tag, desk.session)
    dialog = AutocodeDialog(desk.session, view.query, desk.frame.theme, make, desk.window)
    if dialog.exec() and dialog.tag:
        change, count = dialog.change()
        if count:
            title = tr("tag {count} passages with {tag}")
            desk.session.apply(change, title.format(count=count, tag=dialog.tag.name))
        text = tr("{count} passages are tagged with {tag}.")
        desk.banner.tell(text.format(count=f"{count:,}", tag=dialog.tag.name))


def rebuild(desk: Desk) -> None:
    """Make the search index anew. Raises LibraryError."""
    library, view = desk.session.library, _view(desk)
    text = tr("The search index is being made anew. The window does not answer until it is done.")
    told = QProgressDialog(text, "", 0, 0, desk.window)
    told.setCancelButton(None)
    told.setMinimumDuration(0)
    told.show()
    QApplication.processEvents()
    try:
        library.rebuild_index()
    finally:
        told.close()
        told.deleteLater()
    view.look()


def _can_autocode(desk: Desk) -> bool:
    return writable(desk) and desk.views.shown == SEARCH


COMMANDS = (
    Command(
        "search-selection",
        "Search the library for the selection",
        Menu.EDIT,
        search_selection,
        ("Ctrl+Alt+F",),
        with_article,
    ),
    Command(
        "autocode",
        "Tag what was found…",
        Menu.CODING,
        autocode,
        enabled=_can_autocode,
        parted=True,
    ),
)
