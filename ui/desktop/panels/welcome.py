"""What stands in the place of the page while no article is open: three ways in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.desktop.i18n import tr


class Welcome(QFrame):
    """A title, a sentence and a button for each of some actions."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        title = QLabel(tr("Read and code Chinese news"), self)
        title.setObjectName("welcomeTitle")
        text = QLabel(
            tr("Open a saved page or a text file, drop files on this window, or paste an article."),
            self,
        )
        text.setProperty("quiet", True)
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(text)
        layout.addLayout(self._buttons(actions))
        layout.addStretch(3)

    def _buttons(self, actions: Sequence[QAction]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        for number, action in enumerate(actions):
            button = QPushButton(action.text(), self)
            button.setProperty("main", number == 0)
            button.setToolTip(action.toolTip())
            button.setEnabled(action.isEnabled())
            action.enabledChanged.connect(button.setEnabled)
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        row.addStretch(1)
        return row
