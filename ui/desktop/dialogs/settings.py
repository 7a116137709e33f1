"""All settings, by section, with a search over them; what is changed counts at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.errors import GengduError
from ui.desktop import preferences
from ui.desktop.applying import apply
from ui.desktop.commands import images
from ui.desktop.desk import Desk
from ui.desktop.i18n import sentence, tr
from ui.desktop.settings import EXPORT_FOLDER, IMPORT_FOLDER, Kind, Section, Setting
from ui.desktop.widgets.framing import bar
from ui.desktop.widgets.setting_fields import field_of
from ui.desktop.widgets.setting_row import ButtonRow, Row, SettingRow

FILE_NAME = "gengdu-settings.json"

_NAMED = 6
"""How many of the settings that were left out are named."""


class SettingsDialog(QDialog):
    """Sections at the left, the settings of one at the right; of all that hold what is typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.resize(860, 640)
        self._desk = desk
        self._field = QLineEdit(self)
        self._field.setObjectName("settingsSearch")
        self._field.setPlaceholderText(tr("Find a setting: characters, pinyin, English"))
        self._field.setAccessibleName(tr("Find a setting: characters, pinyin, English"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._narrow)
        self._list = QListWidget(self)
        self._list.setObjectName("choices")
        self._list.setAccessibleName(tr("Sections"))
        self._list.currentRowChanged.connect(self._show_section)
        self._nothing = QLabel(tr("No setting is called so."), self)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.hide()
        self._parts = [self._part(*each) for each in preferences.preferences()]
        self._scroll = self._page()
        self._lay_out()
        self._list.setCurrentRow(0)
        self._field.setFocus()

    @property
    def sections(self) -> list[Section]:
        """The sections in the list."""
        return [part.section for part in self._parts]

    # -- putting together

    def _part(self, section: Section, settings: list[Setting[Any]]) -> _Part:
        rows = [self._row(each) for each in settings]
        if section is Section.PRIVACY:
            rows += [self._sites()]
        part = _Part(section, rows, _privacy() if section is Section.PRIVACY else "")
        self._list.addItem(tr(section.value))
        return part

    def _row(self, setting: Setting[Any]) -> Row:
        if setting.kind is Kind.KEYS:
            button = self._button(tr("Keyboard shortcuts…"), self._desk.frame.show_shortcuts)
            return ButtonRow(tr("Keyboard shortcuts"), tr(setting.help), button)
        row = SettingRow(self._desk.settings, field_of(setting, self._desk.ask))
        row.changed.connect(self._changed)
        return row

    def _sites(self) -> Row:
        button = self._button(tr("Choose…"), partial(images.show_sites, self._desk))
        button.setAccessibleName(tr("Sites whose images are loaded"))
        text = tr("Images of the web are loaded when you ask, and by themselves from these only.")
        return ButtonRow(tr("Sites whose images are loaded"), text, button)

    def _button(self, title: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._press, pressed))
        return button

    def _press(self, pressed: Callable[[], object]) -> None:
        self._desk.attempt(pressed)

    def _page(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(26, 14, 26, 20)
        column.setSpacing(0)
        for part in self._parts:
            column.addWidget(part)
        column.addWidget(self._nothing)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setObjectName("settingsPage")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        return scroll

    def _lay_out(self) -> None:
        self._list.setFixedWidth(188)
        middle = QHBoxLayout()
        middle.setContentsMargins(14, 14, 0, 14)
        middle.setSpacing(0)
        middle.addWidget(self._list)
        middle.addWidget(self._scroll, 1)
        done = self._button(tr("Done"), self.accept)
        done.setProperty("main", True)
        buttons = (
            self._button(tr("Import…"), self._import),
            self._button(tr("Export…"), self._export),
            self._button(tr("Reset all…"), self._reset_all),
            None,
            done,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar("previewHead", [self._field], self))
        whole.addLayout(middle, 1)
        self._said.setContentsMargins(18, 8, 18, 8)
        whole.addWidget(self._said)
        whole.addWidget(bar("previewFoot", buttons, self))

    # -- what is shown

    def _show_section(self, row: int) -> None:
        if row < 0:
            return
        if self._field.text():
            self._field.clear()
        for number, part in enumerate(self._parts):
            part.narrow("")
            part.setVisible(number == row)
        self._nothing.hide()
        self._scroll.verticalScrollBar().setValue(0)

    def _narrow(self, typed: str) -> None:
        if not typed.strip():
            self._list.setCurrentRow(max(0, self._list.currentRow()))
            self._show_section(self._list.currentRow())
            return
        self._list.setCurrentRow(-1)
        found = [part.narrow(typed) for part in self._parts]
        self._nothing.setVisible(not any(found))
        self._scroll.verticalScrollBar().setValue(0)

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    # -- what is done

    def _changed(self, setting: Setting[Any]) -> None:
        self._apply([setting])

    def _apply(self, changed: list[Setting[Any]]) -> None:
        try:
            apply(self._desk, changed)
        except GengduError as fault:
            self._say(sentence(fault))
        else:
            later = [tr(each.title) for each in changed if each.later]
            text = tr("This counts when Gengdu is started again: {what}.")
            self._say(text.format(what=tr(", ").join(later)) if later else "")
        for part in self._parts:
            part.refresh()

    def _reset_all(self) -> None:
        text = tr("Let all settings be as at first? Your library, and where windows stand, stay.")
        if self._desk.ask.confirm(tr("Reset all settings"), text, tr("Reset all"), final=True):
            self._apply(preferences.reset_all(self._desk.settings))

    def _export(self) -> None:
        folder = Path(self._desk.settings.get(EXPORT_FOLDER) or Path.home())
        proposed = str(folder / FILE_NAME)
        path = self._desk.ask.save_as(tr("Export settings"), proposed, "JSON (*.json)")
        if path is None:
            return
        try:
            preferences.export(self._desk.settings, path)
        except GengduError as fault:
            self._say(sentence(fault))
        else:
            text = tr("Your settings are in {path}, without your name and folders.")
            self._say(text.format(path=path))

    def _import(self) -> None:
        folder = self._desk.settings.get(IMPORT_FOLDER)
        paths = self._desk.ask.files(tr("Import settings"), folder, "JSON (*.json)")
        if not paths:
            return
        try:
            taken = preferences.read(paths[0])
        except GengduError as fault:
            self._say(sentence(fault))
            return
        for setting, value in taken.values:
            self._desk.settings.set(setting, value)
        self._apply([setting for setting, _ in taken.values])
        self._say(_told(taken))


class _Part(QWidget):
    """A section: its title, a text, and its settings."""

    def __init__(self, section: Section, rows: list[Row], text: str) -> None:
        super().__init__()
        self.section, self._rows = section, rows
        title = tr(section.value)
        self._words = f"{title} {section.value} {text}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(0)
        heading = QLabel(title, self)
        heading.setObjectName("previewTitle")
        column.addWidget(heading)
        if text:
            said = QLabel(text, self)
            said.setWordWrap(True)
            said.setContentsMargins(0, 8, 0, 6)
            column.addWidget(said)
        for row in rows:
            column.addWidget(row)

    def narrow(self, typed: str) -> bool:
        """Show the settings that may be meant, all where nothing is typed; whether there are."""
        found = [row.is_meant(typed, self._words) for row in self._rows]
        for row, meant in zip(self._rows, found, strict=True):
            row.setVisible(meant)
        self.setVisible(any(found))
        return any(found)

    def refresh(self) -> None:
        """Show what the settings say."""
        for row in self._rows:
            row.refresh()


def _privacy() -> str:
    return tr(
        "Gengdu works without a network. It asks for a page or an image only where you say so, and "
        "nothing about you, your articles or your coding ever leaves this machine: there are no "
        "statistics, no reports of faults and no look for new versions."
    )


def _told(taken: preferences.Taken) -> str:
    """What came of a file."""
    text = tr("Settings taken over: {count}.").format(count=len(taken.values))
    if not taken.left_out:
        return text
    one = tr("{key} ({reason})")
    named = [one.format(key=key[:40], reason=tr(why.value)) for key, why in taken.left_out[:_NAMED]]
    more = len(taken.left_out) - _NAMED
    if more > 0:
        named.append(tr("{count} more").format(count=more))
    left = tr("Left out: {what}.").format(what=tr(", ").join(named))
    return f"{text}\n{left}"
