"""What stands in the place of the page while no article is open: the ways in, and the help."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model import Script
from ui.desktop import fonts
from ui.desktop.actions import Actions
from ui.desktop.dialogs.titles import title_of
from ui.desktop.i18n import spoken, tr
from ui.desktop.icon import own_icon
from ui.desktop.recent import open_beside, others
from ui.desktop.session import Session
from ui.desktop.settings import LANGUAGE
from ui.desktop.widgets.tips import follow, tip
from ui.desktop.widgets.way import Way

_WIDE = 640
"""From how many pixels on the ways stand side by side."""

_MOST = 680
"""The most pixels that they take together."""

_HELP = (("import-address", "tour"), ("manual", "shortcuts"))


class Welcome(QScrollArea):
    """Three ways in as large buttons; below them where help is, and other libraries if any."""

    def __init__(self, actions: Actions, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(14)
        chinese = spoken(session.settings.get(LANGUAGE))
        self._script = Script.HANS if chinese == "zh_CN" else Script.HANT_TW
        self._cards = self._make_ways(actions)
        for card in self._cards:
            self._ways.addWidget(card, 1)
        inner = QWidget(self)
        inner.setObjectName("welcomeInner")
        self._inner = QWidget(inner)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        self._add_head(column)
        column.addLayout(self._ways)
        column.addSpacing(22)
        self._help = self._make_help(actions)
        column.addLayout(self._help)
        column.addLayout(self._libraries(others(session.settings, session.library.path)))
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(2)
        # Not aligned within the column: its height would be reckoned for the column's width.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._inner)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)
        self.setWidget(inner)

    def _add_head(self, column: QVBoxLayout) -> None:
        seal, title = QLabel(self), QLabel(tr("Read and code Chinese news"), self)
        seal.setPixmap(own_icon().pixmap(44, 44))
        title.setObjectName("welcomeTitle")
        title.setWordWrap(True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title.setFont(fonts.serif(self._script, 27, bold=True))
        title.setStyleSheet("font-size: 27px;")
        text = QLabel(tr("What do you want to begin with?"), self)
        text.setProperty("quiet", True)
        for widget, below in ((seal, 14), (title, 8), (text, 26)):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(below)

    def _make_ways(self, actions: Actions) -> list[Way]:
        face = fonts.serif(self._script, 30)
        return [Way(actions[name], sign, face, words, self) for name, sign, words in _ways_in()]

    def _make_help(self, actions: Actions) -> QBoxLayout:
        """Two pairs of links, side by side or one below the other."""
        both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        both.setSpacing(2)
        both.addStretch(1)
        for pair in _HELP:
            row = QHBoxLayout()
            row.setSpacing(2)
            for button in (self._command(actions[name]) for name in pair):
                row.addWidget(button)
            both.addLayout(row)
        both.addStretch(1)
        return both

    def _command(self, action: QAction) -> QToolButton:
        button = self._link(title_of(action))
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        follow(button, action)
        return button

    def _libraries(self, paths: Sequence[Path]) -> QVBoxLayout:
        column = QVBoxLayout()
        if paths:
            column.setContentsMargins(0, 22, 0, 0)
            title = QLabel(tr("Other libraries you have opened"), self)
            title.setObjectName("librariesTitle")
            column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        for path in paths:
            button = self._link(f"{path.stem} · {path.parent.name}".replace("&", "&&"))
            button.setToolTip(tip(str(path)))
            button.clicked.connect(partial(open_beside, path))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return column

    def _link(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("link")
        button.setText(text)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the ways stand one below the other."""
        super().resizeEvent(event)
        ways, width = QBoxLayout.Direction, event.size().width()
        wide = width >= _WIDE
        for layout in (self._ways, self._help):
            layout.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        for place, card in enumerate(self._cards):
            card.lie(not wide)
            self._ways.setStretch(place, 1 if wide else 0)  # as wide as each other, not as high
        self._inner.setFixedWidth(min(width, _MOST if wide else 440))


def _ways_in() -> tuple[tuple[str, str, tuple[str, str]], ...]:
    """The command of each way, its ornament, its title and a sentence."""
    files = tr("Saved pages, text, Word, EPUB, PDF. Folders can be dropped on this window.")
    sample = tr("A coded article to try everything on. It changes nothing in your library.")
    return (
        ("import", tr("開"), (tr("Open files"), files)),
        ("paste", tr("貼"), (tr("Paste"), tr("An article you copied, or its address."))),
        ("sample", tr("例"), (tr("Look at the sample"), sample)),
    )
