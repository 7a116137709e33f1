"""What a person prefers, among all that is kept: as a list, and as a file for another machine.

The file is JSON. It holds no names, no folders and no sizes of windows: those belong to a person
and a machine. What of a file does not fit is left out and told; the rest is taken.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.errors import BadSettingsFile, SettingsUnreadable
from reader.files import write
from reader.immutable import immutable
from reader.reasons import why_not_read
from ui.desktop.settings import SETTINGS, Section, Setting, Settings

FORMAT = "gengdu-settings"
VERSION = 1

_MOST_BYTES = 1_000_000


class Why(StrEnum):
    """Why something in a file was left out: a phrase that ends a sentence."""

    UNKNOWN = "there is no such setting"
    WRONG = "it cannot be set to that"
    STAYS = "it belongs to the machine it was set on"


@immutable
class Taken:
    """What a file came to: the settings with their values, and keys left out with the reason."""

    values: tuple[tuple[Setting[Any], Any], ...]
    left_out: tuple[tuple[str, Why], ...]


def preferences() -> Iterator[tuple[Section, list[Setting[Any]]]]:
    """The sections that have settings, in order, with these."""
    for section in Section:
        found: list[Setting[Any]] = [each for each in SETTINGS if each.section is section]
        if found:
            yield section, found


def reset_all(settings: Settings) -> list[Setting[Any]]:
    """Let every preference be its default again; those that were not."""
    changed = [each for _, found in preferences() for each in found if settings.is_changed(each)]
    for each in changed:
        settings.reset(each)
    return changed


def export(settings: Settings, path: Path) -> None:
    """Write the preferences to a file. Raises ExportFailed."""
    kept = ((each, settings.get(each)) for _, found in preferences() for each in found)
    travelling = {
        each.key: value for each, value in kept if not _stays(each, value) and _can_be_kept(value)
    }
    document = {"format": FORMAT, "version": VERSION, "settings": travelling}
    text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True)
    write(path, f"{text}\n".encode())


def read(path: Path) -> Taken:
    """What a file holds; nothing is set yet. Raises SettingsUnreadable or BadSettingsFile."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as fault:
        raise SettingsUnreadable(path=path, reason=why_not_read(fault)) from fault
    return _sorted_out(_values(path, data))


def _values(path: Path, data: bytes) -> dict[str, object]:
    try:
        document = json.loads(data.decode("utf-8-sig")) if len(data) <= _MOST_BYTES else None
    except (ValueError, RecursionError) as fault:
        raise BadSettingsFile(path=path) from fault
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise BadSettingsFile(path=path)
    values = document.get("settings")
    if not isinstance(values, dict):
        raise BadSettingsFile(path=path)
    return values


def _sorted_out(values: dict[str, object]) -> Taken:
    declared: dict[str, Setting[Any]] = {each.key: each for each in SETTINGS}
    taken: list[tuple[Setting[Any], object]] = []
    left_out: list[tuple[str, Why]] = []
    for key, value in values.items():
        setting = declared.get(key)
        if setting is None:
            left_out.append((key, Why.UNKNOWN))
        elif setting.section is None or _stays(setting, value):
            left_out.append((key, Why.STAYS))
        elif not setting.accepts(value) or not _can_be_kept(value):
            left_out.append((key, Why.WRONG))
        else:
            taken.append((setting, value))
    return Taken(tuple(taken), tuple(left_out))


def _stays(setting: Setting[Any], value: object) -> bool:
    """Whether a value says something of this machine: a citation style may be a file of it."""
    return setting.stays or (isinstance(value, str) and ("/" in value or "\\" in value))


def _can_be_kept(value: object) -> bool:
    """Whether no text in a value holds half a character."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
