"""A veil over the window that leaves one thing in the light, with a card beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.i18n import tr
from ui.desktop.page.accessible import announce
from ui.desktop.theme import Theme
from ui.desktop.widgets.tag_popup import beside

_WIDTH = 340
_AROUND = 6
"""Pixels of light around the thing."""

_VEIL = {False: 70, True: 140}
"""How dark the veil is, 0 to 255, in light and in dark themes."""


class Spotlight(QWidget):
    """Covers a window and takes its keys and clicks until it is left.

    It knows nothing of what it shows: ``moved`` says that the person wants another step.
    """

    moved = Signal(int)
    """To the next step (1) or the one before (-1)."""

    left = Signal()
    """The person has seen enough: Escape, or the button."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._thing: QWidget | None = None
        self._card = QFrame(self)
        self._card.setObjectName("tourCard")
        self._card.setFixedWidth(_WIDTH)
        self._title, self._text, self._step = QLabel(self), QLabel(self), QLabel(self)
        self._title.setObjectName("tourTitle")
        self._text.setObjectName("tourText")
        self._text.setWordWrap(True)
        self._title.setWordWrap(True)
        self._step.setProperty("quiet", True)
        self._leave = self._button(tr("Leave the tour"))
        self._back = self._button(tr("Back"))
        self._next = self._button(tr("Next"))
        self._next.setProperty("main", True)
        self._leave.clicked.connect(self.left)
        self._back.clicked.connect(lambda: self.moved.emit(-1))
        self._next.clicked.connect(lambda: self.moved.emit(1))
        self._lay_out()
        window.installEventFilter(self)

    def _button(self, title: str) -> QPushButton:
        button = QPushButton(title, self._card)
        button.setAutoDefault(True)  # Enter presses the one with the keyboard
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._step)
        row.addStretch(1)
        for button in (self._leave, self._back, self._next):
            row.addWidget(button)
        column = self._column = QVBoxLayout(self._card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(9)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(6)
        column.addLayout(row)

    # -- what others ask

    def show_step(self, thing: QWidget | None, title: str, text: str, at: tuple[int, int]) -> None:
        """Light a thing of the window (None, or one that is not seen: nothing) and say what it is.

        ``at`` is the number of the step, from 1, and how many there are.
        """
        self._point_at(thing)
        number, count = at
        self._title.setText(title)
        self._text.setText(text)
        self._step.setText(f"{number} / {count}")
        self._back.setEnabled(number > 1)
        self._next.setText(tr("Done") if number == count else tr("Next"))
        self._leave.setVisible(number < count)
        self._next.setAccessibleDescription(f"{title}. {text}")
        self.setAccessibleName(f"{title}. {text}")
        self._place()
        self.show()
        self.raise_()
        self._next.setFocus()
        announce(self, f"{title}. {text}")

    @property
    def light(self) -> QRect:
        """What is left in the light, in the window's pixels; empty if nothing is."""
        thing = self._thing
        if thing is None or not thing.isVisible():
            return QRect()
        corner = thing.mapTo(self._window, QPoint(0, 0))
        return QRect(corner, thing.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def _point_at(self, thing: QWidget | None) -> None:
        if self._thing is not None:
            self._thing.removeEventFilter(self)
        self._thing = thing
        if thing is not None:
            thing.installEventFilter(self)

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        self._card.setFixedHeight(self._column.heightForWidth(_WIDTH))
        light, room = self.light & self.rect(), self.rect().adjusted(12, 12, -12, -12)
        if light.isEmpty():
            corner = room.center() - self._card.rect().center()
        else:
            corner = beside(self._card.size(), room, light)
        self._card.move(corner)
        self.update()

    # -- events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the window or the thing gets another size, all of it moves along."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            # What lies in the window gets its new place only after this.
            QTimer.singleShot(0, self, self._place)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """No key gives a command meanwhile."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; what the buttons do not take gives nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays on the card."""
        buttons = [each for each in (self._leave, self._back, self._next) if each.isVisible()]
        can = [each for each in buttons if each.isEnabled()]
        if not can:  # it is being hidden
            return super().focusNextPrevChild(forward)
        at = next((place for place, each in enumerate(can) if each.hasFocus()), -1)
        can[(at + (1 if forward else -1)) % len(can)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The veil, and a line around what is in the light."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QPainterPath()
        veil.addRect(QRectF(self.rect()))
        light = QRectF(self.light & self.rect())
        hole = QPainterPath()
        if not light.isEmpty():
            hole.addRoundedRect(light.adjusted(1, 1, -1, -1), 9, 9)
        painter.fillPath(veil - hole, QColor(0, 0, 0, _VEIL[self._theme.is_dark]))
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.drawPath(hole)
