from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from reader.model import ArticleInfo, Metadata
from tests.helpers.articles import HANT, article
from ui.desktop.models.articles import ArticleModel
from ui.desktop.panels.article_row import ArticleRow
from ui.desktop.theme import DARK, LIGHT

SHORT = replace(
    article(HANT, name="short").info,
    metadata=Metadata(title="𠮷野灣復育", outlet="汐海時報", published_at="2024-03-05T08:30"),
)
LONG = replace(SHORT, id="long", metadata=Metadata(title="臨汐鎮公所說明濕地復育計畫😀" * 9))
CODED = replace(SHORT, id="coded", annotations=12)


@pytest.fixture
def row(qapp: QApplication) -> ArticleRow:
    return ArticleRow()


def option(height: int = 0, *, selected: bool = False) -> QStyleOptionViewItem:
    made = QStyleOptionViewItem()
    made.rect = QRect(0, 0, 286, height)
    if selected:
        made.state |= QStyle.StateFlag.State_Selected
    return made


def drawn(row: ArticleRow, info: ArticleInfo, *colours: str, selected: bool = False) -> QImage:
    model = ArticleModel()
    model.set_articles((info,), {info.id: colours})
    size = row.sizeHint(option(), model.index(0))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(row.theme.panel))
    painter = QPainter(image)
    row.paint(painter, option(size.height(), selected=selected), model.index(0))
    painter.end()
    return image


def colours_of(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_long_title_takes_two_lines_at_most(row: ArticleRow) -> None:
    short, long = drawn(row, SHORT), drawn(row, LONG)
    longer = replace(LONG, metadata=Metadata(title="長" * 900))
    assert short.height() < long.height() == drawn(row, longer).height()


def test_the_article_on_the_page_is_marked_by_ground_and_edge(row: ArticleRow) -> None:
    plain = drawn(row, SHORT)
    row.current = "short"
    current = drawn(row, SHORT)
    assert plain.pixelColor(1, 20) == QColor(row.theme.panel)
    assert current.pixelColor(1, 20) == QColor(row.theme.accent)
    assert current.pixelColor(200, 3) == QColor(row.theme.selected)
    assert drawn(row, CODED).pixelColor(200, 3) == QColor(row.theme.panel)
    assert drawn(row, CODED, selected=True).pixelColor(200, 3) == QColor(row.theme.selected)


def test_up_to_four_tags_are_dots(row: ArticleRow) -> None:
    colours = ("#C98A00", "#2F7FC1", "#1E8E6E", "#B2508F", "#C8552B")
    names = [row.theme.tag_colour(colour).name() for colour in colours]
    found = colours_of(drawn(row, CODED, *colours))
    assert [name in found for name in names] == [True, True, True, True, False]
    assert not set(names) & colours_of(drawn(row, SHORT, *colours))


def test_a_row_is_drawn_in_its_theme(row: ArticleRow) -> None:
    assert LIGHT.line in {name.upper() for name in colours_of(drawn(row, SHORT))}
    row.theme = DARK
    assert DARK.line in {name.upper() for name in colours_of(drawn(row, SHORT))}


def test_an_article_of_which_nothing_is_known_is_a_row_as_well(row: ArticleRow) -> None:
    image = drawn(row, replace(SHORT, metadata=Metadata()))
    assert image.height() > 40
