"""What is typed in notes and memos is kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.library import Library
from reader.changes import SetSetting
from reader.model import Tag
from tests.helpers.person import part
from tests.helpers.processes import writing
from ui.desktop.commands import coding
from ui.desktop.dialogs.ask import NoteDialog
from ui.desktop.dialogs.tag import TagDialog
from ui.desktop.note_drafts import Field, NoteDraft, drafts
from ui.desktop.session import Session
from ui.desktop.widgets import draft_keeper
from ui.desktop.widgets.note_editor import NoteEditor
from ui.desktop.window import Window

HALF = "許久才寫成的𠮷筆記😀\n\n- 還在𨋢邊"


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_keeper, "KEEP_MILLISECONDS", 10)


@pytest.fixture
def key(session: Session, article: str) -> str:
    assert article
    return session.annotate(0, 6, ())


def note(session: Session, key: str) -> str:
    found = session.library.annotation(key)
    assert found is not None
    return found.note


def card(window: Window) -> NoteEditor:
    return window.findChildren(NoteEditor)[0]


def test_a_draft_is_kept_found_and_dropped(library: Library, article: str) -> None:
    draft = NoteDraft(library, Field.ARTICLE_MEMO, article)
    assert draft.typed is None
    draft.keep(HALF)
    typed = NoteDraft(library, Field.ARTICLE_MEMO, article).typed
    assert typed is not None
    assert typed.text == HALF
    assert draft.beyond(HALF) is None
    assert drafts(library) == [draft]
    draft.drop()
    assert drafts(library) == []
    assert library.settings("draft:") == {}


def test_drafts_of_what_is_gone_go_too(library: Library, article: str) -> None:
    for field in Field:
        NoteDraft(library, field, "gone").keep(HALF)
    NoteDraft(library, Field.NEW_NOTE, f"{article}:0-6").keep(HALF)
    library.apply(SetSetting("draft:of another program", "{"))
    assert [each.field for each in drafts(library)] == [Field.NEW_NOTE]


def test_a_draft_that_says_nothing_is_none(library: Library, article: str) -> None:
    for kept in ("", "{", "[1]", '["a", "yesterday"]'):
        library.apply(SetSetting(f"draft:note:{article}", kept))
        assert NoteDraft(library, Field.NOTE, article).typed is None


def text_of(draft: NoteDraft) -> str:
    typed = draft.typed
    assert typed is not None
    return typed.text


def test_where_nothing_may_be_written_typing_goes_on(read_only: Session, tmp_path: Path) -> None:
    before = {path.name for path in tmp_path.iterdir()}
    draft = read_only.draft(Field.NOTE, "x")
    draft.keep(HALF)
    draft.drop()
    assert draft.typed is None
    assert {path.name for path in tmp_path.iterdir()} == before


def test_what_is_typed_on_a_card_is_kept_and_no_step(
    window: Window, session: Session, key: str, qtbot: QtBot
) -> None:
    steps = session.undo_stack.undo_title
    coding.note_on(window.desk, key)
    QTest.keyClicks(card(window), "half")
    draft = session.draft(Field.NOTE, key)
    qtbot.waitUntil(lambda: draft.typed is not None)
    assert note(session, key) == ""
    assert session.undo_stack.undo_title == steps
    QTest.keyClick(card(window), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note(session, key) == "half"
    assert draft.typed is None


def test_a_note_that_is_given_up_is_forgotten(
    window: Window, session: Session, key: str, qtbot: QtBot
) -> None:
    coding.note_on(window.desk, key)
    card(window).setPlainText(HALF)
    draft = session.draft(Field.NOTE, key)
    qtbot.waitUntil(lambda: draft.typed is not None)
    QTest.keyClick(card(window), Qt.Key.Key_Escape)
    assert draft.typed is None
    assert note(session, key) == ""


def test_a_note_that_was_not_written_comes_back_on_its_card(
    make_window: Callable[[Session], Window], session: Session, key: str
) -> None:
    session.draft(Field.NOTE, key).keep(HALF)
    window = make_window(session)
    coding.note_on(window.desk, key)
    assert card(window).toPlainText() == HALF
    assert "is here again" in window._status._said.toolTip()
    window.desk.annotations.keep_note()
    assert note(session, key) == HALF
    assert session.draft(Field.NOTE, key).typed is None


def test_a_note_that_cannot_be_written_stays_a_draft(
    window: Window, session: Session, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.library._database.execute_sql("PRAGMA busy_timeout = 20")
    with writing(session.library.path):
        coding.keep_note(window.desk, key, HALF)
        session.draft(Field.NOTE, key).drop()  # nothing is raised
    assert window.desk.banner.isVisible()
    assert note(session, key) == ""


def test_the_window_for_a_note_keeps_and_brings_back(
    library: Library, article: str, qtbot: QtBot
) -> None:
    draft = NoteDraft(library, Field.ARTICLE_MEMO, article)
    dialog = NoteDialog("改革", "", None, draft)
    qtbot.addWidget(dialog)
    dialog.findChildren(QPlainTextEdit)[0].setPlainText(HALF)
    qtbot.waitUntil(lambda: draft.typed is not None)

    again = NoteDialog("改革", "", None, draft)
    qtbot.addWidget(again)
    assert again.text == HALF
    part(again, QPushButton, "Discard it").click()
    assert again.text == ""
    assert draft.typed is None

    dialog.findChildren(QPlainTextEdit)[0].setPlainText("改")
    dialog.accept()  # whoever asked writes it, and drops the draft then
    assert text_of(draft) == "改"
    dialog.reject()
    assert draft.typed is None


def test_what_is_said_of_a_tag_is_kept_and_brought_back(
    window: Window, session: Session, article: str, qtbot: QtBot
) -> None:
    tag = session.add_tag("改革")
    draft = session.draft(Field.TAG_MEMO, tag.id)
    draft.keep(HALF)
    dialog = tag_dialog(window, tag)
    assert dialog.edited.memo == HALF
    dialog.reject()
    assert draft.typed is None

    dialog = tag_dialog(window, tag)
    fields = [each for each in dialog.findChildren(QPlainTextEdit) if not each.isReadOnly()]
    fields[0].setPlainText(HALF)
    described = session.draft(Field.TAG_DESCRIPTION, tag.id)
    qtbot.waitUntil(lambda: described.typed is not None)
    dialog.drop_drafts()
    assert described.typed is None


def tag_dialog(window: Window, tag: Tag) -> TagDialog:
    book = window.session.codebook()
    used = window.desk.library.codebook.used(tag)
    dialog = TagDialog(tag, book, used, lambda *_: "", window.theme, window)
    dialog.keep_drafts(window.session.draft)
    return dialog
