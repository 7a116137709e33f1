"""Dialogs that are over: many would stay with their window for as long as the program runs.

Python lets go of one unless something of its own, a lambda at a button for example, names it; the
binding cannot see such circles.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import Shiboken


class Passing(QObject):
    """Lets go of the dialogs of a window that were waited for, once whoever waited is done."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over: list[QDialog] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow each dialog from when it is first shown."""
        if event.type() is QEvent.Type.ChildPolished:
            child = cast("QChildEvent", event).child()
            if isinstance(child, QDialog):
                child.finished.connect(self._finished)
        return super().eventFilter(watched, event)

    def _finished(self) -> None:
        dialog = self.sender()
        # One that was merely shown, or over the window alone, may be shown again.
        modality = Qt.WindowModality.ApplicationModal
        if isinstance(dialog, QDialog) and dialog.windowModality() is modality:
            self._over.append(dialog)
            QTimer.singleShot(0, self, self._let_go)

    def _let_go(self) -> None:
        # Whoever waited for one dialog may have another question, and then read the first.
        if QApplication.activeModalWidget() is None:
            for dialog in self._over:
                if Shiboken.isValid(dialog):  # whoever asked may have let go of it already
                    dialog.deleteLater()
            self._over.clear()
