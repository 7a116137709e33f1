"""The little card over a doubtful character: what the source has, and how it could be shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from ui.desktop.i18n import tr
from ui.desktop.widgets.tips import does

_GAP = 4


class DoubtCard(QFrame):
    """Offers candidates. It knows neither the text nor the dictionary."""

    chosen = Signal(str)
    """The candidate that was clicked."""

    dictionary_wanted = Signal()

    closed = Signal()
    """Escape was pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("popup")
        self.setAccessibleName(tr("Doubtful character"))
        self._source = QLabel(self)
        self._source.setProperty("quiet", True)
        self._source.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons: list[QPushButton] = []
        more = QToolButton(self)
        more.setText(tr("Dictionary…"))
        does(more, "dictionary")
        more.clicked.connect(self.hide)
        more.clicked.connect(self.dictionary_wanted)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 6, 8, 6)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._source)
        self._layout.addWidget(more)
        self.hide()

    def offer(self, source: str, candidates: Sequence[str], face: QFont, box: QRect) -> None:
        """Show the card under ``box`` (pixels of the parent), or over it where it has no room.

        The first of ``candidates`` is what is shown now; ``face`` is the typeface of the page.
        """
        self._source.setText(tr("Source: {source}").format(source=source))
        while len(self._buttons) < len(candidates):
            self._buttons.append(self._button())
        for place, button in enumerate(self._buttons):
            text = candidates[place] if place < len(candidates) else ""
            button.setText(text)
            button.setVisible(bool(text))
            button.setFont(face)
            button.setStyleSheet(f"font-size: {face.pixelSize()}px; padding: 2px 12px;")
            button.setAccessibleName(tr("Show {shown}").format(shown=text))
        self.adjustSize()
        self.move(self._place(box))
        self.show()
        self.raise_()

    def focus(self) -> None:
        """Give the keyboard to the candidates."""
        self._buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def leaveEvent(self, event: QEvent) -> None:
        """Gone when the mouse has left, unless the keyboard is in it."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; the arrows go from one candidate to the next."""
        steps = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        elif key in steps:
            self.focusNextPrevChild(steps[key])
        else:
            super().keyPressEvent(event)

    def _button(self) -> QPushButton:
        """The button of the next candidate; the first is the one shown now."""
        button = QPushButton(self)
        first = not self._buttons
        button.setProperty("main", first)
        right, other = tr("Right as it is: mark it no more"), tr("Show it so from now on")
        button.setToolTip(right if first else other)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda: self.chosen.emit(button.text()))
        self._layout.insertWidget(1 + len(self._buttons), button)
        return button

    def _place(self, box: QRect) -> QPoint:
        around = self._around.rect()
        x = min(max(around.left() + _GAP, box.left() - 12), around.right() - self.width() - _GAP)
        below = box.bottom() + _GAP
        fits = below + self.height() <= around.bottom()
        return QPoint(max(around.left(), x), below if fits else box.top() - self.height() - _GAP)
