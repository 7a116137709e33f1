"""Splitting a tag: some of its passages go to a new one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from reader.changes import AddTag, Batch, SetTags, Tagging
from reader.model import Tag


def split(taggings: Iterable[Tagging], tag: Tag, new: Tag, at: datetime) -> Batch:
    """The one step that makes ``new`` and gives it to ``taggings`` in the place of ``tag``.

    Those without ``tag``, and all that are not named, stay as they are.
    """
    moved = tuple(_given(each, tag.id, new.id, at) for each in taggings if tag.id in each.tags)
    return Batch((AddTag(new), SetTags(moved)) if moved else (AddTag(new),))


def _given(tagging: Tagging, old: str, new: str, at: datetime) -> Tagging:
    tags = tuple(dict.fromkeys(new if key == old else key for key in tagging.tags))
    return Tagging(tagging.annotation, tags, at)
