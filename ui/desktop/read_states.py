"""How far articles are read, noted by itself: opened, then at its end. No step that is undone."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject

from reader.changes import SetStates
from reader.errors import LibraryError
from reader.model import ReadState
from ui.desktop.page.area import FlowArea
from ui.desktop.session import Session


class ReadStates(QObject):
    """An unread article that is opened is being read; at its end it is read.

    What the person says goes before: one marked as unread stays so until it is opened again. For a
    guest, and in a library that can only be read, nothing is noted.
    """

    def __init__(self, session: Session, page: FlowArea, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        session.opened.connect(self._opened)
        session.adopted.connect(self._opened)
        session.leaving.connect(self._at_end)
        page.scrolled.connect(self._at_end)

    def _opened(self) -> None:
        self._note(ReadState.NEW, ReadState.READING)

    def _at_end(self) -> None:
        if self._page.progress() >= 100:
            self._note(ReadState.READING, ReadState.READ)

    def _note(self, former: ReadState, state: ReadState) -> None:
        session, article = self._session, self._session.article
        if article is None or session.sample or session.library.read_only:
            return
        with suppress(LibraryError):  # reading is worth more than that it is noted
            if session.library.find_article(article.id).state is former:
                applied = session.library.apply(SetStates(((article.id, state),)))
                session.changed.emit(applied.affected)
