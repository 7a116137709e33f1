"""The tour and the manual as the screenshots show them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.helpers.scenes import reading
from ui.desktop import tour
from ui.desktop.dialogs.manual import ManualDialog
from ui.desktop.window import Window


def touring(window: Window) -> QWidget:
    """The tour at the codebook."""
    reading(window)
    tour.begin(window.desk).go_to(2)
    return window


def reading_manual(window: Window) -> QWidget:
    """The chapter on coding."""
    window.actions_["manual"].trigger()
    manual = window.findChild(ManualDialog)
    assert manual is not None
    manual.show_chapter("05-coding.md")
    return manual
