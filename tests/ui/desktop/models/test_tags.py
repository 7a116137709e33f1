from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.codebook import Codebook
from reader.model import Tag, Usage
from tests.helpers.library import GREEN, REFORM, TAGS, TAX, VAT
from ui.desktop.models.tags import COUNT, TAG, TagModel


@pytest.fixture
def model(qapp: object) -> TagModel:
    made = TagModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.set_codebook(Codebook(TAGS), {TAX.id: Usage(3, 2, 3, 2)})
    return made


def walk(model: TagModel, above: QModelIndex | None = None) -> list[tuple[str, int]]:
    """Names in the order of the rows, each with how deep it stands."""
    found: list[tuple[str, int]] = []
    for row in range(model.rowCount(above or QModelIndex())):
        index = model.index(row, 0, above or QModelIndex())
        found.append((str(index.data()), 0))
        found += [(name, depth + 1) for name, depth in walk(model, index)]
    return found


def test_the_tree_is_the_codebook(model: TagModel) -> None:
    assert walk(model) == [("改革舉措", 0), ("稅制", 1), ("增值税", 2), ("生態項目🌱", 0)]


def test_a_row_knows_its_tag_its_count_and_its_description(model: TagModel) -> None:
    index = model.index_of(TAX.id)
    assert index.data(TAG) == TAX
    assert index.data(COUNT) == 3
    told = index.data(Qt.ItemDataRole.ToolTipRole)
    assert told == "減稅與𠮷田村\n3 passages in 2 articles"
    assert index.parent() == model.index_of(REFORM.id)
    assert model.index_of(GREEN.id).data(COUNT) == 0


def test_a_reader_of_the_screen_hears_the_name(model: TagModel) -> None:
    index = model.index_of(GREEN.id)
    assert index.data(Qt.ItemDataRole.DisplayRole) == "生態項目🌱"


def test_what_is_no_longer_there_is_gone(model: TagModel) -> None:
    model.set_codebook(Codebook((GREEN,)), {})
    assert walk(model) == [("生態項目🌱", 0)]
    assert not model.index_of(VAT.id).isValid()


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.integers(-1, 30), max_size=30))
def test_any_tree_is_shown_whole(parents: list[int]) -> None:
    tags = [
        Tag(f"t{number}", f"𠮷{number}", f"t{parent}" if 0 <= parent < number else None)
        for number, parent in enumerate(parents)
    ]
    book, model = Codebook(tags), TagModel()
    model.set_codebook(book, {})
    expected = [(tag.name, book.path(tag.id).count(" / ")) for tag in book.tags]
    assert walk(model) == expected
