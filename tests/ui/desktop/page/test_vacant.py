from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Article, BlockKind, DetectedScript, Reading, Script
from tests.helpers.articles import article, long_text
from tests.helpers.pages import grabbed
from tests.helpers.person import PLAIN
from tests.helpers.pictures import encoded
from ui.desktop.page.area import PADDING
from ui.desktop.page.document import PageDocument
from ui.desktop.page.flow import Flow
from ui.desktop.page.pictures import PictureSetting
from ui.desktop.page.vacant import SIGN, VacantSetting
from ui.desktop.page.view import Page
from ui.desktop.theme import DARK, LIGHT, Theme

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = "𠮷野灣的𨋢口👩\u200d🌾，改革之後的岸線"
ADDRESS = "https://img1.news.example/a/1.jpg"


def illustrated(words: str = WORDS) -> Article:
    text = f"{words}\n" + long_text(3000)
    return article(text, [BlockKind.IMAGE], script=DetectedScript.HANT)


def document_of(words: str = WORDS, images: dict[int, bytes] | None = None) -> PageDocument:
    return PageDocument(illustrated(words), images=images or {}, addresses={0: ADDRESS})


def elsewhere(document: PageDocument) -> list[str]:
    return [each.url for each in document.remote_images]


def vacancy(flow: Flow) -> VacantSetting:
    setting = flow.setting(0)
    assert isinstance(setting, VacantSetting)
    return setting


def test_the_words_stand_within_the_frame_with_room_for_sign_and_host() -> None:
    setting = vacancy(Flow(document_of(), 684))
    assert setting.frame.left() == 0
    assert setting.frame.right() == 684
    assert setting.frame.top() + 20 < setting.top < setting.bottom < setting.frame.bottom() - 20
    assert setting.frame.bottom() < setting.height


def test_an_image_without_words_has_one_sign() -> None:
    alone, worded = (vacancy(Flow(document_of(text), 684)) for text in (SIGN, WORDS))
    assert alone.signed
    assert not worded.signed
    assert alone.frame.height() < worded.frame.height()


def test_many_words_make_it_higher_and_are_all_there() -> None:
    flow = Flow(document_of(WORDS * 8), 320)
    setting = vacancy(flow)
    assert setting.lines > 3
    assert setting.frame.bottom() > setting.bottom
    assert flow.text(0) == WORDS * 8


def test_its_height_is_known_before_it_is_set() -> None:
    flow = Flow(document_of(), 684)
    known = flow.height
    flow.setting(0)
    assert flow.height == known


def test_what_is_loaded_is_a_picture_and_taken_back_a_frame_again() -> None:
    document = document_of()
    flow = Flow(document, 684)
    low = flow.height
    document.set_images({0: encoded(684, 500)})
    flow.renew()
    assert isinstance(flow.setting(0), PictureSetting)
    assert flow.height > low + 300
    assert elsewhere(document) == []
    document.set_images({})
    flow.renew()
    assert vacancy(flow).frame.height() < 200
    assert flow.height == low
    assert elsewhere(document) == [ADDRESS]


def test_its_words_are_converted_like_any_text() -> None:
    document = document_of()
    document.set_reading(Reading(Script.HANS))
    assert Flow(document, 684).text(0) == "𠮷野湾的䢂口👩\u200d🌾，改革之后的岸线"


def test_a_point_on_the_frame_names_its_block() -> None:
    flow = Flow(document_of(), 684)
    assert flow.vacancy_at(vacancy(flow).frame.center()) == 0
    assert flow.vacancy_at(QPointF(300, flow.top(1) + 3)) is None
    assert flow.image_at(vacancy(flow).frame.center()) is None


def test_a_sign_alone_is_not_shown_below_a_picture() -> None:
    flow = Flow(document_of(SIGN, {0: encoded(400, 200)}), 684)
    setting = flow.setting(0)
    assert isinstance(setting, PictureSetting)
    assert not setting.speaks


# -- on the page


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(900, 640)
    with qtbot.waitExposed(made):
        made.show()
    made.set_document(document_of())
    return made


NONE = Qt.MouseButton.NoButton
MIDDLE = QPoint(450, PADDING + 40)


def edge(page: Page) -> str:
    """The colour of the frame's upper edge."""
    image = grabbed(page)
    rows = (image.pixelColor(300, y).name() for y in range(PADDING, PADDING + 30))
    theme = page._theme
    return next(name for name in rows if name not in (theme.page.lower(), theme.chrome.lower()))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_it_is_quiet_until_the_mouse_is_on_it(page: Page, theme: Theme) -> None:
    page.set_theme(theme)
    assert edge(page) == QColor(theme.line).name()
    point = QPointF(MIDDLE)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, point, page.viewport().mapToGlobal(point), NONE, NONE, PLAIN
    )
    QApplication.sendEvent(page.viewport(), moved)
    assert edge(page) == QColor(theme.accent).name()
    assert page.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(page, QEvent(QEvent.Type.Leave))
    assert edge(page) == QColor(theme.line).name()


def test_it_offers_what_can_be_done_when_the_caret_or_a_selection_is_on_it(page: Page) -> None:
    page.setFocus()
    page.set_caret(3)
    assert page._is_pointed(0)
    assert not page._is_pointed(1)
    page.select(2, 5)
    assert page._is_pointed(0)
    page.select(len(WORDS) + 5, len(WORDS) + 9)
    assert not page._is_pointed(0)


def test_a_click_asks_what_to_do_and_not_for_a_picture(page: Page, qtbot: QtBot) -> None:
    asked: list[int] = []
    page.image_clicked.connect(asked.append)
    with qtbot.waitSignal(page.vacancy_clicked) as caught:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=MIDDLE)
    assert caught.args == [0, page.viewport().mapToGlobal(MIDDLE)]
    assert asked == []


def test_its_words_can_be_selected(page: Page, qtbot: QtBot) -> None:
    box = page.box_of(0, len(WORDS))
    middle = box.center().y()
    with qtbot.assertNotEmitted(page.vacancy_clicked):
        QTest.mousePress(
            page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() - 2, middle)
        )
        QTest.mouseMove(page.viewport(), QPoint(box.right() + 2, middle))
        QTest.mouseRelease(
            page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.right() + 2, middle)
        )
    assert (page.selection.start, page.selection.end) == (0, len(WORDS))


def test_the_line_at_the_top_stays_when_images_come(page: Page) -> None:
    document = page.flow.document if page.flow else None
    assert document is not None
    page.verticalScrollBar().setValue(700)
    before = page.eye()
    page.hold()
    document.set_images({0: encoded(684, 700)})
    page.release()
    assert page.eye() == before
    assert page.verticalScrollBar().value() > 1200
