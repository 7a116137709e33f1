"""How many reprints the article on the page has, as a quiet link; nothing where there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from reader.changes import Affected
from ui.desktop.i18n import tr
from ui.desktop.session import Session


class ReprintsLink(QToolButton):
    """Hidden unless there are reprints; a click is for others to answer."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._session = session
        session.opened.connect(self.refresh)
        session.changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        article, library = self._session.article, self._session.library
        count = len(library.reprints(article.id)) if article else 0
        self.setText(tr("Reprints: {count}").format(count=count))
        self.setToolTip(tr("Other articles of the library with the same text"))
        self.setVisible(count > 0)

    def _changed(self, affected: Affected) -> None:
        # Coding changes no text.
        if affected.articles and not affected.annotations:
            self.refresh()
