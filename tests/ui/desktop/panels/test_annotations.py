from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from reader.model import Draft, Script
from tests.helpers.person import CONTROL, SHIFT, click_row, part, type_han
from ui.desktop.panels import annotations as module
from ui.desktop.panels.annotations import AnnotationPane
from ui.desktop.session import Session
from ui.desktop.settings import CODER, ORDER
from ui.desktop.theme import DARK
from ui.desktop.window import ORDER_MENU, Window

QUOTES = ("審批改革", "𠮷祥街", "三天😀", "濕地公園")
"""In the order of the text."""


@pytest.fixture
def pane(qtbot: QtBot, session: Session, article: str) -> AnnotationPane:
    made = AnnotationPane(session)
    qtbot.addWidget(made)
    made.resize(328, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def highlight(session: Session, *quotes: str) -> list[str]:
    """Highlight passages; their annotations' ids."""
    assert session.article is not None
    text = session.article.source_text
    places = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    return [session.annotate(*place, ()) for place in places]


def cards(pane: AnnotationPane) -> QListView:
    return part(pane, QListView, "Annotations")


def shown(pane: AnnotationPane) -> list[str]:
    model = cards(pane).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def marked(pane: AnnotationPane) -> list[str]:
    return [found.anchor.quote for found in pane.selected]


def test_without_highlights_it_says_how_to_make_one(pane: AnnotationPane, session: Session) -> None:
    label = next(each for each in pane.findChildren(QLabel) if each.text().startswith("Select a"))
    assert label.isVisible()
    highlight(session, "𠮷祥街")
    assert not label.isVisible()
    session.undo()
    assert label.isVisible()
    session.close_article()
    assert label.text() == "What you highlight in an article stands here, beside it."


def test_cards_are_in_the_order_of_the_text_and_counted(
    pane: AnnotationPane, session: Session
) -> None:
    highlight(session, *reversed(QUOTES))
    assert tuple(shown(pane)) == QUOTES
    assert pane._count.text() == "4"
    session.undo()
    assert tuple(shown(pane)) == QUOTES[1:]
    assert pane._count.text() == "3"


def test_another_article_has_its_own_cards(
    pane: AnnotationPane, session: Session, other_draft: Draft
) -> None:
    highlight(session, "𠮷祥街")
    key, _ = session.add_draft(other_draft)
    session.open_article(key)
    assert shown(pane) == []
    assert pane._count.text() == ""
    highlight(session, "𨋢边")
    assert shown(pane) == ["𨋢边"]


def test_quotes_are_in_the_script_of_the_page(pane: AnnotationPane, session: Session) -> None:
    highlight(session, "濕地公園")
    session.set_script(Script.HANS)
    assert shown(pane) == ["湿地公园"]
    faces = [pane._card.script]
    session.set_script(Script.ORIGINAL)
    assert shown(pane) == ["濕地公園"]
    assert [*faces, pane._card.script] == [Script.HANS, Script.HANT_TW]


def test_typing_narrows_but_the_count_stays(pane: AnnotationPane, session: Session) -> None:
    highlight(session, *QUOTES)
    type_han(part(pane, QLineEdit), "审批")
    assert shown(pane) == ["審批改革"]
    assert pane._count.text() == "4"


def test_a_click_says_which_one(pane: AnnotationPane, session: Session) -> None:
    keys = highlight(session, *QUOTES)
    chosen: list[str] = []
    pane.chosen.connect(chosen.append)
    click_row(cards(pane), cards(pane).model().index(2, 0))
    assert chosen == [keys[2]]


def test_several_are_marked_with_ctrl_and_shift_and_none_is_jumped_to(
    pane: AnnotationPane, session: Session
) -> None:
    highlight(session, *QUOTES)
    model = cards(pane).model()
    click_row(cards(pane), model.index(0, 0))
    chosen: list[str] = []
    pane.chosen.connect(chosen.append)
    click_row(cards(pane), model.index(2, 0), CONTROL)
    assert marked(pane) == ["審批改革", "三天😀"]
    click_row(cards(pane), model.index(3, 0), CONTROL)
    click_row(cards(pane), model.index(3, 0), CONTROL)
    assert marked(pane) == ["審批改革", "三天😀"]
    click_row(cards(pane), model.index(0, 0))
    click_row(cards(pane), model.index(2, 0), SHIFT)
    assert marked(pane) == list(QUOTES[:3])
    assert len(chosen) == 1


def test_what_is_marked_stays_marked_over_a_change(pane: AnnotationPane, session: Session) -> None:
    highlight(session, *QUOTES)
    click_row(cards(pane), cards(pane).model().index(1, 0))
    QTest.keyClick(cards(pane), Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(cards(pane), Qt.Key.Key_Home, CONTROL)  # the cursor alone
    QTest.keyClick(cards(pane), Qt.Key.Key_Shift)
    first = session.annotations()[0]
    session.edit(replace(first, note="見"), "edit a note")
    assert marked(pane) == ["𠮷祥街", "三天😀"]
    session.delete_annotations(each.id for each in session.annotations()[1:2])
    assert marked(pane) == ["三天😀"]


def test_the_keyboard_begins_at_the_first_and_extends(
    pane: AnnotationPane, session: Session
) -> None:
    highlight(session, *QUOTES)
    pane.focus()
    assert marked(pane) == ["審批改革"]
    QTest.keyClick(cards(pane), Qt.Key.Key_Down, SHIFT)
    assert marked(pane) == ["審批改革", "𠮷祥街"]
    pane.focus()
    assert marked(pane) == ["審批改革", "𠮷祥街"]


def test_enter_wants_a_note(pane: AnnotationPane, session: Session) -> None:
    keys = highlight(session, *QUOTES)
    wanted: list[str] = []
    pane.note_wanted.connect(wanted.append)
    pane.choose(keys[1])
    QTest.keyClick(cards(pane), Qt.Key.Key_Return)
    assert wanted == [keys[1]]


def test_the_menu_is_for_the_card_under_the_mouse_or_for_all_that_are_marked(
    pane: AnnotationPane, session: Session
) -> None:
    keys = highlight(session, *QUOTES)
    points: list[QPoint] = []
    pane.menu_wanted.connect(points.append)
    pane.choose(keys[0])
    index = cards(pane).model().index(2, 0)
    cards(pane).customContextMenuRequested.emit(cards(pane).visualRect(index).center())
    assert marked(pane) == ["三天😀"]
    cards(pane).selectAll()
    cards(pane).customContextMenuRequested.emit(cards(pane).visualRect(index).center())
    assert marked(pane) == list(QUOTES)
    assert len(points) == 2


def test_choosing_what_is_not_listed_changes_nothing(
    pane: AnnotationPane, session: Session
) -> None:
    keys = highlight(session, *QUOTES)
    pane.choose(keys[3])
    pane.choose("no such id")
    assert marked(pane) == ["濕地公園"]


def test_a_click_on_a_card_brings_its_passage_into_sight(window: Window, article: str) -> None:
    keys = highlight(window.session, *QUOTES)
    view = cards(window.desk.annotations)
    click_row(view, view.model().index(3, 0))
    (found,) = [each for each in window.session.annotations() if each.id == keys[3]]
    selection = window.page.selection
    assert (selection.start, selection.end) == (found.anchor.start, found.anchor.end)
    assert window.page.selection_box().isValid()
    assert window.desk.target == keys[3]


def test_cards_are_drawn_in_the_theme(pane: AnnotationPane, session: Session) -> None:
    tag = session.add_tag("改革")
    session.annotate(0, 3, (tag.id,), "見**圖**")
    before = pane.grab().toImage()
    pane.set_theme(DARK)
    assert pane.grab().toImage() != before


# -- order and filter


def highlight_as(session: Session, quote: str, tag: str) -> None:
    assert session.article is not None
    start = session.article.source_text.index(quote)
    book = session.codebook()
    found = [each for each in book.tags if each.name == tag]
    key = found[0].id if found else session.add_tag(tag).id
    session.annotate(start, start + len(quote), (key,))


def test_the_order_is_chosen_kept_and_shown(
    pane: AnnotationPane, session: Session, qtbot: QtBot
) -> None:
    for quote, tag in (("濕地公園", "甲"), ("審批改革", "乙"), ("𠮷祥街", "甲")):
        highlight_as(session, quote, tag)
    orders = {}
    for order in ("time", "tag", "place"):
        pane.set_order(order)
        orders[pane.order_button.text()] = shown(pane)
    assert orders["By place ▾"] == ["審批改革", "𠮷祥街", "濕地公園"]
    assert orders["By tag ▾"] == ["𠮷祥街", "濕地公園", "審批改革"]
    assert sorted(orders["By time ▾"]) == sorted(orders["By tag ▾"])


def test_the_order_is_a_command_and_comes_back(window: Window, article: str) -> None:
    window.actions_["order-tag"].trigger()
    assert window.actions_["order-tag"].isChecked()
    assert window.settings.get(ORDER) == "tag"
    menu = window.desk.annotations.order_button.menu()
    assert [each.objectName() for each in menu.actions()] == list(ORDER_MENU)
    assert AnnotationPane(window.session, window).order_button.text() == "By tag ▾"


def test_tags_and_coders_are_offered_only_where_there_are_several(
    pane: AnnotationPane, session: Session
) -> None:
    tags, coders = pane._filter._tag, pane._filter._coder
    assert tags.isHidden()
    highlight_as(session, "審批改革", "甲")
    assert tags.isHidden()
    highlight_as(session, "𠮷祥街", "乙")
    assert [tags.itemText(at) for at in range(tags.count())] == ["All tags", "甲", "乙"]
    session.settings.set(CODER, "方以寧")
    highlight(session, "濕地公園")
    assert tags.itemText(tags.count() - 1) == "Without a tag"
    assert not coders.isHidden()
    tags.setCurrentIndex(2)
    assert shown(pane) == ["𠮷祥街"]
    tags.setCurrentIndex(0)
    coders.setCurrentIndex(coders.findData("方以寧"))
    assert shown(pane) == ["濕地公園"]
    assert pane._count.text() == "3"


def test_a_filter_stays_over_a_change_and_goes_with_what_it_is_for(
    pane: AnnotationPane, session: Session
) -> None:
    for quote, tag in (("審批改革", "甲"), ("𠮷祥街", "乙"), ("濕地公園", "丙")):
        highlight_as(session, quote, tag)
    pane._filter._tag.setCurrentIndex(2)
    highlight_as(session, "三天😀", "乙")
    assert shown(pane) == ["𠮷祥街", "三天😀"]
    session.undo()
    session.delete_annotations(each.id for each in pane.listed)
    assert shown(pane) == ["審批改革", "濕地公園"]


def test_what_is_marked_stays_marked_in_another_order(
    pane: AnnotationPane, session: Session
) -> None:
    for quote, tag in (("濕地公園", "甲"), ("審批改革", "乙"), ("𠮷祥街", "甲")):
        highlight_as(session, quote, tag)
    told: list[None] = []
    pane.several_marked.connect(lambda: told.append(None))
    pane.choose(session.annotations()[0].id)
    pane.set_order("tag")
    assert marked(pane) == ["審批改革"]
    assert told == []
    QTest.keyClick(cards(pane), Qt.Key.Key_Up)
    assert marked(pane) == ["濕地公園"]
    assert told


def test_a_change_leaves_the_list_where_it_was_scrolled(
    pane: AnnotationPane, session: Session
) -> None:
    assert session.article is not None
    for start in range(40):
        session.annotate(start, start + 12, ())
    bar = cards(pane).verticalScrollBar()
    cards(pane).doItemsLayout()
    bar.setValue(bar.maximum() // 2)
    before = cards(pane).indexAt(QPoint(60, 10)).row()
    session.edit(replace(session.annotations()[-1], note="見"), "edit a note")
    session.delete_annotations(each.id for each in session.annotations()[-1:])
    assert cards(pane).indexAt(QPoint(60, 10)).row() == before > 0


def test_many_cards_are_laid_out_in_pieces_each_at_its_full_width(
    pane: AnnotationPane, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.article is not None
    monkeypatch.setattr(module, "BATCHED", 10)
    for start in range(30):
        session.annotate(start, start + 50, ())
    view, last = cards(pane), cards(pane).model().index(29, 0)
    view.setBatchSize(7)
    session.open_article(session.article.id)
    assert view.layoutMode() is QListView.LayoutMode.Batched
    qtbot.waitUntil(lambda: view.layoutMode() is QListView.LayoutMode.SinglePass)
    assert view.visualRect(last).isValid()
    rects = [view.visualRect(view.model().index(row, 0)) for row in range(30)]
    assert {rect.width() for rect in rects} == {view.viewport().width()}
    before = [rect.height() for rect in rects]
    view.doItemsLayout()
    rects = [view.visualRect(view.model().index(row, 0)) for row in range(30)]
    assert [rect.height() for rect in rects] == before
