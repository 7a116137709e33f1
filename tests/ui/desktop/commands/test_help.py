from __future__ import annotations

from importlib import metadata

import PySide6
import pytest
from PySide6.QtWidgets import QDialog

from tests.helpers.person import answer_next
from ui.desktop.dialogs.palette import CommandPalette
from ui.desktop.dialogs.shortcuts import ShortcutsDialog
from ui.desktop.window import Window


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


@pytest.mark.parametrize("installed", [True, False])
def test_about_names_version_and_library(
    window: Window, installed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def version(name: str) -> str:
        if not installed:
            raise metadata.PackageNotFoundError(name)
        return "9.8.7"

    monkeypatch.setattr(metadata, "version", version)
    window.actions_["about"].trigger()
    text = window.desk.banner.text
    assert ("9.8.7" if installed else "from a checkout") in text
    assert PySide6.__version__ in text
    assert str(window.session.library.path) in text
