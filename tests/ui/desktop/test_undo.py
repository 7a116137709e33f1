from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.changes import (
    Affected,
    Applied,
    Batch,
    Change,
    Kind,
    SetSetting,
    SetTags,
    Tagging,
    Trash,
)
from reader.errors import ReadOnlyLibrary
from tests.helpers.articles import AT
from ui.desktop.undo import Step, UndoStack


class Notebook:
    """A toy document: words under keys, changed by SetSetting; it can refuse."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        self.locked = False

    def apply(self, change: Change) -> Applied:
        if self.locked:
            raise ReadOnlyLibrary(path="notebook")
        assert isinstance(change, SetSetting)
        former = self.pages.pop(change.key, None)
        if change.value is not None:
            self.pages[change.key] = change.value
        return Applied(SetSetting(change.key, former), Affected(tags=frozenset({change.key})))


def test_nothing_is_undone_where_nothing_was_done() -> None:
    stack = UndoStack(Notebook().apply)
    assert (stack.undo(), stack.redo()) == (None, None)
    assert (stack.undo_title, stack.redo_title) == ("", "")


def test_a_step_keeps_its_name_over_undo_and_redo() -> None:
    book = Notebook()
    stack = UndoStack(book.apply)
    stack.do(SetSetting("a", "𠮷"), "write 𠮷")
    assert (stack.undo_title, stack.redo_title) == ("write 𠮷", "")
    stack.undo()
    assert (stack.undo_title, stack.redo_title) == ("", "write 𠮷")
    stack.redo()
    assert (stack.undo_title, stack.redo_title) == ("write 𠮷", "")
    assert book.pages == {"a": "𠮷"}


def test_a_step_can_grow_while_it_can_be_undone() -> None:
    book = Notebook()
    stack = UndoStack(book.apply)
    first = Step("write two", book.apply(SetSetting("a", "1")).inverse)
    stack.push(first)
    stack.do(SetSetting("b", "2"), "write b")
    inverse = book.apply(SetSetting("a", "3")).inverse
    grown = Step("write three", SetSetting("a", None))
    assert inverse == SetSetting("a", "1")
    assert stack.replace(first, grown)
    assert not stack.replace(first, grown)
    assert stack.undo_title == "write b"
    stack.undo()
    assert stack.undo_title == "write three"
    stack.undo()
    assert book.pages == {}
    assert not stack.replace(grown, first)


def test_undo_tells_what_it_touched() -> None:
    stack = UndoStack(Notebook().apply)
    assert stack.do(SetSetting("a", "1"), "one").affected == Affected(tags=frozenset({"a"}))
    undone = stack.undo()
    assert undone is not None
    assert undone.affected == Affected(tags=frozenset({"a"}))


def test_a_new_change_ends_what_could_be_redone() -> None:
    book = Notebook()
    stack = UndoStack(book.apply)
    stack.do(SetSetting("a", "1"), "one")
    stack.undo()
    stack.do(SetSetting("b", "2"), "two")
    assert stack.redo() is None
    assert book.pages == {"b": "2"}


def test_a_refused_change_is_no_step_and_keeps_what_can_be_redone() -> None:
    book = Notebook()
    stack = UndoStack(book.apply)
    stack.do(SetSetting("a", "1"), "one")
    stack.undo()
    book.locked = True
    with pytest.raises(ReadOnlyLibrary):
        stack.do(SetSetting("b", "2"), "two")
    assert (stack.undo_title, stack.redo_title) == ("", "one")


def test_a_refused_undo_or_redo_stays_where_it_was() -> None:
    book = Notebook()
    stack = UndoStack(book.apply)
    for value in ("1", "2"):
        stack.do(SetSetting("a", value), value)
    stack.undo()
    book.locked = True
    for step in (stack.undo, stack.redo):
        with pytest.raises(ReadOnlyLibrary):
            step()
    assert (stack.undo_title, stack.redo_title) == ("1", "2")
    book.locked = False
    stack.redo()
    assert book.pages == {"a": "2"}


ACTIONS = st.one_of(
    st.sampled_from(["undo", "redo"]),
    st.tuples(st.sampled_from("ab"), st.none() | st.sampled_from(["山", "𠮷", "😀"])),
)


@given(st.lists(ACTIONS, max_size=40))
def test_undo_and_redo_walk_through_the_states_there_were(
    actions: list[str | tuple[str, str | None]],
) -> None:
    book = Notebook()
    stack = UndoStack(book.apply)
    states, at = [dict(book.pages)], 0
    for action in actions:
        if isinstance(action, tuple):
            stack.do(SetSetting(*action), "")
            at += 1
            states[at:] = [dict(book.pages)]
        elif action == "undo":
            assert (stack.undo() is None) == (at == 0)
            at = max(0, at - 1)
        else:
            assert (stack.redo() is None) == (at == len(states) - 1)
            at = min(len(states) - 1, at + 1)
        assert book.pages == states[at]


def test_the_steps_are_named_the_last_first() -> None:
    stack = UndoStack(Notebook().apply)
    for value in ("1", "2", "3"):
        stack.do(SetSetting("a", value), value)
    stack.undo()
    assert (stack.undo_titles, stack.redo_titles) == (["2", "1"], ["3"])
    stack.undo()
    assert (stack.undo_titles, stack.redo_titles) == (["1"], ["2", "3"])


def test_steps_about_what_is_gone_for_good_are_dropped_with_those_under_them() -> None:
    book = Notebook()
    stack = UndoStack(book.apply)
    for key in ("a", "gone", "b", "c", "gone", "d"):
        stack.do(SetSetting(key, key), key)
    for _ in range(3):
        stack.undo()
    assert stack.forget({"gone"})
    assert (stack.undo_titles, stack.redo_titles) == (["b"], ["c"])
    assert not stack.forget({"gone"})
    stack.undo()
    stack.redo()
    stack.redo()
    assert book.pages == {"a": "a", "gone": "gone", "b": "b", "c": "c"}


def test_a_step_is_about_what_any_value_in_it_names() -> None:
    tagging = Tagging("annotation", ("tag",), AT)
    change = Batch((SetTags((tagging,)), Trash(Kind.TAG, ("other",), AT)))
    for gone in ("annotation", "tag", "other"):
        stack = UndoStack(lambda change: Applied(change, Affected()))
        stack.do(change, "bulk")
        assert stack.forget({gone})
        assert stack.undo_titles == []
    stack.do(change, "bulk")
    assert not stack.forget({"nothing"})
