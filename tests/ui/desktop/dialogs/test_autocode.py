from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from reader.autocoding import Unit
from reader.model import Draft
from reader.query_text import parse
from tests.helpers.library import draft_of, snapshot
from ui.desktop.commands import coding
from ui.desktop.dialogs.autocode import AutocodeDialog
from ui.desktop.models.proposals import SHOWN
from ui.desktop.session import Session
from ui.desktop.settings import CODER
from ui.desktop.theme import LIGHT
from ui.desktop.views.search import SearchView
from ui.desktop.widgets.proposal_row import HEIGHT
from ui.desktop.window import Window


@pytest.fixture
def dialog(session: Session, article: str, other_draft: Draft, qtbot: QtBot) -> AutocodeDialog:
    """What a search in two articles finds, about to be tagged."""
    session.add_draft(other_draft)
    session.add_tag("改革舉措")
    return opened(session, "改革 | 水稻 | 𠮷", qtbot)


def opened(session: Session, text: str, qtbot: QtBot) -> AutocodeDialog:
    make = partial(coding.new_tag, session)
    made = AutocodeDialog(session, parse(text), LIGHT, make)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made._slices.finish()
    return made


def boxes(dialog: AutocodeDialog) -> QListView:
    return next(each for each in dialog.findChildren(QListView) if each.objectName() == "proposals")


def button(dialog: AutocodeDialog, title: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == title)


def pick(dialog: AutocodeDialog, name: str, qtbot: QtBot) -> None:
    """Choose a tag, or make one, with the picker."""
    dialog._pick.click()
    (field,) = dialog._popup.findChildren(QLineEdit)
    assert dialog.focusWidget() is field
    field.insert(name)
    field.textEdited.emit(name)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()


def quotes(dialog: AutocodeDialog) -> list[str]:
    """What is marked in each row."""
    model = dialog._model
    rows = (model.index(row).data(SHOWN).sentence for row in range(model.rowCount()))
    return ["".join(piece for piece, is_hit in row if is_hit) for row in rows]


def test_every_sentence_is_shown_once_and_nothing_goes_without_a_tag(
    dialog: AutocodeDialog, qtbot: QtBot
) -> None:
    assert "雲嶺區三月起推行審批改革，𠮷祥街的商戶一次辦結執照。" in quotes(dialog)
    assert len(quotes(dialog)) == len(set(quotes(dialog))) == 5
    assert dialog._told.text() == "5 of 5 passages will be tagged."
    assert not button(dialog, "Tag them").isEnabled()
    pick(dialog, "改革舉措", qtbot)
    assert button(dialog, "Tag them").isEnabled()


def test_words_or_paragraphs_are_tagged_instead(dialog: AutocodeDialog) -> None:
    (unit,) = dialog.findChildren(QComboBox)
    unit.setCurrentIndex(unit.findData(Unit.WORD))
    dialog._slices.finish()
    assert set(quotes(dialog)) == {"改革", "水稻", "𠮷"}
    assert dialog._model.index(0).data() != "改革"
    unit.setCurrentIndex(unit.findData(Unit.PARAGRAPH))
    dialog._slices.finish()
    assert "白鹭湾农场七月试种耐盐水稻，𨋢边的三十亩地全部插秧。" in quotes(dialog)


def test_rows_are_left_out_with_the_keyboard_with_the_mouse_and_by_article(
    dialog: AutocodeDialog, session: Session, qtbot: QtBot
) -> None:
    pick(dialog, "改革舉措", qtbot)
    rows = boxes(dialog)
    assert rows.hasFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert dialog._told.text() == "4 of 5 passages will be tagged."
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    box = QPoint(20, HEIGHT // 2)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert not dialog._model.is_ticked(dialog._model.index(0))
    button(dialog, "None").click()
    assert not button(dialog, "Tag them").isEnabled()
    button(dialog, "All").click()
    first = dialog._model.article(dialog._model.index(0))
    rows.setCurrentIndex(dialog._model.index(0))
    button(dialog, "Not this article").click()
    assert {each.article for each in dialog._model.ticked}.isdisjoint({first})
    assert dialog._model.count < 5


def test_it_is_one_step_with_the_new_tag_and_undo_takes_all_back(
    window: Window, article: str, other_draft: Draft, qtbot: QtBot
) -> None:
    session = window.session
    session.add_draft(other_draft)
    session.settings.set(CODER, "林禾")
    _search(window, "改革 | 水稻")
    before = snapshot(session.library.path)
    _answer(lambda dialog: _accept(dialog, "新標籤", qtbot))
    window.actions_["autocode"].trigger()
    (tag,) = session.codebook().tags
    made = session.library.annotations()
    assert len(made) == 5
    assert {(each.tags, each.coder, each.version) for each in made} == {((tag.id,), "林禾", 1)}
    for each in made:
        text = session.library.article(each.article).source_text
        assert text[each.anchor.start : each.anchor.end] == each.anchor.quote
    assert session.undo_stack.undo_title == "tag 5 passages with 新標籤"
    assert window.desk.banner.text == "5 passages are tagged with 新標籤."
    session.undo()
    assert snapshot(session.library.path) == before
    session.redo()
    assert len(session.library.annotations()) == 5


def test_what_has_the_tag_already_is_left_out(
    window: Window, article: str, other_draft: Draft, qtbot: QtBot
) -> None:
    window.session.add_draft(other_draft)
    window.session.add_tag("改革舉措")
    told: list[str] = []
    for _ in range(2):
        _search(window, "改革 | 水稻")

        def answer(dialog: AutocodeDialog) -> None:
            pick(dialog, "改革舉措", qtbot)
            told.append(dialog._told.text())
            dialog.accept() if dialog._model.count else dialog.reject()

        _answer(answer)
        window.actions_["autocode"].trigger()
    assert len(window.session.library.annotations()) == 5
    assert told[1] == ("0 of 0 passages will be tagged. 5 have this tag already and are left out.")


def test_cancelling_keeps_nothing(window: Window, article: str, qtbot: QtBot) -> None:
    _search(window, "改革")
    before = snapshot(window.session.library.path)

    def answer(dialog: AutocodeDialog) -> None:
        pick(dialog, "又一個標籤", qtbot)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    _answer(answer)
    window.actions_["autocode"].trigger()
    assert snapshot(window.session.library.path) == before
    assert window.session.codebook().tags == ()


def test_without_a_search_there_is_nothing_to_tag(window: Window, article: str) -> None:
    window.actions_.refresh()
    assert not window.actions_["autocode"].isEnabled()
    window.actions_["view-search"].trigger()
    assert window.actions_["autocode"].isEnabled()
    window.actions_["autocode"].trigger()
    assert window.desk.banner.text == "Search for something first."


def test_ten_thousand_rows_are_listed_at_once(session: Session, article: str, qtbot: QtBot) -> None:
    session.add_draft(draft_of("鏡山簡報\n" + "水車轉動𠮷。\n" * 10_000))
    dialog = opened(session, "水车", qtbot)
    assert dialog._model.rowCount() == 10_000
    boxes(dialog).scrollToBottom()
    boxes(dialog).repaint()
    assert dialog._told.text() == "10,000 of 10,000 passages will be tagged."


def _search(window: Window, text: str) -> None:
    window.actions_["view-search"].trigger()
    view = window.desk.views.currentWidget()
    assert isinstance(view, SearchView)
    view.search_for(text)
    view._slices.finish()


def _accept(dialog: AutocodeDialog, name: str, qtbot: QtBot) -> None:
    pick(dialog, name, qtbot)
    button(dialog, "Tag them").click()


def _answer(run: Callable[[AutocodeDialog], None]) -> None:
    """Do something with the dialog as soon as it is open."""

    def later() -> None:
        found = QApplication.activeModalWidget()
        assert isinstance(found, AutocodeDialog)
        try:
            QTest.qWaitForWindowActive(found)
            found._slices.finish()
            run(found)
        finally:
            if found.isVisible():
                found.reject()

    QTimer.singleShot(0, later)
