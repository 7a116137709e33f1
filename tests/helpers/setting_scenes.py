"""Pictures of the settings."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from tests.helpers.scenes import reading, shown
from ui.desktop.dialogs.settings import SettingsDialog
from ui.desktop.settings import BODY_SIZE, WATCHED_FOLDER, Section
from ui.desktop.window import Window


def looks(window: Window) -> QWidget:
    """How the page looks, with a size that was changed."""
    window.settings.set(BODY_SIZE, 20)
    return _opened(window, Section.LOOK)


def languages(window: Window) -> QWidget:
    """Language and script."""
    return _opened(window, Section.LANGUAGE)


def exports(window: Window) -> QWidget:
    """What is proposed for exports."""
    return _opened(window, Section.EXPORT)


def privacy(window: Window) -> QWidget:
    """What leaves the machine, and which folder is watched."""
    window.settings.set(WATCHED_FOLDER, "/home/林禾/下載/新聞網頁與剪報")
    return _opened(window, Section.PRIVACY)


def found_settings(window: Window) -> QWidget:
    """A search over all of them."""
    dialog = _opened(window, Section.LOOK)
    field = dialog.findChild(QLineEdit, "settingsSearch")
    assert field is not None
    field.setText("zixing")
    return dialog


def _opened(window: Window, section: Section) -> SettingsDialog:
    reading(window)
    dialog = SettingsDialog(window.desk, window)
    shown(dialog)
    sections = dialog.findChild(QListWidget)
    assert sections is not None
    sections.setCurrentRow(dialog.sections.index(section))
    return dialog
