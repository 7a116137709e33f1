from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, Qt
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


# -- what is announced


class Announced:
    """What a model tells its views, by kind."""

    def __init__(self, model: TagModel) -> None:
        self.kinds: list[str] = []
        for kind in ("rowsInserted", "rowsRemoved", "dataChanged", "modelReset", "layoutChanged"):
            getattr(model, kind).connect(lambda *_, kind=kind: self.kinds.append(kind))


def many(count: int = 2_000) -> list[Tag]:
    """A tree of 2,000 tags, some eight under each."""
    return [
        Tag(f"t{n}", f"標籤𠮷{n}", f"t{(n - 40) // 7}" if n >= 40 else None, position=n)
        for n in range(count)
    ]


@pytest.fixture
def large(qapp: object) -> TagModel:
    made = TagModel()
    made.set_codebook(Codebook(many()), {})
    return made


def test_of_2000_tags_only_the_row_that_changes_is_announced(large: TagModel) -> None:
    announced = Announced(large)
    tags = many()
    large.set_codebook(Codebook(tags), {})
    assert announced.kinds == []
    tags[1_000] = replace(tags[1_000], name="改了😀")
    large.set_codebook(Codebook(tags), {"t5": Usage(1, 1, 1, 1)})
    assert announced.kinds == ["dataChanged", "dataChanged"]
    assert large.index_of("t1000").data() == "改了😀"


def test_a_new_tag_with_all_below_it_is_one_row(large: TagModel) -> None:
    announced = Announced(large)
    below = [Tag(f"n{n}", f"新{n}", f"n{n - 1}" if n else "t3") for n in range(30)]
    placed = large.set_codebook(Codebook([*many(), *below]), {})
    assert placed == ["n0"]
    assert announced.kinds == ["rowsInserted"]
    announced.kinds.clear()
    large.set_codebook(Codebook(many()), {})
    assert announced.kinds == ["rowsRemoved"]


@pytest.mark.parametrize(("key", "to"), [("t0", 39), ("t39", 0), ("t20", 5)])
def test_a_tag_that_moves_among_forty_is_one_row(large: TagModel, key: str, to: int) -> None:
    book, announced = Codebook(many()), Announced(large)
    roots = [tag for tag in book.roots() if tag.id != key]
    roots.insert(to, book.get(key))
    moved = {tag.id: replace(tag, position=place) for place, tag in enumerate(roots)}
    new = Codebook([moved.get(tag.id, tag) for tag in book.tags])
    assert large.set_codebook(new, {}) == [key]
    assert [kind for kind in announced.kinds if kind != "dataChanged"] == [
        "rowsRemoved",
        "rowsInserted",
    ]
    assert [large.index(row, 0).data(TAG).id for row in range(40)] == [t.id for t in roots]


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.lists(st.integers(-1, 12), max_size=13), min_size=2, max_size=4), st.data())
def test_any_change_of_the_tree_is_shown(shapes: list[list[int]], data: st.DataObject) -> None:
    """Tags come, go, move and change places at once; nothing is left over."""
    model = TagModel()
    tester = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(model, tester, model)
    for parents in shapes:
        keys = data.draw(st.permutations([f"t{n}" for n in range(13)]))
        tags = [
            Tag(keys[n], f"𠮷{n}", keys[p] if 0 <= p < n else None, position=n % 3)
            for n, p in enumerate(parents)
        ]
        book = Codebook(tags)
        model.set_codebook(book, {})
        assert walk(model) == [(tag.name, book.path(tag.id).count(" / ")) for tag in book.tags]
        assert all(model.index_of(tag.id).data(TAG) == tag for tag in book.tags)


# -- dragging


def test_what_is_dropped_is_said_and_nothing_moved(model: TagModel) -> None:
    said: list[tuple[object, ...]] = []
    model.dropped.connect(lambda *where: said.append(where))
    data = model.mimeData([model.index_of(VAT.id), model.index_of(TAX.id)])
    root, move = QModelIndex(), Qt.DropAction.MoveAction
    keys = [VAT.id, TAX.id]
    for row, parent in ((-1, model.index_of(GREEN.id)), (1, root), (2, root), (-1, root)):
        assert not model.dropMimeData(data, move, row, 0, parent)
    assert said == [
        (keys, GREEN.id, ""),
        (keys, "", GREEN.id),
        (keys, "", ""),
        (keys, "", ""),
    ]
    assert walk(model) == [("改革舉措", 0), ("稅制", 1), ("增值税", 2), ("生態項目🌱", 0)]
    foreign = QMimeData()
    foreign.setText("改革")
    assert not model.dropMimeData(foreign, move, -1, 0, root)
    assert len(said) == 4
