"""Merging a tag into another, with everything that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from reader.changes import Batch, Change, EditAnnotation, EditTag, Kind, Trash
from reader.codebook import Codebook
from reader.errors import BadTagParent
from reader.model import Annotation, Tag


def merge(
    codebook: Codebook, annotations: Iterable[Annotation], tag: Tag, into: Tag, at: datetime
) -> Batch:
    """The one step that merges ``tag`` into ``into`` at a time.

    ``annotations`` with ``tag`` get ``into`` in its place; those without it stay as they are. The
    tags below ``tag`` move below ``into``; one that finds its name taken there is merged into that
    one. ``tag`` goes to the trash. Raises BadTagParent where ``into`` is ``tag`` or below it.
    """
    if into.id in codebook.subtree(tag.id):
        raise BadTagParent(tag=tag.name)
    merged: dict[str, str] = {}
    moves = list(_moves(codebook, tag, into, merged))
    edits = (
        _edit(each, merged, at) for each in annotations if not merged.keys().isdisjoint(each.tags)
    )
    return Batch((*moves, *edits, Trash(Kind.TAG, (tag.id,), at)))


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


def _edit(annotation: Annotation, merged: dict[str, str], at: datetime) -> EditAnnotation:
    tags = tuple(dict.fromkeys(merged.get(key, key) for key in annotation.tags))
    return EditAnnotation(replace(annotation, tags=tags, modified_at=at))
