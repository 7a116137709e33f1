"""A line over the page that says what happened, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.desktop.i18n import tr
from ui.desktop.widgets.tips import escaped

Choice = tuple[str, Callable[[], None]]


_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
_LINKED = (
    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class Banner(QFrame):
    """Shows one message at a time, with choices; hidden when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(_SELECTABLE)
        self._label.linkActivated.connect(self._show_more)
        self._text = ""
        self._more: Callable[[], None] | None = None
        self._choices: list[QPushButton] = []
        self._standing: tuple[str, Sequence[Choice]] | None = None
        close = QToolButton(self)
        close.setText("✕")
        close.setToolTip(tr("Close"))
        close.setAccessibleName(tr("Close this message"))
        close.clicked.connect(self._close)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(24, 8, 12, 8)
        self._layout.addWidget(self._label, 1)
        self._layout.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The message."""
        return self._text

    def stand(self, text: str, choices: Sequence[Choice] = ()) -> None:
        """Show a message that comes back after each other one, until a person closes it."""
        self._standing = (text, choices)
        self.tell(text, choices)

    def hide(self) -> None:
        """Put the message away; one that stands comes in its place."""
        if self._standing:
            self.tell(*self._standing)
        else:
            super().hide()

    def _close(self) -> None:
        if self._standing and self._text == self._standing[0]:
            self._standing = None
        self.hide()

    def tell(
        self,
        text: str,
        choices: Sequence[Choice] = (),
        more: Callable[[], None] | None = None,
    ) -> None:
        """Show a message in plain text; each choice closes it and does what it says.

        With ``more`` the message itself, on one line, is a link to it, and stays.
        """
        for button in self._choices:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._choices = [self._button(*choice) for choice in choices]
        for place, button in enumerate(self._choices):
            self._layout.insertWidget(1 + place, button)
        self._text, self._more = text, more
        self._label.setTextFormat(Qt.TextFormat.RichText if more else Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(_SELECTABLE | _LINKED if more else _SELECTABLE)
        self._label.setText(_link(text) if more else text)
        self.show()

    def _show_more(self) -> None:
        if self._more:
            self._more()

    def _button(self, title: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(title, self)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda: run())
        return button


def _link(text: str) -> str:
    line = " ".join(text.splitlines())
    return f'<a href="#">{escaped(line)}</a>'
