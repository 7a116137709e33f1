from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reader.model import Draft, Evidence, Metadata, Place
from tests.helpers.drafts import looked_through
from tests.helpers.person import type_han
from ui.desktop.widgets.fact_fields import FactFields, _around

TITLE, OUTLET, DATE, AUTHOR, EDITOR, RESPONSIBLE, URL = range(7)


@pytest.fixture
def draft() -> Draft:
    return looked_through(b"")


@pytest.fixture
def fields(qtbot: QtBot, draft: Draft) -> FactFields:
    made = FactFields()
    qtbot.addWidget(made)
    made.show_facts(draft.metadata, draft.evidence)
    with qtbot.waitActive(made):
        made.show()
    return made


def shown(fields: FactFields) -> list[str]:
    return [editor.text() for editor in fields.editors()]


def labels(fields: FactFields) -> list[str]:
    return [label.text() for label in fields.findChildren(QLabel) if label.isVisible()]


def retype(editor: QLineEdit, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    type_han(editor, text)


def test_every_field_is_shown_with_its_evidence(fields: FactFields) -> None:
    assert shown(fields)[:5] == [
        "青嶺灣試驗區啟動「一窗辦結」",
        "青嶺日報",
        "2023-05-18 09:12",
        "周聞溪",
        "方硯",
    ]
    outlet, author = fields.editors()[OUTLET], fields.editors()[AUTHOR]
    assert "2023-05-18 09:12來源:青嶺日報編輯:方硯” (masthead)" in outlet.toolTip()
    assert "周聞溪 &lt;b&gt;攝&lt;/b&gt;" in author.toolTip()
    outlet.setFocus()
    assert "From: “2023-05-18 09:12來源:青嶺日報編輯:方硯” (masthead)" in labels(fields)


def test_what_is_unsure_is_outlined_and_says_so(fields: FactFields) -> None:
    unsure = [editor.property("unsure") for editor in fields.editors()]
    assert unsure == [False, False, False, True, False, False, False]
    assert "Author (not certain, please check)" in labels(fields)
    assert fields.editors()[AUTHOR].accessibleName() == "Author (not certain, please check)"
    assert fields.first_unsure() is fields.editors()[AUTHOR]


def test_a_field_is_said_when_it_is_left_and_only_if_it_changed(fields: FactFields) -> None:
    said = QSignalSpy(fields.said)
    outlet, title = fields.editors()[OUTLET], fields.editors()[TITLE]
    outlet.setFocus()
    title.setFocus()
    assert said.count() == 0
    retype(outlet, " 𠮷報😀 ")
    title.setFocus()
    assert [said.at(at) for at in range(said.count())] == [["outlet", "𠮷報😀"]]
    assert outlet.text() == "𠮷報😀"


def test_enter_says_a_field_confirms_a_guess_and_goes_on(fields: FactFields) -> None:
    said = QSignalSpy(fields.said)
    editors = fields.editors()
    editors[AUTHOR].setFocus()
    QTest.keyClick(editors[AUTHOR], Qt.Key.Key_Return)
    assert QApplication.focusWidget() is editors[EDITOR]
    QTest.keyClick(editors[EDITOR], Qt.Key.Key_Return)
    assert [said.at(at) for at in range(said.count())] == [["author", "周聞溪"]]


def test_a_date_becomes_iso_and_what_is_none_is_refused(fields: FactFields) -> None:
    said = QSignalSpy(fields.said)
    date, title = fields.editors()[DATE], fields.editors()[TITLE]
    retype(date, "民國112年5月19日下午3時05分")
    title.setFocus()
    assert said.at(0) == ["published_at", "2023-05-19T15:05"]
    assert date.text() == "2023-05-19 15:05"
    retype(date, "昨天")
    QTest.keyClick(date, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is date
    assert any("“昨天” is not a date" in text for text in labels(fields))
    assert "“昨天” is not a date" in date.accessibleDescription()
    assert date.property("unsure")
    assert not fields.commit()
    assert said.count() == 1


def test_escape_puts_back_what_stood_there(fields: FactFields) -> None:
    date = fields.editors()[DATE]
    retype(date, "昨天")
    QTest.keyClick(date, Qt.Key.Key_Return)
    QTest.keyClick(date, Qt.Key.Key_Escape)
    assert date.text() == "2023-05-18 09:12"
    assert not any("is not a date" in text for text in labels(fields))
    assert fields.commit()


def test_what_is_being_typed_is_committed_and_survives_other_news(
    fields: FactFields, draft: Draft
) -> None:
    said = QSignalSpy(fields.said)
    editor = fields.editors()[EDITOR]
    retype(editor, "許知遠")
    fields.show_facts(draft.metadata, draft.evidence)
    assert editor.text() == "許知遠"
    assert fields.commit()
    assert said.at(0) == ["editor", "許知遠"]
    fields.forget()
    fields.show_facts(draft.metadata, draft.evidence)
    assert editor.text() == "方硯"


def test_what_was_imported_is_not_judged_until_it_is_changed(fields: FactFields) -> None:
    fields.show_facts(Metadata(published_at="2023-05", url="a.example"), ())
    assert fields.commit()
    retype(fields.editors()[URL], "a.example/2")
    assert not fields.commit()


def test_a_person_is_named_as_the_one_who_said_it(fields: FactFields, draft: Draft) -> None:
    fields.show_facts(draft.metadata, (Evidence("title", "", Place.PERSON),))
    fields.editors()[TITLE].setFocus()
    assert "Said by a person." in labels(fields)


def test_long_evidence_is_shown_around_the_value() -> None:
    line = "點擊" * 40 + "來源：𠮷報" + "閱讀" * 40
    part = _around(line, "𠮷報")
    assert part.startswith("…")
    assert part.endswith("…")
    assert "來源：𠮷報" in part
    assert _around(line, "不在").startswith("點擊")
    assert _around("短", "短") == "短"
