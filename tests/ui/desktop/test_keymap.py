from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.desktop.commands import COMMANDS, Command, Menu
from ui.desktop.desk import Desk
from ui.desktop.keymap import Keymap, is_kept
from ui.desktop.settings import KEYS, Settings


def nothing(desk: Desk) -> None:
    """What the commands of these tests do."""


FEW = (
    Command("first", "First", Menu.FILE, nothing, ("S", "F6")),
    Command("second", "Second", Menu.FILE, nothing, ("Delete",)),
    Command("third", "Third", Menu.FILE, nothing),
)


@pytest.fixture
def keymap(settings: Settings) -> Keymap:
    return Keymap(FEW, settings)


def every(keymap: Keymap) -> list[tuple[str, ...]]:
    return [keymap.keys(command.id) for command in keymap.commands]


def test_without_a_change_the_keys_are_those_declared(keymap: Keymap) -> None:
    assert every(keymap) == [("S", "F6"), ("Del",), ()]
    assert not any(keymap.is_changed(command.id) for command in FEW)
    assert keymap.holder("F6") is FEW[0]
    assert keymap.holder("X") is None


def test_a_new_key_takes_the_place_of_the_first(keymap: Keymap, settings: Settings) -> None:
    keymap.assign("first", "Ctrl+;")
    assert every(Keymap(FEW, settings)) == [("Ctrl+;", "F6"), ("Del",), ()]
    assert keymap.is_changed("first")
    keymap.assign("first", "F6")
    assert keymap.keys("first") == ("F6",)


def test_a_key_that_is_taken_over_is_lost_to_the_other(keymap: Keymap) -> None:
    keymap.assign("third", "S")
    assert every(keymap) == [("F6",), ("Del",), ("S",)]
    assert keymap.is_changed("first")
    keymap.assign("second", "S")
    assert every(keymap) == [("F6",), ("S",), ()]
    keymap.reset("second")
    assert every(keymap) == [("S", "F6"), ("Del",), ()]


def test_a_reset_takes_nothing_from_another(keymap: Keymap) -> None:
    keymap.assign("third", "S")
    keymap.assign("first", "X")
    keymap.reset("first")
    assert every(keymap) == [("F6",), ("Del",), ("S",)]
    keymap.clear("third")
    assert every(keymap) == [("S", "F6"), ("Del",), ()]
    keymap.clear("second")
    assert keymap.keys("second") == ()
    keymap.reset_all()
    assert every(keymap) == [("S", "F6"), ("Del",), ()]


def test_what_is_kept_of_other_times_does_no_harm(keymap: Keymap, settings: Settings) -> None:
    settings.set(KEYS, {"gone": ["S"], "second": ["no such key", "F2", "𠮷 吉"]})
    assert keymap.keys("first") == ("S", "F6")
    assert keymap.keys("second")[:1] == ("F2",)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(("assign", "clear", "reset", "reset_all")),
            st.sampled_from([command.id for command in FEW]),
            st.sampled_from(("S", "F6", "Del", "X", "Ctrl+1")),
        )
    )
)
def test_a_key_is_never_of_two_commands(steps: list[tuple[str, str, str]]) -> None:
    kept: dict[str, list[str]] = {}

    class Kept(Settings):
        def __init__(self) -> None: ...

        def get(self, setting: object) -> dict[str, list[str]]:  # type: ignore[override]
            return kept

        def set(self, setting: object, value: dict[str, list[str]]) -> None:  # type: ignore[override]
            kept.clear()
            kept.update(value)

    keymap = Keymap(FEW, Kept())
    for step, command, key in steps:
        match step:
            case "assign":
                keymap.assign(command, key)
                assert keymap.keys(command)[0] == key
            case "clear":
                keymap.clear(command)
                assert keymap.keys(command) == ()
            case "reset":
                keymap.reset(command)
            case _:
                keymap.reset_all()
        counted = Counter(key for keys in every(keymap) for key in keys)
        assert all(count == 1 for count in counted.values())


@pytest.mark.parametrize("key", ["Up", "Shift+Left", "Ctrl+Home", "Tab", "Return", "Esc", "Space"])
def test_what_moves_about_gives_no_command(key: str) -> None:
    assert is_kept(key)


@pytest.mark.parametrize("key", ["Alt+Up", "Meta+Left", "U", "Ctrl++", "Shift+F5", "[", "Del"])
def test_other_keys_may(key: str) -> None:
    assert not is_kept(key)


def test_no_command_but_the_one_that_leaves_a_mode_is_declared_with_a_kept_key() -> None:
    kept = [(command.id, key) for command in COMMANDS for key in command.keys if is_kept(key)]
    assert kept == [("leave-mode", "Esc")]
