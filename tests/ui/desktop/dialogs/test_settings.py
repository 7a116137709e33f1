from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.model import Script
from tests.helpers.person import CONTROL, LEFT, answers, part, type_han
from ui.desktop.dialogs.settings import FILE_NAME, SettingsDialog
from ui.desktop.page.measures import Measures
from ui.desktop.settings import (
    ARCHIVED_TAGS,
    BODY_SIZE,
    CODER,
    DOUBTS,
    FACE_HANT_TW,
    INTRODUCE,
    KEYS,
    LANGUAGE,
    LEFT_PANE,
    ORDER,
    SETTINGS,
    THEME,
    TRADITIONAL,
    WATCH,
    WATCHED_FOLDER,
    Section,
    Setting,
)
from ui.desktop.typography import measures
from ui.desktop.widgets.setting_row import Row, SettingRow
from ui.desktop.window import Window

W = TypeVar("W", bound=QWidget)

SEARCH = "Find a setting: characters, pinyin, English"


@pytest.fixture
def dialog(qtbot: QtBot, window: Window) -> SettingsDialog:
    made = SettingsDialog(window.desk, window)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def row_of(dialog: SettingsDialog, setting: Setting[Any]) -> SettingRow:
    """The row of a setting, in sight."""
    assert setting.section is not None
    go_to(dialog, setting.section)
    return next(each for each in dialog.findChildren(SettingRow) if each.setting is setting)


def go_to(dialog: SettingsDialog, section: Section) -> None:
    part(dialog, QListWidget).setCurrentRow(dialog.sections.index(section))


def control(dialog: SettingsDialog, setting: Setting[Any], kind: type[W]) -> W:
    found = row_of(dialog, setting).findChild(kind)
    assert found is not None
    return found


def choose(dialog: SettingsDialog, setting: Setting[Any], value: str) -> None:
    """Choose a value from the list of a setting, with the keyboard."""
    box = control(dialog, setting, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def tick(dialog: SettingsDialog, setting: Setting[Any]) -> None:
    QTest.keyClick(control(dialog, setting, QCheckBox), Qt.Key.Key_Space)


def step(dialog: SettingsDialog, name: str) -> None:
    buttons = dialog.findChildren(QToolButton)
    button = next(each for each in buttons if each.accessibleName() == name)
    QTest.mouseClick(button, LEFT)


def press(dialog: SettingsDialog, title: str) -> None:
    QTest.mouseClick(part(dialog, QPushButton, title), LEFT)


def seen(dialog: SettingsDialog) -> list[str]:
    """The keys of the settings in sight, from above."""
    rows = dialog.findChildren(SettingRow)
    return [each.setting.key for each in rows if each.isVisible()]


def said(dialog: SettingsDialog) -> str:
    return dialog._said.text() if dialog._said.isVisible() else ""


def search(dialog: SettingsDialog, text: str) -> None:
    field = part(dialog, QLineEdit, SEARCH)
    field.clear()
    type_han(field, text)


def set_on_page(window: Window) -> Measures:
    return window.page._measures


def test_a_key_opens_the_settings(window: Window) -> None:
    command = window.actions_["settings"]
    assert [key.toString() for key in command.shortcuts()] == ["Ctrl+,"]
    assert command.isEnabled()


def test_every_preference_stands_in_its_section(dialog: SettingsDialog) -> None:
    for section in dialog.sections:
        go_to(dialog, section)
        assert seen(dialog) == [
            each.key for each in SETTINGS if each.section is section and each is not KEYS
        ]


def test_colours_change_at_once(dialog: SettingsDialog, window: Window) -> None:
    choose(dialog, THEME, "dark")
    assert window.theme.name == "dark"
    assert window.settings.get(THEME) == "dark"
    assert said(dialog) == ""


def test_the_page_is_set_anew_at_once(dialog: SettingsDialog, window: Window) -> None:
    go_to(dialog, Section.LOOK)
    step(dialog, "Size: more")
    assert window.settings.get(BODY_SIZE) == BODY_SIZE.default + 1
    assert set_on_page(window) == measures(window.settings)
    choose(dialog, FACE_HANT_TW, "")
    assert set_on_page(window).body == BODY_SIZE.default + 1


def test_the_region_of_traditional_is_on_the_page_at_once(
    dialog: SettingsDialog, window: Window
) -> None:
    choose(dialog, TRADITIONAL, Script.HANT_HK.value)
    window.session.set_script(Script.HANT_HK)
    choose(dialog, TRADITIONAL, Script.HANT_TW.value)
    assert window.session.script is Script.HANT_TW


def test_panes_and_marks_follow_at_once(dialog: SettingsDialog, window: Window) -> None:
    choose(dialog, ORDER, "tag")
    assert window.settings.get(ORDER) == "tag"
    tick(dialog, ARCHIVED_TAGS)
    assert window.settings.get(ARCHIVED_TAGS) is True
    tick(dialog, DOUBTS)
    assert window.settings.get(DOUBTS) is False


def test_a_name_is_carried_by_what_is_coded_from_now_on(
    dialog: SettingsDialog, window: Window
) -> None:
    window.settings.set(INTRODUCE, True)
    field = control(dialog, CODER, QLineEdit)
    field.clear()
    type_han(field, " 林  禾𠮷 ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.settings.get(CODER) == window.session.library.coder == "林 禾𠮷"
    assert field.text() == "林 禾𠮷"
    assert window.settings.get(INTRODUCE) is False
    assert dialog.isVisible()


def test_a_language_says_that_it_waits_for_the_next_start(
    dialog: SettingsDialog, window: Window
) -> None:
    choose(dialog, LANGUAGE, "zh_CN")
    assert window.settings.get(LANGUAGE) == "zh_CN"
    assert "started again: Language" in said(dialog)


def test_a_folder_is_watched_once_it_is_named(
    dialog: SettingsDialog, window: Window, tmp_path: Path
) -> None:
    answers(window).folders += [None, tmp_path]
    tick(dialog, WATCH)
    assert window.settings.get(WATCH) is False  # nobody named a folder
    assert not part(row_of(dialog, WATCH), QCheckBox).isChecked()
    tick(dialog, WATCH)
    assert window.settings.get(WATCH) is True
    assert window.settings.get(WATCHED_FOLDER) == str(tmp_path)
    tick(dialog, WATCH)
    assert window.settings.get(WATCH) is False


def test_what_was_changed_can_be_reset_by_itself(dialog: SettingsDialog, window: Window) -> None:
    row = row_of(dialog, BODY_SIZE)
    reset = part(row, QToolButton, "Reset “Size”")
    assert not reset.isVisible()
    step(dialog, "Size: more")
    assert reset.isVisible()
    QTest.mouseClick(reset, LEFT)
    assert window.settings.get(BODY_SIZE) == BODY_SIZE.default
    assert not reset.isVisible()
    assert set_on_page(window).body == BODY_SIZE.default


def test_all_is_reset_once_it_is_confirmed(dialog: SettingsDialog, window: Window) -> None:
    window.settings.set(LEFT_PANE, False)
    choose(dialog, THEME, "dark")
    window.settings.set(KEYS, {"tag": ["Ctrl+;"]})
    answers(window).refuses = True
    press(dialog, "Reset all…")
    assert window.settings.get(THEME) == "dark"
    answers(window).refuses = False
    press(dialog, "Reset all…")
    assert window.settings.get(THEME) == "system"
    assert window.actions_["tag"].shortcut().toString() == "T"
    assert window.settings.get(LEFT_PANE) is False


def test_settings_are_found_in_any_script_and_by_english(dialog: SettingsDialog) -> None:
    search(dialog, "column")
    assert "column-width" in seen(dialog)
    assert LANGUAGE.key not in seen(dialog)
    search(dialog, "正体")
    assert LANGUAGE.key in seen(dialog)
    search(dialog, "zhengti")
    assert LANGUAGE.key in seen(dialog)
    search(dialog, "EXPORT quote")
    assert seen(dialog) == ["export-context", "export-script"]
    search(dialog, "𠮷😀")
    assert seen(dialog) == []
    assert dialog._nothing.isVisible()
    search(dialog, "")
    assert seen(dialog)
    assert not dialog._nothing.isVisible()


def test_a_section_ends_a_search(dialog: SettingsDialog) -> None:
    search(dialog, "column")
    go_to(dialog, Section.CODING)
    assert part(dialog, QLineEdit, SEARCH).text() == ""
    assert seen(dialog) == ["coder", "archived-tags", "annotation-order"]


def test_settings_go_to_a_file_and_come_back(
    dialog: SettingsDialog, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / FILE_NAME
    choose(dialog, THEME, "sepia")
    window.settings.set(KEYS, {"tag": ["Ctrl+;"]})
    answers(window).targets.append(path)
    press(dialog, "Export…")
    assert str(path) in said(dialog)
    answers(window).refuses = False
    press(dialog, "Reset all…")
    assert window.theme.name != "sepia"
    answers(window).paths = [path]
    press(dialog, "Import…")
    assert window.theme.name == "sepia"
    assert window.actions_["tag"].shortcut().toString() == "Ctrl+;"
    assert "Left out" not in said(dialog)


def test_what_a_file_says_wrong_is_named(
    dialog: SettingsDialog, window: Window, tmp_path: Path
) -> None:
    values = {"theme": "white", "body-size": "𠮷", **{f"no-{number}": 1 for number in range(9)}}
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"format": "gengdu-settings", "settings": values}))
    answers(window).paths = [path]
    press(dialog, "Import…")
    assert window.theme.name == "white"
    assert window.settings.get(BODY_SIZE) == BODY_SIZE.default
    assert said(dialog).startswith("Settings taken over: 1.\nLeft out: body-size (it cannot")
    assert said(dialog).endswith(", 4 more.")
    path.write_text("{}")
    press(dialog, "Import…")
    assert "is not a file of Gengdu's settings" in said(dialog)
    assert window.theme.name == "white"


def test_a_file_that_cannot_be_written_says_why(
    dialog: SettingsDialog, window: Window, tmp_path: Path
) -> None:
    answers(window).targets.append(tmp_path / "none" / "a.json")
    press(dialog, "Export…")
    assert "Nothing was written" in said(dialog) or "could not" in said(dialog)


def test_enter_in_the_search_closes_nothing(dialog: SettingsDialog) -> None:
    field = part(dialog, QLineEdit, SEARCH)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)


def test_every_row_has_its_words_in_sight(dialog: SettingsDialog) -> None:
    for section in dialog.sections:
        go_to(dialog, section)
        QApplication.processEvents()
        rows = [each for each in dialog.findChildren(Row) if each.isVisible()]
        assert rows
        for label in (found for each in rows for found in each.findChildren(QLabel)):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            assert label.height() >= needed
            assert label.wordWrap() or label.width() >= label.sizeHint().width()
