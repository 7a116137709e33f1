from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from db.library import Library
from reader.errors import ReadOnlyLibrary
from tests.helpers.person import CONTROL, SHIFT
from ui.desktop.actions import Actions
from ui.desktop.commands import COMMANDS, Command, Menu
from ui.desktop.desk import Desk
from ui.desktop.session import Session
from ui.desktop.window import Window

WRITING = {
    "import",
    "paste",
    "delete-article",
    "tag",
    *(f"tag-{number}" for number in range(1, 10)),
    "untag",
    "highlight-mode",
    "pin-tag",
    "note",
    "delete",
    "add-tag",
    "add-tag-below",
    "rename-tag",
    "delete-tag",
    "edit-tag",
    "recolour-tag",
    "merge-tag",
    "split-tag",
    "archive-tag",
    "tag-up",
    "tag-down",
    "tag-deeper",
    "tag-out",
    "sort-tags-name",
    "sort-tags-count",
    "import-codebook",
}


def walk(menu: QMenu) -> list[QAction]:
    """The commands of a menu and its menus, without lines."""
    found: list[QAction] = []
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found += walk(below)
        elif not action.isSeparator():
            found.append(action)
    return found


def filled(window: Window) -> QMenu:
    """The menu of all menus, as if it were opened."""
    menu = window.actions_.menu(window)
    menu.aboutToShow.emit()
    return menu


def enabled(window: Window) -> set[str]:
    window.actions_.refresh()
    return {action.objectName() for action in window.actions_.all() if action.isEnabled()}


def test_there_is_one_action_a_command_with_its_title_and_keys(window: Window) -> None:
    for command, action in zip(COMMANDS, window.actions_.all(), strict=True):
        assert window.actions_[command.id] is action
        assert action.objectName() == command.id
        assert action.text() == command.title
        assert action.shortcuts() == [QKeySequence(key) for key in command.keys]
        assert action.isCheckable() is (command.ticked is not None)


def test_the_menus_hold_every_command_once(window: Window) -> None:
    menu = filled(window)
    held = Counter(action.objectName() for action in walk(menu))
    assert held == Counter(command.id for command in COMMANDS)
    assert [action.text() for action in menu.actions()] == [each.value for each in Menu]


def test_lines_part_a_menu_where_the_commands_say_so(window: Window) -> None:
    for which, action in zip(Menu, filled(window).actions(), strict=True):
        below = action.menu()
        assert isinstance(below, QMenu)
        actions = below.actions()
        parted = [
            action.objectName()
            for action, before in zip(actions[1:], actions, strict=False)
            if before.isSeparator()
        ]
        assert parted == [c.id for c in COMMANDS if c.menu is which and c.parted]


def test_without_an_article_what_needs_one_cannot_be_given(
    window: Window, session: Session
) -> None:
    closed = enabled(window)
    session.open_sample()
    opened = enabled(window)
    assert opened - closed >= {"copy", "tag", "note", "delete", "simplified"}
    assert not closed - opened
    assert {"import", "sample", "trash", "palette", "quit"} <= closed


def test_what_needs_a_tag_cannot_be_given_without_one(window: Window, session: Session) -> None:
    needing = {"add-tag-below", "rename-tag", "delete-tag"}
    tag = session.add_tag("改革")
    assert not needing & enabled(window)
    tree = window.desk.library.codebook.tree
    tree.setCurrentIndex(window.desk.library.codebook.model.index_of(tag.id))
    assert needing <= enabled(window)
    session.undo()
    assert not needing & enabled(window)


def test_undo_and_redo_can_be_given_while_there_is_something(
    window: Window, session: Session
) -> None:
    assert not {"undo", "redo"} & enabled(window)
    session.add_tag("改革")
    assert window.actions_["undo"].isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert session.codebook().tags == ()
    assert enabled(window) & {"undo", "redo"} == {"redo"}
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert len(session.codebook().tags) == 1


def test_nothing_that_writes_can_be_given_to_a_library_that_can_only_be_read(
    read_only: Session, make_window: Callable[[Session], Window]
) -> None:
    read_only.open_last()
    window = make_window(read_only)
    window.desk.library.codebook.tree.setCurrentIndex(
        window.desk.library.codebook.model.index(0, 0)
    )
    window.desk.annotations.focus()
    assert not WRITING & enabled(window)
    assert {"copy", "export", "simplified", "trash"} <= enabled(window)


def test_what_writes_can_be_given_otherwise(window: Window, article: str) -> None:
    window.session.add_tag("改革")
    window.desk.library.codebook.tree.setCurrentIndex(
        window.desk.library.codebook.model.index(0, 0)
    )
    assert enabled(window) >= WRITING


def test_exactly_one_of_each_choice_is_ticked(window: Window, article: str) -> None:
    for prefix in ("theme-", "language-"):
        ticked = [
            action.objectName()
            for action in window.actions_.all()
            if action.isChecked() and action.objectName().startswith(prefix)
        ]
        assert len(ticked) == 1
    before = window.actions_["theme-light"].isChecked()
    window.actions_["theme-light"].trigger()
    assert window.actions_["theme-light"].isChecked() is before is True


def failing(desk: Desk) -> None:
    raise ReadOnlyLibrary(path="𠮷.gengdu")


@pytest.fixture
def failing_action(window: Window) -> QAction:
    """An action that meets a fault."""
    command = Command("fail", "Fail", Menu.HELP, failing)
    return _Lone((command,), window.desk, window)["fail"]


class _Lone(Actions):
    """Actions of a few commands, without undo and redo."""

    def refresh(self) -> None:
        pass


def test_a_fault_of_a_command_is_told_and_nothing_is_raised(
    window: Window, failing_action: QAction
) -> None:
    failing_action.trigger()
    assert window.desk.banner.isVisible()
    assert window.desk.banner.text == "The library “𠮷.gengdu” is read-only. Nothing was changed."


def test_a_fault_of_a_part_of_a_command_is_told(window: Window) -> None:
    seen: list[object] = []

    def part_of(desk: Desk, first: str, second: int) -> None:
        seen.extend((desk, first, second))
        raise ReadOnlyLibrary(path="library")

    window.actions_.guard(part_of, "一", 2)
    assert seen == [window.desk, "一", 2]
    assert "read-only" in window.desk.banner.text


def test_a_defect_is_not_hidden(window: Window) -> None:
    def broken(desk: Desk) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        window.actions_.guard(broken)


def test_a_menu_of_some_has_these_in_their_order(window: Window) -> None:
    menu = window.actions_.some(("delete", "note"), window)
    assert [action.objectName() for action in menu.actions()] == ["delete", "note"]


def test_a_key_does_its_command_from_every_pane(window: Window, library: Library) -> None:
    for widget in (window.page, window.desk.library, window.desk.annotations):
        widget.setFocus()
        shown = window.desk.library.isVisible()
        QTest.keyClick(widget, Qt.Key.Key_F9)
        assert window.desk.library.isVisible() is not shown


def test_letters_typed_into_a_field_are_no_commands(window: Window, article: str) -> None:
    field = window.desk.library._field
    field.setFocus()
    script = window.session.script
    QTest.keyClicks(field, "snt")
    assert field.text() == "snt"
    assert window.session.script is script
    assert window.desk.popup.isHidden()
