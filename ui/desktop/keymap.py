"""Which keys give which command: those declared, but for what the person has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtGui import QKeySequence

from ui.desktop.commands.base import Command
from ui.desktop.settings import KEYS, Settings

_MOVES = {"Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Tab", "Backtab"}
_ENDS = {"Return", "Enter", "Space", "Backspace", "Esc"}


class Keymap:
    """The keys of each command, in Qt's portable spelling; a key belongs to one command."""

    def __init__(self, commands: Sequence[Command], settings: Settings) -> None:
        self.commands = commands
        self._settings = settings
        self._declared = {command.id: _spelled(command.keys) for command in commands}

    def every(self) -> dict[str, tuple[str, ...]]:
        """The keys of each command, the one that is shown first."""
        changed = self._changed()
        return {name: self._keys(name, changed) for name in self._declared}

    def keys(self, command_id: str) -> tuple[str, ...]:
        """The keys of a command, the one that is shown first."""
        return self._keys(command_id, self._changed())

    def _keys(self, command_id: str, changed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        if command_id in changed:
            return changed[command_id]
        # A key that was given to another command is no longer this one's.
        given = {key for keys in changed.values() for key in keys}
        return tuple(key for key in self._declared[command_id] if key not in given)

    def is_changed(self, command_id: str) -> bool:
        """Whether a command has other keys than those declared."""
        return self.keys(command_id) != self._declared[command_id]

    def holder(self, key: str) -> Command | None:
        """The command that a key gives."""
        every = self.every()
        return next((each for each in self.commands if key in every[each.id]), None)

    def assign(self, command_id: str, key: str) -> None:
        """Give a command another first key; the command that had the key loses it."""
        changed = {
            name: tuple(each for each in keys if each != key)
            for name, keys in self._changed().items()
        }
        others = [each for each in self.keys(command_id)[1:] if each != key]
        self._keep({**changed, command_id: (key, *others)})

    def clear(self, command_id: str) -> None:
        """Let a command have no key."""
        self._keep({**self._changed(), command_id: ()})

    def reset(self, command_id: str) -> None:
        """Give a command its declared keys again, but for those another command has now."""
        changed = self._changed()
        changed.pop(command_id, None)
        self._keep(changed)

    def reset_all(self) -> None:
        """Give every command its declared keys again."""
        self._keep({})

    def _changed(self) -> dict[str, tuple[str, ...]]:
        """What is kept, without commands that there are no more."""
        kept = self._settings.get(KEYS)
        return {name: _spelled(keys) for name, keys in kept.items() if name in self._declared}

    def _keep(self, changed: dict[str, tuple[str, ...]]) -> None:
        kept = {name: list(keys) for name, keys in changed.items() if keys != self._declared[name]}
        self._settings.set(KEYS, kept)


def _spelled(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys as Qt spells them; without what it cannot read."""
    return tuple(text for key in keys if (text := QKeySequence(key).toString()))


def is_kept(key: str) -> bool:
    """Whether a key moves about or ends something on the page, in lists and in dialogs, and so can
    give no command; with Alt or the system's own key it can."""
    *modifiers, last = key.split("+")
    return last in _MOVES | _ENDS and not {"Alt", "Meta"} & set(modifiers)
