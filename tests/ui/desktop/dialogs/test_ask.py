from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QInputDialog,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.helpers.person import CONTROL, LEFT, answer_next, part
from ui.desktop.dialogs.ask import Ask, NoteDialog


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def type_note(dialog: QDialog, text: str) -> QPlainTextEdit:
    assert isinstance(dialog, NoteDialog)
    field = part(dialog, QPlainTextEdit)
    field.setPlainText(text)
    return field


def test_a_note_of_several_lines_is_saved(parent: QWidget) -> None:
    def write(dialog: QDialog) -> None:
        assert part(dialog, QPlainTextEdit).toPlainText() == "舊"
        type_note(dialog, "見**圖**\n𠮷😀")
        QTest.mouseClick(part(dialog, QPushButton, "Save"), LEFT)

    answer_next(write)
    assert Ask(parent).note("Note", "舊") == "見**圖**\n𠮷😀"


def test_enter_begins_a_line_and_ctrl_enter_saves(qtbot: QtBot) -> None:
    dialog = NoteDialog("Note", "甲")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    field = part(dialog, QPlainTextEdit)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.accepted):  # a button that is pressed by its key takes its time
        QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert dialog.text == "\n甲"


@pytest.mark.parametrize("way", ["Cancel", "Escape"])
def test_giving_up_a_note_gives_none(parent: QWidget, way: str) -> None:
    def give_up(dialog: QDialog) -> None:
        type_note(dialog, "新")
        if way == "Cancel":
            QTest.mouseClick(part(dialog, QPushButton, "Cancel"), LEFT)
        else:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    answer_next(give_up)
    assert Ask(parent).note("Note", "舊") is None


@pytest.mark.parametrize("answer", [True, False])
def test_a_line_is_asked_for(parent: QWidget, answer: bool) -> None:
    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, QInputDialog)
        assert dialog.textValue() == "改革"
        dialog.setTextValue("改革𠮷")
        dialog.done(int(answer))

    answer_next(write)
    assert Ask(parent).line("Rename", "Name", "改革") == ("改革𠮷" if answer else None)


def test_paths_are_given_as_paths_and_giving_up_as_none(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["/剪報/一.txt", "/剪報/𠮷 2.html"]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (names[0], ""))
    assert Ask(parent).files("Import", "", "") == [Path(name) for name in names]
    assert Ask(parent).save_as("Export", "", "") == Path(names[0])
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert Ask(parent).files("Import", "", "") == []
    assert Ask(parent).save_as("Export", "", "") is None


def test_a_dialog_that_was_answered_is_gone_long_before_its_window(parent: QWidget) -> None:
    answer_next(QDialog.accept)
    assert Ask(parent).note("Note", "甲") == "甲"
    answer_next(QDialog.reject)
    assert Ask(parent).note("Note", "甲") is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert parent.findChildren(QDialog) == []


def test_a_note_of_a_hundred_thousand_characters_is_edited(qtbot: QtBot) -> None:
    long = "𠮷**田**😀\n" * 12_500
    dialog = NoteDialog("Note", long)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.text == long
    QTest.keyClicks(part(dialog, QPlainTextEdit), "a")
    assert dialog.text == "a" + long
