from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog

from tests.helpers.person import answer_next
from ui.desktop.dialogs.about import AboutDialog
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.dialogs.shortcuts import ShortcutsDialog
from ui.desktop.window import Window


@pytest.mark.parametrize(
    ("command", "kind"),
    [("palette", CommandPalette), ("shortcuts", ShortcutsDialog), ("about", AboutDialog)],
)
def test_a_page_of_help_is_opened(window: Window, command: str, kind: type[QDialog]) -> None:
    opened: list[type] = []

    def close(dialog: QDialog) -> None:
        opened.append(type(dialog))
        dialog.reject()

    answer_next(close)
    window.actions_[command].trigger()
    assert opened == [kind]
