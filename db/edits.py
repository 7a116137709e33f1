"""Adding and editing articles, tags and annotations: each gives back what undoes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from peewee import SqliteDatabase

from db import annotated, history, models, pictures, reads, reprints, search
from db.rows import (
    annotation_row,
    article_row,
    evidence_text,
    extraction_row,
    folded_row,
    metadata_row,
    tag_row,
)
from db.tables import delete, insert, insert_all, present, update
from reader.anchor import holds
from reader.changes import (
    AddAnnotation,
    AddArticle,
    AddTag,
    Affected,
    Applied,
    EditAnnotation,
    EditMetadata,
    EditTag,
    Erase,
    Kind,
    SetScript,
)
from reader.codebook import Codebook
from reader.errors import BadTagParent, Gone, TagExists
from reader.model import Annotation, Tag


def add_article(database: SqliteDatabase, change: AddArticle) -> Applied:
    """Keep an article with its bytes and images."""
    article = change.article
    row = {**article_row(article), **extraction_row(change.extraction)}
    insert(database, models.Article, row | {"origin": change.origin})
    insert(database, models.RawBytes, {"article": article.id, "data": change.raw})
    pictures.keep(database, article.id, article.info.version, change.extraction)
    reprints.keep(database, article)
    search.add(database, article.id)
    return Applied(Erase(Kind.ARTICLE, article.id), Affected(articles=frozenset({article.id})))


def edit_metadata(database: SqliteDatabase, change: EditMetadata) -> Applied:
    """Put other metadata on an article, with other evidence if any is given; Gone."""
    key = change.article
    row = {**metadata_row(change.metadata), **folded_row(change.metadata)}
    former = present(reads.article_info(database, key), Kind.ARTICLE, key)
    inverse = EditMetadata(key, former.metadata)
    if change.evidence is not None:
        inverse = replace(inverse, evidence=reads.evidence(database, key))
        row["evidence"] = evidence_text(change.evidence)
    with search.renewed(database, key):
        update(database, models.Article, key, row)
    return Applied(inverse, Affected(articles=frozenset({key})))


def set_script(database: SqliteDatabase, change: SetScript) -> Applied:
    """Keep another script as the one an article is written in; Gone."""
    key = change.article
    former = present(reads.article_info(database, key), Kind.ARTICLE, key)
    update(database, models.Article, key, {"script": change.script.value})
    return Applied(SetScript(key, former.script), Affected(articles=frozenset({key})))


def add_tag(database: SqliteDatabase, change: AddTag) -> Applied:
    """Keep a tag; CodebookError, Gone."""
    tag = change.tag
    check_place(database, tag)
    insert(database, models.Tag, tag_row(tag))
    return Applied(Erase(Kind.TAG, tag.id), Affected(tags=frozenset({tag.id})))


def edit_tag(database: SqliteDatabase, change: EditTag) -> Applied:
    """Put an edited tag in the place of the former; CodebookError, Gone."""
    tag = change.tag
    former = present(annotated.tag(database, tag.id), Kind.TAG, tag.id)
    check_place(database, tag)
    update(database, models.Tag, tag.id, tag_row(tag))
    return Applied(EditTag(former), Affected(tags=frozenset({tag.id})))


def check_place(database: SqliteDatabase, tag: Tag) -> None:
    """A live tag stands under a live parent, beside siblings of other names."""
    if Codebook().check_name(tag.name) != tag.name:
        raise ValueError(f"the name {tag.name!r} has spaces around it")
    above = tag.parent
    while above is not None:
        if above == tag.id:
            raise BadTagParent(tag=tag.name)
        above = present(annotated.tag(database, above), Kind.TAG, above).parent
    if annotated.has_twin(database, tag):
        raise TagExists(tag=tag.name)


def add_annotation(database: SqliteDatabase, change: AddAnnotation) -> Applied:
    """Keep an annotation; Gone, ValueError if its anchor is not the text."""
    annotation = change.annotation
    _check_anchor(database, annotation)
    _check_tags(database, annotation.tags)
    insert(database, models.Annotation, annotation_row(annotation))
    _link(database, annotation.id, annotation.tags)
    return Applied(Erase(Kind.ANNOTATION, annotation.id), touched(annotation))


def edit_annotation(database: SqliteDatabase, change: EditAnnotation) -> Applied:
    """Put an edited annotation in the place of the former; as adding."""
    annotation = change.annotation
    former = annotated.annotation(database, annotation.id)
    if former is None or former.article != annotation.article:
        raise Gone(kind=Kind.ANNOTATION, id=annotation.id)
    _check_anchor(database, annotation)
    links = annotated.links(database, annotation.id)
    hidden = tuple(tag for tag in links if tag not in former.tags)
    _check_tags(database, annotation.tags, hidden)
    history.note(database, (annotation.id,))
    update(database, models.Annotation, annotation.id, annotation_row(annotation))
    link = models.AnnotationTag
    delete(database, link, link.annotation == annotation.id)
    _link(database, annotation.id, _with_hidden(annotation.tags, links, hidden))
    inverse = EditAnnotation(replace(former, tags=links))
    return Applied(inverse, touched(annotation) | touched(former))


def _with_hidden(
    tags: Sequence[str], links: Sequence[str], hidden: Sequence[str]
) -> tuple[str, ...]:
    """``tags`` and the ``hidden`` ones, each of these at the place it has among ``links``.

    Links to tags in the trash stay, so that restoring the tag restores them.
    """
    merged = list(tags)
    for place, tag in enumerate(links):
        if tag in hidden and tag not in tags:
            merged.insert(place, tag)
    return tuple(merged)


def _check_anchor(database: SqliteDatabase, annotation: Annotation) -> None:
    """Refuse an anchor that is not the article's own text: that would be a defect of ours."""
    key = annotation.article
    if not reads.has_article(database, key):
        raise Gone(kind=Kind.ARTICLE, id=key)
    # Compared here and not by SQL's substr, which ends at a NUL.
    text = present(reads.text_of(database, key, annotation.version), Kind.ARTICLE, key)
    if not holds(text, annotation.anchor):
        raise ValueError(f"{annotation.anchor} is not the text of article {key}")


def _check_tags(database: SqliteDatabase, tags: Sequence[str], hidden: Sequence[str] = ()) -> None:
    """Refuse a tag that is not in the codebook nor among the ``hidden`` ones."""
    live = annotated.live_tags(database, tags)
    for tag in tags:
        if tag not in live and tag not in hidden:
            raise Gone(kind=Kind.TAG, id=tag)


def _link(database: SqliteDatabase, annotation: str, tags: Iterable[str]) -> None:
    links = enumerate(tags)
    rows = [{"annotation": annotation, "tag": tag, "position": position} for position, tag in links]
    insert_all(database, models.AnnotationTag, rows)


def touched(annotation: Annotation) -> Affected:
    """What an annotation shows up in."""
    return Affected(
        articles=frozenset({annotation.article}),
        tags=frozenset(annotation.tags),
        annotations=frozenset({annotation.id}),
    )
