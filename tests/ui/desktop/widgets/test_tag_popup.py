from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.codebook import Codebook
from reader.model import Tag
from reader.pins import numbered
from tests.helpers.person import CONTROL, LEFT, click_row, part, type_han
from ui.desktop.theme import LIGHT
from ui.desktop.widgets.tag_popup import _CARRIED, ROWS, WIDTH, TagPopup, beside

REFORM = Tag("t1", "改革舉措", description="制度的改變")
HIRING = Tag("t2", "用人制度", "t1", "#2F7FC1")
GREEN = Tag("t3", "生態項目", None, "#1E8E6E", position=1)
WATER = Tag("t4", "水環境", "t3", position=0)
BOOK = Codebook((REFORM, HIRING, GREEN, WATER))
MANY = Codebook(Tag(f"m{n}", f"標籤{n:02}", position=n) for n in range(40))

Offer = Callable[..., TagPopup]


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def offer(around: QWidget) -> Offer:
    """A popup beside a passage, offering what is given."""

    def show(
        book: Codebook = BOOK, recent: tuple[Tag, ...] = (), carried: tuple[str, ...] = ()
    ) -> TagPopup:
        popup = TagPopup(around)
        popup.offer(book, numbered(book, recent), carried, LIGHT, exists=bool(carried))
        popup.show_beside(QRect(300, 200, 200, 34))
        return popup

    return show


def field(popup: TagPopup) -> QLineEdit:
    return part(popup, QLineEdit)


def rows(popup: TagPopup) -> list[str]:
    model = part(popup, QListView).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def chosen(popup: TagPopup) -> str:
    return str(part(popup, QListView).currentIndex().data())


def listen(popup: TagPopup) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    popup.tag_chosen.connect(lambda key: heard.append(("tag", key)))
    popup.tag_named.connect(lambda name: heard.append(("new", name)))
    popup.copy_wanted.connect(lambda: heard.append(("copy", "")))
    popup.note_wanted.connect(lambda: heard.append(("note", "")))
    popup.delete_wanted.connect(lambda: heard.append(("delete", "")))
    return heard


# -- where it stands

COORDINATE = st.integers(0, 1400)
BOXES = st.builds(QRect, COORDINATE, COORDINATE, st.integers(1, 900), st.integers(1, 900))
AROUNDS = st.builds(QSize, st.integers(360, 1400), st.integers(360, 1400)).map(
    lambda size: QRect(QPoint(0, 0), size)
)


@given(AROUNDS, BOXES, st.integers(60, 330))
def test_it_never_stands_on_the_passage_while_there_is_room(
    around: QRect, box: QRect, height: int
) -> None:
    box = box.intersected(around)
    size = QSize(WIDTH, height)
    place = QRect(beside(size, around, box), size)
    assert around.contains(place)
    gap = 8
    room = (
        around.bottom() - box.bottom() > height + gap
        or box.top() - around.top() > height + gap
        or around.right() - box.right() > WIDTH + gap
        or box.left() - around.left() > WIDTH + gap
    )
    assert not (room and place.intersects(box) and not box.isEmpty())


@pytest.mark.parametrize("x", [0, 300, 880])
@pytest.mark.parametrize("y", [0, 200, 350, 500, 680])
@pytest.mark.parametrize("height", [20, 250])
def test_at_every_edge_it_is_whole_and_beside_while_one_types(
    around: QWidget, offer: Offer, x: int, y: int, height: int
) -> None:
    popup = offer(MANY)
    box = QRect(x, y, 20, height).intersected(around.rect())
    popup.show_beside(box)
    back = Qt.Key.Key_Backspace
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_0, back, Qt.Key.Key_Z, Qt.Key.Key_9, back):
        QTest.keyClick(field(popup), key)
        assert around.rect().contains(popup.geometry())
        assert not popup.geometry().intersects(box)


def test_a_line_more_does_not_push_it_onto_the_passage_below(around: QWidget, offer: Offer) -> None:
    popup = offer(Codebook((REFORM,)))
    box = QRect(300, 660, 200, 34)
    popup.show_beside(box)
    height = popup.height()
    type_han(field(popup), "改革")  # is found, and may be a new tag as well
    assert len(rows(popup)) == 2
    assert popup.height() > height
    assert not popup.geometry().intersects(box)


def test_it_shows_fewer_tags_where_there_is_less_room(around: QWidget, offer: Offer) -> None:
    popup = offer(MANY)
    whole = popup.height()
    box = QRect(0, 240, 900, 220)
    popup.show_beside(box)
    assert popup.height() < whole
    assert not popup.geometry().intersects(box)
    assert part(popup, QListView).height() >= 3 * 31


def test_over_a_passage_that_fills_the_screen_it_is_at_the_lower_edge(
    around: QWidget, offer: Offer
) -> None:
    popup = offer()
    popup.show_beside(around.rect())
    assert around.rect().contains(popup.geometry())
    assert popup.geometry().center().y() > around.rect().center().y()


# -- what is offered


def test_without_typing_it_offers_carried_then_recent_then_all(offer: Offer) -> None:
    popup = offer(recent=(HIRING,), carried=("t3",))
    assert rows(popup) == ["生態項目", "改革舉措 / 用人制度", "改革舉措", "生態項目 / 水環境"]
    model = part(popup, QListView).model()
    assert [model.index(row, 0).data(_CARRIED) for row in range(4)] == [True, False, False, False]


def test_typing_finds_in_the_other_script_and_offers_a_new_tag(offer: Offer) -> None:
    popup = offer()
    type_han(field(popup), "环境")
    assert rows(popup) == ["生態項目 / 水環境", "New tag “环境”"]
    assert chosen(popup) == "生態項目 / 水環境"


@pytest.mark.parametrize("name", ["水環境", " 水环境 ", "用人制度"])
def test_a_tag_that_exists_is_not_offered_as_new(offer: Offer, name: str) -> None:
    popup = offer()
    type_han(field(popup), name)
    assert not any(row.startswith("New tag") for row in rows(popup))


def test_the_delete_button_is_there_only_for_what_exists(offer: Offer) -> None:
    assert part(offer(), QToolButton, "Delete").isHidden()
    popup = offer(carried=("t1",))
    heard = listen(popup)
    QTest.mouseClick(part(popup, QToolButton, "Delete"), LEFT)
    assert heard == [("delete", "")]


def test_only_so_many_rows_are_seen_of_many(offer: Offer) -> None:
    popup = offer(MANY)
    assert len(rows(popup)) == ROWS * 4
    assert part(popup, QListView).height() == ROWS * 31 + 2


def test_what_was_typed_is_gone_at_the_next_offer(offer: Offer) -> None:
    popup = offer()
    type_han(field(popup), "水")
    popup.offer(BOOK, {}, (), LIGHT, exists=False)
    assert field(popup).text() == ""
    assert len(rows(popup)) == 4


# -- keys


def test_a_digit_takes_a_tag_at_once(offer: Offer) -> None:
    popup = offer()
    heard = listen(popup)
    QTest.keyClick(field(popup), Qt.Key.Key_2)
    assert heard == [("tag", "t2")]
    assert field(popup).text() == ""


@pytest.mark.parametrize("typed", ["5", "9", "0"])
def test_a_digit_without_a_tag_is_the_beginning_of_a_name(offer: Offer, typed: str) -> None:
    popup = offer()
    heard = listen(popup)
    QTest.keyClicks(field(popup), f"{typed}1")
    assert heard == []
    assert field(popup).text() == f"{typed}1"


def test_once_something_is_typed_digits_are_part_of_the_name(offer: Offer) -> None:
    popup = offer()
    heard = listen(popup)
    type_han(field(popup), "規劃")
    QTest.keyClicks(field(popup), "12")
    assert field(popup).text() == "規劃12"
    QTest.keyClick(field(popup), Qt.Key.Key_Return)
    assert heard == [("new", "規劃12")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_takes_what_is_marked(offer: Offer, key: Qt.Key) -> None:
    popup = offer()
    heard = listen(popup)
    QTest.keyClick(field(popup), key)
    assert heard == [("tag", "t1")]


def test_enter_makes_a_tag_of_the_name_without_the_space_around_it(offer: Offer) -> None:
    popup = offer(Codebook())
    heard = listen(popup)
    QTest.keyClick(field(popup), Qt.Key.Key_Return)
    type_han(field(popup), " 𠮷 / 😀 ")
    QTest.keyClick(field(popup), Qt.Key.Key_Return)
    assert heard == [("new", "𠮷 / 😀")]


def test_arrows_go_round(offer: Offer) -> None:
    popup = offer()
    seen = [chosen(popup)]
    for _ in range(4):
        QTest.keyClick(field(popup), Qt.Key.Key_Down)
        seen.append(chosen(popup))
    assert seen == [*rows(popup), rows(popup)[0]]
    QTest.keyClick(field(popup), Qt.Key.Key_Up)
    assert chosen(popup) == rows(popup)[-1]


def test_escape_puts_it_away_and_the_keyboard_goes_back(around: QWidget, offer: Offer) -> None:
    other = QLineEdit(around)
    other.show()
    other.setFocus()
    popup = offer()
    heard = listen(popup)
    assert field(popup).hasFocus()
    QTest.keyClick(field(popup), Qt.Key.Key_Escape)
    popup.dismiss()
    assert popup.isHidden()
    assert other.hasFocus()
    assert heard == []


def test_a_click_takes_a_tag_or_makes_the_new_one(offer: Offer) -> None:
    popup = offer()
    heard = listen(popup)
    view = part(popup, QListView)
    click_row(view, view.model().index(2, 0))
    type_han(field(popup), "新舉措")
    click_row(view, view.model().index(view.model().rowCount() - 1, 0))
    assert heard == [("tag", "t3"), ("new", "新舉措")]


def test_ctrl_c_copies_the_passage_but_what_is_marked_in_the_field_first(offer: Offer) -> None:
    popup = offer()
    heard = listen(popup)
    QTest.keyClick(field(popup), Qt.Key.Key_C, CONTROL)
    assert heard == [("copy", "")]
    type_han(field(popup), "水環境𠮷")
    field(popup).selectAll()
    QTest.keyClick(field(popup), Qt.Key.Key_C, CONTROL)
    assert heard == [("copy", "")]
    assert QApplication.clipboard().text() == "水環境𠮷"


@pytest.mark.parametrize(("title", "said"), [("Note", "note"), ("Copy", "copy")])
def test_the_buttons_say_what_is_wanted(offer: Offer, title: str, said: str) -> None:
    popup = offer()
    heard = listen(popup)
    QTest.mouseClick(part(popup, QToolButton, title), LEFT)
    assert heard == [(said, "")]


def test_letters_that_are_still_being_composed_find_nothing_yet(offer: Offer) -> None:
    popup = offer()
    before = rows(popup)
    QApplication.sendEvent(field(popup), QInputMethodEvent("shui", []))
    assert rows(popup) == before
    type_han(field(popup), "水")
    assert rows(popup)[0] == "生態項目 / 水環境"
