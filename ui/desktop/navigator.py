"""Going back and forward over jumps, and each article's place from one reading to the next."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from reader.errors import LibraryError, NoSuchArticle
from ui.desktop.history import History, Place
from ui.desktop.page.area import FlowArea
from ui.desktop.page.eye import Eye
from ui.desktop.remembered import place_of, remember_place
from ui.desktop.session import Session


class Navigator(QObject):
    """Knows where a person reads, and where they have been since the start of the program."""

    changed = Signal()
    """There is another place to go back or forward to."""

    def __init__(self, session: Session, page: FlowArea, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History()
        self._session, self._page = session, page
        self._destination: Place | None = None
        page.jumped.connect(self._jumped)
        session.leaving.connect(self._leaving)

    @property
    def here(self) -> Place | None:
        """Where the person reads; None where no text is shown."""
        article, eye = self._session.article, self._page.place()
        return Place(article.id, eye) if article and eye else None

    def back(self) -> None:
        """Go to the place that the last jump led away from. Raises LibraryError."""
        self._go(self.history.back(self.here, self._is_there))

    def forward(self) -> None:
        """Go to the place last gone back from. Raises LibraryError."""
        self._go(self.history.forward(self.here, self._is_there))

    def arrive(self) -> None:
        """Show the article that was opened where it was left; call when it is on the page."""
        place, article = self._destination, self._session.article
        if place:
            self._page.go_to(place.eye)
        elif article and (eye := place_of(self._session.library, article.id)):
            self._page.go_to(eye)

    def _go(self, place: Place | None) -> None:
        article = self._session.article
        if place is None:
            pass
        elif article and article.id == place.article:
            self._page.go_to(place.eye)
        else:
            self._destination = place
            try:
                self._session.open_article(place.article)
            finally:
                self._destination = None
        self.changed.emit()

    def _is_there(self, key: str) -> bool:
        article = self._session.article
        if article and article.id == key:  # a guest is in no library
            return True
        try:
            self._session.library.find_article(key)
        except NoSuchArticle:
            return False
        return True

    def _jumped(self, eye: Eye) -> None:
        article = self._session.article
        if article:
            self.history.leave(Place(article.id, eye))
            self.changed.emit()

    def _leaving(self) -> None:
        here = self.here
        if here is None:
            return
        if not self._session.sample:  # a guest's place is not remembered
            with suppress(LibraryError):  # no place is worth keeping anybody from what comes next
                remember_place(self._session.library, here.article, here.eye)
        if self._destination is None:
            self.history.leave(here)
