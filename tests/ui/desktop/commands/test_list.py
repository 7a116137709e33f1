from __future__ import annotations

import ast
import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from tests.architecture.tree import PRODUCT, name, nodes
from ui.desktop.commands import COMMANDS, Command, Menu

each = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.id))


def test_every_id_is_of_one_command_and_stable_to_type() -> None:
    ids = [command.id for command in COMMANDS]
    assert [key for key, count in Counter(ids).items() if count > 1] == []
    assert all(re.fullmatch(r"[a-z]+(-[a-zA-Z0-9_]+)*", key) for key in ids)


def test_no_two_commands_share_a_key() -> None:
    keys = [QKeySequence(key).toString() for command in COMMANDS for key in command.keys]
    assert all(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@each
def test_every_command_has_a_title_and_a_menu(command: Command) -> None:
    assert command.title.strip() == command.title != ""
    assert "&" not in command.title
    assert command.menu in Menu


def test_no_title_stands_twice_in_a_menu() -> None:
    titles = Counter((command.menu, command.title) for command in COMMANDS)
    assert [title for title, count in titles.items() if count > 1] == []


@pytest.mark.parametrize("menu", Menu)
def test_every_menu_has_commands_and_begins_without_a_line(menu: Menu) -> None:
    commands = [command for command in COMMANDS if command.menu is menu]
    assert commands
    assert not commands[0].parted


def test_a_command_that_is_declared_is_listed() -> None:
    declared = {
        node.args[0].value
        for path in PRODUCT
        if name(path).startswith("ui/desktop/commands/")
        for node in nodes(path)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "Command"
        and isinstance(node.args[0], ast.Constant)
    }
    assert declared
    assert declared <= {command.id for command in COMMANDS}
