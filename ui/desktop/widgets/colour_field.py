"""Where a tag's colour is chosen: one of the palette, or one's own with how well it is seen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.codebook import PALETTE, is_colour
from reader.contrast import LEAST, contrast
from ui.desktop.i18n import tr
from ui.desktop.theme import THEMES, Theme

_SIDE = 18
"""The side of a swatch in pixels."""


class ColourField(QWidget):
    """A row of swatches, a field for ``#RRGGBB``, and a sentence where the colour is hard to see.

    ``value`` is the last colour that was whole.
    """

    changed = Signal(str)

    def __init__(self, colour: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = colour
        self._theme = theme
        self._swatches: list[QToolButton] = []
        self._field = QLineEdit(colour, self)
        self._field.setAccessibleName(tr("Colour, as #RRGGBB"))
        self._field.setFixedWidth(92)
        self._field.textEdited.connect(self._typed)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setProperty("quiet", True)
        row = QHBoxLayout()
        row.setSpacing(2)
        for swatch, name in zip(PALETTE, _names(), strict=True):
            row.addWidget(self._swatch(swatch, name))
        row.addSpacing(6)
        row.addWidget(self._field)
        own = QToolButton(self)
        own.setText(tr("Own colour…"))
        own.clicked.connect(self._ask)
        row.addWidget(own)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._told)
        self._show()

    def _swatch(self, colour: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setIcon(QIcon(swatch(self._theme.tag_colour(colour), _SIDE)))
        button.setIconSize(QSize(_SIDE, _SIDE))
        button.setProperty("swatch", True)
        button.setProperty("colour", colour)
        button.setToolTip(name)
        button.setAccessibleName(name)
        # No exclusive group: Tab would reach none of them while the colour is one's own.
        button.clicked.connect(lambda: self.set_value(colour))
        self._swatches.append(button)
        return button

    def set_value(self, colour: str) -> None:
        """Choose a colour ``#RRGGBB``."""
        self._field.setText(colour)
        self._take(colour)

    def _typed(self, text: str) -> None:
        if is_colour(text.strip()):
            self._take(text.strip().upper())

    def _ask(self) -> None:
        found = QColorDialog.getColor(QColor(self.value), self, tr("Own colour"))
        if found.isValid():
            self.set_value(found.name().upper())

    def _take(self, colour: str) -> None:
        self.value = colour
        self._show()
        self.changed.emit(colour)

    def _show(self) -> None:
        for button in self._swatches:
            button.setChecked(button.property("colour") == self.value)
        self._told.setText(seen(self.value))


def _names() -> tuple[str, ...]:
    """What the colours of the palette are called, in its order."""
    return tr("Ochre"), tr("Blue"), tr("Green"), tr("Magenta"), tr("Vermilion"), tr("Violet")


def swatch(colour: QColor, side: int) -> QPixmap:
    """A rounded square of a colour."""
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(1, 1, side - 2, side - 2, 4, 4)
    painter.end()
    return drawn


def seen(colour: str) -> str:
    """How well a tag's colour is seen in each theme, in a sentence; those where it is not, first.

    It is computed as it is drawn there, on the ground where it is seen worst.
    """
    names = {
        "light": tr("Paper"),
        "white": tr("White"),
        "sepia": tr("Sepia"),
        "dark": tr("Dark"),
    }
    ratios = {names[theme.name]: _worst(theme, colour) for theme in THEMES.values()}
    listed = " · ".join(f"{name} {ratio:.1f}" for name, ratio in ratios.items())
    weak = [name for name, ratio in ratios.items() if ratio < LEAST]
    if weak:
        text = tr("Hard to see in {themes}: less than 3:1 with the ground ({ratios}).")
        return "⚠ " + text.format(themes=" · ".join(weak), ratios=listed)
    return tr("Contrast with the ground: {ratios}").format(ratios=listed)


def _worst(theme: Theme, colour: str) -> float:
    drawn = theme.tag_colour(colour).name()
    return min(contrast(drawn, ground) for ground in (theme.page, theme.panel, theme.card))
