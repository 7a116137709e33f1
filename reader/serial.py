"""The JSON shapes others may rely on, all in one place.

Dates and times of ours are ISO 8601 in UTC with ``Z`` and milliseconds. An article's
``published_at`` is as the page prints it. Offsets are code points in the source text.
"""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.codebook import Codebook
from reader.model import Annotation, ArticleInfo, Block, Evidence, Tag
from reader.shelf import Attribute

if TYPE_CHECKING:
    from reader.reprints import Reprint
    from reader.whole import WholeArticle

Json = dict[str, object]


def article_json(info: ArticleInfo) -> Json:
    """An article without its text. Unknown fields are empty, but for ``published_at`` and ``url``,
    which are null."""
    known = info.metadata
    return {
        "id": info.id,
        "title": known.title,
        "outlet": known.outlet,
        "author": known.author,
        "editor": known.editor,
        "responsible_editor": known.responsible_editor,
        "published_at": known.published_at or None,
        "url": known.url or None,
        "script": info.script.value,
        "length": info.length,
        "sha256": info.sha256,
        "added_at": utc_text(info.added_at),
    }


def whole_json(whole: WholeArticle) -> Json:
    """An article with its text and all else that is kept of it, bytes in Base64.

    ``annotations`` counts all of the article in its library. The blocks of images are counted from
    0. ``values`` are by the ids of the columns.
    """
    article, made = whole.article, whole.extraction
    return {
        **article_json(article.info),
        "annotations": article.info.annotations,
        "version": article.info.version,
        "state": article.info.state.value,
        "source_text": article.source_text,
        "blocks": [block_json(block) for block in article.blocks],
        "raw": base64_text(whole.raw),
        "origin": whole.origin,
        "encoding": made.encoding,
        "images": [
            {"media_type": each.media_type, "block": each.block, "data": base64_text(each.data)}
            for each in made.images
        ],
        "remote_images": [{"url": each.url, "block": each.block} for each in made.remote_images],
        "evidence": [evidence_json(each) for each in made.evidence],
        "cautions": [each.name.lower() for each in made.cautions],
        "memo": whole.memo,
        "values": dict(whole.values),
        "collections": list(whole.collections),
    }


def attribute_json(attribute: Attribute) -> Json:
    """A column of the researcher's own."""
    return {
        "id": attribute.id,
        "name": attribute.name,
        "kind": attribute.kind.value,
        "choices": list(attribute.choices),
        "position": attribute.position,
    }


def base64_text(data: bytes) -> str:
    """Bytes in Base64 (RFC 4648, section 4), on one line."""
    return b64encode(data).decode()


def block_json(block: Block) -> Json:
    """A block: its kind and where it stands."""
    return {"kind": block.kind.value, "start": block.start, "end": block.end}


def evidence_json(evidence: Evidence) -> Json:
    """Why a field says what it says; ``place`` is where that was read."""
    return {
        "field": evidence.field,
        "text": evidence.text,
        "place": evidence.place.value,
        "sure": evidence.sure,
    }


def orphan_json(annotation: Annotation, article: ArticleInfo) -> Json:
    """What is said of an orphan besides: that it is one, and the ``version`` of its article's text
    that its offsets are of. Of others nothing is said."""
    if annotation.stands_on(article):
        return {}
    return {"orphan": True, "version": annotation.version}


def annotation_json(annotation: Annotation, codebook: Codebook) -> Json:
    """An annotation, its tags as paths."""
    anchor = annotation.anchor
    return {
        "id": annotation.id,
        "article": annotation.article,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "tags": list(codebook.paths(annotation.tags)),
        "note": annotation.note,
        "coder": annotation.coder,
        "created_at": utc_text(annotation.created_at),
        "modified_at": utc_text(annotation.modified_at),
    }


def reprint_json(article: str, found: Reprint) -> Json:
    """An article by its id and a reprint of it: how much is the same, from 0 to 1, and whether one
    is a part of the other."""
    return {
        "article": article,
        "reprint": found.info.id,
        "similarity": round(found.similarity, 3),
        "contained": found.contained,
    }


def tag_json(tag: Tag, codebook: Codebook) -> Json:
    """A tag of the codebook with its path; ``parent`` is an id, or null at the root."""
    return {
        "id": tag.id,
        "path": codebook.path(tag.id),
        "name": tag.name,
        "parent": tag.parent,
        "colour": tag.colour,
        "pattern": tag.pattern.value,
        "description": tag.description,
        "shortcut": tag.shortcut,
        "position": tag.position,
        "memo": tag.memo,
        "archived": tag.archived,
    }


def utc_text(at: datetime) -> str:
    """A time as ``2024-03-05T08:15:00.000Z``; parts of milliseconds are cut off."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"
