"""Putting many annotations on articles at once, and taking them out again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from peewee import SqliteDatabase, chunked

from db import annotated, models, reads
from db.chunks import chunks
from db.rows import annotation_row, annotation_value
from db.tables import delete, insert_all, present
from reader.anchor import holds
from reader.changes import AddAnnotations, Affected, Applied, EraseAnnotations, Kind
from reader.errors import Gone
from reader.model import Annotation

_TEXTS = 100
"""How many texts are read at once."""


def add_all(database: SqliteDatabase, change: AddAnnotations) -> Applied:
    """Keep annotations; Gone, ValueError if an anchor is not the text. Each text is read once."""
    annotations = change.annotations
    _check_anchors(database, annotations)
    _check_tags(database, annotations)
    insert_all(database, models.Annotation, list(map(annotation_row, annotations)))
    links = [
        {"annotation": each.id, "tag": tag, "position": position}
        for each in annotations
        for position, tag in enumerate(each.tags)
    ]
    insert_all(database, models.AnnotationTag, links)
    keys = tuple(each.id for each in annotations)
    return Applied(EraseAnnotations(keys), _touched(annotations))


def erase_all(database: SqliteDatabase, change: EraseAnnotations) -> Applied:
    """Take annotations out for good, whole into the inverse; Gone."""
    table, found = models.Annotation, dict[str, Annotation]()
    for some in chunks(change.ids):
        found.update((each.id, each) for each in _there(database, some))
    stood = tuple(present(found.get(key), Kind.ANNOTATION, key) for key in change.ids)
    for some in chunks(change.ids):
        delete(database, table, table.id.in_(some))
    return Applied(AddAnnotations(stood), _touched(stood))


def _there(database: SqliteDatabase, keys: Sequence[str]) -> list[Annotation]:
    """Those of some annotations that neither are in the trash nor have their articles there."""
    table, article = models.Annotation, models.Article
    query = (
        table.select(table)
        .join(article, on=(table.article == article.id))
        .where(table.id.in_(keys), table.deleted_at.is_null(), reads.is_there(article))
    )
    tags = annotated.tags_of(database, keys)
    return [annotation_value(row, tags[row["id"]]) for row in query.dicts().execute(database)]


def _check_anchors(database: SqliteDatabase, annotations: Iterable[Annotation]) -> None:
    """Refuse an anchor that is not the article's own text: that would be a defect of ours."""
    on = defaultdict[str, list[Annotation]](list)
    for each in annotations:
        on[each.article].append(each)
    for some in chunked(on, _TEXTS):
        present_texts = _texts(database, some)
        for key in some:
            version, text = present(present_texts.get(key), Kind.ARTICLE, key)
            for each in on[key]:
                whole = text if each.version == version else _former(database, each)
                if not holds(whole, each.anchor):
                    raise ValueError(f"{each.anchor} is not the text of article {key}")


def _texts(database: SqliteDatabase, keys: Sequence[str]) -> dict[str, tuple[int, str]]:
    """The present texts of articles that are there, each with its version."""
    table = models.Article
    query = table.select(table.id, table.version, table.source_text)
    rows = query.where(table.id.in_(keys), table.deleted_at.is_null()).tuples().execute(database)
    return {key: (version, text) for key, version, text in rows}


def _former(database: SqliteDatabase, annotation: Annotation) -> str:
    key = annotation.article
    return present(reads.text_of(database, key, annotation.version), Kind.ARTICLE, key)


def _check_tags(database: SqliteDatabase, annotations: Iterable[Annotation]) -> None:
    """Refuse a tag that is not in the codebook."""
    asked = dict.fromkeys(tag for each in annotations for tag in each.tags)
    there = annotated.live_tags(database, tuple(asked))
    for tag in asked:
        if tag not in there:
            raise Gone(kind=Kind.TAG, id=tag)


def _touched(annotations: Iterable[Annotation]) -> Affected:
    """What they show up in."""
    rows = [(each.article, each.id, each.tags) for each in annotations]
    return Affected(
        articles=frozenset(article for article, _, _ in rows),
        tags=frozenset(tag for _, _, tags in rows for tag in tags),
        annotations=frozenset(key for _, key, _ in rows),
    )
