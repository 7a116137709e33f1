"""What stands in a list that holds nothing: why, and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

_MARGIN = 24
"""Pixels that are left free at each side."""


class Hint(QLabel):
    """A sentence over a list, a table or a tree; seen only while that has no rows.

    ``says`` is asked anew whenever rows come or go; what it gives is what a screen reader tells of
    the list too. What it is given must not hold a dialog, which would then outlive its use.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        says: Callable[[], str],
        empty: Callable[[], bool] | None = None,
    ) -> None:
        """``empty`` tells whether nothing is seen, where rows are hidden rather than taken out;
        then :meth:`refresh` is to be called."""
        super().__init__(view.viewport())
        self._view, self._says = view, says
        self._empty = empty or (lambda: view.model().rowCount() == 0)
        self.setObjectName("nothing")
        self.setProperty("quiet", True)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        model = view.model()
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look whether there are rows now."""
        empty = self._empty()
        text = self._says() if empty else ""
        self.setText(text)
        self.setVisible(empty)
        self._view.setAccessibleDescription(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As wide and high as the list."""
        if event.type() == QEvent.Type.Resize and watched is self._view.viewport():
            room = self._view.viewport().rect()
            self.setGeometry(room.adjusted(_MARGIN, 0, -_MARGIN, -room.height() // 4))
        return super().eventFilter(watched, event)
