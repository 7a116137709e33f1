"""The names of the columns over the list of passages."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.desktop.i18n import tr
from ui.desktop.views.passage_layout import columns

HEIGHT = 32


class PassageHead(QWidget):
    """Stands where the columns of a list of the same width stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._text = QLabel(self)
        self._outlet, self._date = QLabel(tr("Outlet"), self), QLabel(tr("Date"), self)
        self._tags = QLabel(tr("Tags"), self)
        for label in (self._text, self._outlet, self._date, self._tags):
            label.setProperty("quiet", True)
        self._width = 0

    def set_around(self, title: str) -> None:
        """Say how much is shown around the quotes."""
        self._text.setText(tr("Passage (context: {around})").format(around=title))

    def set_width(self, width: int) -> None:
        """Follow the width of the list, in pixels."""
        self._width = width
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names stay over their columns."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        found = columns(self._width or self.width())
        self._date.setVisible(not found.stacked)
        pairs = (
            (self._text, found.text),
            (self._outlet, found.outlet),
            (self._date, found.date),
            (self._tags, found.tags),
        )
        for label, box in pairs:
            label.setGeometry(round(box.left()), 0, round(box.width()), HEIGHT)
