"""Going back and forward over jumps, and each article's place from one reading to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from reader.errors import NoSuchArticle
from ui.desktop.history import History, Place, Somewhere, ViewPlace
from ui.desktop.page.area import FlowArea
from ui.desktop.page.eye import Eye
from ui.desktop.remembered import place_of, remember_place
from ui.desktop.session import Session
from ui.desktop.views.base import READING
from ui.desktop.views.stack import Views


class Navigator(QObject):
    """Knows where a person reads, and where they have been since the start of the program."""

    changed = Signal()
    """There is another place to go back or forward to."""

    def __init__(self, session: Session, page: FlowArea, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History()
        self._session, self._page = session, page
        self._views: Views | None = None
        self._show: Callable[[str], object] = str
        self._destination: Place | None = None
        self._quiet = False
        page.jumped.connect(self._jumped)
        session.leaving.connect(self._leaving)

    def follow(self, views: Views, show: Callable[[str], object]) -> None:
        """Heed which view is shown; ``show`` shows one by its id."""
        self._views, self._show = views, show
        views.leaving.connect(self._leave)

    @property
    def here(self) -> Somewhere | None:
        """Where the person is: in a view, or where they read; None where no text is shown."""
        view = self._views.current if self._views else None
        if self._views and view:
            return ViewPlace(self._views.shown, view.place())
        return self._on_page()

    def _on_page(self) -> Place | None:
        article, eye = self._session.article, self._page.place()
        return Place(article.id, eye) if article and eye else None

    def back(self) -> None:
        """Go to the place that the last jump led away from. Raises LibraryError."""
        self._go(self.history.back(self.here, self._is_there))

    def forward(self) -> None:
        """Go to the place last gone back from. Raises LibraryError."""
        self._go(self.history.forward(self.here, self._is_there))

    @contextmanager
    def one_jump(self) -> Iterator[None]:
        """Take all that is done meanwhile for one jump, away from where the person is now."""
        here = self.here
        with self._without_leaving():
            yield
        if here and here != self.here:
            self.history.leave(here)
            self.changed.emit()

    def arrive(self) -> None:
        """Show the article that was opened where it was left; call when it is on the page."""
        place, article = self._destination, self._session.article
        if place:
            self._page.go_to(place.eye)
        elif article and (eye := place_of(self._session.library, article.id)):
            self._page.go_to(eye)

    def _go(self, place: Somewhere | None) -> None:
        if place:
            with self._without_leaving():
                self._show(place.view if isinstance(place, ViewPlace) else READING)
                if isinstance(place, Place):
                    self._read_at(place)
                elif self._views and self._views.current:
                    self._views.current.go_to(place.place)
        self.changed.emit()

    def _read_at(self, place: Place) -> None:
        article = self._session.article
        if article and article.id == place.article:
            self._page.go_to(place.eye)
            return
        self._destination = place
        try:
            self._session.open_article(place.article)
        finally:
            self._destination = None

    @contextmanager
    def _without_leaving(self) -> Iterator[None]:
        self._quiet, former = True, self._quiet
        try:
            yield
        finally:
            self._quiet = former

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
        if article and not self._quiet:
            self.history.leave(Place(article.id, eye))
            self.changed.emit()

    def _leaving(self) -> None:
        here = self._on_page()
        if here and not self._session.sample:  # a guest's place is not remembered
            remember_place(self._session.library, here.article, here.eye)
        self._leave()

    def _leave(self) -> None:
        here = self.here
        if here and not self._quiet:
            self.history.leave(here)
            self.changed.emit()
