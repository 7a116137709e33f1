"""A value between two buttons, one for less and one for more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ui.desktop.i18n import tr


class Stepper(QWidget):
    """Shows a text; asks for a step more or less. It keeps no value."""

    stepped = Signal(int)
    """One step more (1) or less (-1)."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._less = self._button("−", tr("{what}: less").format(what=title), -1)
        self._more = self._button("+", tr("{what}: more").format(what=title), 1)
        self._value = QLabel(self)
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._value.setMinimumWidth(64)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self._less, self._value, self._more):
            layout.addWidget(widget)

    def show_value(self, text: str, *, least: bool, most: bool) -> None:
        """Show a value; at the ``least`` and at the ``most`` there is no way on."""
        self._value.setText(text)
        self._less.setEnabled(not least)
        self._more.setEnabled(not most)

    def _button(self, text: str, name: str, way: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAutoRepeat(True)
        button.setProperty("step", True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.stepped.emit(way))
        return button
