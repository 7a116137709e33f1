from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from reader.codebook import Codebook
from reader.model import Reading, Script, Tag
from tests.helpers.articles import HANT, annotation_of, article
from ui.desktop.models.annotations import (
    ANNOTATION,
    CARD,
    HEADING,
    SIGNED,
    UNTAGGED,
    AnnotationModel,
    Card,
    Wanted,
    changed_part,
)
from ui.desktop.page.document import PageDocument

GREEN = Tag("green", "生態項目", colour="#1E8E6E")
WATER = Tag("water", "水環境", "green")
BOOK = Codebook((GREEN, WATER))
ON = article(HANT)
FIRST = annotation_of(ON, "濕地復育計畫", "a1", ("water", "green"))
SECOND = replace(annotation_of(ON, "𨋢上觀景台看𠮷野灣", "a2"), note="見**圖**二", coder="方以寧")
THIRD = annotation_of(ON, "水鳥👩‍🌾回來了", "a3", ("green",))
ALL = (FIRST, SECOND, THIRD)


@pytest.fixture
def model(qapp: object) -> AnnotationModel:
    made = AnnotationModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.set_annotations(ALL, BOOK, PageDocument(ON))
    return made


def keys(model: AnnotationModel) -> list[str]:
    return [model.index(row).data(ANNOTATION).id for row in range(model.rowCount())]


def test_a_row_is_a_card_with_quote_and_tags(model: AnnotationModel) -> None:
    assert keys(model) == ["a1", "a2", "a3"]
    card = model.index(0).data(CARD)
    tags = ((WATER, "生態項目 / 水環境"), (GREEN, "生態項目"))
    assert card == Card(FIRST, "濕地復育計畫", tags)
    assert model.index(1).data() == "𨋢上觀景台看𠮷野灣"
    assert model.row_of("a3") == 2
    assert model.row_of("no such") == -1


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("湿地", ["a1"]),
        ("濕地", ["a1"]),
        ("水环境", ["a1"]),
        ("生态", ["a1", "a3"]),
        ("图", ["a2"]),
        ("方以宁", ["a2"]),
        ("𠮷", ["a2"]),
        ("👩‍🌾", ["a3"]),
        (" ", ["a1", "a2", "a3"]),
        ("沒有", []),
    ],
)
def test_typing_narrows_in_either_script(
    model: AnnotationModel, typed: str, found: list[str]
) -> None:
    model.set_wanted(Wanted(typed))
    assert keys(model) == found
    assert model.total == 3


def test_what_is_typed_stays_when_the_annotations_change(model: AnnotationModel) -> None:
    model.set_wanted(Wanted("水環境"))
    model.set_annotations((SECOND, THIRD), BOOK, PageDocument(ON))
    assert keys(model) == []
    model.set_annotations(ALL, BOOK, PageDocument(ON))
    assert keys(model) == ["a1"]


def test_quotes_are_shown_in_the_script_of_the_page(model: AnnotationModel) -> None:
    document = PageDocument(ON)
    model.set_annotations(ALL, BOOK, document)
    document.set_reading(Reading(Script.HANS))
    assert [model.index(row).data() for row in range(3)] == [
        "湿地复育计划",
        "䢂上观景台看𠮷野湾",
        "水鸟👩‍🌾回来了",
    ]
    assert model.index(0).data(ANNOTATION) == FIRST


def test_without_a_document_the_quote_is_the_source(model: AnnotationModel) -> None:
    model.set_annotations(ALL, BOOK, None)
    assert model.index(2).data() == "水鳥👩‍🌾回來了"


def test_a_reader_of_the_screen_hears_quote_tags_and_note(model: AnnotationModel) -> None:
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == [
        "濕地復育計畫\n生態項目 / 水環境; 生態項目\n",
        "𨋢上觀景台看𠮷野灣\n\n見**圖**二",
    ]


def test_the_whole_note_is_in_the_tooltip_as_markup(model: AnnotationModel) -> None:
    assert "見<strong>圖</strong>二" in model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_no_row_has_nothing_to_say(model: AnnotationModel) -> None:
    model.set_annotations((), BOOK, None)
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(tag="green"), ["a1", "a3"]),
        (Wanted(tag="water"), ["a1"]),
        (Wanted(tag=UNTAGGED), ["a2"]),
        (Wanted(tag="gone"), []),
        (Wanted(coder="方以寧"), ["a2"]),
        (Wanted(coder=""), []),
        (Wanted("水", "green"), ["a1", "a3"]),
        (Wanted("图", "green"), []),
    ],
)
def test_a_tag_with_those_below_it_and_a_coder_narrow_too(
    model: AnnotationModel, wanted: Wanted, found: list[str]
) -> None:
    model.set_wanted(wanted)
    assert keys(model) == found


def test_the_order_is_by_place_by_time_or_by_tag(qapp: object) -> None:
    document, model = PageDocument(ON), AnnotationModel()
    late = replace(FIRST, created_at=FIRST.created_at + timedelta(days=2))
    later = replace(SECOND, created_at=FIRST.created_at + timedelta(days=3))
    model.set_annotations((late, later, THIRD), Codebook((WATER, GREEN)), document)
    seen = {}
    for order in ("time", "tag", "place"):
        model.set_order(order)
        seen[order] = keys(model)
    assert seen == {
        "time": ["a2", "a1", "a3"],
        "tag": ["a1", "a3", "a2"],
        "place": ["a1", "a2", "a3"],
    }


def test_only_what_changed_is_told(model: AnnotationModel) -> None:
    document = PageDocument(ON)
    fourth = replace(THIRD, id="a4", coder="林")
    all_of = (*ALL, fourth)
    model.set_annotations(all_of, BOOK, document)
    reset, changed = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    gone, come = QSignalSpy(model.rowsRemoved), QSignalSpy(model.rowsInserted)
    model.set_annotations(all_of, BOOK, document)
    assert [spy.count() for spy in (reset, changed, gone, come)] == [0, 0, 0, 0]
    model.set_annotations((FIRST, replace(SECOND, note="三"), THIRD, fourth), BOOK, document)
    assert [spy.count() for spy in (reset, changed, gone, come)] == [0, 1, 0, 0]
    assert changed.at(0)[0].row() == changed.at(0)[1].row() == 1
    model.set_annotations((FIRST, THIRD, fourth), BOOK, document)
    assert [spy.count() for spy in (reset, changed, gone, come)] == [0, 1, 1, 0]
    model.set_annotations(all_of, BOOK, document)
    assert [spy.count() for spy in (reset, changed, gone, come)] == [0, 1, 1, 1]
    model.set_annotations(all_of, Codebook((GREEN,)), document)
    assert changed.count() == 2
    model.set_annotations(all_of, BOOK, PageDocument(ON))
    assert reset.count() == 1


def test_who_made_an_annotation_is_said_where_there_are_several(model: AnnotationModel) -> None:
    assert [model.index(row).data(SIGNED) for row in range(3)] == ["沈", "方以寧", "沈"]
    changed = QSignalSpy(model.dataChanged)
    document = PageDocument(ON)
    model.set_annotations((FIRST, THIRD), BOOK, document)
    assert [model.index(row).data(SIGNED) for row in range(2)] == ["", ""]
    model.set_annotations((FIRST, THIRD, SECOND), BOOK, document)
    assert changed.count() == 1


def test_a_tooltip_shows_the_beginning_of_a_note_of_a_book_s_length(model: AnnotationModel) -> None:
    long = replace(FIRST, note="𠮷**田**\n" * 20_000)
    model.set_annotations((long,), BOOK, PageDocument(ON))
    told = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<strong>田</strong>" in told
    assert len(told) < 20_000


@given(st.lists(st.sampled_from("甲乙𠮷😀丁"), unique=True), st.data())
def test_the_changed_part_is_all_that_differs(former: list[str], data: st.DataObject) -> None:
    rows = data.draw(st.permutations([*former, "新"]).flatmap(lambda all_: st.just(all_[1:])))
    start, end, new_end = changed_part(former, rows)
    assert former[:start] + rows[start:new_end] + former[end:] == rows
    if start < min(end, new_end):
        assert former[start] != rows[start]
        assert former[end - 1] != rows[new_end - 1]


# -- orphans

LATER = replace(ON, info=replace(ON.info, version=2))
STANDING = replace(SECOND, version=2)


@pytest.fixture
def revised(model: AnnotationModel) -> AnnotationModel:
    """The model after the article was read anew: the first and the third are orphans."""
    model.set_annotations((FIRST, STANDING, THIRD), BOOK, PageDocument(LATER))
    return model


def headed(model: AnnotationModel) -> list[str]:
    rows = (model.index(row) for row in range(model.rowCount()))
    return [index.data(ANNOTATION).id for index in rows if index.data(HEADING)]


@pytest.mark.parametrize("order", ["place", "time", "tag"])
def test_orphans_come_last_under_a_heading(revised: AnnotationModel, order: str) -> None:
    revised.set_order(order)
    assert keys(revised)[0] == "a2"
    assert headed(revised) == keys(revised)[1:2]
    assert revised.total == 3


def test_an_orphans_quote_is_the_sources_in_every_script(revised: AnnotationModel) -> None:
    document = PageDocument(LATER)
    document.set_reading(Reading(Script.HANS))
    revised.set_annotations((FIRST, STANDING, THIRD), BOOK, document)
    assert revised.index(0).data().endswith("上观景台看𠮷野湾")
    card = revised.index(1).data(CARD)
    assert (card.quote, card.is_orphan) == ("濕地復育計畫", True)
    assert not revised.index(0).data(CARD).is_orphan


def test_what_is_heard_of_an_orphan_says_that_it_is_one(revised: AnnotationModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    heard = [revised.index(row).data(role).split("\n")[0] for row in range(3)]
    assert heard == ["𨋢上觀景台看𠮷野灣", *["Not found in this text"] * 2]


def test_the_heading_moves_when_the_first_orphan_goes(revised: AnnotationModel) -> None:
    document = revised._document
    spy = QSignalSpy(revised.dataChanged)
    revised.set_annotations((STANDING, THIRD), BOOK, document)
    assert headed(revised) == ["a3"]
    rows = [(spy.at(at)[0].row(), spy.at(at)[1].row()) for at in range(spy.count())]
    assert (1, 1) in rows
    revised.set_annotations((STANDING,), BOOK, document)
    assert headed(revised) == []


def test_one_that_has_found_its_place_leaves_the_group(revised: AnnotationModel) -> None:
    document = revised._document
    revised.set_annotations((replace(FIRST, version=2), STANDING, THIRD), BOOK, document)
    assert keys(revised) == ["a1", "a2", "a3"]
    assert headed(revised) == ["a3"]
