"""What a file with a codebook would change, before anything is changed.

Tags are known by their whole paths, in the very characters. What the file says of a tag counts;
where it is silent, and where it does not name a tag at all, all stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from reader.changes import AddTag, Batch, EditTag
from reader.codebook import SEPARATOR, Codebook, is_colour, rarest_colour
from reader.codebook_csv import NO, YES, Line
from reader.errors import BadTagName
from reader.immutable import immutable
from reader.model import Pattern, Tag, new_id
from reader.pins import NUMBERS

_YES, _NO = (YES, "true", "1", "是"), (NO, "false", "0", "否")


class Why(StrEnum):
    """Why a row of a file cannot be read as a tag."""

    NAME = "a name is one line of 1 to 200 characters without “ / ”"
    COLOUR = "a colour is written #RRGGBB, such as #1E8E6E"
    PATTERN = "a pattern is solid, dashed or dotted"
    SHORTCUT = "a shortcut is a number from 1 to 9"
    ARCHIVED = "archived is yes or no"
    TWICE = "the tag stands in the file twice"
    UNLIKE = "its name is not the end of its path"


@immutable
class Unread:
    """A row that is left out: its number in the file, the path it names, and why."""

    number: int
    path: str
    why: Why


@immutable
class Plan:
    """What a file would change: tags that come new, parents first; tags that are other than they
    were; and the rows that are left out. ``paths`` has the paths of both kinds by their ids."""

    added: tuple[Tag, ...]
    edited: tuple[Tag, ...]
    unread: tuple[Unread, ...]
    paths: dict[str, str]

    @property
    def change(self) -> Batch:
        """The one step that changes it."""
        return Batch((*map(AddTag, self.added), *map(EditTag, self.edited)))


def plan(codebook: Codebook, lines: Iterable[Line]) -> Plan:
    """What some lines would change in a codebook."""
    draft = _Draft(codebook)
    unread = [fault for line in lines if (fault := draft.take(line)) is not None]
    added, edited = draft.outcome()
    paths = {key: path for path, key in draft.keys.items()}
    return Plan(added, edited, tuple(unread), paths)


class _Unreadable(Exception):
    """Raised for a line that cannot be read."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class _Draft:
    """The codebook as it would be, row by row."""

    def __init__(self, codebook: Codebook) -> None:
        self._codebook = codebook
        self._tags = {tag.id: tag for tag in codebook.tags}
        self.keys = {codebook.path(tag.id): tag.id for tag in codebook.tags}
        self._used = Counter(tag.colour.upper() for tag in codebook.tags)
        self._next: dict[str | None, int] = {}
        self._seen: set[str] = set()

    def take(self, line: Line) -> Unread | None:
        """Take a line up; what is wrong with it, if anything."""
        path = SEPARATOR.join(line.names)
        try:
            said = self._read(line, path)
        except _Unreadable as fault:
            return Unread(line.number, path, fault.why)
        self._seen.add(path)
        key = self._there(line.names)
        if "shortcut" in said:
            self._free(said["shortcut"])
        if said.get("colour") == self._tags[key].colour.upper():
            del said["colour"]
        self._tags[key] = replace(self._tags[key], **said)
        return None

    def outcome(self) -> tuple[tuple[Tag, ...], tuple[Tag, ...]]:
        """The tags that came new, and those that are other than they were."""
        former = self._codebook
        added = tuple(tag for tag in self._tags.values() if tag.id not in former)
        known = (tag for tag in self._tags.values() if tag.id in former)
        edited = [tag for tag in known if tag != former.get(tag.id)]
        # Whoever loses a number comes first, so that at no time two have it.
        edited.sort(key=lambda tag: bool(tag.shortcut))
        return added, tuple(edited)

    def _read(self, line: Line, path: str) -> dict[str, Any]:
        """What a line says of a tag, by the fields of Tag. Raises _Unreadable."""
        for name in line.names:
            self._check_name(name)
        if path in self._seen:
            raise _Unreadable(Why.TWICE)
        said, given = line.said, dict[str, Any]()
        if "path" in said and said.get("name", line.names[-1]) != line.names[-1]:
            raise _Unreadable(Why.UNLIKE)
        for field in ("description", "memo"):
            if field in said:
                given[field] = said[field]
        if colour := said.get("colour", "").strip():
            if not is_colour(colour):
                raise _Unreadable(Why.COLOUR)
            given["colour"] = colour.upper()
        if shortcut := said.get("shortcut", "").strip():
            if shortcut not in NUMBERS:
                raise _Unreadable(Why.SHORTCUT)
            given["shortcut"] = shortcut
        return given | _pattern(said.get("pattern", "")) | _archived(said.get("archived", ""))

    def _check_name(self, name: str) -> None:
        try:
            fits = self._codebook.check_name(name) == name
        except BadTagName:
            fits = False
        if not fits:
            raise _Unreadable(Why.NAME)

    def _there(self, names: tuple[str, ...]) -> str:
        """The id of the tag of a path; those that are missing on the way are made."""
        parent: str | None = None
        for level in range(len(names)):
            path = SEPARATOR.join(names[: level + 1])
            if path not in self.keys:
                self._add(names[level], path, parent)
            parent = self.keys[path]
        assert parent is not None
        return parent

    def _add(self, name: str, path: str, parent: str | None) -> None:
        colour = self._tags[parent].colour if parent else rarest_colour(self._used)
        position = self._next.get(parent, self._codebook.next_position(parent))
        self._next[parent] = position + 1
        tag = Tag(new_id(), name, parent, colour, position=position)
        self._used[colour] += 1
        self._tags[tag.id] = tag
        self.keys[path] = tag.id

    def _free(self, number: str) -> None:
        for tag in [tag for tag in self._tags.values() if tag.shortcut == number]:
            self._tags[tag.id] = replace(tag, shortcut="")


def _pattern(text: str) -> dict[str, Pattern]:
    named = text.strip().lower()
    if named and named not in tuple(Pattern):
        raise _Unreadable(Why.PATTERN)
    return {"pattern": Pattern(named)} if named else {}


def _archived(text: str) -> dict[str, bool]:
    named = text.strip().lower()
    if named and named not in _YES + _NO:
        raise _Unreadable(Why.ARCHIVED)
    return {"archived": named in _YES} if named else {}
