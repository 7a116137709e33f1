"""The list of passages: rows of any height, measured only where they are looked at."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.library import Library
from reader.changes import AddAnnotations, AddTag, Batch
from reader.passages import Around, Grouping, PassageFilter
from tests.helpers.library import TAGS, TRADITIONAL, add, annotation_of, draft_of
from tests.helpers.person import CONTROL, SHIFT
from ui.desktop.models.passages import PassageModel
from ui.desktop.views.passage_list import PassageList
from ui.desktop.views.passage_row import HEAD_HEIGHT, PassageRow

MANY = 400


@pytest.fixture
def model(library: Library, qapp: QApplication) -> PassageModel:
    """So many passages, in rows of different heights, two thirds of them with tags."""
    article = add(library, draft_of(TRADITIONAL))
    made = [
        annotation_of(
            article,
            at % 40,
            at % 40 + 1 + at % 23,
            *[tag.id for tag in TAGS[: at % 3]],
            note="筆記" * (at % 7),
        )
        for at in range(MANY)
    ]
    library.apply(Batch((*map(AddTag, TAGS), AddAnnotations(tuple(made)))))
    found = PassageModel(library)
    _list(found, library, Grouping.NONE)
    return found


def _list(model: PassageModel, library: Library, grouping: Grouping) -> None:
    rows = library.find_passages(PassageFilter(), grouping)
    model.set_found(rows, grouping, Around.SENTENCE)


@pytest.fixture
def view(model: PassageModel, qtbot: QtBot) -> PassageList:
    made = PassageList(model, PassageRow(), None)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.put_cursor(0)
    return made


def boxes(view: PassageList) -> list[QRect]:
    return [box for _, box in view._seen()]


def bottom(view: PassageList) -> int:
    return view.viewport().height()


def press(view: PassageList, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        QTest.keyClick(view, key, modifier or Qt.KeyboardModifier.NoModifier)


def wheel(view: PassageList, notches: int) -> None:
    place = QPointF(50, 50)
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(0, 0),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_rows_follow_one_another_and_fill_the_view(view: PassageList) -> None:
    for place in ((0, 0), (7, 20), (MANY // 2, 3), (MANY - 1, 0)):
        view.go_to(*place)
        found = boxes(view)
        assert found[0].top() <= 0 < found[0].bottom()
        assert found[-1].bottom() >= bottom(view) - 1
        for above, below in pairwise(found):
            assert below.top() == above.bottom() + 1


def test_the_end_of_the_list_stands_at_the_bottom(view: PassageList) -> None:
    press(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == MANY - 1
    assert boxes(view)[-1].bottom() == bottom(view) - 1
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum()
    wheel(view, -5)
    assert boxes(view)[-1].bottom() == bottom(view) - 1
    press(view, Qt.Key.Key_Home)
    assert (view.place, bar.value()) == ((0, 0), 0)
    wheel(view, 3)
    assert view.place == (0, 0)


def test_the_wheel_goes_by_pixels_and_back(view: PassageList) -> None:
    view.go_to(20, 11)
    wheel(view, -4)
    assert view.place > (20, 11)
    wheel(view, 4)
    assert view.place == (20, 11)


def test_the_bar_leads_to_every_row(view: PassageList) -> None:
    bar = view.verticalScrollBar()
    for value in range(0, bar.maximum(), 777):
        bar.setValue(value)
        row, hidden = view.place
        assert row == value // 100
        assert hidden == view._height(row) * (value % 100) // 100


def test_the_cursor_is_brought_into_sight(view: PassageList) -> None:
    for key in [Qt.Key.Key_Down] * 20 + [Qt.Key.Key_PageDown] * 5 + [Qt.Key.Key_Up] * 30:
        press(view, key)
        box = view.visualRect(view.currentIndex())
        assert box.top() >= 0
        assert box.bottom() < bottom(view) or box.height() > bottom(view)


def test_the_row_under_a_point_is_the_one_seen_there(view: PassageList) -> None:
    view.go_to(33, 9)
    for row, box in view._seen():
        assert view.indexAt(QPoint(5, max(0, box.top()))).row() == row
        assert view.visualRect(view.model().index(row, 0)) == box
    assert not view.visualRect(view.model().index(0, 0)).intersects(view.viewport().rect())


# -- marking


def click(view: PassageList, row: int, modifier: Qt.KeyboardModifier | None = None) -> None:
    view.scrollTo(view.model().index(row, 0))
    place = view.visualRect(view.model().index(row, 0)).center()
    plain = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier or plain, place)


def rows(view: PassageList) -> list[int]:
    return view._passages.rows_of(set(view.marked_numbers()))


def test_clicks_mark_one_several_or_all_between(view: PassageList) -> None:
    click(view, 3)
    assert rows(view) == [3]
    click(view, 6, CONTROL)
    assert rows(view) == [3, 6]
    click(view, 200, SHIFT)
    assert rows(view) == [3, *range(6, 201)]
    click(view, 4, SHIFT)
    assert rows(view) == [3, 4, 5, 6]
    click(view, 5, CONTROL)
    assert rows(view) == [3, 4, 6]


def test_keys_mark_from_where_the_cursor_was(view: PassageList) -> None:
    press(view, Qt.Key.Key_Down, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Down, Qt.Key.Key_Down, modifier=SHIFT)
    assert rows(view) == [2, 3, 4]
    press(view, Qt.Key.Key_Up, modifier=SHIFT)
    assert rows(view) == [2, 3]
    press(view, Qt.Key.Key_End, modifier=SHIFT)
    assert rows(view) == list(range(2, MANY))


def test_all_are_marked_without_being_read(view: PassageList) -> None:
    read = len(view._passages._pages)
    press(view, Qt.Key.Key_A, modifier=CONTROL)
    assert len(view.marked_numbers()) == MANY
    assert len(view._passages._pages) == read


def test_numbers_are_marked_again(view: PassageList) -> None:
    wanted = {view._passages.number(row) for row in (1, 2, 3, 9, 300)}
    view.mark(wanted)
    assert set(view.marked_numbers()) == wanted
    assert view.selectionModel().selection().size() == 3


def test_letters_are_not_searched_for(view: PassageList) -> None:
    press(view, Qt.Key.Key_Z)
    assert view.currentIndex().row() == 0


# -- groups


def test_keys_pass_over_the_names_of_groups(view: PassageList, library: Library) -> None:
    _list(view._passages, library, Grouping.TAG)
    view.put_cursor(1)
    seen = set()
    for _ in range(MANY + 200):
        press(view, Qt.Key.Key_Down)
        seen.add(view.currentIndex().row())
    heads = {row for row in range(view._passages.rowCount()) if view._passages.is_head(row)}
    assert not seen & heads
    assert view._passages.rowCount() - 1 in seen
    press(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 1
    assert view.visualRect(view.currentIndex()).top() >= HEAD_HEIGHT


def test_the_name_of_the_group_stays_at_the_top(view: PassageList, library: Library) -> None:
    _list(view._passages, library, Grouping.TAG)
    view.go_to(40, 7)
    assert not view.indexAt(QPoint(5, HEAD_HEIGHT - 1)).isValid()
    assert view.indexAt(QPoint(5, HEAD_HEIGHT + 1)).isValid()
    view.scrollTo(view.model().index(30, 0))
    assert view.visualRect(view.model().index(30, 0)).top() == HEAD_HEIGHT
    ground = view.grab().toImage().pixelColor(2, 5)
    assert ground.name() == view._row.theme.panel.lower()


def test_a_list_that_got_shorter_begins_at_the_top(view: PassageList, library: Library) -> None:
    press(view, Qt.Key.Key_End)
    rows = library.find_passages(PassageFilter(untagged=True), Grouping.NONE)
    view._passages.set_found(rows, Grouping.NONE, Around.NOTHING)
    assert view.place == (0, 0)
    view._passages.set_found(
        library.find_passages(PassageFilter(text="龘")), Grouping.NONE, Around.NOTHING
    )
    assert boxes(view) == []
    press(view, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageUp)
    assert view.verticalScrollBar().maximum() == 0
    view.grab()
