"""Widgets to measure: ours as it is, and a QTextEdit set as much like it as it can be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Script
from ui.desktop import fonts


def shown(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget at the size all are measured at."""
    qtbot.addWidget(widget)
    widget.resize(900, 1000)
    with qtbot.waitExposed(widget):
        widget.show()


def fill(view: QTextEdit, text: str, script: Script) -> None:
    """Give a QTextEdit its text, with our line height, indent and straight edges."""
    font: QFont = fonts.serif(script, 18)
    view.setFont(font)
    view.setPlainText(text)
    layout = QTextBlockFormat()
    layout.setLineHeight(34, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    layout.setTextIndent(36)
    layout.setAlignment(Qt.AlignmentFlag.AlignJustify)
    cursor = QTextCursor(view.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(layout)
