"""The panel for how the page looks: every change is on the page at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QToolButton, QWidget

from reader.model import Script
from ui.desktop import fonts
from ui.desktop.i18n import tr
from ui.desktop.settings import THEME, Number, Settings
from ui.desktop.typography import FACES, NUMBERS, step
from ui.desktop.widgets.stepper import Stepper
from ui.desktop.widgets.switch import Switch
from ui.desktop.widgets.tips import does


class TypographyPanel(QFrame):
    """Typeface, size, column, line height, indent and colours."""

    changed = Signal()
    """The text is to be set otherwise."""

    theme_chosen = Signal(str)
    """The name of a theme, or ``system``."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("typography")
        self.setAccessibleName(tr("Text and colours"))
        self._settings = settings
        self._script = Script.HANT_TW
        self._face = QComboBox(self)
        self._face.setAccessibleName(tr("Typeface"))
        self._face.activated.connect(self._choose_face)
        self._steppers = {number.key: self._stepper(number) for number in NUMBERS}
        self._themes = Switch("switch", _themes(), self)
        self._themes.chosen.connect(self._choose_theme)
        for name, _ in _themes():
            does(self._themes.button(name), f"theme-{name}")
        again = QToolButton(self)
        again.setText(tr("As at first"))
        again.setToolTip(tr("Typeface and sizes as they were at first"))
        again.clicked.connect(self._reset)
        self._lay_out(again)

    def _stepper(self, number: Number) -> Stepper:
        stepper = Stepper(tr(number.title), self)
        stepper.stepped.connect(partial(self._step, number))
        return stepper

    def _lay_out(self, again: QToolButton) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 14, 16, 12)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.addWidget(QLabel(tr("Typeface"), self), 0, 0)
        grid.addWidget(self._face, 0, 1)
        for row, number in enumerate(NUMBERS, 1):
            grid.addWidget(QLabel(tr(number.title), self), row, 0)
            right = Qt.AlignmentFlag.AlignRight
            grid.addWidget(self._steppers[number.key], row, 1, right)
        below = len(NUMBERS) + 1
        grid.addWidget(self._themes, below, 0, 1, 2)
        grid.addWidget(again, below + 1, 0, 1, 2, Qt.AlignmentFlag.AlignRight)

    def open_at(self, corner: QPoint, script: Script) -> None:
        """Open with the upper right corner at a point of the screen; faces are of ``script``."""
        self._script = script
        self.refresh()
        self.adjustSize()
        self.move(corner - QPoint(self.width(), 0))
        self.show()
        self._face.setFocus()

    def refresh(self) -> None:
        """Show what the settings say."""
        self._face.clear()
        self._face.addItem(tr("Automatic"), "")
        for family in fonts.families(self._script):
            self._face.addItem(family, family)
        chosen = self._settings.get(FACES[self._script])
        self._face.setCurrentIndex(max(0, self._face.findData(chosen)))
        for number in NUMBERS:
            value = self._settings.get(number)
            self._steppers[number.key].show_value(
                f"{value:g} {number.unit}",
                least=value <= number.least,
                most=value >= number.most,
            )
        self._themes.set_value(self._settings.get(THEME))

    def _step(self, number: Number, way: int) -> None:
        step(self._settings, number, way)
        self._told()

    def _choose_face(self) -> None:
        self._settings.set(FACES[self._script], self._face.currentData())
        self._told()

    def _choose_theme(self, name: str) -> None:
        self.theme_chosen.emit(name)
        self.refresh()

    def _reset(self) -> None:
        for number in NUMBERS:
            self._settings.set(number, number.default)
        for face in FACES.values():
            self._settings.set(face, face.default)
        self._told()

    def _told(self) -> None:
        self.refresh()
        self.changed.emit()


def _themes() -> list[tuple[str, str]]:
    return [
        ("system", tr("System")),
        ("light", tr("Paper")),
        ("white", tr("White")),
        ("sepia", tr("Sepia")),
        ("dark", tr("Dark")),
    ]
