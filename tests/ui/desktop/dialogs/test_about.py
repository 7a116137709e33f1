from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from tests.helpers.person import LEFT, part
from ui.desktop.dialogs.about import AboutDialog
from ui.desktop.theme import LIGHT
from ui.licences import parts
from ui.version import ground, version

LIBRARY = Path("/home/lin/𠮷 & <新聞>/文庫.gengdu")


@pytest.fixture
def dialog(qtbot: QtBot) -> AboutDialog:
    made = AboutDialog(LIBRARY, LIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def row_of(name: str) -> int:
    return next(row for row, found in enumerate(parts()) if found.name == name)


def test_it_says_the_versions_and_where_the_library_is(dialog: AboutDialog) -> None:
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for words in (version(), *ground(), *ground().values(), str(LIBRARY), "LGPL 3"):
        assert words in told


def test_the_versions_are_copied_line_by_line(dialog: AboutDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(part(dialog, QPushButton, "Copy the versions"), LEFT)
    first, *others = QGuiApplication.clipboard().text().splitlines()
    assert first == f"Gengdu {version()}"
    assert others[-1] == f"Library {LIBRARY}"
    assert len(others) == 4


def test_every_part_is_listed_with_its_licence(dialog: AboutDialog) -> None:
    listed = part(dialog, QListWidget)
    assert listed.count() == len(parts())
    assert listed.item(0).text() == f"Gengdu {version()}\nApache-2.0"
    assert listed.item(row_of("Qt")).text().endswith("\nLGPL-3.0-only (in PySide6_Essentials)")


def test_the_licence_of_the_chosen_one_is_shown_as_it_is_written(dialog: AboutDialog) -> None:
    page = part(dialog, QTextBrowser)
    assert "Apache License" in page.toPlainText()
    part(dialog, QListWidget).setCurrentRow(row_of("jieba"))
    shown = page.toPlainText()
    assert shown.startswith("https://github.com/fxsjy/jieba")
    assert "Copyright (c) 2013 Sun Junyi\n" in shown
    assert 'href="https://github.com/fxsjy/jieba"' in page.toHtml()
