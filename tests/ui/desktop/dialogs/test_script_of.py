from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.drafts import addition
from reader.importers import read_bytes
from reader.model import Article, DetectedScript, Region
from tests.helpers.person import LEFT, part
from ui.desktop.dialogs.script_of import ScriptOfDialog

TEXT = "山城夜話\r\n\r\n  他說，院子裡的樹看著人長大😀，臺階下的𠮷祥街還沒有路燈。\r\n"

Make = Callable[[Article, Region | None], ScriptOfDialog]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(article: Article, said: Region | None) -> ScriptOfDialog:
        dialog = ScriptOfDialog(article, said)
        qtbot.addWidget(dialog)
        return dialog

    return made


def an_article(script: DetectedScript | None = None) -> Article:
    article = addition(read_bytes(TEXT.encode(), "山城.txt")).article
    return replace(article, info=replace(article.info, script=script or article.info.script))


def boxes(dialog: ScriptOfDialog) -> list[QComboBox]:
    return dialog.findChildren(QComboBox)


def test_detection_comes_first_and_everything_can_be_said(make: Make) -> None:
    dialog = make(an_article(), None)
    texts = [[box.itemText(row) for row in range(box.count())] for box in boxes(dialog)]
    assert texts == [
        ["As detected: Traditional", "Simplified", "mixed", "unknown"],
        ["As detected: Taiwan", "Taiwan", "Hong Kong", "the mainland"],
    ]


def test_the_signs_are_counted(make: Make) -> None:
    dialog = make(an_article(), None)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("Taiwan 4, Hong Kong 1, the mainland 0" in text for text in said)


@pytest.mark.parametrize("script", DetectedScript)
@pytest.mark.parametrize("said", [None, Region.TAIWAN, Region.HONG_KONG, Region.MAINLAND])
def test_it_begins_with_what_was_said(
    make: Make, script: DetectedScript, said: Region | None
) -> None:
    dialog = make(an_article(script), said)
    assert (dialog.written_in, dialog.region) == (script, said)


def test_what_is_chosen_can_be_left_to_detection_again(make: Make) -> None:
    dialog = make(an_article(DetectedScript.HANS), Region.MAINLAND)
    for box in boxes(dialog):
        box.setCurrentIndex(0)
    assert (dialog.written_in, dialog.region) == (DetectedScript.HANT, None)


@pytest.mark.parametrize(
    ("button", "code"),
    [("Save", QDialog.DialogCode.Accepted), ("Cancel", QDialog.DialogCode.Rejected)],
)
def test_the_buttons_answer(make: Make, button: str, code: QDialog.DialogCode) -> None:
    dialog = make(an_article(), None)
    dialog.show()
    QTest.mouseClick(part(dialog, QPushButton, button), LEFT)
    assert not dialog.isVisible()
    assert dialog.result() == code
