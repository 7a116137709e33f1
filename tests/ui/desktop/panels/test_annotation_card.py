from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.codebook import Codebook
from reader.model import Reading, Script, Tag
from tests.helpers.articles import HANT, annotation_of, article
from ui.desktop.models.annotations import TAGS as TAGS_ROLE
from ui.desktop.models.annotations import AnnotationModel
from ui.desktop.page.document import PageDocument
from ui.desktop.panels.annotation_card import AnnotationCard
from ui.desktop.theme import DARK, LIGHT
from ui.desktop.widgets.note_editor import HEIGHT

TAGS = tuple(Tag(f"t{n}", f"標籤{n}𠮷", colour="#1E8E6E", position=n) for n in range(12))
ON = article(HANT)
PLAIN = annotation_of(ON, "濕地復育計畫", "a1")
NOTED = replace(PLAIN, id="a2", note="見圖😀")
TAGGED = replace(PLAIN, id="a3", tags=("t0",))
FULL = replace(PLAIN, id="a4", tags=tuple(tag.id for tag in TAGS), note="很長的筆記" * 60)


@pytest.fixture
def model(qapp: QApplication) -> AnnotationModel:
    made = AnnotationModel()
    made.set_annotations((PLAIN, NOTED, TAGGED, FULL), Codebook(TAGS), None)
    return made


def option(width: int, height: int = 0, *, selected: bool = False) -> QStyleOptionViewItem:
    made = QStyleOptionViewItem()
    made.rect = QRect(0, 0, width, height)
    if selected:
        made.state |= QStyle.StateFlag.State_Selected
    return made


def height(model: AnnotationModel, row: int, width: int = 328) -> int:
    return AnnotationCard().sizeHint(option(width), model.index(row)).height()


def drawn(model: AnnotationModel, row: int, card: AnnotationCard, selected: bool = False) -> QImage:
    size = card.sizeHint(option(328), model.index(row))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(card.theme.panel))
    painter = QPainter(image)
    card.paint(painter, option(328, size.height(), selected=selected), model.index(row))
    painter.end()
    return image


def test_a_card_is_as_high_as_what_is_on_it(model: AnnotationModel) -> None:
    plain, noted, tagged, full = (height(model, row) for row in range(4))
    assert plain < noted
    assert plain < tagged
    assert full > max(noted, tagged)


def test_a_long_note_takes_three_lines_at_most(model: AnnotationModel) -> None:
    short = replace(FULL, note="短" * 500)
    model.set_annotations((FULL, short), Codebook(TAGS), None)
    assert height(model, 0) == height(model, 1)


def test_a_narrow_card_is_higher(model: AnnotationModel) -> None:
    assert height(model, 3, 220) > height(model, 3, 500)


@given(st.integers(120, 600))
def test_tags_stand_in_rows_within_the_card_and_apart(width: int) -> None:
    model = AnnotationModel()
    model.set_annotations((FULL,), Codebook(TAGS), None)
    card = AnnotationCard()
    room = card._text_width(width)
    boxes = [chip.box for chip in card._chips(model.index(0).data(TAGS_ROLE), room)]
    assert len(boxes) == len(TAGS)
    assert all(box.right() <= max(room, 34) for box in boxes)
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[:number])


def test_a_card_shows_its_tag_its_note_and_that_it_is_marked(model: AnnotationModel) -> None:
    card = AnnotationCard()
    images = [drawn(model, row, card) for row in range(3)]
    assert images[0] != images[1] != images[2]
    assert drawn(model, 2, card, selected=True) != images[2]
    tag = card.theme.tag_colour(TAGS[0].colour)
    colours = {images[2].pixelColor(x, 30).name() for x in range(20)}
    assert tag.name() in colours


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: str(theme.name))
def test_a_card_is_drawn_on_the_ground_of_its_theme(model: AnnotationModel, theme: object) -> None:
    assert theme in (LIGHT, DARK)
    card = AnnotationCard()
    card.theme = LIGHT if theme is LIGHT else DARK
    image = drawn(model, 0, card)
    middle = image.pixelColor(image.width() - 20, image.height() // 2)
    assert middle == QColor(card.theme.card)


def test_it_fits_into_a_list(qtbot: QtBot, model: AnnotationModel) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    card = AnnotationCard(view)
    view.setItemDelegate(card)
    view.resize(300, 800)
    view.show()
    rects = [view.visualRect(model.index(row)) for row in range(4)]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(rects))


def test_a_card_has_room_for_the_note_while_it_is_written(model: AnnotationModel) -> None:
    card = AnnotationCard()
    before = card.sizeHint(option(328), model.index(0)).height()
    card.edited = PLAIN.id
    assert card.sizeHint(option(328), model.index(0)).height() > before + HEIGHT
    card.edited = ""
    assert card.sizeHint(option(328), model.index(0)).height() == before


def test_a_height_is_that_of_the_source_in_any_script(qapp: QApplication) -> None:
    document = PageDocument(ON)
    model, card = AnnotationModel(), AnnotationCard()
    model.set_annotations((PLAIN, NOTED), Codebook(), document)
    before = [card.sizeHint(option(90), model.index(row)) for row in range(2)]
    document.set_reading(Reading(Script.HANS, regional_words=True))
    card.forget()
    assert [card.sizeHint(option(90), model.index(row)) for row in range(2)] == before


def test_a_height_is_remembered_until_the_tags_change_their_names(model: AnnotationModel) -> None:
    card = AnnotationCard()
    before = card.sizeHint(option(220), model.index(2)).height()
    many = Codebook(replace(tag, name=tag.name * 8) for tag in TAGS)
    model.set_annotations((PLAIN, NOTED, FULL, FULL), many, None)
    full = card.sizeHint(option(220), model.index(2)).height()
    assert full > before
    model.set_annotations((PLAIN, NOTED, FULL, FULL), Codebook(TAGS[:1]), None)
    assert card.sizeHint(option(220), model.index(2)).height() == full
    card.forget()
    assert card.sizeHint(option(220), model.index(2)).height() < full


def test_the_first_orphan_stands_under_a_heading_and_looks_otherwise(qapp: QApplication) -> None:
    later = replace(ON, info=replace(ON.info, version=2))
    twin = replace(PLAIN, id="b")
    orphans, standing = AnnotationModel(), AnnotationModel()
    orphans.set_annotations((PLAIN, twin), Codebook(TAGS), PageDocument(later))
    standing.set_annotations((PLAIN, twin), Codebook(TAGS), PageDocument(ON))
    assert height(orphans, 0) > height(orphans, 1) == height(standing, 1)
    card = AnnotationCard()
    first, second = drawn(orphans, 0, card), drawn(orphans, 1, card)
    assert second != drawn(standing, 1, card)
    heading = first.copy(0, 0, first.width(), first.height() - second.height())
    assert {heading.pixelColor(x, 20).name() for x in range(heading.width())} != {
        QColor(card.theme.panel).name()
    }


def test_markdown_in_a_note_is_shown_as_such(model: AnnotationModel) -> None:
    marked = replace(NOTED, note="**見圖**😀")
    starred = replace(NOTED, note="※※見圖※※😀")
    model.set_annotations((marked, starred), Codebook(TAGS), None)
    assert drawn(model, 0, AnnotationCard()) != drawn(model, 1, AnnotationCard())


def test_a_note_of_a_hundred_thousand_characters_takes_three_lines(model: AnnotationModel) -> None:
    long = replace(FULL, note="**很長**的𠮷筆記\n" * 10_000)
    model.set_annotations((long, replace(FULL, note="很長的筆記" * 60)), Codebook(TAGS), None)
    assert abs(height(model, 0) - height(model, 1)) <= 4
    drawn(model, 0, AnnotationCard())


def test_who_made_it_is_on_the_card_where_there_are_several(model: AnnotationModel) -> None:
    alone = height(model, 0)
    image = drawn(model, 0, AnnotationCard())
    others = (PLAIN, replace(NOTED, coder="林禾"))
    model.set_annotations(others, Codebook(TAGS), None)
    assert height(model, 0) > alone
    signed = drawn(model, 0, AnnotationCard())
    assert signed.height() > image.height()
