"""The table of articles, with mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from reader.catalogue import ArticleFilter, Column, Comparison, Condition, Sorting
from reader.changes import Collect, Put, SetStates, SetValues, Value
from reader.importers import read_bytes
from reader.model import ReadState, Script
from reader.shelf import Attribute, AttributeKind, Collection
from tests.helpers.person import CONTROL, LEFT, answers, delete_article, part, type_han
from ui.desktop.session import Session
from ui.desktop.theme import DARK
from ui.desktop.views.articles import ArticlesView
from ui.desktop.views.base import READING
from ui.desktop.window import Window

NEWS = (
    ("河岸還綠🌱", "2023-04-02", "江東新聞網"),
    ("耐盐水稻试种", "2021-07-19", "白鹭湾周报"),
    ("𠮷田村的𨋢停了", "2022-11-20", "潮聲週刊"),
)
COUNT = Attribute("count", "信源數", AttributeKind.NUMBER)
GENRE = Attribute("genre", "體裁", AttributeKind.CHOICE, ("消息", "評論"), 1)


@pytest.fixture
def ids(session: Session) -> dict[str, str]:
    """Three articles by the first two characters of their titles, two columns."""
    for own in (COUNT, GENRE):
        session.apply(Put(own), own.name)
    found = {}
    for title, day, outlet in NEWS:
        text = f"{title}\r\n{day}來源:{outlet}\r\n\r\n  {title}。\r\n"
        key, _ = session.add_draft(read_bytes(text.encode(), f"{title}.txt"))
        found[title[:2]] = key
    return found


@pytest.fixture
def view(window: Window, ids: dict[str, str], qtbot: QtBot) -> ArticlesView:
    window.actions_["view-articles"].trigger()
    shown = window.desk.views.currentWidget()
    assert isinstance(shown, ArticlesView)
    return shown


def titles(view: ArticlesView) -> list[str]:
    return [str(view.model.index(row, 0).data())[:2] for row in range(view.model.rowCount())]


def at(view: ArticlesView, title: str, column: str) -> QModelIndex:
    return view.model.index(titles(view).index(title), view.model.keys.index(column))


def click_header(view: ArticlesView, column: str) -> None:
    header = view.table.horizontalHeader()
    section = view.model.keys.index(column)
    place = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, pos=place)


def editor(view: ArticlesView, index: QModelIndex) -> QLineEdit:
    view.table.setCurrentIndex(index)
    view.table.edit(index)
    (field,) = [e for e in view.table.viewport().findChildren(QLineEdit) if e.isVisible()]
    return field


def test_all_articles_are_there_the_newest_first(view: ArticlesView, ids: dict[str, str]) -> None:
    assert titles(view) == ["𠮷田", "耐盐", "河岸"]
    assert view.table.hasFocus()
    assert at(view, "耐盐", Column.OUTLET).data() == "白鹭湾周报"
    assert at(view, "耐盐", Column.PUBLISHED).data() == "2021-07-19"
    assert at(view, "耐盐", Column.STATE).data() == "unread"


def test_a_click_on_the_header_sorts_and_another_turns_it(view: ArticlesView) -> None:
    click_header(view, Column.PUBLISHED)
    assert titles(view) == ["河岸", "𠮷田", "耐盐"]
    click_header(view, Column.PUBLISHED)
    assert titles(view) == ["耐盐", "𠮷田", "河岸"]
    header = view.table.horizontalHeader()
    assert header.sortIndicatorSection() == view.model.keys.index(Column.PUBLISHED)
    assert header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder


def test_keys_sort_hide_and_move_a_column(window: Window, view: ArticlesView) -> None:
    header = view.table.horizontalHeader()
    view.table.setCurrentIndex(at(view, "𠮷田", Column.OUTLET))
    window.actions_["sort-articles"].trigger()
    assert view.model.sorting == Sorting(Column.OUTLET, descending=False)
    outlet = view.model.keys.index(Column.OUTLET)
    before = header.sectionPosition(outlet)
    window.actions_["column-right"].trigger()
    assert header.sectionPosition(outlet) > before
    window.actions_["column-left"].trigger()
    assert header.sectionPosition(outlet) == before
    window.actions_["hide-column"].trigger()
    assert header.isSectionHidden(outlet)


def test_how_the_columns_stand_is_remembered(
    window: Window, view: ArticlesView, qtbot: QtBot
) -> None:
    header, keys = view.table.horizontalHeader(), view.model.keys
    view.show_column(Column.AUTHOR, True)
    view.show_column(Column.OUTLET, False)
    view.show_column(Column.TITLE, False)
    header.moveSection(header.visualIndex(keys.index("count")), 1)
    header.resizeSection(keys.index("count"), 77)
    again = ArticlesView(window.desk)
    qtbot.addWidget(again)
    other = again.table.horizontalHeader()
    hidden = [other.isSectionHidden(keys.index(key)) for key in ("author", "outlet", "title")]
    assert hidden == [False, True, False]
    assert other.visualIndex(keys.index("count")) == 1
    assert other.sectionSize(keys.index("count")) == 77


def test_the_menu_of_columns_shows_and_hides(view: ArticlesView) -> None:
    button = part(view, QToolButton, "Columns")
    button.menu().aboutToShow.emit()
    actions = {action.text(): action for action in button.menu().actions()}
    assert not actions["Author"].isChecked()
    assert not actions["Title"].isEnabled()
    actions["Author"].trigger()
    author = view.model.keys.index(Column.AUTHOR)
    assert not view.table.horizontalHeader().isSectionHidden(author)
    assert "信源數" in actions


def test_what_is_typed_narrows_in_either_script(view: ArticlesView, qtbot: QtBot) -> None:
    type_han(view.filter.field, "試種")
    qtbot.waitUntil(lambda: titles(view) == ["耐盐"])
    view.filter.field.clear()
    qtbot.waitUntil(lambda: len(titles(view)) == 3)


def chips(view: ArticlesView) -> list[str]:
    found = view.filter.findChildren(QToolButton)
    return [each.text()[:-3] for each in found if each.text().endswith("×") and each.isVisible()]


def choose(view: ArticlesView, *path: str) -> None:
    """Choose from the menu of conditions, as a person would by keys."""
    menu: QMenu = view.filter.menu
    menu.aboutToShow.emit()
    for title in path[:-1]:
        inner = next(each.menu() for each in menu.actions() if each.text() == title)
        assert isinstance(inner, QMenu)
        menu = inner
    next(each for each in menu.actions() if each.text() == path[-1]).trigger()


def test_conditions_are_chips_and_a_click_takes_one_away(
    window: Window, view: ArticlesView, session: Session, ids: dict[str, str]
) -> None:
    session.apply(SetStates(((ids["河岸"], ReadState.READ),)), "")
    asked = answers(window)
    asked.lines = ["2022"]
    choose(view, "From a date…")
    assert titles(view) == ["𠮷田", "河岸"]
    choose(view, "Reading", "read")
    assert (titles(view), chips(view)) == (["河岸"], ["from 2022", "read"])
    (chip,) = [
        each
        for each in view.filter.findChildren(QToolButton)
        if each.isVisible() and each.accessibleName() == "Without the condition: from 2022"
    ]
    QTest.mouseClick(chip, LEFT)
    assert chips(view) == ["read"]
    asked.choices = [0]
    choose(view, "Outlet…")
    assert asked.offered[-1] == sorted(outlet for _, _, outlet in NEWS)
    choose(view, "Script", "Traditional")
    choose(view, "Without passages")
    assert chips(view)[0] == sorted(outlet for _, _, outlet in NEWS)[0]


def test_conditions_on_columns_of_ones_own(
    window: Window, view: ArticlesView, session: Session, ids: dict[str, str]
) -> None:
    values = (Value(ids["河岸"], "count", "12"), Value(ids["耐盐"], "count", "9"))
    session.apply(SetValues((*values, Value(ids["河岸"], "genre", "評論"))), "")
    asked = answers(window)
    asked.lines = ["10"]
    choose(view, "信源數", "is at least")
    assert (titles(view), chips(view)) == (["河岸"], ["信源數 is at least 10"])
    view.filter.set_wanted(ArticleFilter())
    choose(view, "信源數", "is empty")
    assert titles(view) == ["𠮷田"]
    view.filter.set_wanted(ArticleFilter())
    asked.choices = [1]
    choose(view, "體裁", "is")
    assert titles(view) == ["河岸"]
    asked.lines = ["很多"]
    choose(view, "信源數", "is at least")
    assert window.desk.banner.isVisible()
    assert chips(view) == ["體裁 is 評論"]


def test_tags_and_collections_are_conditions(
    window: Window, view: ArticlesView, session: Session, ids: dict[str, str]
) -> None:
    session.open_article(ids["𠮷田"])
    session.annotate(0, 2, (session.add_tag("濕地").id,))
    session.apply(Put(Collection("c", "待讀")), "")
    session.apply(Collect("c", (ids["河岸"],)), "")
    answers(window).choices = [0]
    choose(view, "Tag on it…")
    assert (titles(view), chips(view)) == (["𠮷田"], ["濕地"])
    view.filter.set_wanted(ArticleFilter())
    choose(view, "Collection", "待讀")
    assert (titles(view), chips(view)) == (["河岸"], ["in 待讀"])


def test_a_filter_is_kept_used_and_deleted(
    window: Window, view: ArticlesView, session: Session
) -> None:
    wanted = ArticleFilter(conditions=(Condition("count", Comparison.EMPTY),), since="2022")
    view.filter.set_wanted(wanted)
    menu = part(view, QToolButton, "Filters").menu()

    def run(title: str) -> None:
        menu.aboutToShow.emit()
        next(each for each in menu.actions() if each.text() == title).trigger()

    answers(window).lines = ["近年"]
    run("Keep this filter…")
    run("No filter")
    assert view.wanted == ArticleFilter()
    run("近年")
    assert view.wanted == wanted
    answers(window).choices = [0]
    run("Delete a filter…")
    assert session.library.filters("articles") == []
    session.undo()
    assert [each.name for each in session.library.filters("articles")] == ["近年"]


def test_a_cell_is_written_in_place_and_undone(
    view: ArticlesView, session: Session, ids: dict[str, str], qtbot: QtBot
) -> None:
    field = editor(view, at(view, "河岸", "count"))
    assert field.accessibleName() == "信源數"
    type_han(field, "1,234")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.library.values() == {ids["河岸"]: {"count": "1234"}})
    assert at(view, "河岸", "count").data() == "1234"
    assert session.undo_stack.undo_title == "fill in 信源數"
    field = editor(view, at(view, "河岸", "count"))
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.library.values() == {})
    session.undo()
    assert at(view, "河岸", "count").data() == "1234"


def test_a_wrong_value_says_so_in_place_and_can_be_mended(
    view: ArticlesView, session: Session, ids: dict[str, str], qtbot: QtBot
) -> None:
    field = editor(view, at(view, "𠮷田", "count"))
    type_han(field, "很多😀")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible()
    assert field.property("wrong")
    assert "“很多😀” does not suit the column “信源數”" in field.accessibleDescription()
    assert session.library.values() == {}
    field.selectAll()
    QTest.keyClicks(field, "3")
    assert not field.property("wrong")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.library.values() == {ids["𠮷田"]: {"count": "3"}})


def test_a_choice_is_picked(view: ArticlesView, session: Session, ids: dict[str, str]) -> None:
    index = at(view, "耐盐", "genre")
    view.table.setCurrentIndex(index)
    view.table.edit(index)
    box = part(view.table.viewport(), QComboBox)
    assert [box.itemText(row) for row in range(box.count())] == ["nothing", "消息", "評論"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert session.library.values() == {ids["耐盐"]: {"genre": "評論"}}


def test_enter_opens_an_article_and_a_double_click_too(
    window: Window, view: ArticlesView, session: Session, ids: dict[str, str]
) -> None:
    view.table.setCurrentIndex(at(view, "耐盐", Column.TITLE))
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert session.article is not None
    assert session.article.id == ids["耐盐"]
    assert window.desk.views.shown == READING
    window.actions_["view-articles"].trigger()
    place = view.table.visualRect(at(view, "河岸", Column.OUTLET)).center()
    QTest.mouseClick(view.table.viewport(), LEFT, pos=place)
    QTest.mouseDClick(view.table.viewport(), LEFT, pos=place)
    assert session.article.id == ids["河岸"]


def test_what_is_marked_stays_marked_by_another_order(
    view: ArticlesView, ids: dict[str, str]
) -> None:
    for title, modifier in (("𠮷田", Qt.KeyboardModifier.NoModifier), ("河岸", CONTROL)):
        place = view.table.visualRect(at(view, title, Column.TITLE)).center()
        QTest.mouseClick(view.table.viewport(), LEFT, modifier, place)
    assert view.marked == [ids["𠮷田"], ids["河岸"]]
    click_header(view, Column.PUBLISHED)
    assert view.marked == [ids["河岸"], ids["𠮷田"]]
    QTest.keyClick(view.table, Qt.Key.Key_A, CONTROL)
    assert len(view.marked) == 3


def test_letters_do_not_read_through_all_articles(view: ArticlesView) -> None:
    before = view.table.currentIndex()
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Z, Qt.KeyboardModifier.NoModifier, "z")
    QApplication.sendEvent(view.table, press)
    view.table.keyboardSearch("河")
    assert view.table.currentIndex() == before


def test_what_changes_while_it_is_hidden_is_read_when_it_is_shown(
    window: Window, view: ArticlesView, session: Session, ids: dict[str, str]
) -> None:
    window.actions_["view-reading"].trigger()
    session.apply(Put(Attribute("new", "備註")), "")
    delete_article(session, session.library.find_article(ids["耐盐"]))
    session.set_script(Script.HANS)
    assert "new" not in view.model.keys
    window.actions_["view-articles"].trigger()
    assert "new" in view.model.keys
    assert titles(view) == ["𠮷田", "河岸"]
    assert at(view, "河岸", Column.TITLE).data() == "河岸还绿🌱"


def test_it_is_drawn_in_the_theme(view: ArticlesView) -> None:
    before = view.grab().toImage()
    view.set_theme(DARK)
    assert view.grab().toImage() != before
