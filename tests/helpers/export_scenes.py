"""Pictures of the export dialog, with its preview."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.scenes import reading, shown
from ui.desktop.dialogs.export import ExportDialog
from ui.desktop.exportable import exportable, offers
from ui.desktop.settings import EXPORT_FORMAT, EXPORT_SCRIPT, EXPORT_TEMPLATE, Setting
from ui.desktop.window import Window


def exporting(window: Window) -> QWidget:
    """The export dialog as Markdown with a second line."""
    return _opened(window, {EXPORT_FORMAT: "markdown", EXPORT_SCRIPT: "hans"})


def exporting_by_template(window: Window) -> QWidget:
    """The same by a template."""
    return _opened(window, {EXPORT_FORMAT: "template", EXPORT_TEMPLATE: "obsidian"})


def exporting_csv(window: Window) -> QWidget:
    """A format that heeds less."""
    return _opened(window, {EXPORT_FORMAT: "csv"})


def _opened(window: Window, chosen: dict[Setting[str], str]) -> QWidget:
    reading(window)
    desk = window.desk
    for setting, value in chosen.items():
        desk.settings.set(setting, value)
    asked = exportable(desk, offers(desk))
    dialog = ExportDialog(asked, desk.settings, desk.tasks, desk.ask, window)
    shown(dialog)
    window.tasks.wait()
    QApplication.processEvents()
    return dialog
