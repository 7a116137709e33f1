"""The codebook: a tree of tags, and how a person names a tag."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from reader.errors import AmbiguousTag, BadTagName, BadTagParent, TagExists, UnknownTag
from reader.fold import fold
from reader.model import Tag

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")

SEPARATOR = " / "
"""What stands between the names of a path."""

LONGEST_NAME = 200
"""The most code points a name has."""

PALETTE = ("#C98A00", "#2F7FC1", "#1E8E6E", "#B2508F", "#C8552B", "#6A5ACD")
"""The colours new tags get, as drawn on light paper."""


class Codebook:
    """A tree of tags that does not change. A tag whose parent is not in it stands at the root.

    Siblings are in the order of their positions, then names. ``tags`` holds all tags, each before
    the ones under it.
    """

    def __init__(self, tags: Iterable[Tag] = ()) -> None:
        self._by_id = {tag.id: tag for tag in tags}
        self._under: dict[str | None, list[Tag]] = defaultdict(list)
        for tag in sorted(self._by_id.values(), key=lambda tag: (tag.position, tag.name, tag.id)):
            self._under[tag.parent if tag.parent in self._by_id else None].append(tag)
        self._paths: dict[str, str] = {}
        self._archived: set[str] = set()
        self.tags = self._walk()

    def _walk(self) -> tuple[Tag, ...]:
        """All tags, parents first; their paths, and what is archived, are set on the way."""
        walked: list[Tag] = []
        waiting = self.roots()[::-1]
        while waiting:
            tag = waiting.pop()
            walked.append(tag)
            above = self._paths.get(tag.parent or "")
            self._paths[tag.id] = tag.name if above is None else above + SEPARATOR + tag.name
            if tag.archived or tag.parent in self._archived:
                self._archived.add(tag.id)
            waiting += self.children(tag.id)[::-1]
        return tuple(walked)

    def __contains__(self, tag_id: str) -> bool:
        return tag_id in self._by_id

    def roots(self) -> list[Tag]:
        """The tags with nothing above them, in order."""
        return self.children(None)

    def children(self, tag_id: str | None) -> list[Tag]:
        """The tags right under a tag, or the roots for None, in order."""
        return list(self._under.get(tag_id, ()))

    def get(self, tag_id: str) -> Tag:
        """The tag of an id. Raises UnknownTag."""
        if tag_id not in self._by_id:
            raise UnknownTag(tag=tag_id)
        return self._by_id[tag_id]

    def path(self, tag_id: str) -> str:
        """The names from the root down to a tag, such as ``改革 / 行政審批``. Raises UnknownTag."""
        return self._paths[self.get(tag_id).id]

    def paths(self, tag_ids: Iterable[str]) -> tuple[str, ...]:
        """The paths of some tags in the order given; tags that are not here are left out.

        An annotation keeps the ids of tags that are in the trash, so that restoring them suffices.
        """
        return tuple(self._paths[tag_id] for tag_id in tag_ids if tag_id in self._by_id)

    def subtree(self, tag_id: str) -> tuple[str, ...]:
        """The id of a tag and of all tags under it, that of the tag first. Raises UnknownTag."""
        walked: list[str] = []
        waiting = [self.get(tag_id)]
        while waiting:
            tag = waiting.pop()
            walked.append(tag.id)
            waiting += self.children(tag.id)[::-1]
        return tuple(walked)

    def line(self, tag_id: str) -> tuple[str, ...]:
        """The id of a tag and of all tags above it, that of the tag first. Raises UnknownTag."""
        walked = [self.get(tag_id).id]
        while (parent := self._by_id[walked[-1]].parent) is not None and parent in self._by_id:
            walked.append(parent)
        return tuple(walked)

    def is_archived(self, tag_id: str) -> bool:
        """Whether a tag, or one above it, is archived and so not offered for coding."""
        return tag_id in self._archived

    def find(self, text: str) -> Tag:
        """The tag that a person names by its path, or by its name alone where that is unique.

        Spaces around the ``/`` of a path do not matter. Names are compared whole, in the very
        characters first and by fold second, so another script will do but a part of a name will
        not.

        Raises UnknownTag or AmbiguousTag.
        """
        wanted = text.strip()
        for reading in self._readings():
            found = [tag for tag in self.tags if reading(self.path(tag.id), tag.name, wanted)]
            if len(found) > 1:
                paths = "; ".join(self.path(tag.id) for tag in found)
                raise AmbiguousTag(tag=wanted, paths=paths)
            if found:
                return found[0]
        raise UnknownTag(tag=wanted)

    @staticmethod
    def _readings() -> tuple[Callable[[str, str, str], bool], ...]:
        """What a text may mean, the closest first: tests of a tag's path and name against it."""
        return (
            lambda path, _, wanted: path == wanted,
            lambda path, _, wanted: _tight(path) == _tight(wanted),
            lambda _, name, wanted: name == wanted,
            lambda path, _, wanted: fold(_tight(path)) == fold(_tight(wanted)),
            lambda _, name, wanted: fold(name) == fold(wanted),
        )

    def check_name(self, name: str) -> str:
        """The name a tag gets: without white space around it. Raises BadTagName.

        A name has 1 to 200 code points, no line end or other control character, and never gives a
        path a second reading.
        """
        trimmed = name.strip()
        fits = 0 < len(trimmed) <= LONGEST_NAME
        if not fits or SEPARATOR in f" {trimmed} " or any(map(_breaks_a_line, trimmed)):
            raise BadTagName(tag=name)
        return trimmed

    def check_place(self, tag: Tag) -> None:
        """Check that a new or changed tag can stand where it says.

        Raises UnknownTag for its parent, BadTagParent for a tag under itself, and TagExists for one
        beside another of the same name.
        """
        if tag.parent is not None:
            self.get(tag.parent)
            if tag.id in self._by_id and tag.parent in self.subtree(tag.id):
                raise BadTagParent(tag=tag.name)
        siblings = self.children(tag.parent)
        if any(each.name == tag.name and each.id != tag.id for each in siblings):
            raise TagExists(tag=tag.name)

    def next_position(self, parent: str | None) -> int:
        """The position after the last tag under ``parent``."""
        return max((tag.position for tag in self.children(parent)), default=-1) + 1


def next_colour(codebook: Codebook) -> str:
    """The colour of the palette that the fewest tags have, the first of these in its order."""
    return rarest_colour(Counter(tag.colour.upper() for tag in codebook.tags))


def is_colour(text: str) -> bool:
    """Whether a text is a colour as tags have it, ``#RRGGBB`` in hexadecimal digits."""
    return _COLOUR.fullmatch(text) is not None


def rarest_colour(used: Counter[str]) -> str:
    """The colour of the palette that is used least, the first of these in its order."""
    return min(PALETTE, key=lambda colour: used[colour])


def _tight(path: str) -> str:
    return "/".join(part.strip() for part in path.split("/"))


def _breaks_a_line(character: str) -> bool:
    """Control characters, line and paragraph separators, and lone surrogates."""
    return unicodedata.category(character) in ("Cc", "Zl", "Zp", "Cs")
