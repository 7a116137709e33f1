"""The page as a widget: what it shows, keeps in place and scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Article, BlockKind, Reading, Script
from tests.helpers.articles import HANS, HANT, article, long_text
from tests.helpers.pages import ShowPage, grabbed, place
from tests.helpers.thorough import tries
from ui.desktop.page.area import PADDING
from ui.desktop.page.document import PageDocument
from ui.desktop.page.setting import Setting
from ui.desktop.page.typesetter import Typesetter
from ui.desktop.page.view import Page

LONG = article(long_text(12_000))
TOGGLES = tries(40, 200)
UNEVEN = article(
    "\n".join(
        ("Latin letters are narrower than thought " * 9, "行\u2028" * 9 + "末", "🌱山" * 40)[n % 3]
        for n in range(150)
    )
)
BODY_TEXT = long_text(3000)
NOTICES = article(
    "\n".join((BODY_TEXT, "　　版权声明：不得转载", "联系电话见官网", BODY_TEXT)),
    [*[BlockKind.PARAGRAPH] * (BODY_TEXT.count("\n") + 1), *[BlockKind.BOILERPLATE] * 2],
)


def scroll(page: Page, part: float) -> None:
    bar = page.verticalScrollBar()
    for _ in range(3):  # what comes into sight makes the length more exact
        bar.setValue(round(bar.maximum() * part))
        grabbed(page)


def toggle(page: Page, document: PageDocument, script: Script) -> None:
    page.hold()
    document.set_reading(Reading(script))
    page.release()


def wheel(page: Page, notches: int) -> None:
    """Turn the wheel: up for more than 0."""
    middle = QPointF(page.viewport().rect().center())
    event = QWheelEvent(
        middle,
        page.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.viewport(), event)
    grabbed(page)


def under(page: Page, point: QPoint) -> int:
    """The character nearest to a point, by clicking there."""
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    return page.selection.caret


@pytest.mark.parametrize("other", [Script.HANS, Script.HANT_TW, Script.HANT_HK])
@pytest.mark.parametrize("part", [0.0, 0.5, 1.0])
def test_many_toggles_come_back_to_the_same_pixel(
    show_page: ShowPage, part: float, other: Script
) -> None:
    page, document = show_page(LONG)
    scroll(page, part)
    wheel(page, -1 if part < 1 else 0)
    eye, value, image = page.eye(), page.verticalScrollBar().value(), grabbed(page)
    assert eye is not None
    for _ in range(TOGGLES):
        toggle(page, document, other)
        grabbed(page)
        toggle(page, document, Script.ORIGINAL)
        grabbed(page)
    assert (page.eye(), page.verticalScrollBar().value()) == (eye, value)
    assert grabbed(page) == image


REGIONAL = article("软件和鼠标都在U盘里，打印机旁有𨋢和𠮷鸟😀，出租车司机说信息网络很好。" * 40)


@pytest.mark.parametrize("part", [0.0, 0.5, 1.0])
def test_many_toggles_through_longer_words_come_back_too(show_page: ShowPage, part: float) -> None:
    page, document = show_page(REGIONAL)
    scroll(page, part)
    eye, value, image = page.eye(), page.verticalScrollBar().value(), grabbed(page)
    start = REGIONAL.source_text.index("鼠标")
    assert document.shown(start, start + 2) == "鼠标"
    for number in range(TOGGLES):
        page.hold()
        script = Script.HANT_HK if number % 2 else Script.HANT_TW
        document.set_reading(Reading(script, regional_words=True))
        page.release()
        toggle(page, document, Script.ORIGINAL)
    assert (page.eye(), page.verticalScrollBar().value()) == (eye, value)
    assert grabbed(page) == image


@pytest.mark.parametrize("part", [0.0, 0.3, 0.8])
def test_a_toggle_keeps_the_line_at_the_top(show_page: ShowPage, part: float) -> None:
    page, document = show_page(LONG)
    scroll(page, part)
    eye = page.eye()
    assert eye is not None
    toggle(page, document, Script.HANT_TW)
    page.select(eye.offset, eye.offset + 1)
    assert page.selection_box().top() <= 0 or part == 0
    line = page.eye()
    assert line is not None
    assert line.offset <= eye.offset  # lines may break elsewhere: each script has its own squeezing
    assert line.hidden == eye.hidden
    page.clear_selection()
    toggle(page, document, Script.ORIGINAL)
    assert page.eye() == eye


@pytest.mark.parametrize("notches", [1, -1])
@pytest.mark.parametrize("on", [LONG, UNEVEN], ids=["prose", "uneven"])
def test_the_wheel_moves_what_is_in_sight_by_its_step(
    show_page: ShowPage, on: Article, notches: int
) -> None:
    page, _ = show_page(on)
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)  # into what nobody has seen
    grabbed(page)
    step = QApplication.wheelScrollLines() * bar.singleStep() * notches
    for _ in range(25):
        held = under(page, QPoint(200, page.height() // 2))
        held -= on.source_text[held] in "\n\u2028"
        before = place(page, held).y()
        wheel(page, notches)
        assert place(page, held).y() - before == step


@pytest.mark.parametrize("part", [0.0, 0.4, 1.0])
def test_another_width_keeps_the_line_at_the_top(show_page: ShowPage, part: float) -> None:
    page, _ = show_page(LONG)
    scroll(page, part)
    eye = page.eye()
    assert eye is not None
    for width in (560, 410, 777, 900):
        page.resize(width, 640)
        grabbed(page)
        line = page.eye()
        assert line is not None
        assert line.offset <= eye.offset
        if part < 1:
            page.select(line.offset, eye.offset + 1)
            assert page.selection_box().height() <= 35
    assert page.eye() == eye


def test_a_narrow_page_has_a_column_of_whole_ems(show_page: ShowPage) -> None:
    page, _ = show_page(article("林" * 300))
    for width in (900, 500, 333):
        page.resize(width, 640)
        page.select(60, 200)
        assert page.selection_box().width() in range(8 * 18 - 1, 38 * 18 + 2)
        assert abs(page.selection_box().width() % 18 - 9) >= 7
        assert page.selection_box().left() >= 28


def test_any_offset_can_be_brought_into_sight(show_page: ShowPage) -> None:
    page, _ = show_page(NOTICES)
    source = NOTICES.source_text
    wanted = [2, len(source) - 1, source.index("版权"), source.index("电话"), 4000, 700]
    for offset in wanted:
        page.show_offset(offset)
        page.select(offset, offset + 1)
        assert not page.selection_box().isEmpty()
        assert page.viewport().rect().contains(page.selection_box())


def test_what_is_in_sight_is_not_scrolled_to(show_page: ShowPage, qtbot: QtBot) -> None:
    page, _ = show_page(LONG)
    page.show_offset(3000)
    value = page.verticalScrollBar().value()
    with qtbot.assertNotEmitted(page.scrolled):
        page.show_offset(3010)
    assert page.verticalScrollBar().value() == value


def test_scrolling_says_so_and_shows_how_far_one_is(show_page: ShowPage, qtbot: QtBot) -> None:
    page, _ = show_page(LONG)
    first = page.progress()
    with qtbot.waitSignal(page.scrolled):
        wheel(page, -1)
    scroll(page, 0.5)
    middle = page.progress()
    scroll(page, 1.0)
    assert 0 < first < middle < page.progress() == 100


def test_the_whole_of_a_short_text_is_in_sight(show_page: ShowPage) -> None:
    page, _ = show_page(article(HANS))
    assert page.verticalScrollBar().maximum() == 0
    assert page.progress() == 100


def test_a_text_longer_than_thought_can_be_scrolled(show_page: ShowPage, qtbot: QtBot) -> None:
    page, _ = show_page(article(HANS))
    page.set_document(PageDocument(article("行\u2028" * 60 + "末")))
    assert page.verticalScrollBar().maximum() == 0
    grabbed(page)
    qtbot.waitUntil(page.verticalScrollBar().isVisible)
    assert page.viewport().width() < page.width()
    page.show_offset(120)
    page.select(120, 121)
    assert not page.selection_box().isEmpty()


@pytest.mark.parametrize("text", ["", "\n\n", "　　\r\n \t\r\n"])
def test_nothing_to_read_is_a_blank_page(show_page: ShowPage, text: str) -> None:
    page, document = show_page(article(text))
    assert page.eye() is None
    toggle(page, document, Script.HANS)
    page.show_offset(1)
    page.select(0, 1)
    wheel(page, -1)
    page.resize(500, 300)
    under(page, QPoint(100, 100))
    assert page.selection_box().isEmpty()
    assert page.progress() == 100
    page.set_document(None)
    grabbed(page)


def test_another_article_begins_at_its_top(show_page: ShowPage, qtbot: QtBot) -> None:
    page, _ = show_page(LONG)
    scroll(page, 0.5)
    page.select(10, 20)
    with qtbot.waitSignal(page.deselected):
        page.set_document(PageDocument(article(HANT + "\n" + long_text(4000))))
    eye = page.eye()
    assert not page.selection
    assert page.verticalScrollBar().value() == 0
    assert eye is not None
    assert (eye.offset, eye.hidden) == (2, -PADDING)


def test_a_very_long_article_sets_only_what_is_seen(
    show_page: ShowPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    real = Typesetter.set

    def counted(
        self: Typesetter, text: str, kind: BlockKind, script: Script, **pieces: bool
    ) -> Setting:
        made.append(text)
        return real(self, text, kind, script, **pieces)

    monkeypatch.setattr(Typesetter, "set", counted)
    page, document = show_page(article(long_text(500_000)))
    grabbed(page)
    scroll(page, 0.7)
    made.clear()
    toggle(page, document, Script.HANT_TW)
    grabbed(page)
    assert 3 <= len(made) < 40
    assert sum(map(len, made)) < 5000
    made.clear()
    toggle(page, document, Script.ORIGINAL)
    grabbed(page)
    assert len(made) < 5
