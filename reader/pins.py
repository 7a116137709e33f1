"""The tags that the keys 1 to 9 put on a passage: those pinned to a number, then the recent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.changes import Batch, EditTag
from reader.codebook import Codebook
from reader.model import Tag

NUMBERS = tuple("123456789")


def pinned(codebook: Codebook) -> dict[str, Tag]:
    """The tags that are pinned, by their numbers. Of two with one number the first has it.

    One that is archived keeps its number, but the number does not give it.
    """
    found: dict[str, Tag] = {}
    for tag in codebook.tags:
        if tag.shortcut in NUMBERS and not codebook.is_archived(tag.id):
            found.setdefault(tag.shortcut, tag)
    return found


def numbered(codebook: Codebook, recent: Iterable[Tag]) -> dict[str, Tag]:
    """The tag of each number, in the order of the numbers.

    A pinned tag keeps its number; ``recent`` ones fill those that are free, then the others in the
    order of the tree. With few tags some numbers have none.
    """
    found = pinned(codebook)
    taken = {tag.id for tag in found.values()}
    offered = (tag for tag in (*recent, *codebook.tags) if not codebook.is_archived(tag.id))
    others = (tag for tag in dict.fromkeys(offered) if tag.id not in taken)
    free = (number for number in NUMBERS if number not in found)
    found.update(zip(free, others, strict=False))
    return dict(sorted(found.items()))


def pin(codebook: Codebook, tag: Tag, number: str) -> Batch:
    """The change that pins a tag to a number, which is taken from the tag that had it.

    With an empty ``number`` the tag is pinned no more.
    """
    former = [each for each in codebook.tags if number and each.shortcut == number]
    freed = [EditTag(replace(each, shortcut="")) for each in former if each.id != tag.id]
    return Batch((*freed, EditTag(replace(tag, shortcut=number))))
