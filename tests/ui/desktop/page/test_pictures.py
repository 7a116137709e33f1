from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Article, BlockKind
from tests.helpers.articles import article, long_text
from tests.helpers.pages import grabbed
from tests.helpers.pictures import damaged, encoded
from ui.desktop.page.area import PADDING
from ui.desktop.page.document import PageDocument
from ui.desktop.page.flow import Flow
from ui.desktop.page.measures import BODY
from ui.desktop.page.pictures import Picture, PictureSetting
from ui.desktop.page.view import Page
from ui.desktop.theme import LIGHT

pytestmark = pytest.mark.usefixtures("qapp")

NAMED = "林_fororder_01.jpg"
GREEN = "#2e8b57"


def with_picture(text: str = NAMED) -> Article:
    kinds = [BlockKind.IMAGE, BlockKind.CAPTION]
    return article(f"{text}\n圖為護林員\n" + long_text(3000), kinds)


def flow_of(data: bytes, text: str = NAMED, width: float = 684) -> Flow:
    return Flow(PageDocument(with_picture(text), images={0: data}), width)


def picture_of(flow: Flow) -> PictureSetting:
    setting = flow.setting(0)
    assert isinstance(setting, PictureSetting)
    return setting


@given(st.integers(1, 3000), st.integers(1, 3000))
def test_a_picture_fits_the_column_and_keeps_its_shape(width: int, height: int) -> None:
    picture = Picture(encoded(1, 1))
    picture.size = QSize(width, height)
    flow = flow_of(encoded(1, 1))
    flow._pictures[0] = picture
    flow.set_width(684)
    frame = picture_of(flow).frame
    assert frame.left() >= 0
    assert frame.right() <= 684
    assert frame.height() <= 684 * 1.2 + 1
    assert frame.width() <= width
    scale = frame.width() / width
    assert scale == pytest.approx(frame.height() / height, abs=1 / min(width, height))
    assert abs(frame.center().x() - 342) <= 1


def test_the_height_is_known_before_anything_is_decoded() -> None:
    flow = flow_of(encoded(1368, 600))
    height = flow.height
    assert picture_of(flow).frame.height() == 300
    assert picture_of(flow).picture._drawn is None
    assert flow.height == height


def test_a_file_name_is_not_shown_but_words_are() -> None:
    assert not picture_of(flow_of(encoded(400, 200))).speaks
    told = picture_of(flow_of(encoded(400, 200), "護林員在河岸補種"))
    assert told.speaks
    assert told.frame.bottom() < told.top < told.frame.bottom() + 10
    assert picture_of(flow_of(b"", NAMED)).speaks


def test_a_picture_is_decoded_once_for_a_size() -> None:
    picture = Picture(encoded(400, 200))
    first = picture.image(QSize(200, 100))
    assert first is not None
    assert (first.width(), first.height()) == (200, 100)
    assert picture.image(QSize(200, 100)) is first
    large = picture.image(QSize(4000, 2000))
    assert large is not None
    assert large.width() == 400


def test_a_point_on_the_picture_names_its_block() -> None:
    flow = flow_of(encoded(300, 200))
    frame = picture_of(flow).frame
    assert flow.image_at(frame.center()) == 0
    assert flow.image_at(QPointF(frame.left() - 3, frame.center().y())) is None
    assert flow.image_at(QPointF(300, flow.top(1) + 3)) is None


@pytest.mark.parametrize("data", [b"", b"no image at all", encoded(40, 30)[:20]])
def test_data_that_is_no_picture_leaves_a_frame(data: bytes) -> None:
    flow = flow_of(data)
    assert picture_of(flow).picture.size.isEmpty()
    assert picture_of(flow).picture.image(QSize(10, 10)) is None
    assert picture_of(flow).picture.full() is None
    assert 50 < picture_of(flow).frame.height() < 200


def test_without_its_data_an_image_is_a_frame_with_its_name() -> None:
    flow = Flow(PageDocument(with_picture()), 38 * BODY)
    assert not isinstance(flow.setting(0), PictureSetting)
    assert flow.image_at(QPointF(300, 20)) is None


# -- on the page


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    return made


def test_the_picture_is_drawn_in_its_place(page: Page) -> None:
    page.set_document(PageDocument(with_picture(), images={0: encoded(400, 200, GREEN)}))
    image = grabbed(page)
    middle = QPoint(450, PADDING + 100)
    assert image.pixelColor(middle) == QColor(GREEN)
    assert image.pixelColor(QPoint(450 - 210, middle.y())) != QColor(GREEN)
    assert image.pixelColor(QPoint(450 + 195, middle.y())) == QColor(GREEN)


@pytest.mark.parametrize("data", [b"damaged", damaged(400, 200)], ids=["all", "half"])
def test_a_damaged_one_says_so(page: Page, data: bytes) -> None:
    page.set_document(PageDocument(with_picture(), images={0: data}))
    image = grabbed(page)
    frame = [image.pixelColor(x, y) for x in range(250, 650) for y in range(PADDING + 12, 180)]
    assert {colour.name() for colour in frame} & {LIGHT.chrome.lower()}
    assert min(colour.lightness() for colour in frame) < 150  # the sentence
    assert GREEN not in {colour.name() for colour in frame}


def test_a_click_on_the_picture_asks_for_it_and_one_beside_it_does_not(
    page: Page, qtbot: QtBot
) -> None:
    page.set_document(PageDocument(with_picture(), images={0: encoded(400, 200)}))
    with qtbot.waitSignal(page.image_clicked) as caught:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(450, PADDING + 60))
    assert caught.args == [0]
    with qtbot.assertNotEmitted(page.image_clicked):
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, PADDING + 60))


def test_the_pointer_shows_what_can_be_clicked(page: Page) -> None:
    page.set_document(PageDocument(with_picture(), images={0: encoded(400, 200)}))
    grabbed(page)
    for x, shape in ((450, Qt.CursorShape.PointingHandCursor), (200, Qt.CursorShape.IBeamCursor)):
        point = QPointF(x, PADDING + 60)
        none = Qt.MouseButton.NoButton
        plain = Qt.KeyboardModifier.NoModifier
        move = QMouseEvent(QEvent.Type.MouseMove, point, point, none, none, plain)
        QApplication.sendEvent(page.viewport(), move)
        assert page.viewport().cursor().shape() is shape
