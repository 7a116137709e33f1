from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.dictionary import Into
from reader.model import Reading, Script
from reader.script import Doubt
from tests.helpers.articles import article
from tests.helpers.pages import ShowPage
from ui.desktop.page.document import PageDocument
from ui.desktop.page.doubtful import Doubtful, choice
from ui.desktop.page.view import Page

LINES = (
    "发明馆𠮷开馆😀",
    "馆内最早的展品包括发动机和织机，这些机器被发明出来时，𨋢里放着软件。",
    "没有别的说法的一段话。",
    "少数组织参与制造它们。",
)
TAIWAN = Reading(Script.HANT_TW)


@pytest.fixture
def document() -> PageDocument:
    made = PageDocument(article("\n".join(LINES)))
    made.set_reading(TAIWAN)
    return made


def source_of(document: PageDocument, doubt: Doubt) -> str:
    return document.article.source_text[doubt.start : doubt.end]


def test_doubts_are_known_once_they_have_been_looked_for(document: PageDocument) -> None:
    doubtful = Doubtful(document)
    assert [doubtful.known(index) for index in range(4)] == [None] * 4
    assert [doubtful.look(index) for index in range(4)] == [False, True, False, True]
    known = [each for index in range(4) for each in doubtful.known(index) or ()]
    assert [source_of(document, each) for each in known] == ["发", "发", "制"]
    assert [each.candidates for each in known] == [("發", "髮"), ("髮", "發"), ("制", "製")]


def test_a_place_is_in_doubt_or_not(document: PageDocument) -> None:
    doubtful = Doubtful(document)
    start = document.article.source_text.index("发动机")
    assert doubtful.at(start) is None
    doubtful.look(1)
    found = doubtful.at(start)
    assert found is not None
    assert (found.start, found.end) == (start, start + 1)
    assert doubtful.at(start + 1) is None


def test_the_next_doubt_is_found_to_the_end(document: PageDocument) -> None:
    doubtful, found = Doubtful(document), []
    at = -1
    while (doubt := doubtful.after(at)) is not None:
        found.append(source_of(document, doubt))
        at = doubt.start
    assert found == ["发", "发", "制"]


@pytest.mark.parametrize("reading", [Reading(), Reading(Script.HANS), Reading(Script.HANS, True)])
def test_nothing_is_in_doubt_where_nothing_is_converted(
    document: PageDocument, reading: Reading
) -> None:
    document.set_reading(reading)
    doubtful = Doubtful(document)
    assert not any(doubtful.look(index) for index in range(4))
    assert doubtful.after(-1) is None


def test_a_choice_takes_in_the_characters_beside_it(document: PageDocument) -> None:
    doubt = Doubtful(document).after(-1)
    assert doubt is not None
    made = choice(document, doubt, "髮")
    assert (made.source, made.shown, made.into) == ("括发动", "括髮動", Into.HANT_TW)


def test_a_choice_is_in_effect_and_in_doubt_no_more(document: PageDocument) -> None:
    doubtful = Doubtful(document)
    start = document.article.source_text.index("被发明")
    doubtful.look(1)
    doubt = doubtful.at(start + 1)
    assert doubt is not None
    document.set_entries([choice(document, doubt, "發")])
    assert document.shown(start, start + 3) == "被發明"
    assert doubtful.known(1) is None
    doubtful.look(1)
    assert doubtful.at(start + 1) is None


def test_a_choice_leaves_out_a_neighbour_that_is_part_of_a_replaced_word() -> None:
    document = PageDocument(article("软件发明😀"))
    document.set_reading(Reading(Script.HANT_TW, regional_words=True))
    doubt = Doubt(2, 3, ("發", "髮"))
    assert choice(document, doubt, "髮").source == "发明"
    last = Doubt(3, 4, ("明", "𠮷"))
    assert choice(document, last, "𠮷").source == "发明"


@given(st.text("发里了干台后软件U盘 ，😀𨋢𠮷", min_size=1, max_size=30), st.data())
def test_a_choice_is_what_is_shown_there_from_then_on(text: str, data: st.DataObject) -> None:
    document = PageDocument(article("这" + text + "说"))
    document.set_reading(data.draw(st.sampled_from([TAIWAN, Reading(Script.HANT_TW, True)])))
    Doubtful(document).look(0)
    known = Doubtful(document).after(-1)
    if known is not None:
        candidate = data.draw(st.sampled_from(known.candidates))
        made = choice(document, known, candidate)
        document.set_entries([made])
        start = document.article.source_text.index(made.source)
        assert document.shown(start, start + len(made.source)) == made.shown


# -- on the page


def picture(page: Page) -> QImage:
    return page.viewport().grab().toImage()


def box_of(page: Page, document: PageDocument, quote: str) -> QPoint:
    start = document.article.source_text.index(quote)
    return page.box_of(start, start + 1).center()


def test_marks_come_by_themselves_and_can_be_switched_off(
    show_page: ShowPage, qtbot: QtBot
) -> None:
    page, document = show_page(article("\n".join(LINES)))
    page.hold()
    document.set_reading(TAIWAN)
    page.release()
    plain = picture(page)
    page.set_marks_doubts(True)
    qtbot.waitUntil(lambda: picture(page) != plain)
    page.set_marks_doubts(False)
    assert picture(page) == plain


def test_pointing_at_a_mark_or_clicking_it_asks(show_page: ShowPage, qtbot: QtBot) -> None:
    page, document = show_page(article("\n".join(LINES)))
    document.set_reading(TAIWAN)
    page.set_marks_doubts(True)
    assert page.next_doubt() is not None
    point = box_of(page, document, "发动机")
    asked: list[Doubt] = []
    page.doubt_pointed.connect(asked.append)
    hover = QHelpEvent(QHelpEvent.Type.ToolTip, point, page.viewport().mapToGlobal(point))
    QApplication.sendEvent(page.viewport(), hover)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    beside = box_of(page, document, "动机")
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert [source_of(document, each) for each in asked] == ["发", "发"]
