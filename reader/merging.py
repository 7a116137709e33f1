"""Merging a tag into another, with everything that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from reader.changes import Batch, Change, EditTag, Kind, SetTags, Tagging, Trash
from reader.codebook import Codebook
from reader.errors import BadTagParent
from reader.model import Tag


def merge(
    codebook: Codebook, taggings: Iterable[Tagging], tag: Tag, into: Tag, at: datetime
) -> Batch:
    """The one step that merges ``tag`` into ``into`` at a time.

    ``taggings`` with ``tag`` get ``into`` in its place; those without it stay as they are. The tags
    below ``tag`` move below ``into``; one that finds its name taken there is merged into that one.
    What was written of a merged tag is put below what is written of the other. ``tag`` goes to the
    trash. Raises BadTagParent where ``into`` is ``tag`` or below it.
    """
    if into.id in codebook.subtree(tag.id):
        raise BadTagParent(tag=tag.name)
    merged: dict[str, str] = {}
    moves = list(_moves(codebook, tag, into, merged))
    notes = [
        EditTag(with_notes_of(codebook.get(new), codebook.get(old))) for old, new in merged.items()
    ]
    retagged = tuple(
        _retagged(each, merged, at) for each in taggings if not merged.keys().isdisjoint(each.tags)
    )
    edits = (SetTags(retagged),) if retagged else ()
    return Batch((*moves, *notes, *edits, Trash(Kind.TAG, (tag.id,), at)))


def with_notes_of(tag: Tag, other: Tag) -> Tag:
    """``tag`` with what is written of ``other`` below what is written of it."""
    return replace(
        tag,
        description=_joined(tag.description, other.description),
        memo=_joined(tag.memo, other.memo),
    )


def _joined(one: str, other: str) -> str:
    return one if other in one else "\n\n".join(filter(None, (one, other)))


def _moves(codebook: Codebook, tag: Tag, into: Tag, merged: dict[str, str]) -> Iterator[Change]:
    """The moves of the tags below ``tag``; what is merged is noted in ``merged``, id to id."""
    merged[tag.id] = into.id
    twins = {child.name: child for child in codebook.children(into.id) if child.id != tag.id}
    position = codebook.next_position(into.id)
    for child in codebook.children(tag.id):
        if child.name in twins:
            yield from _moves(codebook, child, twins[child.name], merged)
        else:
            yield EditTag(replace(child, parent=into.id, position=position))
            position += 1


def _retagged(tagging: Tagging, merged: dict[str, str], at: datetime) -> Tagging:
    tags = tuple(dict.fromkeys(merged.get(key, key) for key in tagging.tags))
    return Tagging(tagging.annotation, tags, at)
