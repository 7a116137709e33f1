from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import BlockKind
from tests.helpers.articles import CODEBOOK, HANT, annotation_of, article
from tests.helpers.pages import ShowPage, colours, grabbed
from ui.desktop.page.area import PADDING
from ui.desktop.page.document import PageDocument
from ui.desktop.page.view import Page
from ui.desktop.theme import DARK, LIGHT


def test_an_empty_page_is_paper(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.resize(300, 200)
    assert colours(grabbed(page)) == {QColor(LIGHT.page).name()}
    page.set_theme(DARK)
    assert colours(grabbed(page)) == {QColor(DARK.page).name()}


def test_the_text_is_drawn_in_ink_and_notes_are_quiet(show_page: ShowPage) -> None:
    page, _ = show_page(article("林區水質\n林區水質", [BlockKind.PARAGRAPH, BlockKind.CAPTION]))
    for number, colour in enumerate((LIGHT.ink, LIGHT.soft)):
        page.select(number * 5, number * 5 + 4)
        box = page.selection_box()
        page.clear_selection()
        seen = colours(grabbed(page), box)
        darkest = min(QColor(name).lightness() for name in seen)
        assert abs(darkest - QColor(colour).lightness()) < 16


def test_a_selection_lies_over_the_highlights(show_page: ShowPage) -> None:
    on = article(HANT)
    page, _ = show_page(on)
    mark = annotation_of(on, "濕地復育計畫", "a", ["river"])
    page.set_annotations([mark], CODEBOOK)
    page.select(mark.anchor.start, mark.anchor.start + 2)
    box = page.selection_box()
    image = grabbed(page)
    middle = box.center().y()
    assert image.pixelColor(box.left() + 1, middle).name() == QColor(LIGHT.selection).name()
    beyond = image.pixelColor(box.right() + 3, box.top() + 7)
    assert beyond == LIGHT.tag_fill("#2F7FC1")


def reddest(page: Page) -> int:
    """How much redder than green the reddest pixel is: ink and paper are grey, the caret is not."""
    return max(QColor(name).red() - QColor(name).green() for name in colours(grabbed(page)))


def test_the_caret_is_seen_only_where_the_keyboard_is(show_page: ShowPage, qtbot: QtBot) -> None:
    page, _ = show_page(article("林區水質"))
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    assert reddest(page) < 20
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert reddest(page) > 60
    page.clearFocus()
    assert reddest(page) < 20


def test_a_selection_has_no_caret(show_page: ShowPage, qtbot: QtBot) -> None:
    page, _ = show_page(article("林區水質"))
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.selection
    assert reddest(page) < 40


def test_ornaments_mark_bars_images_and_the_head(show_page: ShowPage) -> None:
    line = QColor(LIGHT.line).name()
    page, _ = show_page(article("正文段落"))
    assert line not in colours(grabbed(page))
    for kind in (BlockKind.MASTHEAD, BlockKind.IMAGE, BlockKind.BOILERPLATE):
        page.set_document(PageDocument(article("標題\n某地晚報 圖", [BlockKind.TITLE, kind])))
        assert line in colours(grabbed(page)), kind


def test_painting_a_part_leaves_what_the_whole_had(show_page: ShowPage) -> None:
    on = article(HANT)
    page, _ = show_page(on)
    page.set_annotations([annotation_of(on, "濕地復育計畫", "a", ["river"])], CODEBOOK)
    whole = grabbed(page)
    part = QRect(200, PADDING + 10, 300, 60)
    assert page.viewport().grab(part).toImage() == whole.copy(part)
