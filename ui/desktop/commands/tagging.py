"""Tags put on and taken off annotations, one or ten thousand, as one step that has a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.changes import AddTag, Batch, SetTags, Tagging
from reader.model import Tag, now
from ui.desktop import step_titles
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr


def put_on(desk: Desk, lacking: Iterable[Tagging], tag: str) -> None:
    """Put a tag (its id) on annotations that lack it."""
    change = with_tag(lacking, tag)
    title = step_titles.tagged(len(change.taggings), tag, desk.session.codebook())
    desk.session.apply(change, title)


def take_off(desk: Desk, annotations: Iterable[Tagging], tags: set[str]) -> None:
    """Take tags (their ids) off the annotations that carry them."""
    at = now()
    change = SetTags(
        tuple(
            Tagging(each.annotation, tuple(key for key in each.tags if key not in tags), at)
            for each in annotations
            if tags & set(each.tags)
        )
    )
    title = step_titles.untagged(len(change.taggings), sorted(tags), desk.session.codebook())
    desk.session.apply(change, title)


def put_new_on(desk: Desk, annotations: Iterable[Tagging], tag: Tag) -> None:
    """Make a tag and put it on annotations, as one step."""
    title = tr("tag with the new tag {tag}").format(tag=tag.name)
    desk.session.apply(Batch((AddTag(tag), with_tag(annotations, tag.id))), title)


def with_tag(annotations: Iterable[Tagging], tag: str) -> SetTags:
    """The change that puts a tag after the others of each annotation."""
    at = now()
    return SetTags(
        tuple(replace(each, tags=(*each.tags, tag), modified_at=at) for each in annotations)
    )
