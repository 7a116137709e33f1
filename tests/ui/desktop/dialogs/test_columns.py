from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.changes import Put, SetValues, Value
from reader.shelf import Attribute, AttributeKind
from tests.helpers.person import LEFT, answers, part
from ui.desktop.dialogs.columns import ColumnsDialog
from ui.desktop.session import Session
from ui.desktop.window import Window


@pytest.fixture
def dialog(window: Window, session: Session, qtbot: QtBot) -> ColumnsDialog:
    session.apply(Put(Attribute("a", "信源數")), "")
    session.apply(Put(Attribute("b", "備註", position=1)), "")
    made = ColumnsDialog(session, window.desk.ask, window)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def press(dialog: ColumnsDialog) -> Callable[[str], None]:
    return lambda name: QTest.mouseClick(part(dialog, QPushButton, name), LEFT)


def names(session: Session) -> list[str]:
    return [each.name for each in session.library.attributes()]


def hold(dialog: ColumnsDialog, kind: AttributeKind) -> None:
    box = part(dialog, QComboBox)
    box.setCurrentIndex(box.findData(kind.value))


def said(dialog: ColumnsDialog) -> str:
    return "".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def test_a_column_is_made_and_renamed(
    window: Window, dialog: ColumnsDialog, session: Session, press: Callable[[str], None]
) -> None:
    answers(window).lines = ["體裁𠮷", None, "備註"]
    press("New column")
    press("New column")
    assert names(session) == ["信源數", "備註", "體裁𠮷"]
    assert dialog.chosen is not None
    assert dialog.chosen.name == "體裁𠮷"
    part(dialog, QLineEdit).setText("文類")
    press("Save")
    assert names(session)[2] == "文類"
    press("New column")
    assert "備註" in said(dialog)
    assert len(names(session)) == 3


def test_a_column_becomes_choices(
    dialog: ColumnsDialog, session: Session, press: Callable[[str], None]
) -> None:
    field = part(dialog, QPlainTextEdit)
    assert not field.isVisible()
    hold(dialog, AttributeKind.CHOICE)
    assert field.isVisible()
    field.setPlainText(" 消息 \n\n評論😀\n消息")
    press("Save")
    column = session.library.attributes()[0]
    assert (column.kind, column.choices) == (AttributeKind.CHOICE, ("消息", "評論😀"))


def test_it_stays_as_it_is_where_a_value_does_not_suit(
    dialog: ColumnsDialog, session: Session, article: str, press: Callable[[str], None]
) -> None:
    session.apply(SetValues((Value(article, "a", "三家"),)), "")
    hold(dialog, AttributeKind.NUMBER)
    press("Save")
    assert "三家" in said(dialog)
    assert session.library.attributes()[0].kind is AttributeKind.TEXT
    session.apply(SetValues((Value(article, "a", "1,000"),)), "")
    press("Save")
    assert session.library.attributes()[0].kind is AttributeKind.NUMBER
    assert session.library.values() == {article: {"a": "1000"}}
    session.undo()
    assert session.library.values() == {article: {"a": "1,000"}}


def test_columns_are_put_in_order_and_deleted(
    dialog: ColumnsDialog, session: Session, press: Callable[[str], None]
) -> None:
    press("Down")
    press("Down")
    assert names(session) == ["備註", "信源數"]
    press("Up")
    assert names(session) == ["信源數", "備註"]
    press("Delete")
    assert names(session) == ["備註"]
    assert part(dialog, QListWidget).count() == 1
    press("Delete")
    assert not part(dialog, QPushButton, "Delete").isEnabled()
    session.undo()
    session.undo()
    assert names(session) == ["信源數", "備註"]
