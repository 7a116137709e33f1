"""The bar to find something on the page with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ui.desktop.i18n import tr
from ui.desktop.widgets.tips import does


class FindBar(QFrame):
    """A field, how many hits there are, and ways from one to the next. It finds nothing itself."""

    changed = Signal()
    """Something else is looked for."""

    step_wanted = Signal(int)
    """To the next hit (1) or the one before (-1)."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Find on this page, in either script"))
        self._field.setAccessibleName(tr("Find on this page"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self.changed)
        self._count = QLabel(self)
        self._count.setProperty("quiet", True)
        self._count.setMinimumWidth(86)
        self._exact = self._tool(tr("This script only"), tr("Find only what is written so"))
        self._exact.setCheckable(True)
        self._exact.toggled.connect(self.changed)
        self._steps = [self._tool("‹", tr("The hit before")), self._tool("›", tr("The next hit"))]
        for button, command in zip(self._steps, ("find-previous", "find-next"), strict=True):
            does(button, command)
        for button, way in zip(self._steps, (-1, 1), strict=True):
            button.clicked.connect(lambda _=False, way=way: self.step_wanted.emit(way))
        close = self._tool("✕", tr("Close"))
        close.setToolTip(tr("Close") + "  Esc")
        close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 7, 12, 7)
        layout.setSpacing(8)
        for widget in (self._field, self._count, *self._steps, self._exact, close):
            layout.addWidget(widget, 1 if widget is self._field else 0)
        self.hide()

    @property
    def query(self) -> str:
        """What is looked for."""
        return self._field.text()

    @property
    def exact_script(self) -> bool:
        """Whether only the same characters count, not those of the other script."""
        return self._exact.isChecked()

    def open(self, text: str) -> None:
        """Come into sight with the keyboard in the field, looking for ``text`` if there is any."""
        self.show()
        if text:
            self._field.setText(text)
        self._field.setFocus()
        self._field.selectAll()

    def set_count(self, at: int, count: int) -> None:
        """Show the number of the current hit (from 0) and of all; grey where there is none."""
        for button in self._steps:
            button.setEnabled(count > 0)
        nothing = bool(self.query) and not count
        text = tr("{at} of {count}").format(at=at + 1, count=count) if count else ""
        self._count.setText(tr("Nothing found") if nothing else text)
        self._field.setProperty("nothing", nothing)
        self._field.style().polish(self._field)

    def dismiss(self) -> None:
        """Go out of sight."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next hit, with Shift to the one before; Escape closes."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_wanted.emit(-1 if back else 1)
        elif key is Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _tool(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button
