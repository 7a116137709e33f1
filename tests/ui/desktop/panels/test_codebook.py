from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from reader.arranging import archive
from reader.changes import AddTag, Batch, Kind, Trash
from reader.model import Tag, Usage, now
from tests.helpers.person import CONTROL, delete_article, mark_row, type_han
from ui.desktop.models.tags import MIME, TAG, USAGE
from ui.desktop.panels.codebook import CodebookPane
from ui.desktop.panels.library import TAGS
from ui.desktop.panels.tag_row import NameField
from ui.desktop.session import Session
from ui.desktop.window import Window

pytestmark = pytest.mark.usefixtures("article")

TREE = (
    Tag("r", "改革舉措", position=0),
    Tag("s", "用人制度", "r", position=0),
    Tag("a", "行政審批", "r", position=1),
    Tag("g", "生態項目🌱", position=1),
    Tag("w", "𠮷田濕地", "g", position=0),
    Tag("x", "話語", position=2),
)


@pytest.fixture
def pane(window: Window) -> CodebookPane:
    window.session.apply(Batch(tuple(AddTag(tag) for tag in TREE)), "fill")
    window.desk.library.focus(TAGS)
    return window.desk.library.codebook


def shown(pane: CodebookPane) -> list[str]:
    """The ids of the rows that are seen, from above."""
    found, index = [], pane.tree.indexAt(QPoint(30, 2))
    while index.isValid():
        found.append(index.data(TAG).id)
        index = pane.tree.indexBelow(index)
    return found


def in_order(session: Session) -> list[str]:
    return [f"{tag.parent or ''}{tag.id}" for tag in session.codebook().tags]


def mark(pane: CodebookPane, *keys: str) -> None:
    model = pane.tree.selectionModel()
    mark_row(pane.tree, pane.model.index_of(keys[-1]))
    for key in keys:
        model.select(pane.model.index_of(key), model.SelectionFlag.Select)


def give(window: Window, command: str) -> None:
    window.actions_.refresh()
    window.actions_[command].trigger()


# -- what stays


def test_what_is_folded_marked_and_looked_at_stays_so(pane: CodebookPane, session: Session) -> None:
    pane.tree.collapse(pane.model.index_of("r"))
    mark(pane, "w")
    session.add_tag("新")
    session.annotate(0, 3, ("a",))
    assert shown(pane) == ["r", "g", "w", "x", session.codebook().find("新").id]
    assert pane.chosen
    assert pane.chosen.id == "w"
    session.undo()
    session.undo()
    assert shown(pane) == ["r", "g", "w", "x"]


def test_a_folded_tag_that_moves_is_folded_there(pane: CodebookPane, window: Window) -> None:
    pane.tree.collapse(pane.model.index_of("r"))
    mark(pane, "r")
    give(window, "tag-down")
    assert shown(pane) == ["g", "w", "r", "x"]
    assert pane.chosen
    assert pane.chosen.id == "r"


def test_the_place_in_a_long_tree_is_kept(pane: CodebookPane, session: Session) -> None:
    many = tuple(AddTag(Tag(f"n{n}", f"標籤{n}", position=9 + n)) for n in range(200))
    session.apply(Batch(many), "fill")
    bar = pane.tree.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    session.add_tag("最後")
    session.annotate(0, 3, ("n3",))
    session.apply(Trash(Kind.TAG, ("n150",), now()), "delete")
    assert bar.value() == place > 0


def test_the_counts_follow_each_change_and_reach_those_above(
    pane: CodebookPane, session: Session, article: str
) -> None:
    def used(key: str) -> Usage:
        found = pane.model.index_of(key).data(USAGE)
        assert isinstance(found, Usage)
        return found

    session.annotate(0, 3, ("s",))
    session.annotate(3, 6, ("s", "a"))
    assert (used("r"), used("s")) == (Usage(0, 0, 2, 1), Usage(2, 1, 2, 1))
    session.apply(archive(session.codebook(), "s", archived=True), "archive")
    assert used("s") == Usage(2, 1, 2, 1)
    info = session.library.find_article(article)
    delete_article(session, info)
    assert used("r") == Usage()
    session.undo()
    assert used("r") == Usage(0, 0, 2, 1)
    session.delete_tag(session.codebook().get("s"))
    assert used("r") == Usage(0, 0, 1, 1)


# -- narrowing


@pytest.mark.parametrize("typed", ["xzsp", "xingzheng", "行政审批", "審"])
def test_typing_narrows_the_tree_with_those_above_kept(pane: CodebookPane, typed: str) -> None:
    type_han(pane.field, typed)
    assert shown(pane) == ["r", "a"]
    assert pane.chosen
    assert pane.chosen.id == "a"
    QTest.keyClick(pane.field, Qt.Key.Key_Escape)
    assert shown(pane) == ["r", "s", "a", "g", "w", "x"]


def test_what_was_folded_is_searched_too_and_folded_again(pane: CodebookPane) -> None:
    pane.tree.collapse(pane.model.index_of("g"))
    type_han(pane.field, "shidi")
    assert shown(pane) == ["g", "w"]
    pane.field.clear()
    assert shown(pane) == ["r", "s", "a", "g", "x"]


def test_letters_typed_in_the_tree_go_to_the_field_and_enter_takes_the_likeliest(
    pane: CodebookPane, window: Window
) -> None:
    taken: list[str] = []
    window.desk.library.tag_chosen.connect(taken.append)
    QTest.keyClicks(pane.tree, "gg")
    assert pane.field.text() == "gg"
    assert pane.field.hasFocus()
    QTest.keyClick(pane.field, Qt.Key.Key_Return)
    assert taken == ["r"]


def test_nothing_that_is_meant_is_told(pane: CodebookPane, window: Window) -> None:
    type_han(pane.field, "沒有")
    label = window.desk.library._empty
    assert isinstance(label, QLabel)
    assert (shown(pane), label.text()) == ([], "No tag is meant by that.")
    assert label.isVisible()


def test_a_change_leaves_the_tree_narrowed(pane: CodebookPane, session: Session) -> None:
    type_han(pane.field, "制度")
    session.add_tag("教育制度", "g")
    key = session.codebook().find("教育制度").id
    assert shown(pane) == ["r", "s", "g", key]


def test_archived_tags_are_seen_only_where_asked_for(pane: CodebookPane, window: Window) -> None:
    mark(pane, "g")
    give(window, "archive-tag")
    assert shown(pane) == ["r", "s", "a", "x"]
    type_han(pane.field, "濕地")
    assert shown(pane) == []
    give(window, "show-archived")
    assert shown(pane) == ["g", "w"]
    pane.field.clear()
    mark(pane, "w")
    give(window, "archive-tag")
    assert window.session.undo_stack.undo_title == "restore the tag 𠮷田濕地"
    assert not window.session.codebook().is_archived("g")


# -- dragging


def drop(pane: CodebookPane, keys: list[str], onto: str, part: float) -> None:
    """Let go of tags over a row: ``part`` of its height from its top (0 to 1)."""
    tree = pane.tree
    index = pane.model.index_of(onto)
    data = pane.model.mimeData([pane.model.index_of(key) for key in keys])
    assert data.hasFormat(MIME)
    box = tree.visualRect(index) if index.isValid() else tree.viewport().rect()
    at = QPointF(box.center().x(), box.top() + part * box.height())
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = Qt.DropAction.MoveAction
    tree.dragMoveEvent(QDragMoveEvent(at.toPoint(), move, data, left, plain))
    tree.dropEvent(QDropEvent(at, move, data, left, plain))


@pytest.mark.parametrize(
    ("keys", "onto", "part", "order"),
    [
        (["x"], "r", 0.5, "r rs ra rx g gw"),
        (["x"], "r", 0.02, "x r rs ra g gw"),
        (["a"], "s", 0.02, "r ra rs g gw x"),
        (["s", "w"], "x", 0.5, "r ra g x xs xw"),
        (["s", "x"], "g", 0.02, "r ra s x g gw"),
        (["s"], "", 0.99, "r ra g gw x s"),
    ],
)
def test_tags_are_dropped_onto_or_between_others(
    pane: CodebookPane, session: Session, keys: list[str], onto: str, part: float, order: str
) -> None:
    before = in_order(session)
    drop(pane, keys, onto, part)
    assert in_order(session) == order.split()
    assert [index.data(TAG) for index in walk(pane)] == list(session.codebook().tags)
    session.undo()
    assert in_order(session) == before
    assert [index.data(TAG) for index in walk(pane)] == list(session.codebook().tags)


def walk(pane: CodebookPane) -> list[QModelIndex]:
    return [pane.model.index_of(key) for key in shown(pane)]


def test_a_tag_dropped_under_itself_is_told(pane: CodebookPane, window: Window) -> None:
    before = in_order(window.session)
    drop(pane, ["r"], "a", 0.5)
    assert in_order(window.session) == before
    assert "under itself" in window.desk.banner.text


def test_a_name_that_is_taken_where_a_tag_is_dropped_is_told(
    pane: CodebookPane, window: Window
) -> None:
    window.session.add_tag("用人制度", "g")
    before = in_order(window.session)
    drop(pane, ["a", "s"], "g", 0.5)
    assert in_order(window.session) == before
    assert "already a tag" in window.desk.banner.text


# -- keys


def test_control_and_arrows_move_the_marked_tags(pane: CodebookPane, session: Session) -> None:
    mark(pane, "a")
    QTest.keyClick(pane.tree, Qt.Key.Key_Up, CONTROL)
    assert in_order(session) == ["r", "ra", "rs", "g", "gw", "x"]
    QTest.keyClick(pane.tree, Qt.Key.Key_Left, CONTROL)
    assert in_order(session) == ["r", "rs", "a", "g", "gw", "x"]
    QTest.keyClick(pane.tree, Qt.Key.Key_Down, CONTROL)
    QTest.keyClick(pane.tree, Qt.Key.Key_Right, CONTROL)
    assert in_order(session) == ["r", "rs", "g", "gw", "ga", "x"]
    assert pane.chosen
    assert pane.chosen.id == "a"
    assert session.undo_stack.undo_title == "move the tag 行政審批"


def test_delete_trashes_the_marked_tags_as_one_step(pane: CodebookPane, session: Session) -> None:
    mark(pane, "s", "g", "w")
    QTest.keyClick(pane.tree, Qt.Key.Key_Delete)
    assert in_order(session) == ["r", "ra", "x"]
    assert session.undo_stack.undo_title == "delete 2 tags"
    session.undo()
    assert len(in_order(session)) == 6


def enter(field: NameField) -> None:
    """Press Enter; Qt takes what was typed only once it is back."""
    QTest.keyClick(field, Qt.Key.Key_Return)
    QCoreApplication.processEvents()


def editor(pane: CodebookPane) -> NameField:
    (found,) = pane.tree.findChildren(NameField)
    return found


def test_f2_renames_in_place(pane: CodebookPane, session: Session) -> None:
    mark(pane, "s")
    QTest.keyClick(pane.tree, Qt.Key.Key_F2)
    field = editor(pane)
    assert field.text() == field.selectedText() == "用人制度"
    type_han(field, " 人事😀 ")
    enter(field)
    assert session.codebook().get("s").name == "人事😀"
    assert session.undo_stack.undo_title == "rename the tag 用人制度"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("行政審批", "already a tag"),
        ("", "cannot be the name"),
        ("   ", "cannot be the name"),
        ("甲 / 乙", "cannot be the name"),
        ("𠮷" * 300, "cannot be the name"),
    ],
)
def test_a_name_that_is_refused_is_told_in_place(
    pane: CodebookPane, session: Session, name: str, told: str
) -> None:
    mark(pane, "s")
    QTest.keyClick(pane.tree, Qt.Key.Key_F2)
    field = editor(pane)
    field.setText(name)
    hint = next(each for each in pane.tree.findChildren(QLabel) if each.objectName() == "hint")
    assert told in hint.text()
    assert hint.isVisible()
    enter(field)
    assert field.isVisible()
    assert session.codebook().get("s").name == "用人制度"
    field.setText("人事")
    assert not hint.isVisible()
    enter(field)
    assert session.codebook().get("s").name == "人事"


def test_escape_gives_up_renaming(pane: CodebookPane, session: Session) -> None:
    mark(pane, "s")
    QTest.keyClick(pane.tree, Qt.Key.Key_F2)
    type_han(editor(pane), "人事")
    QTest.keyClick(editor(pane), Qt.Key.Key_Escape)
    assert session.codebook().get("s").name == "用人制度"


def test_nothing_is_dragged_or_renamed_in_a_library_that_can_only_be_read(
    read_only: Session, window: Window
) -> None:
    pane = CodebookPane(read_only, window)
    pane.reload()
    assert pane.tree.dragDropMode() == pane.tree.DragDropMode.NoDragDrop
    pane.tree.setCurrentIndex(pane.model.index(0, 0))
    QTest.keyClick(pane.tree, Qt.Key.Key_F2)
    assert pane.tree.findChildren(QLineEdit) == []
