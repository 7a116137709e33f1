"""The text an article had before it was read anew, around a passage of it."""

from __future__ import annotations

from PySide6.QtGui import QColor, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextEdit, QVBoxLayout, QWidget

from reader.model import Anchor, Script
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.theme import Theme

AROUND = 2_000
"""How much of the text is shown on each side, in code points."""


class FormerTextDialog(QDialog):
    """Shows a passage in its text, to be read and copied; ``script`` says in whose face."""

    def __init__(
        self,
        text: str,
        anchor: Anchor,
        theme: Theme,
        script: Script,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("The former text"))
        self.resize(620, 520)
        told = QLabel(tr("This is what the article said when the highlight was made."), self)
        told.setProperty("quiet", True)
        told.setWordWrap(True)
        self._text = QTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)  # with the keyboard alone one gets out again
        self._text.setObjectName("formerText")
        self._text.setAccessibleName(tr("The former text"))
        self._text.setFont(fonts.serif(script, 16))
        self._fill(text, anchor, theme)
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addWidget(self._text)
        layout.addWidget(buttons)

    def _fill(self, text: str, anchor: Anchor, theme: Theme) -> None:
        """Write the text in three pieces, so that no offset is counted in Qt's own units."""
        marked = QTextCharFormat()
        marked.setBackground(QColor(theme.selection))
        marked.setForeground(QColor(theme.ink))
        first, last = max(0, anchor.start - AROUND), anchor.end + AROUND
        before, after = text[first : anchor.start], text[anchor.end : last]
        cursor = self._text.textCursor()
        cursor.insertText(("…" if first else "") + before)
        place = cursor.position()
        cursor.insertText(anchor.quote, marked)
        cursor.insertText(after + ("…" if last < len(text) else ""), QTextCharFormat())
        cursor.setPosition(place, QTextCursor.MoveMode.MoveAnchor)
        self._text.setTextCursor(cursor)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the passage a third of the way down."""
        super().showEvent(event)
        bar, above = self._text.verticalScrollBar(), self._text.viewport().height() // 3
        bar.setValue(bar.value() + self._text.cursorRect().top() - above)
