from __future__ import annotations

import PySide6
import pytest
from PySide6.QtWidgets import QDialog

from tests.helpers.person import answer_next
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.dialogs.shortcuts import ShortcutsDialog
from ui.desktop.window import Window
from ui.version import version


@pytest.mark.parametrize(
    ("command", "kind"), [("palette", CommandPalette), ("shortcuts", ShortcutsDialog)]
)
def test_a_page_of_help_is_opened(window: Window, command: str, kind: type[QDialog]) -> None:
    opened: list[type] = []

    def close(dialog: QDialog) -> None:
        opened.append(type(dialog))
        dialog.reject()

    answer_next(close)
    window.actions_[command].trigger()
    assert opened == [kind]


def test_about_names_version_and_library(window: Window) -> None:
    window.actions_["about"].trigger()
    text = window.desk.banner.text
    assert f"Gengdu 耕讀 {version()} ·" in text
    assert PySide6.__version__ in text
    assert str(window.session.library.path) in text
