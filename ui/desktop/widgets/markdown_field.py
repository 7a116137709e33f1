"""Where Markdown is written, with a look at what becomes of it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.notes import note_html
from ui.desktop.i18n import tr
from ui.desktop.note_drafts import NoteDraft
from ui.desktop.widgets.draft_hint import DraftHint
from ui.desktop.widgets.draft_keeper import DraftKeeper
from ui.desktop.widgets.switch import Switch

_WRITE, _LOOK = "write", "look"


class MarkdownField(QWidget):
    """A titled field that is either written in or looked at."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QPlainTextEdit(text, self)
        self._field.setAccessibleName(title)
        self._field.setTabChangesFocus(True)
        self._field.setPlaceholderText(tr("Your own words, in Markdown"))
        self._view = QTextBrowser(self)
        self._view.setOpenLinks(False)  # nothing is fetched unless a person asks for it
        self._view.setAccessibleName(title)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._field)
        self._pages.addWidget(self._view)
        self._switch = Switch("tabs", ((_WRITE, tr("Write")), (_LOOK, tr("Preview"))), self)
        self._switch.set_value(_WRITE)
        self._switch.chosen.connect(self._show)
        head = QHBoxLayout()
        head.addWidget(QLabel(title, self))
        head.addStretch(1)
        head.addWidget(self._switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        self._layout, self._text = layout, text
        self.keeper: DraftKeeper | None = None
        """What keeps what is typed; None where nothing does."""

    def keep_in(self, draft: NoteDraft) -> None:
        """Keep what is typed as it is typed, and bring back what was not written."""
        self.keeper = DraftKeeper(self._field, draft, self._text)
        self._layout.addWidget(DraftHint(self.keeper, self))

    @property
    def text(self) -> str:
        """What is written."""
        return self._field.toPlainText()

    def _show(self, page: str) -> None:
        looked = page == _LOOK
        if looked:
            self._view.setHtml(note_html(self.text))
        self._pages.setCurrentWidget(self._view if looked else self._field)
