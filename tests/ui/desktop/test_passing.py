"""Dialogs go once they are over, and not before whoever waited for them has read them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.helpers.person import answer_next
from ui.desktop.window import Window


def dialogs(window: Window) -> int:
    """How many there still are."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(window.findChildren(QDialog))


@pytest.mark.parametrize("command", ["shortcuts", "trash", "palette", "own-columns", "dictionary"])
def test_what_was_asked_leaves_nothing_behind(window: Window, command: str) -> None:
    before = dialogs(window)
    for _ in range(3):
        answer_next(lambda dialog: dialog.reject())
        window.actions_[command].trigger()
    assert dialogs(window) == before


def test_a_dialog_stays_while_another_one_is_asked(window: Window) -> None:
    first, second = QDialog(window), QDialog(window)
    answer_next(lambda dialog: dialog.accept())
    assert first.exec()
    answer_next(lambda dialog: dialog.reject())
    second.exec()
    first.setWindowTitle("還在")
    assert first.windowTitle() == "還在"
    assert dialogs(window) == 0


def test_what_is_merely_shown_stays(window: Window, qtbot: QtBot) -> None:
    shown, over_window = QDialog(window), QDialog(window)
    over_window.setWindowModality(Qt.WindowModality.WindowModal)
    for dialog in (shown, over_window):
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.accept()
    assert dialogs(window) == 2
