from __future__ import annotations

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from reader.anchor import describe
from reader.model import Script
from tests.helpers.person import part
from ui.desktop.dialogs.former_text import AROUND, FormerTextDialog
from ui.desktop.theme import DARK, LIGHT, Theme

TEXT = "　　臨汐鎮公所昨日說明👩‍🌾濕地復育計畫。\n　　居民搭𨋢上觀景台看𠮷野灣。\n"


def dialog_of(qtbot: QtBot, text: str, quote: str, theme: Theme = LIGHT) -> FormerTextDialog:
    start = text.index(quote)
    anchor = describe(text, start, start + len(quote))
    dialog = FormerTextDialog(text, anchor, theme, Script.HANT_TW)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def marked(field: QTextEdit, colour: str) -> str:
    """The text that stands on a colour."""
    cursor = QTextCursor(field.document())
    found = ""
    while cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor):
        if cursor.charFormat().background().color() == QColor(colour):
            found += cursor.selectedText()
        cursor.clearSelection()
    return found


def test_the_passage_is_marked_in_its_text(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, TEXT, "𠮷野灣", DARK)
    field = part(dialog, QTextEdit)
    assert field.toPlainText() == TEXT
    assert field.isReadOnly()
    assert marked(field, DARK.selection) == "𠮷野灣"


def test_of_a_long_text_the_part_around_it_is_shown_with_the_passage_in_sight(
    qtbot: QtBot,
) -> None:
    before, after = "前面的段落。\n" * 900, "後面的段落。\n" * 900
    dialog = dialog_of(qtbot, before + TEXT + after, "搭𨋢上觀景台")
    field = part(dialog, QTextEdit)
    shown = field.toPlainText()
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) == 2 * AROUND + len("搭𨋢上觀景台") + 2
    assert 0 <= field.cursorRect().top() <= field.viewport().height()
