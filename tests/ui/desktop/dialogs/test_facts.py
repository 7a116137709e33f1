from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.model import Evidence, Metadata, Place
from tests.helpers.person import CONTROL, LEFT, part, type_han
from ui.desktop.dialogs.facts import FactsDialog

METADATA = Metadata(title="青嶺灣掛牌", outlet="青嶺日報", published_at="2023-05-18")
EVIDENCE = (Evidence("outlet", "青嶺日報 2023", Place.MASTHEAD, sure=False),)


@pytest.fixture
def dialog(qtbot: QtBot) -> FactsDialog:
    made = FactsDialog(METADATA, EVIDENCE)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def retype(dialog: FactsDialog, name: str, text: str) -> QLineEdit:
    field = part(dialog, QLineEdit, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    type_han(field, text)
    return field


def test_what_is_unsure_comes_first(dialog: FactsDialog) -> None:
    focused = QApplication.focusWidget()
    assert focused is part(dialog, QLineEdit, "Outlet (not certain, please check)")


def test_what_is_typed_is_saved_with_its_evidence(dialog: FactsDialog, qtbot: QtBot) -> None:
    field = retype(dialog, "Author", "周聞溪😀")
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: dialog.result() == QDialog.DialogCode.Accepted)
    assert dialog.changed
    assert dialog.metadata.author == "周聞溪😀"
    assert dialog.evidence == (*EVIDENCE, Evidence("author", "周聞溪😀", Place.PERSON))


def test_a_guess_that_is_confirmed_is_a_change(dialog: FactsDialog) -> None:
    QTest.keyClick(part(dialog, QLineEdit, "Outlet (not certain, please check)"), Qt.Key.Key_Return)
    assert dialog.metadata == METADATA
    assert dialog.evidence == (Evidence("outlet", "青嶺日報", Place.PERSON),)
    assert dialog.changed
    assert part(dialog, QLineEdit, "Outlet").property("unsure") is False


def test_nothing_typed_is_no_change(dialog: FactsDialog) -> None:
    QTest.mouseClick(part(dialog, QPushButton, "Save"), LEFT)
    assert not dialog.changed


def test_a_date_that_is_none_keeps_it_open(dialog: FactsDialog) -> None:
    retype(dialog, "Date", "昨天")
    QTest.mouseClick(part(dialog, QPushButton, "Save"), LEFT)
    assert dialog.isVisible()
    retype(dialog, "Date", "")
    QTest.mouseClick(part(dialog, QPushButton, "Save"), LEFT)
    assert not dialog.isVisible()
    assert dialog.metadata.published_at == ""
