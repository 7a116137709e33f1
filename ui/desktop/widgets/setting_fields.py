"""The control of a setting: a tick, a list, a field, a stepper or a folder, by what it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from reader.citations import OFFERED
from reader.exporters import EXPORTERS
from reader.model import Script
from ui.desktop import fonts
from ui.desktop.dialogs.ask import Ask
from ui.desktop.i18n import tr
from ui.desktop.settings import Kind, Number, Setting
from ui.desktop.typography import FACES
from ui.desktop.widgets.stepper import Stepper

WIDTH = 216
"""How wide the controls are, in pixels, so that they stand in a column."""


class SettingField(QWidget):
    """Shows a value and lets a person choose another; it keeps none itself."""

    chosen = Signal(object)
    """A value that the setting accepts."""

    def __init__(self, setting: Setting[Any], control: QWidget) -> None:
        super().__init__()
        self.setting = setting
        self.control = control
        self.setFocusProxy(control)
        self.setFixedWidth(WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(control)

    def show_value(self, value: Any) -> None:
        """Show what the setting is now."""
        raise NotImplementedError

    def words(self) -> str:
        """What else it can be found by: what there is to choose."""
        return ""


class FlagField(SettingField):
    """A tick, at the right end of the column."""

    def __init__(self, setting: Setting[Any]) -> None:
        self._box = QCheckBox()
        super().__init__(setting, self._box)
        self._box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = self.layout()
        assert row is not None
        row.setAlignment(self._box, Qt.AlignmentFlag.AlignRight)
        self._box.clicked.connect(self._clicked)

    def show_value(self, value: Any) -> None:
        """Tick it, or not."""
        self._box.setChecked(value)

    def _clicked(self, ticked: bool) -> None:
        self.chosen.emit(ticked)


class ChoiceField(SettingField):
    """A list of values by their titles."""

    def __init__(self, setting: Setting[Any], choices: Sequence[tuple[str, str]]) -> None:
        self._list = QComboBox()
        super().__init__(setting, self._list)
        for value, title in choices:
            self._list.addItem(title, value)
        self._list.activated.connect(self._activated)

    def show_value(self, value: Any) -> None:
        """Show a value; one that is not in the list by itself, at its end."""
        if self._list.findData(value) < 0:
            self._list.addItem(value, value)
        self._list.setCurrentIndex(self._list.findData(value))

    def _activated(self) -> None:
        self.chosen.emit(self._list.currentData())

    def words(self) -> str:
        """The titles in the list, unless there are too many to mean anything."""
        count = min(self._list.count(), 20)
        return " ".join(self._list.itemText(row) for row in range(count))


class TextField(SettingField):
    """A line, which counts once it is left."""

    def __init__(self, setting: Setting[Any]) -> None:
        self._line = QLineEdit()
        super().__init__(setting, self._line)
        self._line.editingFinished.connect(self._edited)
        self._shown = ""

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self._shown = value
        self._line.setText(value)

    def _edited(self) -> None:
        if self._line.text() != self._shown:
            self._shown = self._line.text()
            self.chosen.emit(self._shown)


class NumberField(SettingField):
    """A value between less and more."""

    def __init__(self, setting: Number) -> None:
        self._number = setting
        self._value = setting.default
        self._stepper = Stepper(tr(setting.title))
        super().__init__(setting, self._stepper)
        row = self.layout()
        assert row is not None
        row.setAlignment(self._stepper, Qt.AlignmentFlag.AlignRight)
        self._stepper.stepped.connect(self._step)

    def show_value(self, value: Any) -> None:
        """Show a number with its unit."""
        number, self._value = self._number, value
        text = f"{value:g} {number.unit}".rstrip()
        self._stepper.show_value(text, least=value <= number.least, most=value >= number.most)

    def _step(self, way: int) -> None:
        number = self._number
        wanted = round(self._value + way * number.step, 2)
        self.chosen.emit(min(max(number.least, wanted), number.most))


class FolderField(SettingField):
    """A folder by its name, and a button that asks for another."""

    def __init__(self, setting: Setting[Any], ask: Ask) -> None:
        self._button = QPushButton()
        self._button.setAutoDefault(False)
        super().__init__(setting, self._button)
        self._ask, self._folder = ask, ""
        self._button.clicked.connect(self._choose)

    def show_value(self, value: Any) -> None:
        """Show the end of a path; the whole of it where the mouse rests."""
        self._folder = value
        name = value or tr("Choose a folder…")
        room = WIDTH - 34
        elided = self._button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        self._button.setText(elided.replace("&", "&&"))
        self._button.setToolTip(value)

    def _choose(self) -> None:
        folder = self._ask.folder(tr(self.setting.title), self._folder)
        if folder is not None:
            self.chosen.emit(str(folder))


def field_of(setting: Setting[Any], ask: Ask) -> SettingField:
    """The control that suits a setting, with the setting's title for its name."""
    made = _made(setting, ask)
    made.control.setAccessibleName(tr(setting.title))
    made.control.setAccessibleDescription(tr(setting.help) if setting.help else "")
    return made


def _made(setting: Setting[Any], ask: Ask) -> SettingField:
    if isinstance(setting, Number):
        return NumberField(setting)
    if setting.kind is Kind.FOLDER:
        return FolderField(setting, ask)
    if isinstance(setting.default, bool):
        return FlagField(setting)
    choices = _choices(setting)
    return ChoiceField(setting, choices) if choices else TextField(setting)


def _choices(setting: Setting[Any]) -> list[tuple[str, str]]:
    match setting.kind:
        case Kind.FACE:
            return [("", tr("Automatic")), *((name, name) for name in _families(setting))]
        case Kind.STYLE:
            return list(OFFERED.items())
        case Kind.FORMAT:
            return [(each.name, tr(each.title)) for each in EXPORTERS]
    return [(each.value, tr(each.title)) for each in setting.options]


def _families(setting: Setting[Any]) -> list[str]:
    scripts = (script for script, face in FACES.items() if face.key == setting.key)
    return fonts.families(next(scripts, Script.HANT_TW))
