"""The page as Qt hands it to assistive programs, asked through Qt's own registry."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
    QAccessibleTextUpdateEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.model import BlockKind, Reading, Script
from tests.helpers.articles import (
    CODEBOOK,
    HANS,
    HANT,
    RIVER,
    annotation_of,
    article,
    long_text,
)
from tests.helpers.listener import listening
from tests.helpers.pages import ShowPage
from ui.desktop.page import accessible
from ui.desktop.page.document import PageDocument
from ui.desktop.page.view import Page

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOTICE = [BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.BOILERPLATE]


@pytest.fixture(scope="module", autouse=True)
def installed(qapp: QApplication) -> None:
    accessible.install()


def interface_of(page: Page) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(page)


def text_of(page: Page) -> QAccessibleTextInterface:
    return interface_of(page).textInterface()


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def show_in(page: Page, document: PageDocument, script: Script) -> None:
    page.hold()
    document.set_reading(Reading(script))
    page.release()


def test_a_page_is_a_document_that_can_be_read_and_not_edited(show_page: ShowPage) -> None:
    page, _ = show_page(article(HANS))
    found = interface_of(page)
    assert found.role() is QAccessible.Role.Document
    assert found.text(QAccessible.Text.Name) == "Article"
    state = found.state()
    assert state.readOnly
    assert state.multiLine
    assert state.selectableText
    assert state.focusable
    assert not state.editable


def test_other_questions_are_answered_as_for_any_widget(show_page: ShowPage) -> None:
    found = interface_of(show_page(article(HANS))[0])
    assert found.actionInterface() is not None
    for asked in ("valueInterface", "tableCellInterface", "editableTextInterface"):
        assert getattr(found, asked)() is None
    assert found.childCount() > 0
    assert found.window() is not None


def test_other_widgets_keep_the_interfaces_of_qt(qtbot: QtBot) -> None:
    field = QLineEdit("𠮷")
    qtbot.addWidget(field)
    found = QAccessible.queryAccessibleInterface(field)
    assert found.role() is QAccessible.Role.EditableText
    assert found.textInterface().characterCount() == 2


@pytest.mark.parametrize("text", [HANS, HANT.replace("\n", "\r\n")])
@pytest.mark.parametrize("script", Script)
def test_the_text_is_what_the_page_shows(show_page: ShowPage, text: str, script: Script) -> None:
    page, document = show_page(article(text))
    show_in(page, document, script)
    whole = "\n".join(document.text(index) for index in range(len(document.items)))
    found = text_of(page)
    assert found.characterCount() == utf16(whole) > len(whole)
    assert found.text(0, found.characterCount()) == whole
    at = utf16(whole[: whole.index("𠮷")])
    assert found.text(at, at + 2) == "𠮷"


def test_a_page_without_an_article_says_nothing(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    found = text_of(page)
    assert found.characterCount() == 0
    assert found.text(0, 9) == ""
    assert found.cursorPosition() == 0
    assert found.characterRect(0).isNull()
    assert found.offsetAtPoint(QPoint(4, 4)) == -1
    found.setCursorPosition(3)
    found.setSelection(0, 1, 2)
    found.scrollToSubstring(3, 4)
    assert interface_of(page).text(QAccessible.Text.Description) == ""


def test_the_caret_is_read_and_set_beyond_pairs(show_page: ShowPage) -> None:
    page, document = show_page(article(HANS))
    source = document.article.source_text
    found = text_of(page)
    whole = found.text(0, found.characterCount())
    page.set_caret(source.index("野村"))
    assert found.cursorPosition() == utf16(whole[: whole.index("野村")])
    found.setCursorPosition(utf16(whole[: whole.index("领走")]))
    assert page.selection.caret == source.index("领走")


def test_what_is_selected_from_outside_is_selected(show_page: ShowPage) -> None:
    page, document = show_page(article(HANT))
    found = text_of(page)
    whole = found.text(0, found.characterCount())
    start = utf16(whole[: whole.index("𠮷野灣")])
    found.setSelection(0, start, start + utf16("𠮷野灣"))
    chosen = document.article.source_text[page.selection.start : page.selection.end]
    assert chosen == "𠮷野灣"
    # Qt cannot be told where a selection is, so it is not told that there is one.
    assert found.selectionCount() == 0
    found.removeSelection(0)
    assert not page.selection


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.HANS])
def test_every_character_in_sight_is_found_where_it_is(show_page: ShowPage, script: Script) -> None:
    page, document = show_page(article(HANT))
    show_in(page, document, script)
    found = text_of(page)
    whole = found.text(0, found.characterCount())
    corner = page.viewport().mapToGlobal(QPoint())
    seen = 0
    for at, character in enumerate(whole):
        if character in "\n\u200d👩🌾":  # the last three are one cluster
            continue
        position = utf16(whole[:at])
        box = found.characterRect(position)
        assert page.viewport().rect().translated(corner).contains(box)
        assert found.offsetAtPoint(box.center()) == position
        seen += 1
    assert seen > 60
    assert found.offsetAtPoint(corner + QPoint(2, 2)) == -1


def test_what_is_out_of_sight_has_no_box_until_it_is_scrolled_to(show_page: ShowPage) -> None:
    page, _ = show_page(article(long_text(20_000)))
    found = text_of(page)
    far = found.characterCount() - 20
    assert found.characterRect(far).isNull()
    found.scrollToSubstring(far, far + 4)
    assert not found.characterRect(far).isNull()


def test_the_text_is_put_together_once(show_page: ShowPage) -> None:
    page, document = show_page(article(HANS))
    found = text_of(page)
    assert isinstance(found, accessible.PageText)
    first = found.voice.plain()
    page.set_caret(20)
    page.resize(500, 400)
    assert found.voice.plain() is first
    show_in(page, document, Script.HANT_TW)
    assert found.voice.plain() is not first


def test_the_description_is_what_the_highlights_at_the_caret_say(show_page: ShowPage) -> None:
    on = article(HANS)
    page, _ = show_page(on)
    found = annotation_of(on, "三百二十公里河岸", "a", (RIVER.id,))
    page.set_annotations([found], CODEBOOK)

    def said(offset: int) -> str:
        page.set_caret(offset)
        return interface_of(page).text(QAccessible.Text.Description)

    start, end = found.anchor.start, found.anchor.end
    assert said(start) == said(end - 1) == said(end) == "Highlight: 河長制."
    assert said(start - 1) == said(end + 1) == ""


# -- what is told


def test_moving_and_selecting_is_told(show_page: ShowPage, monkeypatch: pytest.MonkeyPatch) -> None:
    page, document = show_page(article(HANS))
    source = document.article.source_text
    plain = text_of(page)
    whole = plain.text(0, plain.characterCount())
    with listening(monkeypatch) as listener:
        page.set_caret(source.index("𠮷"))
        QTest.keyClick(page, Qt.Key.Key_Right, SHIFT)
        QTest.keyRelease(page, Qt.Key.Key_Shift)
    carets = [e for e in listener.events if isinstance(e, QAccessibleTextCursorEvent)]
    at = utf16(whole[: whole.index("𠮷")])
    moved = [e for e in carets if e.type() is QAccessible.Event.TextCaretMoved]
    assert [event.cursorPosition() for event in moved] == [at, at + 2]
    last = [e for e in carets if isinstance(e, QAccessibleTextSelectionEvent)][-1]
    assert (last.selectionStart(), last.selectionEnd()) == (at, at + 2)
    assert listener.announced == ["Selected: 𠮷"]


def test_of_a_long_selection_both_ends_are_read_out(
    show_page: ShowPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, document = show_page(article("山" + "水" * 200 + "𠮷"))
    interface_of(page)
    with listening(monkeypatch) as listener:
        page.select(0, len(document.article.source_text))
        page.selected_by_keys.emit()
    assert listener.announced == [f"Selected: 山{'水' * 39}…{'水' * 39}𠮷"]


def test_a_word_in_han_is_read_out_as_it_is_shown(
    show_page: ShowPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, document = show_page(article("改革 GDP 新政 推行"))
    show_in(page, document, Script.HANT_TW)
    page.set_caret(0)
    interface_of(page)
    with listening(monkeypatch) as listener:
        for _ in range(3):
            QTest.keyClick(page, Qt.Key.Key_Right, CONTROL)
        QTest.keyClick(page, Qt.Key.Key_Right)
    # Qt knows the words of letters itself.
    assert listener.announced == ["新政", "推行"]


def test_another_script_is_told_to_those_who_have_read_the_text(
    show_page: ShowPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, document = show_page(article("门前的𠮷树"))
    assert text_of(page).characterCount() == 6
    with listening(monkeypatch) as listener:
        show_in(page, document, Script.HANT_TW)
        page.set_measures(page._measures)
    assert listener.kinds == ["TextUpdated"]
    (told,) = listener.events
    assert isinstance(told, QAccessibleTextUpdateEvent)
    assert (told.textRemoved(), told.textInserted()) == ("门前的𠮷树", "門前的𠮷樹")


def test_unfolding_a_notice_and_leaving_the_article_are_told(
    show_page: ShowPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "正文第一段\n　　版权声明：未经许可不得转载\n联系电话见官网\n正文第二段"
    page, document = show_page(article(text, NOTICE))
    text_of(page).characterCount()
    with listening(monkeypatch) as listener:
        page.show_offset(document.article.source_text.index("联系"))
        page.set_document(None)
    updates = [e for e in listener.events if isinstance(e, QAccessibleTextUpdateEvent)]
    assert "联系电话" in updates[0].textInserted()
    assert updates[-1].textInserted() == ""


@pytest.mark.parametrize("active", [True, False])
def test_nothing_is_put_together_for_nobody(
    show_page: ShowPage, monkeypatch: pytest.MonkeyPatch, *, active: bool
) -> None:
    page, document = show_page(article(HANS))
    found = text_of(page)
    assert isinstance(found, accessible.PageText)
    with listening(monkeypatch, active=active) as listener:
        show_in(page, document, Script.HANT_TW)
        if not active:
            page.set_caret(5)
            QTest.keyClick(page, Qt.Key.Key_Right, CONTROL)
            page.selected_by_keys.emit()
            accessible.announce(page, "聽")
    assert found.voice.known is None
    assert listener.events == []


# -- how long it lives


def test_the_interface_goes_with_its_page(qtbot: QtBot) -> None:
    page = Page()
    document = PageDocument(article(HANS))
    page.set_document(document)
    found = interface_of(page)
    text = found.textInterface()
    assert text.characterCount() > 0
    kept = weakref.ref(document)
    Shiboken.delete(page)
    assert not Shiboken.isValid(found)
    del page, document
    gc.collect()
    assert isinstance(text, accessible.PageText)
    assert text._voice() is None
    assert kept() is None
