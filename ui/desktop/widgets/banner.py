"""A line over the page that says what happened, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.desktop.i18n import tr

Choice = tuple[str, Callable[[], None]]


class Banner(QFrame):
    """Shows one message at a time, with choices; hidden when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._choices: list[QPushButton] = []
        close = QToolButton(self)
        close.setText("✕")
        close.setToolTip(tr("Close"))
        close.setAccessibleName(tr("Close this message"))
        close.clicked.connect(self.hide)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(24, 8, 12, 8)
        self._layout.addWidget(self._label, 1)
        self._layout.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The message."""
        return self._label.text()

    def tell(self, text: str, choices: Sequence[Choice] = ()) -> None:
        """Show a message in plain text; each choice closes it and does what it says."""
        for button in self._choices:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._choices = [self._button(*choice) for choice in choices]
        for place, button in enumerate(self._choices):
            self._layout.insertWidget(1 + place, button)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setText(text)
        self.show()

    def _button(self, title: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(title, self)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda: run())
        return button
