from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QTreeView
from pytestqt.qtbot import QtBot

from db.search import MADE_BY
from reader.model import Draft, Script
from tests.helpers.library import damage
from tests.helpers.person import delete_article
from ui.desktop.commands import view as viewing
from ui.desktop.models.search import SHOWN
from ui.desktop.views.base import READING
from ui.desktop.views.search import SearchView
from ui.desktop.window import Window


@pytest.fixture
def searching(window: Window, article: str, other_draft: Draft) -> SearchView:
    """The search view of a library with an article in each script."""
    window.session.add_draft(other_draft)
    window.actions_["view-search"].trigger()
    shown = window.desk.views.currentWidget()
    assert isinstance(shown, SearchView)
    return shown


def field(view: SearchView) -> QLineEdit:
    return view.findChildren(QLineEdit)[0]


def tree(view: SearchView) -> QTreeView:
    return view.findChildren(QTreeView)[0]


def label(view: SearchView, name: str) -> QLabel:
    return view.findChildren(QLabel, name)[0]


def said(view: SearchView, *beginnings: str) -> str:
    """The line of counts, or what stands in the place of results."""
    shown = [
        each
        for each in view.findChildren(QLabel)
        if each.isVisible() and each.objectName() in ("", "nothing")
    ]
    return next(each.text() for each in shown if each.text().startswith(beginnings))


def look_for(view: SearchView, text: str, qtbot: QtBot) -> None:
    """Type something and press Enter."""
    view.focus_field()
    field(view).setText(text)
    qtbot.keyClick(field(view), Qt.Key.Key_Return)
    view._slices.finish()


def rows(view: SearchView) -> list[str]:
    model = tree(view).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_is_found_as_one_types_in_either_script(searching: SearchView, qtbot: QtBot) -> None:
    assert field(searching).hasFocus()
    field(searching).insert("改革")
    assert rows(searching) == []
    qtbot.waitUntil(lambda: rows(searching) == ["雲嶺區推出「一站辦結」改革"])
    assert field(searching).hasFocus()
    field(searching).setText("耐鹽水稻")
    qtbot.waitUntil(lambda: rows(searching) == ["白鹭湾试种耐盐水稻"])


def test_a_later_key_supersedes_what_was_typed_before(searching: SearchView, qtbot: QtBot) -> None:
    looked: list[str] = []
    searching._bar.wanted.connect(lambda: looked.append(field(searching).text()))
    for text in ("改", "改革", "水稻"):
        field(searching).setText(text)
    qtbot.waitUntil(lambda: bool(looked))
    assert looked == ["水稻"]


def test_enter_leads_to_the_results_and_they_are_counted(
    searching: SearchView, qtbot: QtBot
) -> None:
    look_for(searching, "改革 | 水稻", qtbot)
    assert tree(searching).hasFocus()
    assert said(searching, "2") == "2 articles, 5 places"


def test_the_hits_are_marked_in_the_script_of_the_page(
    searching: SearchView, window: Window, qtbot: QtBot
) -> None:
    look_for(searching, "审批", qtbot)
    index = tree(searching).model().index(0, 0)
    assert ("審批", True) in index.data(SHOWN).snippet
    viewing.show_in(window.desk, Script.HANS)
    shown = index.data(SHOWN)
    assert ("审批", True) in shown.snippet
    assert "".join(piece for piece, _ in shown.title) == "云岭区推出「一站办结」改革"
    child = tree(searching).model().index(0, 0, index).data(SHOWN)
    assert "".join(piece for piece, _ in child.sentence) == (
        "云岭区三月起推行审批改革，𠮷祥街的商户一次办结执照。"
    )
    assert ("审批", True) in child.sentence


def test_what_is_wrong_is_said_with_its_place_and_the_results_stay(
    searching: SearchView, qtbot: QtBot
) -> None:
    look_for(searching, "改革", qtbot)
    field(searching).setText("改革 (水稻")
    qtbot.keyClick(field(searching), Qt.Key.Key_Return)
    fault = label(searching, "searchFault")
    assert fault.isVisible()
    assert "The ( at character 4 is not closed." in fault.text()
    assert "改革 <b><u>(</u></b>水稻" in fault.text()
    assert rows(searching) == ["雲嶺區推出「一站辦結」改革"]
    look_for(searching, "<b>改革", qtbot)
    assert "<b>改革" not in fault.text()
    field(searching).setText("改革")
    qtbot.keyClick(field(searching), Qt.Key.Key_Return)
    assert not fault.isVisible()


def test_one_script_alone_and_regular_expressions(searching: SearchView, qtbot: QtBot) -> None:
    exact, regex, syntax = searching._bar.findChildren(QToolButton)[-4:-1]
    look_for(searching, "审批", qtbot)
    assert len(rows(searching)) == 1
    exact.click()
    assert rows(searching) == []
    assert said(searching, "Nothing").startswith("Nothing was found.")
    regex.click()
    field(searching).setText("[三六]個?月")
    qtbot.keyClick(field(searching), Qt.Key.Key_Return)
    assert len(rows(searching)) == 1
    assert not label(searching, "searchHelp").isVisible()
    syntax.click()
    assert "NEAR/10" in label(searching, "searchHelp").text()
    assert label(searching, "searchHelp").isVisible()


def test_a_result_unfolds_into_its_passages_and_opens_on_the_page(
    searching: SearchView, window: Window, article: str, qtbot: QtBot
) -> None:
    look_for(searching, "改革", qtbot)
    results = tree(searching)
    qtbot.keyClick(results, Qt.Key.Key_Right)
    for _ in range(3):
        qtbot.keyClick(results, Qt.Key.Key_Down)
    assert results.currentIndex().row() == 2
    assert results.currentIndex().data() == (
        "負責人說，改革之後辦理時間由二十天縮短為三天😀，居民少跑了許多趟。"
    )
    qtbot.keyClick(results, Qt.Key.Key_Return)
    assert window.desk.views.shown == READING
    assert window.page.hasFocus()
    selection, shown = window.page.selection, window.session.article
    assert shown is not None
    assert shown.source_text[selection.start : selection.end] == "改革"
    assert shown.source_text[selection.start - 4 : selection.start] == "負責人說，"[-4:]


def test_the_way_back_leads_to_the_same_row(
    searching: SearchView, window: Window, qtbot: QtBot
) -> None:
    look_for(searching, "改革 | 水稻", qtbot)
    results = tree(searching)
    qtbot.keyClick(results, Qt.Key.Key_Down)
    left = results.currentIndex().data()
    qtbot.keyClick(results, Qt.Key.Key_Return)
    assert window.actions_["back"].isEnabled()
    window.actions_["back"].trigger()
    assert window.desk.views.shown == "search"
    assert results.currentIndex().data() == left
    assert results.hasFocus()


def test_after_a_jump_the_way_back_is_that_of_the_page(
    searching: SearchView, window: Window, article: str, qtbot: QtBot
) -> None:
    look_for(searching, "改革", qtbot)
    qtbot.keyClick(tree(searching), Qt.Key.Key_Return)
    other = next(info.id for info in window.session.articles() if info.id != article)
    window.session.open_article(other)
    window.actions_["back"].trigger()
    assert window.desk.views.shown == READING


def test_f3_goes_on_through_the_hits_and_the_articles(
    searching: SearchView, window: Window, qtbot: QtBot
) -> None:
    look_for(searching, "改革 | 水稻", qtbot)
    qtbot.keyClick(tree(searching), Qt.Key.Key_Return)
    seen = [_selected(window)]
    for _ in range(4):
        window.actions_["find-next"].trigger()
        seen.append(_selected(window))
    assert len(set(seen)) == 5
    assert len({key for key, *_ in seen}) == 2
    window.actions_["find-next"].trigger()
    assert _selected(window) == seen[-1]
    window.actions_["find-previous"].trigger()
    assert _selected(window) == seen[-2]
    window.actions_["back"].trigger()
    current = searching.current
    assert current is not None
    assert current.article.id == seen[-2][0]


def _selected(window: Window) -> tuple[str, int, int]:
    assert window.session.article is not None
    return window.session.article.id, window.page.selection.start, window.page.selection.end


def test_the_selection_and_what_narrows_the_list_are_searched_for(
    searching: SearchView, window: Window, article: str, qtbot: QtBot
) -> None:
    window.actions_["view-reading"].trigger()
    shown = window.session.article
    assert shown is not None
    start = shown.source_text.index("「一站辦結」")
    window.page.select(start, start + 6)
    window.actions_["search-selection"].trigger()
    assert window.desk.views.shown == "search"
    assert rows(searching) == ["雲嶺區推出「一站辦結」改革"]
    narrow = window.desk.library.findChildren(QLineEdit)[0]
    narrow.setText("水稻")
    qtbot.keyClick(narrow, Qt.Key.Key_Return)
    assert rows(searching) == ["白鹭湾试种耐盐水稻"]


def test_coding_leaves_the_results_as_they_are_and_a_new_article_comes_in(
    searching: SearchView, window: Window, article: str, qtbot: QtBot
) -> None:
    look_for(searching, "改革", qtbot)
    index = tree(searching).currentIndex()
    tree(searching).expand(index)
    window.session.annotate(0, 3, ())
    assert tree(searching).isExpanded(index)
    delete_article(window.session, window.session.library.find_article(article))
    assert rows(searching) == []
    window.session.undo()
    assert len(rows(searching)) == 1


def test_what_is_asked_of_tags_follows_them(
    searching: SearchView, window: Window, article: str, qtbot: QtBot
) -> None:
    tag = window.session.add_tag("用水")
    look_for(searching, "tag:用水", qtbot)
    assert rows(searching) == []
    window.session.annotate(0, 3, (tag.id,))
    assert len(rows(searching)) == 1


def test_more_is_read_as_it_is_wanted(searching: SearchView, window: Window, qtbot: QtBot) -> None:
    from tests.helpers.library import draft_of

    for number in range(45):
        window.session.add_draft(draft_of(f"鏡山簡報第{number}期\n水車轉動𠮷。\n"))
    look_for(searching, "水车", qtbot)
    assert said(searching, "45") == "45 articles, 45 places"
    model = tree(searching).model()
    assert model.rowCount() == 20
    tree(searching).doItemsLayout()
    assert model.rowCount() == 20
    tree(searching).scrollToBottom()
    assert model.rowCount() == 40
    qtbot.keyClick(tree(searching), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: model.rowCount() == 45)


def test_an_index_out_of_date_can_be_made_anew(
    searching: SearchView, window: Window, qtbot: QtBot
) -> None:
    damage(window.session.library.path, f"UPDATE setting SET value = '0' WHERE key = '{MADE_BY}'")
    look_for(searching, "改革", qtbot)
    assert len(rows(searching)) == 1
    (button,) = [
        each for each in searching.findChildren(QPushButton) if each.text() == "Make it anew"
    ]
    assert button.isVisible()
    button.click()
    assert window.session.library.index_is_current
    assert not button.isVisible()
