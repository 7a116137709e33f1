"""Arranging the codebook: each function gives the one step that moves, sorts or changes tags.

Only tags that change are in it, so it is empty where all stands as asked already. Siblings whose
order changes are numbered from 0 on, without gaps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from reader.changes import Batch, EditTag
from reader.codebook import Codebook
from reader.errors import BadTagParent
from reader.model import Tag


def outermost(codebook: Codebook, keys: Iterable[str]) -> list[Tag]:
    """The tags of some ids in the order of the tree, without those below another of them."""
    wanted, below = set(keys), set[str]()
    found: list[Tag] = []
    for tag in codebook.tags:
        if tag.parent in below or tag.id in wanted:
            if tag.parent not in below:
                found.append(tag)
            below.add(tag.id)
    return found


def place(
    codebook: Codebook, keys: Iterable[str], parent: str | None, before: str | None = None
) -> Batch:
    """Put tags, with those below them, under ``parent`` before its child ``before``.

    Without ``before`` they come last, without ``parent`` at the root. They keep the order they have
    in the tree. Raises UnknownTag, and BadTagParent where one would stand under itself; names that
    are taken there are found when the step is applied.
    """
    moved = outermost(codebook, keys)
    for tag in moved:
        if parent is not None and parent in codebook.subtree(tag.id):
            raise BadTagParent(tag=tag.name)
    moving = {tag.id for tag in moved}
    children = codebook.children(parent)
    at = next((row for row, tag in enumerate(children) if tag.id == before), len(children))
    first = [tag for tag in children[:at] if tag.id not in moving]
    last = [tag for tag in children[at:] if tag.id not in moving]
    return Batch(tuple(_numbered(codebook, [*first, *moved, *last], parent)))


def step(codebook: Codebook, keys: Iterable[str], by: int) -> Batch:
    """Move tags one place up (-1) or down (1) among their siblings; those at the end stay."""
    moved = outermost(codebook, keys)
    moving = {tag.id for tag in moved}
    changes: list[EditTag] = []
    for parent in dict.fromkeys(_standing(codebook, tag) for tag in moved):
        order = codebook.children(parent)[::-by]
        for row in range(1, len(order)):
            if order[row].id in moving and order[row - 1].id not in moving:
                order[row - 1], order[row] = order[row], order[row - 1]
        changes += _numbered(codebook, order[::-by], parent)
    return Batch(tuple(changes))


def deeper(codebook: Codebook, keys: Iterable[str]) -> Batch:
    """Put tags under the sibling before the first of them; nothing where there is none."""
    moved = outermost(codebook, keys)
    moving = {tag.id for tag in moved}
    above = None
    for sibling in codebook.children(_standing(codebook, moved[0])) if moved else ():
        if sibling.id == moved[0].id:
            break
        above = sibling if sibling.id not in moving else above
    return place(codebook, moving, above.id) if above else Batch(())


def out(codebook: Codebook, keys: Iterable[str]) -> Batch:
    """Put tags beside the tag they stand under, right after it; nothing at the root."""
    moved = outermost(codebook, keys)
    parent = _standing(codebook, moved[0]) if moved else None
    if parent is None:
        return Batch(())
    above = codebook.get(parent)
    siblings = codebook.children(_standing(codebook, above))
    after = siblings[siblings.index(above) + 1 :]
    before = next((tag.id for tag in after), None)
    return place(codebook, (tag.id for tag in moved), above.parent, before)


def sort_children(codebook: Codebook, parent: str | None, key: Callable[[Tag], Any]) -> Batch:
    """Sort the tags right under ``parent``; those that are alike stay as they stand."""
    return Batch(tuple(_numbered(codebook, sorted(codebook.children(parent), key=key), parent)))


def recolour(codebook: Codebook, keys: Iterable[str], colour: str, *, below: bool) -> Batch:
    """Give tags a colour; with ``below`` also those below them."""
    wanted = _with_below(codebook, keys) if below else list(dict.fromkeys(keys))
    tags = (codebook.get(key) for key in wanted)
    return Batch(tuple(EditTag(replace(t, colour=colour)) for t in tags if t.colour != colour))


def archive(codebook: Codebook, keys: Iterable[str], *, archived: bool) -> Batch:
    """Take tags, and with them those below, out of use; or put them, and with them those above,
    into use again."""
    if archived:
        changed = {tag.id for tag in outermost(codebook, keys)}
    else:
        changed = {above for key in keys for above in codebook.line(key)}
    tags = (tag for tag in codebook.tags if tag.id in changed and tag.archived != archived)
    return Batch(tuple(EditTag(replace(tag, archived=archived)) for tag in tags))


def _with_below(codebook: Codebook, keys: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(each for key in keys for each in codebook.subtree(key)))


def _standing(codebook: Codebook, tag: Tag) -> str | None:
    """The id of the tag that a tag stands under; None at the root."""
    return tag.parent if tag.parent is not None and tag.parent in codebook else None


def _numbered(codebook: Codebook, order: list[Tag], parent: str | None) -> Iterable[EditTag]:
    """The edits that put tags under ``parent`` in this order; none if they stand in it."""
    if order == codebook.children(parent):
        return
    for position, tag in enumerate(order):
        if (tag.parent, tag.position) != (parent, position):
            yield EditTag(replace(tag, parent=parent, position=position))
