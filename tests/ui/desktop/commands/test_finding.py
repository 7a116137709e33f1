from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from reader.importers import read_bytes
from reader.model import Draft
from tests.helpers.pages import grabbed
from tests.helpers.person import part, type_han
from ui.desktop.session import Session
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")


def run(window: Window, command: str) -> None:
    assert window.actions_[command].isEnabled()
    window.actions_[command].trigger()


def find(window: Window, text: str) -> QLineEdit:
    run(window, "find")
    field = part(window.desk.find_bar, QLineEdit)
    field.clear()
    type_han(field, text)
    return field


def selected(window: Window) -> str:
    article, selection = window.session.article, window.page.selection
    assert article is not None
    return article.source_text[selection.start : selection.end]


def count(window: Window) -> str:
    return part(window.desk.find_bar, QLabel).text()


def test_both_scripts_are_found_and_gone_through(window: Window) -> None:
    field = find(window, "审批改革")
    assert (selected(window), count(window)) == ("審批改革", "1 of 1")
    field.clear()
    type_han(field, "改革")
    assert count(window) == "2 of 3"
    seen = []
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Return)
        seen.append(count(window))
    assert seen == ["3 of 3", "1 of 3", "2 of 3"]


def test_where_nothing_is_found_nothing_moves(window: Window) -> None:
    field = find(window, "改革")
    before = window.page.selection, window.page.eye()
    type_han(field, "𨋢𨋢")
    assert count(window) == "Nothing found"
    assert (window.page.selection, window.page.eye()) == before


def test_hits_are_marked_in_every_script_until_the_bar_closes(window: Window) -> None:
    run(window, "find")
    plain = grabbed(window.page)
    field = find(window, "改革")
    window.page.clear_selection()
    marked = grabbed(window.page)
    assert marked != plain
    run(window, "simplified")
    simplified = grabbed(window.page)
    assert count(window) == "1 of 3"
    field.clear()
    window.page.clear_selection()
    assert grabbed(window.page) != simplified
    run(window, "original")
    assert grabbed(window.page) == plain


def test_the_hit_stays_selected_when_the_bar_closes(window: Window) -> None:
    field = find(window, "辦結執照")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert selected(window) == "辦結執照"
    assert window.page.hasFocus()


def test_what_is_selected_is_looked_for(window: Window) -> None:
    find(window, "濕地公園")
    window.desk.find_bar.dismiss()
    part(window.desk.find_bar, QLineEdit).clear()
    run(window, "find")
    assert window.desk.find_bar.query == "濕地公園"


def test_the_next_can_be_asked_for_from_the_page(window: Window) -> None:
    find(window, "改革")
    window.page.setFocus()
    before = count(window)
    run(window, "find-next")
    assert count(window) != before
    run(window, "find-previous")
    assert count(window) == before


def test_another_article_is_searched_too(
    window: Window, session: Session, other_draft: Draft
) -> None:
    find(window, "耐鹽")
    assert count(window) == "Nothing found"
    key, _ = session.add_draft(other_draft)
    session.open_article(key)
    assert (selected(window), count(window)) == ("耐盐", "1 of 2")


def test_a_word_of_another_region_is_found(window: Window, session: Session) -> None:
    text = "软件下载\n2024-05-06 来源：云岭晚报\n\n  鼠标😀也能用。\n"
    key, _ = session.add_draft(read_bytes(text.encode(), "软件.txt"))
    session.open_article(key)
    find(window, "滑鼠")
    assert selected(window) == "鼠标"
