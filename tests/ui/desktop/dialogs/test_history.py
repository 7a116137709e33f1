from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from reader.annotation_history import moments
from reader.model import FormerAnnotation
from tests.helpers.articles import AT, CODEBOOK, HANT, annotation_of, article, moved_to
from tests.helpers.person import LEFT, part
from ui.desktop.dialogs.history import HistoryDialog
from ui.desktop.theme import LIGHT

ON = article(HANT)
FIRST = annotation_of(ON, "濕地復育計畫", "a", ("reform",))
NOTED = replace(FIRST, tags=("river", "gone"), note="<b>見</b>圖一&二")
MOVED = moved_to(ON, replace(NOTED, note="<b>見</b>圖三&二"), "水鳥👩\u200d🌾")


def name_of(tag: str) -> str:
    return CODEBOOK.path(tag) if tag in CODEBOOK else "a tag that is gone"


def dialog_of(qtbot: QtBot, *, writable: bool = True, deleted: bool = False) -> HistoryDialog:
    former = [
        FormerAnnotation(FIRST, False, "林", AT + timedelta(minutes=1)),
        FormerAnnotation(NOTED, False, "沈", AT + timedelta(minutes=2)),
    ]
    present = FormerAnnotation(MOVED, deleted, "", AT)
    found = moments(former, present)
    made = HistoryDialog(found, name_of, LIGHT, writable=writable)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(dialog: HistoryDialog) -> str:
    return part(dialog, QTextBrowser).toPlainText()


def test_each_state_is_listed_with_who_when_and_what(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot)
    states = part(dialog, QListWidget)
    rows = [states.item(row).text() for row in range(states.count())]
    when = (AT + timedelta(minutes=1)).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    assert rows[1] == f"{when}　林\n＋河長制, ＋a tag that is gone, －改革, note"
    assert rows[0].endswith("　沈\nanother passage, note")
    assert rows[2].endswith("　沈\n＋改革, made")


def test_the_state_is_shown_with_what_changed_and_nothing_in_it_is_markup(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot)
    assert "濕地復育計畫" in shown(dialog)  # where it stood before
    assert "水鳥👩\u200d🌾" in shown(dialog)
    assert "<b>見</b>圖一三&二" in shown(dialog)
    html = part(dialog, QTextBrowser).toHtml()
    assert "line-through" in html
    assert "underline" in html


def test_a_former_state_can_be_put_back_the_present_one_need_not(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot)
    button = part(dialog, QPushButton, "Put this state back")
    assert not button.isEnabled()
    part(dialog, QListWidget).setCurrentRow(2)
    QTest.mouseClick(button, LEFT)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.chosen.annotation == FIRST


@pytest.mark.parametrize(("writable", "deleted"), [(False, False), (True, True)])
def test_where_nothing_can_be_changed_nothing_is_put_back(
    qtbot: QtBot, writable: bool, deleted: bool
) -> None:
    dialog = dialog_of(qtbot, writable=writable, deleted=deleted)
    part(dialog, QListWidget).setCurrentRow(2)
    assert not part(dialog, QPushButton, "Put this state back").isEnabled()


def test_a_note_of_a_hundred_thousand_characters_is_shown_by_its_edit(qtbot: QtBot) -> None:
    long = "𠮷田😀" * 25_000
    former = [FormerAnnotation(replace(FIRST, note=long + "甲" + long), False, "林", AT)]
    present = FormerAnnotation(replace(FIRST, note=long + "乙" + long), False, "", AT)
    dialog = HistoryDialog(moments(former, present), name_of, LIGHT, writable=True)
    qtbot.addWidget(dialog)
    assert "甲乙" in shown(dialog)
    assert len(shown(dialog)) < 1_000
    part(dialog, QListWidget).setCurrentRow(1)
    assert len(shown(dialog)) < 5_000
