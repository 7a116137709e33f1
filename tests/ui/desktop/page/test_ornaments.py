from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from reader.model import BlockKind
from tests.helpers.articles import article
from tests.helpers.pages import ShowPage, colours, grabbed
from ui.desktop.page.area import PADDING
from ui.desktop.theme import LIGHT

LEFT = 108
"""Where the column begins on a page of 900 pixels."""


def drawn(show_page: ShowPage, text: str, *kinds: BlockKind) -> QImage:
    page, _ = show_page(article(text, kinds))
    return grabbed(page)


def marked(image: QImage, box: QRect) -> bool:
    """Whether anything but paper is in a box."""
    return colours(image, box) != {QColor(LIGHT.page).name()}


def in_margin(image: QImage, kind: BlockKind) -> bool:
    """Whether something stands in the first line before the text of a block."""
    return marked(image, QRect(LEFT, PADDING, 24 if kind is BlockKind.LIST else 30, 30))


@pytest.mark.parametrize(
    ("text", "bullet"),
    [
        ("樹苗一千八百株", True),
        ("𠮷野村", True),
        ("1. 樹苗", False),
        ("（二）樹苗", False),
        ("第三，樹苗", False),
        ("①樹苗", False),
        ("• 樹苗", False),
        ("- 樹苗", False),
    ],
)
def test_a_list_item_without_a_mark_gets_one(show_page: ShowPage, text: str, bullet: bool) -> None:
    image = drawn(show_page, text, BlockKind.LIST)
    assert in_margin(image, BlockKind.LIST) is bullet


def test_a_quote_has_a_bar_that_goes_on_to_the_next(show_page: ShowPage) -> None:
    text = "樹種下去不算完\n活下來才算數\n說完就走了"
    quotes = drawn(show_page, text, BlockKind.QUOTE, BlockKind.QUOTE)
    bar = QColor(LIGHT.line)
    x = next(x for x in range(LEFT, LEFT + 30) if quotes.pixelColor(x, PADDING + 20) == bar)
    column = [quotes.pixelColor(x, y) == bar for y in range(PADDING, PADDING + 120)]
    first, last = column.index(True), len(column) - column[::-1].index(True)
    assert all(column[first:last])
    assert last - first > 50
    assert not in_margin(drawn(show_page, text), BlockKind.QUOTE)


def test_a_table_has_a_rule_above_and_one_below_each_row(show_page: ShowPage) -> None:
    text = "年份\t公頃\n2022\t1,280\n2023\t2,045\n段落"
    image = drawn(show_page, text, *[BlockKind.TABLE] * 3)
    line = QColor(LIGHT.line)
    middle = LEFT + 684 // 2 - 20
    rules = [y for y in range(PADDING - 2, 300) if image.pixelColor(middle, y) == line]
    assert len(rules) == 4
    assert rules[1] - rules[0] == pytest.approx(rules[2] - rules[1], abs=2)
    assert marked(image, QRect(LEFT, rules[3] + 15, 100, 40))
    assert not marked(image, QRect(LEFT, rules[3] + 1, 100, 12))
