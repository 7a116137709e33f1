from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from ui.desktop.dialogs.titles import title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [("Import…", "Import…"), ("Undo: R&&D 𠮷", "Undo: R&D 𠮷"), ("a&&&&b", "a&&b"), ("", "")],
)
def test_a_title_has_no_marks_of_keys(qapp: QApplication, text: str, title: str) -> None:
    assert title_of(QAction(text, qapp)) == title
