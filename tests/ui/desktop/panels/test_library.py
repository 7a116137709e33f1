from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView, QToolButton, QTreeView
from pytestqt.qtbot import QtBot

from reader.changes import Kind, Put, Trash
from reader.errors import LibraryError
from reader.model import Draft, Script, Tag, now
from reader.shelf import Collection
from tests.helpers.library import draft_of
from tests.helpers.person import LEFT, click_row, delete_article, mark_row, part, type_han
from ui.desktop.additions import Additions
from ui.desktop.models.articles import COLOURS, INFO
from ui.desktop.models.tags import COUNT, TAG
from ui.desktop.panels.library import ARTICLES, COLLECTIONS, TAGS, LibraryPane
from ui.desktop.session import Session
from ui.desktop.theme import DARK
from ui.desktop.window import Window


@pytest.fixture
def make_pane(qtbot: QtBot) -> Callable[[Session], LibraryPane]:
    def make(session: Session) -> LibraryPane:
        pane = LibraryPane(session)
        qtbot.addWidget(pane)
        pane.resize(286, 700)
        with qtbot.waitExposed(pane):
            pane.show()
        return pane

    return make


@pytest.fixture
def pane(make_pane: Callable[[Session], LibraryPane], session: Session) -> LibraryPane:
    return make_pane(session)


def articles(pane: LibraryPane) -> QTableView:
    return part(pane, QTableView, "Articles")


def tree(pane: LibraryPane) -> QTreeView:
    return part(pane, QTreeView)


def rows(pane: LibraryPane) -> list[str]:
    model = articles(pane).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def tags(pane: LibraryPane) -> Iterator[QModelIndex]:
    """All rows of the tree that can be seen, from above."""
    index = tree(pane).model().index(0, 0)
    while index.isValid():
        yield index
        index = tree(pane).indexBelow(index)


def chosen_tag(pane: LibraryPane) -> str:
    return pane.chosen_tag.name if pane.chosen_tag else ""


def tab(pane: LibraryPane, value: str) -> QToolButton:
    return pane._tabs.button(value)


def test_an_empty_library_says_how_to_begin(pane: LibraryPane) -> None:
    label = part(pane, QLabel)
    assert label.isVisible()
    assert label.text().startswith("No articles yet")
    QTest.mouseClick(tab(pane, TAGS), LEFT)
    assert label.isVisible()
    assert label.text().startswith("No tags yet")
    assert not part(pane, QLineEdit, "Filter articles").isVisible()


def test_the_sentences_go_with_the_first_article_and_tag(
    pane: LibraryPane, session: Session, article: str
) -> None:
    label = part(pane, QLabel)
    assert not label.isVisible()
    pane.show_tab(TAGS)
    assert label.isVisible()
    session.add_tag("改革")
    assert not label.isVisible()
    session.undo()
    assert label.isVisible()


def test_a_filter_that_finds_nothing_is_no_empty_library(pane: LibraryPane, article: str) -> None:
    type_han(part(pane, QLineEdit, "Filter articles"), "沒有")
    assert rows(pane) == []
    assert "No articles yet" not in part(pane, QLabel).text()


def test_the_tabs_count(
    pane: LibraryPane, session: Session, article: str, other_draft: Draft
) -> None:
    assert (tab(pane, ARTICLES).text(), tab(pane, TAGS).text()) == ("Articles 1", "Tags 0")
    session.add_draft(other_draft)
    session.add_tag("下", session.add_tag("上").id)
    assert (tab(pane, ARTICLES).text(), tab(pane, TAGS).text()) == ("Articles 2", "Tags 2")
    type_han(part(pane, QLineEdit, "Filter articles"), "雲嶺")
    assert tab(pane, ARTICLES).text() == "Articles 2"
    session.undo()
    assert tab(pane, TAGS).text() == "Tags 1"


def test_a_click_opens_an_article_but_not_the_one_that_is_open(
    pane: LibraryPane, session: Session, article: str, other_draft: Draft
) -> None:
    other, _ = session.add_draft(other_draft)
    asked: list[str] = []
    pane.article_chosen.connect(asked.append)
    model = articles(pane).model()
    ids = [model.index(row, 0).data(INFO).id for row in range(2)]
    for key in (article, other):
        click_row(articles(pane), model.index(ids.index(key), 0))
    assert asked == [other]


def test_enter_opens_an_article(
    pane: LibraryPane, session: Session, article: str, other_draft: Draft
) -> None:
    other, _ = session.add_draft(other_draft)
    asked: list[str] = []
    pane.article_chosen.connect(asked.append)
    pane.focus(ARTICLES)
    mark_row(articles(pane), pane.articles.model.index(pane.articles.model.row_of(other)))
    QTest.keyClick(articles(pane), Qt.Key.Key_Return)
    assert asked == [other]


def test_typing_narrows_the_articles_in_either_script(
    pane: LibraryPane, session: Session, article: str, other_draft: Draft
) -> None:
    session.add_draft(other_draft)
    field = part(pane, QLineEdit, "Filter articles")
    for text, found in (
        ("云岭", ["雲嶺區推出「一站辦結」改革"]),
        ("耐鹽", ["白鹭湾试种耐盐水稻"]),
        ("週報", ["白鹭湾试种耐盐水稻"]),
    ):
        field.clear()
        type_han(field, text)
        assert rows(pane) == found
    field.clear()
    assert len(rows(pane)) == 2


def test_titles_are_in_the_script_of_the_page(
    pane: LibraryPane, session: Session, article: str
) -> None:
    session.set_script(Script.HANS)
    assert rows(pane) == ["云岭区推出「一站办结」改革"]
    assert pane.articles.row.script is Script.HANS


def test_the_article_on_the_page_is_marked(
    pane: LibraryPane, session: Session, article: str, other_draft: Draft
) -> None:
    other, _ = session.add_draft(other_draft)
    for key in (other, article):
        session.open_article(key)
        assert pane.articles.row.current == key
        assert articles(pane).currentIndex().data(INFO).id == key
        assert pane.chosen_article is not None
        assert pane.chosen_article.id == key
    session.open_sample()
    assert pane.chosen_article is None
    session.close_article()
    assert pane.articles.row.current == ""
    assert pane.chosen_article is None


def test_an_article_that_is_opened_by_a_key_with_ctrl_is_marked_alone(
    pane: LibraryPane, session: Session, article: str, other_draft: Draft
) -> None:
    other, _ = session.add_draft(other_draft)
    QTest.keyPress(articles(pane), Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    for key in (other, article):
        session.open_article(key)
        assert pane.articles.marked == [key]
    QTest.keyRelease(articles(pane), Qt.Key.Key_Control)


def many(session: Session, first: int, count: int) -> None:
    """Put in articles as an import does: told together."""
    additions = Additions(session)
    for number in range(first, first + count):
        additions.add(draft_of(f"第{number}號公報𠮷\n　　居民搭𨋢到觀景台。\n"))
    additions.tell()


@pytest.mark.parametrize("cut", [0, 1, 40, 75])
def test_what_comes_in_is_put_on_top_and_nothing_jumps(
    pane: LibraryPane, session: Session, article: str, qtbot: QtBot, cut: int
) -> None:
    """So many pixels of the row above the first whole one are in sight."""
    many(session, 0, 60)
    view = articles(pane)

    def uppermost() -> tuple[str, int]:
        index = view.indexAt(QPoint(1, 1))
        return str(index.data(INFO).id), view.visualRect(index).top()

    height, shown = view.rowHeight(0), view.viewport().height()
    pane.resize(pane.width(), pane.height() + (cut - shown) % height)
    qtbot.waitUntil(lambda: view.viewport().height() % height == cut)
    view.scrollToBottom()
    assert view.verticalScrollBar().value() > 0
    before = uppermost()
    many(session, 60, 5)
    qtbot.waitUntil(lambda: uppermost() == before)
    assert view.currentIndex().data(INFO).id == article
    assert rows(pane)[0].startswith("第64號")
    assert len(rows(pane)) == 66
    assert tab(pane, ARTICLES).text() == "Articles 66"


def test_a_long_list_is_laid_out_to_its_end_even_while_more_comes_in(
    qtbot: QtBot, pane: LibraryPane, session: Session
) -> None:
    many(session, 0, 250)
    many(session, 250, 250)
    view = articles(pane)
    last = view.model().index(499, 0)
    qtbot.waitUntil(lambda: view.visualRect(last).isValid())
    session.undo()
    session.undo()
    assert rows(pane) == []


def test_what_comes_back_from_the_trash_stands_where_it_stood(
    pane: LibraryPane, session: Session, article: str, other_draft: Draft
) -> None:
    session.annotate(0, 3, ())
    session.add_draft(other_draft)
    before = rows(pane)
    (info,) = [each for each in session.articles() if each.id == article]
    delete_article(session, info)
    session.undo()
    assert rows(pane) == before


def test_the_codebook_is_a_tree_with_counts(
    pane: LibraryPane, session: Session, article: str
) -> None:
    above = session.add_tag("生態𠮷")
    below = session.add_tag("濕地", above.id)
    session.annotate(0, 2, (below.id,))
    session.annotate(3, 5, (below.id, above.id))
    pane.show_tab(TAGS)
    shown = [(index.data(), index.parent().data(), index.data(COUNT)) for index in tags(pane)]
    assert shown == [("生態𠮷", None, 1), ("濕地", "生態𠮷", 2)]
    session.undo()
    assert [index.data(COUNT) for index in tags(pane)] == [0, 1]


def test_an_article_has_the_colours_of_its_tags(
    pane: LibraryPane, session: Session, article: str
) -> None:
    first, second = session.add_tag("一"), session.add_tag("二")
    session.annotate(0, 2, (second.id,))
    session.annotate(3, 5, (second.id, first.id))
    (index,) = [articles(pane).model().index(0, 0)]
    assert index.data(COLOURS) == (second.colour, first.colour)
    assert index.data(INFO).annotations == 2


def test_enter_takes_a_tag(pane: LibraryPane, session: Session) -> None:
    tag = session.add_tag("改革")
    taken: list[str] = []
    pane.tag_chosen.connect(taken.append)
    pane.focus(TAGS)
    mark_row(tree(pane), next(tags(pane)))
    QTest.keyClick(tree(pane), Qt.Key.Key_Return)
    assert taken == [tag.id]


def test_a_double_click_takes_a_tag_and_folds_nothing(pane: LibraryPane, session: Session) -> None:
    tag = session.add_tag("改革")
    session.add_tag("審批", tag.id)
    taken: list[str] = []
    pane.tag_chosen.connect(taken.append)
    pane.show_tab(TAGS)
    place = tree(pane).visualRect(next(tags(pane))).center()
    QTest.mouseClick(tree(pane).viewport(), LEFT, pos=place)
    QTest.mouseDClick(tree(pane).viewport(), LEFT, pos=place)
    assert taken == [tag.id]
    assert len(list(tags(pane))) == 2


def test_the_chosen_tag_stays_chosen_while_it_is_there(
    pane: LibraryPane, session: Session, article: str
) -> None:
    first, second = session.add_tag("改革"), session.add_tag("生態")
    pane.show_tab(TAGS)
    assert chosen_tag(pane) == ""
    mark_row(tree(pane), pane.codebook.model.index_of(second.id))
    session.annotate(0, 2, (first.id,))
    assert chosen_tag(pane) == "生態"
    session.delete_tag(second)
    assert chosen_tag(pane) == "改革"


def test_the_menus_are_for_what_is_under_the_mouse(
    pane: LibraryPane, session: Session, article: str
) -> None:
    session.add_tag("改革")
    asked: list[tuple[str, QPoint]] = []
    pane.article_menu.connect(lambda point: asked.append(("article", point)))
    pane.tag_menu.connect(lambda point: asked.append(("tag", point)))
    place = articles(pane).visualRect(articles(pane).model().index(0, 0)).center()
    articles(pane).customContextMenuRequested.emit(place)
    assert pane.chosen_article is not None
    pane.show_tab(TAGS)
    place = tree(pane).visualRect(next(tags(pane))).center()
    tree(pane).customContextMenuRequested.emit(place)
    assert chosen_tag(pane) == "改革"
    tree(pane).customContextMenuRequested.emit(QPoint(20, 600))
    assert chosen_tag(pane) == ""
    assert [kind for kind, _ in asked] == ["article", "tag", "tag"]
    assert asked[1][1] == tree(pane).viewport().mapToGlobal(place)


@pytest.mark.parametrize("made_before", [True, False])
def test_a_guest_shows_its_tags_but_is_not_listed(
    pane: LibraryPane, session: Session, made_before: bool
) -> None:
    if made_before:
        pane.show_tab(TAGS)
    session.open_sample()
    assert part(pane, QToolButton, "Tags 10").isVisible()
    pane.show_tab(TAGS)
    assert rows(pane) == []
    shown = [index.data(TAG) for index in tags(pane)]
    assert session.sample is not None
    assert shown == list(session.sample.codebook.tags)
    session.close_article()
    assert list(tags(pane)) == []


def test_rows_are_drawn_in_the_theme(pane: LibraryPane, session: Session, article: str) -> None:
    tag: Tag = session.add_tag("改革")
    session.annotate(0, 2, (tag.id,))
    before = pane.grab().toImage()
    pane.set_theme(DARK)
    after = pane.grab().toImage()
    assert before != after
    pane.show_tab(TAGS)
    assert pane.grab().toImage() != after


def test_collections_that_cannot_be_read_leave_the_pane_as_it_was(
    pane: LibraryPane, session: Session, article: str
) -> None:
    def rename(before: str, after: str) -> None:
        with closing(sqlite3.connect(session.library.path)) as beside:
            beside.execute(f"ALTER TABLE {before} RENAME TO {after}")

    rename("collection", "elsewhere")
    for _ in range(2):
        with pytest.raises(LibraryError):
            pane.show_tab(COLLECTIONS)
        assert pane.tab == ARTICLES
        assert part(pane, QToolButton, "Articles 1").isChecked()
        assert articles(pane).isVisible()
    rename("elsewhere", "collection")
    pane.show_tab(COLLECTIONS)
    session.apply_beside(Put(Collection("c", "改革", 0)), "")
    assert pane.tab == COLLECTIONS
    assert pane.collections.count == 1


def test_a_view_that_was_made_late_keeps_up_before_the_commands_are_asked(
    window: Window, session: Session, article: str
) -> None:
    tag: Tag = session.add_tag("改革")
    session.apply_beside(Put(Collection("c", "生態", 0)), "")
    pane, actions = window.desk.library, window.actions_
    pane.show_tab(TAGS)
    pane.codebook.choose(tag.id)
    pane.show_tab(COLLECTIONS)
    pane.collections.view.setCurrentIndex(pane.collections.model.index(0))
    actions.refresh()
    commands = {Kind.TAG: "rename-tag", Kind.COLLECTION: "rename-collection"}
    for kind, key in ((Kind.TAG, tag.id), (Kind.COLLECTION, "c")):
        assert actions[commands[kind]].isEnabled()
        session.apply_beside(Trash(kind, (key,), now()), "")
        assert not actions[commands[kind]].isEnabled()
    assert part(pane, QToolButton, "Tags 0").isVisible()
