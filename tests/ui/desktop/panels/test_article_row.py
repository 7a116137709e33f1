from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from reader.model import ArticleInfo, Metadata, ReadState
from tests.helpers.articles import HANT, article
from tests.helpers.pages import colours
from ui.desktop.models.articles import COLOURS, INFO, MEMO
from ui.desktop.panels.article_row import ArticleRow
from ui.desktop.theme import DARK, LIGHT

DISPLAY = int(Qt.ItemDataRole.DisplayRole)

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


def drawn(
    row: ArticleRow, info: ArticleInfo, *colours: str, selected: bool = False, memo: bool = False
) -> QImage:
    model = QStandardItemModel(1, 1)
    values = {INFO: info, COLOURS: colours, MEMO: memo, DISPLAY: info.metadata.title}
    for role, value in values.items():
        model.setData(model.index(0, 0), value, role)
    size = row.sizeHint(option(), model.index(0, 0))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(row.theme.panel))
    painter = QPainter(image)
    row.paint(painter, option(size.height(), selected=selected), model.index(0, 0))
    painter.end()
    return image


def ink(image: QImage) -> list[bool]:
    """Whether something is drawn on each line of pixels, but for the rule below."""
    ground = image.pixelColor(1, 1)
    return [
        any(image.pixelColor(x, y) != ground for x in range(16, 200))
        for y in range(image.height() - 1)
    ]


def test_a_row_is_as_high_as_any_and_a_title_takes_two_lines_at_most(row: ArticleRow) -> None:
    short, long = drawn(row, SHORT), drawn(row, LONG)
    longer = drawn(row, replace(LONG, metadata=Metadata(title="長" * 900)))
    assert short.height() == long.height() == longer.height() == row.height
    assert ink(short) != ink(longer)
    assert sum(ink(longer)) <= row.height - 24


def test_an_unread_article_has_a_dot_and_a_read_one_is_calm(row: ArticleRow) -> None:
    new, reading, read = (drawn(row, replace(SHORT, state=state)) for state in ReadState)
    dotted = [
        any(image.pixelColor(9, y) != QColor(row.theme.panel) for y in range(row.height - 1))
        for image in (new, reading, read)
    ]
    assert dotted == [True, False, False]
    assert QColor(row.theme.ink).name() in colours(reading)
    assert QColor(row.theme.ink).name() not in colours(read)


def test_a_memo_is_a_small_sheet(row: ArticleRow) -> None:
    assert drawn(row, SHORT) != drawn(row, SHORT, memo=True)
    assert drawn(row, CODED, "#C98A00") != drawn(row, CODED, "#C98A00", memo=True)


def test_one_that_is_gone_meanwhile_is_empty(row: ArticleRow) -> None:
    image = QImage(286, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(row.theme.panel))
    before = image.copy()
    model = QStandardItemModel(1, 1)
    painter = QPainter(image)
    row.paint(painter, option(80), model.index(0, 0))
    painter.end()
    assert image == before


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
    palette = ("#C98A00", "#2F7FC1", "#1E8E6E", "#B2508F", "#C8552B")
    names = [row.theme.tag_colour(colour).name() for colour in palette]
    found = colours(drawn(row, CODED, *palette))
    assert [name in found for name in names] == [True, True, True, True, False]
    assert not set(names) & colours(drawn(row, SHORT, *palette))


def test_a_row_is_drawn_in_its_theme(row: ArticleRow) -> None:
    assert LIGHT.line in {name.upper() for name in colours(drawn(row, SHORT))}
    row.theme = DARK
    assert DARK.line in {name.upper() for name in colours(drawn(row, SHORT))}


def test_an_article_of_which_nothing_is_known_is_a_row_as_well(row: ArticleRow) -> None:
    image = drawn(row, replace(SHORT, metadata=Metadata()))
    assert image.height() > 40
