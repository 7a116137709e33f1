"""A setting as a person meets it: what it is, its control, and the way back to the default."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.picker import is_meant
from ui.desktop.i18n import tr
from ui.desktop.settings import Setting, Settings
from ui.desktop.widgets.setting_fields import WIDTH, SettingField


class Row(QWidget):
    """A title with a sentence below it at the left, and something to do at the right."""

    def __init__(self, title: str, help: str, doing: QWidget) -> None:
        super().__init__()
        self._title = QLabel(title, self)
        self._said = f"{title} {help}"
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 9, 0, 9)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._title, 0, 0, Qt.AlignmentFlag.AlignBottom if help else middle)
        if help:
            below = QLabel(help, self)
            below.setProperty("quiet", True)
            below.setWordWrap(True)
            grid.addWidget(below, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(doing, 0, 1, 2 if help else 1, 1, middle)

    def is_meant(self, typed: str, section: str) -> bool:
        """Whether a person may mean this one: in either script, by pinyin, in English."""
        return is_meant(f"{section} {self._words()}", typed)

    def refresh(self) -> None:
        """Show what is set; nothing where that is seen elsewhere."""

    def _words(self) -> str:
        return self._said


class SettingRow(Row):
    """A setting with its control. What is chosen is kept at once, and ``changed`` tells of it."""

    changed = Signal(object)
    """The Setting."""

    def __init__(self, settings: Settings, field: SettingField) -> None:
        setting: Setting[Any] = field.setting
        title, reset, doing = tr(setting.title), QToolButton(), QWidget()
        side = QHBoxLayout(doing)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(reset)
        side.addWidget(field)
        super().__init__(title, tr(setting.help) if setting.help else "", doing)
        self.setting, self._settings, self._field, self._reset = setting, settings, field, reset
        reset.setObjectName("link")
        reset.setText(tr("Reset"))
        reset.setAccessibleName(tr("Reset “{what}”").format(what=title))
        reset.clicked.connect(self._back)
        self._title.setBuddy(field.control)
        field.chosen.connect(self._choose)
        self.refresh()

    def refresh(self) -> None:
        """Show what the settings say."""
        self._field.show_value(self._settings.get(self.setting))
        self._reset.setVisible(self._settings.is_changed(self.setting))

    def _words(self) -> str:
        words = (self._said, self._field.words(), self.setting.title, self.setting.key)
        return " ".join(words)

    def _choose(self, value: Any) -> None:
        if self.setting.accepts(value):
            self._settings.set(self.setting, value)
        self._told()

    def _back(self) -> None:
        self._settings.reset(self.setting)
        # The button is about to hide, and the keyboard would be nowhere.
        self._field.setFocus()
        self._told()

    def _told(self) -> None:
        self.changed.emit(self.setting)
        self.refresh()


class ButtonRow(Row):
    """Something that is set in a window of its own."""

    def __init__(self, title: str, help: str, button: QWidget) -> None:
        button.setFixedWidth(WIDTH)
        super().__init__(title, help, button)
