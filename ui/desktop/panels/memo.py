"""The memo on the article on the page, at the head of its annotations."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.changes import Affected
from reader.errors import NoSuchArticle
from ui.desktop.i18n import tr
from ui.desktop.session import Session
from ui.desktop.shortening import shortened

_SHOWN = 160
"""How many code points of it are shown; all of it stands in the tooltip and in the dialog."""


class MemoLine(QLabel):
    """Shows what the researcher thinks of the article, as it was typed; a click writes on."""

    clicked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("memo")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAccessibleName(tr("Memo on this article"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        session.opened.connect(self.reload)
        session.changed.connect(self._changed)
        self.reload()

    def reload(self) -> None:
        """Read the memo anew; nothing is shown where there is none."""
        article = self._session.article
        memo = ""
        if article and not self._session.sample:
            try:
                memo = self._session.library.memo(article.id)
            except NoSuchArticle:  # it is just being deleted
                memo = ""
        self.setText(shortened(memo, _SHOWN))
        self.setToolTip(memo)
        self.setAccessibleDescription(memo)
        self.setVisible(bool(memo))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click asks for the whole memo."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So does Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, affected: Affected) -> None:
        article = self._session.article
        if article and article.id in affected.articles:
            self.reload()
