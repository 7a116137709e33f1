"""Keeps what is typed in a field as it is typed, and brings back what was not written."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui.desktop.note_drafts import NoteDraft, Typed

KEEP_MILLISECONDS = 800
"""From a key until what is typed is kept: no more is lost than what was typed meanwhile."""


class DraftKeeper(QObject):
    """Belongs to a field of a note. ``restored`` is what was typed there before and came back."""

    def __init__(self, field: QPlainTextEdit, draft: NoteDraft, former: str) -> None:
        super().__init__(field)
        self._field, self._draft, self._former = field, draft, former
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MILLISECONDS)
        self._timer.timeout.connect(self.keep)
        self.restored: Typed | None = draft.beyond(former)
        if self.restored:
            field.setPlainText(self.restored.text)
            field.document().setModified(True)
            field.moveCursor(QTextCursor.MoveOperation.End)
        field.textChanged.connect(self._changed)

    def keep(self) -> None:
        """Keep what stands in the field now."""
        self._timer.stop()
        text = self._field.toPlainText()
        if text == self._former:
            self._draft.drop()
        else:
            self._draft.keep(text)

    def rest(self) -> None:
        """Keep no more: the note is being written, and who writes it drops the draft."""
        self._timer.stop()

    def give_up(self) -> None:
        """Forget what was typed."""
        self._timer.stop()
        self._draft.drop()

    def start_again(self) -> None:
        """Put the note as it is in the place of what came back."""
        self._field.setPlainText(self._former)
        self.give_up()

    def _changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
