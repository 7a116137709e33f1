"""The tags of a file, found in a codebook or to be added to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reader.codebook import Codebook, is_colour, rarest_colour
from reader.errors import BadTagName
from reader.exchange.bundle import LeftOut, Why
from reader.exchange.fields import are_texts, as_shown
from reader.model import Tag, new_id
from reader.pins import NUMBERS


class TagPlan:
    """A codebook as it will be; ``added`` are the tags that come new, parents first.

    Tags are known by their ids, else by their paths, in the very characters. What the codebook says
    of a tag it has is kept.
    """

    def __init__(self, codebook: Codebook, is_taken: Callable[[str], bool]) -> None:
        self._codebook, self._is_taken = codebook, is_taken
        self._there = {(tag.parent, tag.name): tag.id for tag in codebook.tags}
        self._colours = {tag.id: tag.colour for tag in codebook.tags}
        self._used = Counter(tag.colour.upper() for tag in codebook.tags)
        self._shortcuts = {tag.shortcut for tag in codebook.tags if tag.shortcut}
        self._positions: dict[str | None, int] = {}
        self._meant: dict[str, str] = {}
        self.added: list[Tag] = []
        self.left_out: list[LeftOut] = []

    def take(self, tags: Iterable[Tag]) -> None:
        """Take up the tags of a file, in any order."""
        given = {tag.id: tag for tag in tags}
        for tag in Codebook(given.values()).tags:
            found = self._find(tag, self._meant.get(tag.parent or ""))
            del given[tag.id]
            if found is not None:
                self._meant[tag.id] = found
        # What is left stands below itself, and so nowhere in the tree.
        self.left_out += [LeftOut(tag.name, Why.NOT_UNDERSTOOD) for tag in given.values()]

    def ids(self, tags: Iterable[str]) -> tuple[str, ...]:
        """The ids in the library of some tags (ids) of the file; those not taken are left out."""
        return tuple(dict.fromkeys(self._meant[tag] for tag in tags if tag in self._meant))

    def of_path(self, names: Sequence[str]) -> str | None:
        """The id of the tag of a path, added if it is not there; None where a name cannot be."""
        parent: str | None = None
        for name in names:
            colour = self._colours.get(parent or "", "") or rarest_colour(self._used)
            parent = self._find(Tag("", name, parent, colour), parent)
            if parent is None:
                return None
        return parent

    def _find(self, tag: Tag, parent: str | None) -> str | None:
        if tag.id and tag.id in self._codebook:
            return tag.id
        try:
            name = self._codebook.check_name(tag.name)
        except BadTagName:
            name = ""
        if not name or not are_texts(tag.id, tag.description, tag.memo):
            self.left_out.append(LeftOut(as_shown(tag.name), Why.NOT_UNDERSTOOD))
            return None
        known = self._there.get((parent, name))
        return known or self._add(replace(tag, name=name, parent=parent))

    def _add(self, tag: Tag) -> str:
        key = new_id() if not tag.id or self._is_taken(tag.id) else tag.id
        position = self._positions.get(tag.parent, self._codebook.next_position(tag.parent))
        self._positions[tag.parent] = position + 1
        free = tag.shortcut in NUMBERS and tag.shortcut not in self._shortcuts
        shortcut = tag.shortcut if free else ""
        self._shortcuts.add(shortcut)
        colour = tag.colour if is_colour(tag.colour) else rarest_colour(self._used)
        added = replace(tag, id=key, position=position, shortcut=shortcut, colour=colour)
        self.added.append(added)
        self._there[tag.parent, tag.name] = key
        self._colours[key] = colour
        self._used[colour.upper()] += 1
        return key
