"""Commands on articles: read state, memo, many edited at once, deleted, exported; collections."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QToolButton

from reader.catalogue import ArticleFilter
from reader.changes import Put
from reader.model import Draft, ReadState
from reader.shelf import Attribute, Collection
from tests.helpers.person import LEFT, answer_next, answers, part, type_han
from ui.desktop.commands.collections import put_dropped
from ui.desktop.dialogs.edit_articles import EditArticlesDialog
from ui.desktop.models.collections import CollectionModel
from ui.desktop.models.dragging import articles_data
from ui.desktop.panels.library import COLLECTIONS
from ui.desktop.session import Session
from ui.desktop.views.articles import ArticlesView
from ui.desktop.window import Window


@pytest.fixture
def both(window: Window, session: Session, article: str, other_draft: Draft) -> list[str]:
    """Two articles, both marked in the list; the newest first."""
    other, _ = session.add_draft(other_draft)
    window.desk.library.articles.view.selectAll()
    return [other, article]


def states(session: Session) -> list[ReadState]:
    return [info.state for info in session.articles()]


def test_an_article_that_is_opened_is_being_read(
    window: Window, session: Session, article: str, other_draft: Draft
) -> None:
    other, _ = session.add_draft(other_draft)
    window.resize(1280, 300)
    session.open_article(other)
    undo = session.undo_stack.undo_title
    assert states(session)[0] is ReadState.READING
    window.actions_["mark-unread"].trigger()
    assert states(session)[0] is ReadState.NEW
    session.undo()
    assert session.undo_stack.undo_title == undo


def test_at_its_end_it_is_read(window: Window, session: Session, article: str) -> None:
    window.resize(1280, 260)
    session.close_article()
    session.open_article(article)
    bar = window.page.verticalScrollBar()
    assert bar.maximum() > 0
    assert states(session) == [ReadState.READING]
    bar.setValue(bar.maximum())
    assert states(session) == [ReadState.READ]


def test_what_is_wholly_in_sight_is_read_once_it_is_left(
    window: Window, session: Session, article: str
) -> None:
    session.close_article()
    session.open_article(article)
    assert window.page.verticalScrollBar().maximum() == 0
    session.close_article()
    assert states(session) == [ReadState.READ]


def test_a_guest_and_a_library_that_can_only_be_read_keep_no_state(
    make_window: Callable[[Session], Window], session: Session, read_only: Session
) -> None:
    make_window(session)
    session.open_sample()
    assert session.articles() == []
    make_window(read_only)
    (info,) = read_only.articles()
    read_only.open_article(info.id)
    assert states(read_only) == [ReadState.NEW]


def test_several_are_marked_as_read_in_one_step(
    window: Window, session: Session, both: list[str]
) -> None:
    before = states(session)
    window.actions_["mark-read"].trigger()
    assert states(session) == [ReadState.READ, ReadState.READ]
    assert session.undo_stack.undo_title == "mark 2 articles as read"
    session.undo()
    assert states(session) == before


def test_without_a_marked_article_it_says_so(window: Window) -> None:
    window.actions_["mark-read"].trigger()
    assert window.desk.banner.isVisible()


def test_a_memo_is_kept_as_typed_and_shown_beside_the_annotations(
    window: Window, session: Session, article: str
) -> None:
    line = window.desk.annotations.memo
    assert not line.isVisible()
    answers(window).notes = ["**疑**：同一句話😀\n\n- 換了主語", None]
    window.actions_["article-memo"].trigger()
    assert session.library.memo(article) == "**疑**：同一句話😀\n\n- 換了主語"
    assert line.isVisible()
    assert line.text().startswith("**疑**")
    QTest.mouseClick(line, LEFT)
    QTest.keyClick(line, Qt.Key.Key_A)
    assert answers(window).notes == []
    session.undo()
    assert not line.isVisible()


def test_a_memo_on_the_guest_brings_it_into_the_library(window: Window, session: Session) -> None:
    session.open_sample()
    answers(window).notes = ["見𠮷田村"]
    window.actions_["article-memo"].trigger()
    (info,) = session.articles()
    assert session.library.memo(info.id) == "見𠮷田村"


def test_many_are_edited_in_one_step(window: Window, session: Session, both: list[str]) -> None:
    session.apply(Put(Attribute("a", "備註")), "")
    session.apply(Put(Collection("c", "待讀")), "")
    window.desk.library.articles.view.selectAll()
    former = [info.metadata for info in session.articles()]

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, EditArticlesDialog)
        for name, text in (("outlet", "鏡山日報"), ("a", "見𠮷野"), ("published_at", "某日")):
            field = dialog.field(name).editor
            assert isinstance(field, QLineEdit)
            field.clear()
            type_han(field, text)
        collection = dialog.field("put").editor
        collection.setCurrentIndex(0)  # type: ignore[union-attr]
        collection.activated.emit(0)  # type: ignore[union-attr]
        save = part(dialog, QPushButton, "Save")
        QTest.mouseClick(save, LEFT)
        assert any("某日" in label.text() for label in dialog.findChildren(QLabel))
        date = dialog.field("published_at").editor
        assert isinstance(date, QLineEdit)
        date.setText("2024年3月5日")
        QTest.mouseClick(save, LEFT)

    answer_next(fill)
    window.actions_["edit-articles"].trigger()
    now = [info.metadata for info in session.articles()]
    assert {(each.outlet, each.published_at) for each in now} == {("鏡山日報", "2024-03-05")}
    assert [each.title for each in now] == [each.title for each in former]
    assert session.library.values() == {key: {"a": "見𠮷野"} for key in both}
    assert session.library.members("c") == set(both)
    assert session.undo_stack.undo_title == "edit 2 articles"
    session.undo()
    assert [info.metadata for info in session.articles()] == former
    assert session.library.values() == {}
    assert session.library.members("c") == set()


def test_several_are_deleted_in_one_step(window: Window, session: Session, both: list[str]) -> None:
    window.actions_["delete-article"].trigger()
    assert session.articles() == []
    assert session.article is None
    QTest.mouseClick(part(window.desk.banner, QPushButton, "Undo"), LEFT)
    assert [info.id for info in session.articles()] == both


def test_the_table_is_exported_as_it_is_shown(
    window: Window, session: Session, both: list[str], tmp_path: Path
) -> None:
    session.apply(Put(Attribute("a", "=備註")), "")
    window.actions_["view-articles"].trigger()
    view = window.desk.views.currentWidget()
    assert isinstance(view, ArticlesView)
    view.filter.set_wanted(ArticleFilter(text="耐鹽"))
    answers(window).targets = [tmp_path / "表.csv", None]
    window.actions_["export-articles"].trigger()
    window.actions_["export-articles"].trigger()
    data = (tmp_path / "表.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    header, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert header[-1] == "'=備註"
    assert dict(zip(header, row, strict=True))["title"] == "白鹭湾试种耐盐水稻"


# -- collections


def test_articles_are_put_into_a_new_collection_and_taken_out(
    window: Window, session: Session, both: list[str]
) -> None:
    asked = answers(window)
    asked.choices, asked.lines = [0], [" 濕地𠮷 "]
    window.actions_["put-into-collection"].trigger()
    (made,) = session.library.collections()
    assert made.name == "濕地𠮷"
    assert session.library.members(made.id) == set(both)
    window.desk.library.focus(COLLECTIONS)
    view = window.desk.library.collections.view
    view.setCurrentIndex(view.model().index(0, 0))
    said = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "濕地𠮷, 2 articles"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.desk.library.articles.collection == made.id
    assert window.desk.library.articles.view.hasFocus()
    window.desk.library.articles.view.selectAll()
    window.actions_["take-out-of-collection"].trigger()
    assert session.library.members(made.id) == set()
    assert window.desk.library.articles.model.rowCount() == 0
    leave = part(window.desk.library, QToolButton, "Leave the collection 濕地𠮷")
    QTest.mouseClick(leave, LEFT)
    assert window.desk.library.articles.model.rowCount() == 2
    session.undo()
    session.undo()
    assert session.library.collections() == []


def test_a_collection_is_made_renamed_and_deleted(window: Window, session: Session) -> None:
    asked = answers(window)
    asked.lines = ["待讀", "已約訪", None]
    window.actions_["add-collection"].trigger()
    view = window.desk.library.collections.view
    view.setCurrentIndex(view.model().index(0, 0))
    window.actions_.refresh()
    window.actions_["rename-collection"].trigger()
    assert [each.name for each in session.library.collections()] == ["已約訪"]
    window.actions_["rename-collection"].trigger()
    window.actions_["delete-collection"].trigger()
    assert session.library.collections() == []
    session.undo()
    assert [each.name for each in session.library.collections()] == ["已約訪"]


def test_a_collection_that_goes_while_it_is_listed_leaves_all_articles(
    window: Window, session: Session, both: list[str]
) -> None:
    session.apply(Put(Collection("c", "待讀")), "")
    window.desk.library.show_collection("c")
    assert window.desk.library.articles.model.rowCount() == 0
    session.undo()
    assert window.desk.library.articles.collection == ""
    assert window.desk.library.articles.model.rowCount() == 2


def test_articles_are_dropped_on_a_collection(
    window: Window, session: Session, both: list[str]
) -> None:
    session.apply(Put(Collection("c", "待讀")), "")
    model = window.desk.library.collections.view.model()
    assert isinstance(model, CollectionModel)
    copy, data = Qt.DropAction.CopyAction, articles_data(both)
    assert model.dropMimeData(data, copy, -1, -1, model.index(0))
    assert session.library.members("c") == set(both)
    assert not model.dropMimeData(data, copy, 0, 0, model.index(-1))
    put_dropped(window.desk, "gone", both)
    assert session.undo_stack.undo_title == "put 2 articles into 待讀"


def test_articles_in_no_collection_cannot_be_taken_out(
    window: Window, session: Session, both: list[str]
) -> None:
    window.actions_["take-out-of-collection"].trigger()
    assert window.desk.banner.isVisible()
