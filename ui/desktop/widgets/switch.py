"""A segmented switch: a few choices side by side, one of them pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget


class Switch(QWidget):
    """Choices by value and title. ``chosen`` is given only for what the person does."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for value, title in choices:
            layout.addWidget(self._button(value, title))

    def _button(self, value: str, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(title)
        button.setCheckable(True)
        button.setAccessibleName(title)
        button.setProperty("value", value)
        button.clicked.connect(self._clicked)
        self._group.addButton(button)
        self._buttons[value] = button
        return button

    def _clicked(self) -> None:
        button = self._group.checkedButton()
        if button is not None:
            self.chosen.emit(button.property("value"))

    def set_value(self, value: str) -> None:
        """Press a choice without saying so; a value that is not offered presses none."""
        self._group.setExclusive(False)
        for own, button in self._buttons.items():
            button.setChecked(own == value)
        self._group.setExclusive(True)

    def button(self, value: str) -> QToolButton:
        """The button of a choice."""
        return self._buttons[value]
