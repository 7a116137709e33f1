"""Giving many annotations other tags at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from peewee import SqliteDatabase

from db import history, models
from db.chunks import chunks
from db.rows import time_text, time_value
from db.tables import delete, insert_all, update_all
from reader.changes import Affected, Applied, Kind, SetTags, Tagging
from reader.errors import Gone


def taggings(database: SqliteDatabase, keys: Iterable[str]) -> list[Tagging]:
    """The tags of annotations that are there, those in the trash among them, in the order asked."""
    held: dict[str, str] = {}
    links: dict[str, list[str]] = defaultdict(list)
    table, link = models.Annotation, models.AnnotationTag
    asked = list(dict.fromkeys(keys))
    for some in chunks(asked):
        times = table.select(table.id, table.modified_at)
        times = times.where(table.id.in_(some), table.deleted_at.is_null())
        held.update(times.tuples().execute(database))
        query = link.select(link.annotation, link.tag).where(link.annotation.in_(some))
        for key, tag in query.order_by(link.position, link.tag).tuples().execute(database):
            links[key].append(tag)
    return [Tagging(key, tuple(links[key]), time_value(held[key])) for key in asked if key in held]


def set_tags(database: SqliteDatabase, change: SetTags) -> Applied:
    """Put other tags on annotations; Gone."""
    keys = [each.annotation for each in change.taggings]
    former = {each.annotation: each for each in taggings(database, keys)}
    for key in keys:
        if key not in former:
            raise Gone(kind=Kind.ANNOTATION, id=key)
    _check(database, change.taggings, former)
    history.note(database, keys)
    _write(database, change.taggings)
    stood = tuple(former[key] for key in dict.fromkeys(keys))
    return Applied(SetTags(stood), _touched(database, (*stood, *change.taggings)))


def _check(database: SqliteDatabase, wanted: Iterable[Tagging], former: dict[str, Tagging]) -> None:
    """A tag that comes on is in the codebook; one in the trash may stay where it was."""
    query = models.Tag.select(models.Tag.id).where(models.Tag.deleted_at.is_null())
    live = {key for (key,) in query.tuples().execute(database)}
    for each in wanted:
        for tag in each.tags:
            if tag not in live and tag not in former[each.annotation].tags:
                raise Gone(kind=Kind.TAG, id=tag)


def _write(database: SqliteDatabase, wanted: Sequence[Tagging]) -> None:
    link = models.AnnotationTag
    for some in chunks(wanted):
        delete(database, link, link.annotation.in_([each.annotation for each in some]))
        rows = [
            {"annotation": each.annotation, "tag": tag, "position": position}
            for each in some
            for position, tag in enumerate(each.tags)
        ]
        insert_all(database, link, rows)
    changed = [(time_text(each.modified_at), each.annotation) for each in wanted]
    update_all(database, models.Annotation, "modified_at", changed)


def _touched(database: SqliteDatabase, all_of: Sequence[Tagging]) -> Affected:
    keys = frozenset(each.annotation for each in all_of)
    articles: set[str] = set()
    table = models.Annotation
    for some in chunks(keys):
        query = table.select(table.article).where(table.id.in_(some)).distinct()
        articles.update(key for (key,) in query.tuples().execute(database))
    tags = frozenset(tag for each in all_of for tag in each.tags)
    return Affected(frozenset(articles), tags, keys)
