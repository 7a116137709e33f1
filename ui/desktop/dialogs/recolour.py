"""Giving tags another colour."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.desktop.i18n import tr
from ui.desktop.theme import Theme
from ui.desktop.widgets.colour_field import ColourField


class RecolourDialog(QDialog):
    """Asks for a colour, and whether the tags below get it too."""

    def __init__(
        self, title: str, colour: str, theme: Theme, *, has_below: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._colour = ColourField(colour, theme, self)
        self._below = QCheckBox(tr("The tags below too"), self)
        self._below.setChecked(has_below)
        self._below.setVisible(has_below)
        buttons = QDialogButtonBox(self)
        take = buttons.addButton(tr("Recolour"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setDefault(True)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        for part in (self._colour, self._below, buttons):
            layout.addWidget(part)

    @property
    def colour(self) -> str:
        """The colour, ``#RRGGBB``."""
        return self._colour.value

    @property
    def below(self) -> bool:
        """Whether the tags below get it too."""
        return self._below.isChecked()
