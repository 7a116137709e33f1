"""Where a note is written within a list."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.desktop.i18n import tr
from ui.desktop.widgets.draft_keeper import DraftKeeper

HEIGHT = 112
"""In pixels: five lines."""


class NoteEditor(QPlainTextEdit):
    """A field for Markdown. Ctrl+Enter and leaving it keep what was written, Escape does not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keeper: DraftKeeper | None = None
        """What keeps what is typed, where that is done."""
        self.setPlaceholderText(tr("Your own words, in Markdown"))
        self.setAccessibleName(tr("Note"))
        self.setToolTip(tr("Ctrl+Enter keeps it, Escape gives up"))
