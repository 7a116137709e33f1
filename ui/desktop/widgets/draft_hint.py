"""The line under a field that says what came back there, and lets it go."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.desktop.i18n import tr
from ui.desktop.widgets.draft_keeper import DraftKeeper


class DraftHint(QWidget):
    """Shown where something came back; gone with it."""

    def __init__(self, keeper: DraftKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._told = QLabel(keeper.restored.told if keeper.restored else "", self)
        self._told.setWordWrap(True)
        self._told.setProperty("quiet", True)
        discard = QPushButton(tr("Discard it"), self)
        discard.setAutoDefault(False)
        discard.clicked.connect(self._discard)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._told, 1)
        layout.addWidget(discard)
        self.setVisible(keeper.restored is not None)

    def _discard(self) -> None:
        self._keeper.start_again()
        self.hide()
