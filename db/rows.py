"""Rows to values and back: the only place that knows how a value is spelled in a column."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from functools import wraps
from operator import index
from typing import Any, ParamSpec, TypeVar

from reader.changes import Kind
from reader.dictionary import Entry, Into, Scope
from reader.drafts import sha256
from reader.fold import fold
from reader.model import (
    Anchor,
    Annotation,
    Article,
    ArticleInfo,
    Block,
    BlockKind,
    Caution,
    DetectedScript,
    Evidence,
    Extraction,
    Metadata,
    Pattern,
    Place,
    ReadState,
    Tag,
)
from reader.shelf import Attribute, AttributeKind, Collection, Item, SavedFilter

P = ParamSpec("P")
T = TypeVar("T")

Row = Mapping[str, Any]

METADATA = (
    "title",
    "outlet",
    "author",
    "editor",
    "responsible_editor",
    "published_at",
    "url",
)
ANCHOR = ("start", "end", "quote", "prefix", "suffix")


class BadRow(ValueError):
    """Columns that make no value: something else has written to them, or the disk has lost them."""


def from_columns(read: Callable[P, T]) -> Callable[P, T]:
    """Mark a function that makes a value of columns: where it cannot, it raises BadRow."""

    @wraps(read)
    def reading(*arguments: P.args, **named: P.kwargs) -> T:
        try:
            return read(*arguments, **named)
        except (LookupError, TypeError, ValueError) as error:
            raise BadRow(*error.args) from error

    return reading


def time_text(at: datetime) -> str:
    """A time as a column holds it: ``2026-11-23T13:05:00.123Z``."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@from_columns
def time_value(text: str) -> datetime:
    """The time a column holds."""
    return datetime.fromisoformat(text)


def blocks_text(blocks: Iterable[Block]) -> str:
    """Blocks as JSON: ``[[kind, start, end], ...]``."""
    return json.dumps([[block.kind.value, block.start, block.end] for block in blocks])


@from_columns
def blocks_value(text: str) -> tuple[Block, ...]:
    """The blocks a column holds."""
    rows = json.loads(text)
    return tuple(Block(BlockKind(kind), index(start), index(end)) for kind, start, end in rows)


def evidence_text(evidence: Iterable[Evidence]) -> str:
    """Evidence as JSON: ``[[field, text, place, sure], ...]``."""
    rows = [[each.field, each.text, each.place.name, each.sure] for each in evidence]
    return json.dumps(rows, ensure_ascii=False)


@from_columns
def evidence_value(text: str) -> tuple[Evidence, ...]:
    """The evidence a column holds."""
    return tuple(
        Evidence(field, said, Place[place], sure) for field, said, place, sure in json.loads(text)
    )


def cautions_text(cautions: Iterable[Caution]) -> str:
    """Cautions as JSON: their names."""
    return json.dumps([each.name for each in cautions])


@from_columns
def cautions_value(text: str) -> tuple[Caution, ...]:
    """The cautions a column holds."""
    return tuple(Caution[name] for name in json.loads(text))


def extraction_row(extraction: Extraction) -> dict[str, object]:
    """The columns of what was made beside a text, but for the images."""
    return {
        "encoding": extraction.encoding,
        "evidence": evidence_text(extraction.evidence),
        "cautions": cautions_text(extraction.cautions),
    }


def metadata_row(metadata: Metadata) -> dict[str, object]:
    """The columns of an article's metadata."""
    return {name: getattr(metadata, name) for name in METADATA}


def folded_row(metadata: Metadata) -> dict[str, object]:
    """The column an article is found by: title, outlet and author, each on a line, as they fold."""
    return {"folded": fold("\n".join((metadata.title, metadata.outlet, metadata.author)))}


@from_columns
def info_value(row: Row) -> ArticleInfo:
    """An article's information from its columns and a count of its annotations."""
    return ArticleInfo(
        id=row["id"],
        metadata=Metadata(**{name: row[name] for name in METADATA}),
        script=DetectedScript(row["script"]),
        length=row["length"],
        sha256=row["sha256"],
        added_at=time_value(row["added_at"]),
        annotations=row.get("annotations") or 0,
        version=row["version"],
        state=ReadState(row["state"]),
    )


@from_columns
def article_value(row: Row) -> Article:
    """An article whole from its columns."""
    return Article(info_value(row), row["source_text"], blocks_value(row["blocks"]))


def article_row(article: Article) -> dict[str, object]:
    """The columns of an article, but for where it came from."""
    info = article.info
    return {
        "id": info.id,
        **metadata_row(info.metadata),
        **folded_row(info.metadata),
        **text_row(article),
        "sha256": info.sha256,
        "added_at": time_text(info.added_at),
        "state": info.state.value,
    }


def text_row(article: Article) -> dict[str, object]:
    """The columns of a version of an article's text."""
    return {
        "version": article.info.version,
        "script": article.info.script.value,
        "source_text": article.source_text,
        "text_sha256": sha256(article.source_text.encode()),
        "length": article.info.length,
        "blocks": blocks_text(article.blocks),
    }


@from_columns
def tag_value(row: Row) -> Tag:
    """A tag from its columns."""
    return Tag(
        id=row["id"],
        name=row["name"],
        parent=row["parent"],
        colour=row["colour"],
        pattern=Pattern(row["pattern"]),
        description=row["description"],
        shortcut=row["shortcut"],
        position=row["position"],
        memo=row["memo"],
        archived=bool(row["archived"]),
    )


def tag_row(tag: Tag) -> dict[str, object]:
    """The columns of a tag."""
    return {
        "id": tag.id,
        "parent": tag.parent,
        "name": tag.name,
        "colour": tag.colour,
        "pattern": tag.pattern.value,
        "description": tag.description,
        "shortcut": tag.shortcut,
        "position": tag.position,
        "memo": tag.memo,
        "archived": int(tag.archived),
    }


def item_row(item: Item) -> dict[str, object]:
    """The columns of an item of the shelf."""
    row: dict[str, object] = {"id": item.id, "name": item.name, "position": item.position}
    match item:
        case Attribute():
            choices = json.dumps(item.choices, ensure_ascii=False)
            return {**row, "kind": item.kind.value, "choices": choices}
        case SavedFilter():
            return {**row, "view": item.view, "query": item.query}
        case Collection():
            return row


@from_columns
def item_value(kind: Kind, row: Row) -> Item:
    """An item of the shelf from its columns."""
    key, name, position = row["id"], row["name"], row["position"]
    match kind:
        case Kind.ATTRIBUTE:
            choices = tuple(json.loads(row["choices"]))
            return Attribute(key, name, AttributeKind(row["kind"]), choices, position)
        case Kind.FILTER:
            return SavedFilter(key, name, row["view"], row["query"], position)
        case _:
            return Collection(key, name, position)


@from_columns
def annotation_value(row: Row, tags: Iterable[str]) -> Annotation:
    """An annotation from its columns, or from a former state, and the ids of its tags."""
    start, end, *words = (row[name] for name in ANCHOR)
    return Annotation(
        id=row["id"],
        article=row["article"],
        anchor=Anchor(index(start), index(end), *words),  # JSON may hold what is no offset
        tags=tuple(tags),
        note=row["note"],
        coder=row["coder"],
        created_at=time_value(row["created_at"]),
        modified_at=time_value(row["modified_at"]),
        version=index(row["version"]),
    )


def anchor_row(anchor: Anchor) -> dict[str, object]:
    """The columns of an anchor."""
    return {name: getattr(anchor, name) for name in ANCHOR}


def annotation_row(annotation: Annotation) -> dict[str, object]:
    """The columns of an annotation, but for its tags."""
    return {
        "id": annotation.id,
        "article": annotation.article,
        **anchor_row(annotation.anchor),
        "note": annotation.note,
        "coder": annotation.coder,
        "created_at": time_text(annotation.created_at),
        "modified_at": time_text(annotation.modified_at),
        "version": annotation.version,
    }


@from_columns
def entry_value(row: Row) -> Entry:
    """An entry of the dictionary from its columns."""
    scope = Scope.ARTICLE if row["article"] else Scope.LIBRARY
    return Entry(row["source"], row["shown"], Into(row["into"]), scope, row["article"])


def entry_row(entry: Entry) -> dict[str, object]:
    """The columns of an entry of the dictionary."""
    return {
        "article": entry.article,
        "source": entry.source,
        "into": entry.into.value,
        "shown": entry.shown,
    }
