"""The head of the search view: what is looked for, how, and what is wrong with it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
)

from reader.errors import GengduError
from reader.query import Query, Regex
from reader.query_text import parse
from ui.desktop.i18n import sentence, tr

PAUSE = 150
"""Milliseconds without a key after which what is typed is looked for."""

LEAST = 240
"""Pixels that the field has beside the tools; with less it stands over them."""


class SearchBar(QFrame):
    """A field with two switches. It reads what is typed and finds nothing itself."""

    wanted = Signal()
    """Something else is to be looked for."""

    left = Signal()
    """The person goes on to the results: Enter or the arrow down."""

    def __init__(self, tools: QToolButton, parent: QFrame | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchHead")
        self._field = QLineEdit(self)
        self._field.setObjectName("searchField")
        self._field.setPlaceholderText(tr("Search the whole library, in either script"))
        self._field.setAccessibleName(tr("Search the whole library"))
        self._field.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.wanted)
        self._field.textChanged.connect(self._pause.start)
        self._field.returnPressed.connect(self._enter)
        self._exact = self._switch(tr("This script only"), tr("Find only what is written so"))
        self._regex = self._switch(tr("Regular expression"), tr("Find what a pattern matches"))
        self._help = self._switch("?", tr("How to write a search"))
        self._syntax = self._label("searchHelp", _syntax())
        self._help.toggled.connect(self._syntax.setVisible)
        for switch in (self._exact, self._regex):
            switch.toggled.connect(self.wanted)
        self._fault = self._label("searchFault", "")
        self._lay_out(tools)

    def _lay_out(self, tools: QToolButton) -> None:
        self._tools = QHBoxLayout()
        self._tools.setSpacing(8)
        for widget in (self._exact, self._regex, self._help, tools):
            self._tools.addWidget(widget)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._row.addWidget(self._field, 1)
        self._row.addLayout(self._tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 18, 10)
        layout.setSpacing(8)
        layout.addLayout(self._row)
        layout.addWidget(self._fault)
        layout.addWidget(self._syntax)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where they would leave the field no room, the tools stand below it."""
        super().resizeEvent(event)
        left = event.size().width() - self._tools.sizeHint().width()
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if left < LEAST else ways.LeftToRight)

    def _switch(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setCheckable(True)
        return button

    def _label(self, name: str, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.hide()
        return label

    @property
    def text(self) -> str:
        """What is typed."""
        return self._field.text()

    def set_text(self, text: str) -> None:
        """Look for something else, at once."""
        self._field.setText(text)
        self._look()

    def focus(self) -> None:
        """Take the keyboard, ready to type something else."""
        self._field.setFocus()
        self._field.selectAll()

    def query(self) -> Query | None:
        """What is looked for; None for nothing. Raises QueryError."""
        if not self.text.strip():
            return None
        if self._regex.isChecked():
            return Query(Regex(self.text), self._exact.isChecked())
        return parse(self.text, exact_script=self._exact.isChecked())

    def tell(self, fault: GengduError | None) -> None:
        """Say below the field what is wrong, and mark where; None for nothing."""
        self._fault.setVisible(fault is not None)
        self._field.setProperty("nothing", fault is not None)
        self._field.style().polish(self._field)
        if fault is not None:
            self._fault.setText("<br>".join(filter(None, (_place(self.text, fault), _told(fault)))))

    def stop(self) -> None:
        """Do not wait for more keys."""
        self._pause.stop()

    def _enter(self) -> None:
        self._look()
        self.left.emit()

    def _look(self) -> None:
        self._pause.stop()
        self.wanted.emit()


def _told(fault: GengduError) -> str:
    return escape(sentence(fault))


def _place(text: str, fault: GengduError) -> str:
    """What is typed with the character marked at which it goes wrong; nothing if it is known of
    none."""
    place = fault.places.get("place")
    if not isinstance(place, int) or not 0 < place <= len(text):
        return ""
    before, there, after = text[: place - 1], text[place - 1], text[place:]
    return f"{escape(before)}<b><u>{escape(there)}</u></b>{escape(after)}"


def _syntax() -> str:
    """How a search is written, as a table; what is typed stands in it as it is typed."""
    rows = (
        ("改革 措施", tr("Both, anywhere in text or title; AND says the same.")),
        ("改革 OR 開放", tr("One of them; | says the same.")),
        ("改革 NOT 開放", tr("The first without the second; so does -開放.")),
        ("「改革 開放」", tr("In a row.")),
        ("(改革 | 開放) 措施", tr("Parentheses group.")),
        ("改革 NEAR/10 開放", tr("At most 10 characters between them, in either order.")),
        ("reform*", tr("Words that begin so.")),
        ("/第[一二]批/", tr("A regular expression within a longer search.")),
        ("title: outlet: author:", tr("Only in that field.")),
        ("date:2022-01..2022-06", tr("Published then; a day, a month, a year or a span.")),
        ("tag:「改革 / 行政」", tr("Articles with a passage that has this tag.")),
    )
    cells = (
        f"<tr><td style='padding-right:22px'><code>{escape(typed)}</code></td>"
        f"<td>{escape(said)}</td></tr>"
        for typed, said in rows
    )
    return f"<table>{''.join(cells)}</table>"
