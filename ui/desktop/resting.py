"""Where and how somebody reads is remembered while they read, not only when they leave."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from reader.errors import LibraryError
from ui.desktop.page.area import FlowArea
from ui.desktop.remembered import remember_place, remember_reading
from ui.desktop.session import Session

REST_MILLISECONDS = 3_000
"""How long the page must rest: scrolling writes nothing."""


class Resting(QObject):
    """Remembers the place on the page whenever it has rested there for a while."""

    def __init__(self, session: Session, page: FlowArea, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MILLISECONDS)
        self._timer.timeout.connect(self.remember)
        page.scrolled.connect(self._timer.start)
        session.script_changed.connect(self._timer.start)

    def remember(self) -> None:
        """Remember where and how the article on the page is read now."""
        self._timer.stop()
        article, eye = self._session.article, self._page.place()
        if article is None or self._session.sample:
            return
        with suppress(LibraryError):  # no place is worth keeping anybody from reading on
            remember_reading(self._session.library, article.id, self._session.reading)
            if eye:
                remember_place(self._session.library, article.id, eye)
