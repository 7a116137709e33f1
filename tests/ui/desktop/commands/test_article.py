from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit

from reader.model import Draft, Place
from tests.helpers.person import answer_next, part, type_han
from ui.desktop.session import Session
from ui.desktop.window import Window


def typing(name: str, text: str) -> Callable[[QDialog], None]:
    """Types a field over and saves."""

    def answer(dialog: QDialog) -> None:
        field = part(dialog, QLineEdit, name)
        field.setFocus()
        field.selectAll()
        type_han(field, text)
        dialog.accept()

    return answer


def edit(window: Window, answer: Callable[[QDialog], None]) -> None:
    answer_next(answer)
    window.actions_["edit-facts"].trigger()


@pytest.mark.usefixtures("article")
def test_the_facts_of_the_article_on_the_page_are_one_step_to_undo(
    window: Window, session: Session, article: str
) -> None:
    before = session.library.article(article)
    edit(window, typing("Title", "𠮷祥街辦照😀"))
    after = session.library.article(article)
    assert after.metadata.title == "𠮷祥街辦照😀"
    assert (after.source_text, after.blocks) == (before.source_text, before.blocks)
    places = {each.field: each.place for each in session.library.extraction(article).evidence}
    assert (places["title"], places["outlet"]) == (Place.PERSON, Place.MASTHEAD)
    assert session.article is not None
    assert session.article.metadata == after.metadata
    assert window.windowTitle() == "𠮷祥街辦照😀 · 耕讀"
    session.undo()
    assert session.library.article(article) == before
    assert window.windowTitle().startswith(before.metadata.title)
    places = {each.field: each.place for each in session.library.extraction(article).evidence}
    assert places["title"] is Place.TITLE_LINE
    session.redo()
    assert window.windowTitle() == "𠮷祥街辦照😀 · 耕讀"


def test_the_article_marked_in_the_list_is_meant(
    window: Window, session: Session, article: str, other_draft: Draft
) -> None:
    key, _ = session.add_draft(other_draft)
    session.open_article(key)
    edit(window, typing("Outlet", "白鹭湾日报"))
    assert session.library.article(key).metadata.outlet == "白鹭湾日报"
    assert session.library.article(article).metadata.outlet == "雲嶺晚報"


def test_giving_up_or_changing_nothing_is_no_step(
    window: Window, session: Session, article: str
) -> None:
    step = session.undo_stack.undo_title
    edit(window, QDialog.reject)
    edit(window, QDialog.accept)
    assert session.undo_stack.undo_title == step


def test_the_guest_comes_into_the_library_with_its_first_correction(
    window: Window, session: Session
) -> None:
    session.open_sample()
    assert session.sample is not None
    key = session.sample.article.id
    edit(window, QDialog.accept)
    assert not session.articles()
    edit(window, typing("Author", "𠮷田"))
    assert session.library.article(key).metadata.author == "𠮷田"
    assert session.sample is None


def test_without_an_article_there_is_nothing_to_correct(window: Window) -> None:
    window.actions_.refresh()
    assert not window.actions_["edit-facts"].isEnabled()


def test_a_library_that_can_only_be_read_has_nothing_to_correct(
    make_window: Callable[[Session], Window], read_only: Session
) -> None:
    read_only.open_last()
    assert not make_window(read_only).actions_["edit-facts"].isEnabled()
