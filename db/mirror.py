"""The mirror: a second copy of what people wrote and what stands in a library once only.

Texts, bytes and anchors have sums, or stand twice. A note, a name or a memo does not: without a
copy, another letter in it would be seen by nobody. Triggers of SQLite keep the copies, so that any
program that writes to the file keeps them in step: what differs is damage, and no edit.

A row of a ``source`` table is known by its ``key``, and what it ``held`` is the values of some of
its columns; both are JSON lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from reader.immutable import immutable


class Thing(StrEnum):
    """What a person calls what a row is about."""

    ARTICLE = "article"
    TAG = "tag"
    ANNOTATION = "annotation"
    COLUMN = "column"
    COLLECTION = "collection"
    FILTER = "filter"
    ENTRY = "dictionary entry"
    SETTING = "setting"


class Part(StrEnum):
    """What a person calls what a column holds."""

    TITLE = "title"
    OUTLET = "outlet"
    AUTHOR = "author"
    EDITOR = "editor"
    RESPONSIBLE_EDITOR = "responsible editor"
    DATE = "date"
    ADDRESS = "address"
    SCRIPT = "script"
    STATE = "state"
    MEMO = "memo"
    NOTE = "note"
    CODER = "coder"
    NAME = "name"
    COLOUR = "colour"
    PATTERN = "pattern"
    DESCRIPTION = "description"
    SHORTCUT = "shortcut"
    VALUE = "value"
    IMAGE = "image"
    HISTORY = "history"
    ORDER = "order of tags"
    PLACE = "place"
    VERSION = "version"
    KIND = "kind"
    TIME = "time"
    TRASH = "place in the trash"
    ORIGIN = "origin"
    MEMBERS = "articles"
    WORDING = "wording"


@immutable
class Copied:
    """A table whose rows have copies: of which ``columns``, by the columns of their ``keys``.

    ``name`` and ``owner`` are SQL over a row ``t``: what a person calls what it is about, and its
    id. Rows that hold what is ``usual``, JSON, have no copy.
    """

    table: str
    thing: Thing
    columns: Mapping[str, Part]
    name: str
    owner: str = "t.id"
    keys: tuple[str, ...] = ("id",)
    usual: str = ""

    def key(self, row: str = "") -> str:
        """SQL: the key of a row, which a prefix names."""
        return _json(self.keys, row)

    def held(self, row: str = "") -> str:
        """SQL: what its copy should hold."""
        return _json(self.columns, row)

    def worth_it(self, row: str = "") -> str:
        """SQL: whether it has one."""
        return f"{self.held(row)} != '{self.usual}'" if self.usual else "true"

    def put(self, row: str = "", origin: str = "") -> str:
        """SQL: copy a row, or all of an origin, `` FROM …``."""
        return (
            f"INSERT INTO mirror (source, key, held) "
            f"SELECT '{self.table}', {self.key(row)}, {self.held(row)}{origin} "
            f"WHERE {self.worth_it(row)} "
            "ON CONFLICT (source, key) DO UPDATE SET held = excluded.held"
        )


def _json(columns: Iterable[str], row: str) -> str:
    named = ", ".join(f'{row}"{each}"' for each in columns)
    return f"json_array({named})"


_NAMED = {"name": Part.NAME}
_ITEM = {"position": Part.PLACE, "deleted_at": Part.TRASH}
_MADE = {"evidence": Part.ORIGIN, "cautions": Part.ORIGIN}
_TITLE = "(SELECT title FROM article WHERE article.id = t.article_id)"
_QUOTE = "(SELECT quote FROM annotation WHERE annotation.id = t.annotation_id)"

COPIED = (
    Copied(
        "article",
        Thing.ARTICLE,
        {
            "title": Part.TITLE,
            "outlet": Part.OUTLET,
            "author": Part.AUTHOR,
            "editor": Part.EDITOR,
            "responsible_editor": Part.RESPONSIBLE_EDITOR,
            "published_at": Part.DATE,
            "url": Part.ADDRESS,
            "script": Part.SCRIPT,
            "origin": Part.ORIGIN,
            "encoding": Part.ORIGIN,
            "added_at": Part.TIME,
            "deleted_at": Part.TRASH,
            "version": Part.VERSION,
            "state": Part.STATE,
            "memo": Part.MEMO,
            **_MADE,
        },
        "t.title",
    ),
    Copied(
        "former_text",
        Thing.ARTICLE,
        {"script": Part.SCRIPT, "encoding": Part.ORIGIN, **_MADE},
        _TITLE,
        "t.article_id",
        ("article_id", "version"),
    ),
    Copied(
        "image",
        Thing.ARTICLE,
        dict.fromkeys(("article_id", "version", "block", "media_type", "blob_id"), Part.IMAGE),
        _TITLE,
        "t.article_id",
    ),
    Copied(
        "remote_image",
        Thing.ARTICLE,
        dict.fromkeys(("article_id", "version", "block", "url"), Part.IMAGE),
        _TITLE,
        "t.article_id",
    ),
    Copied(
        "tag",
        Thing.TAG,
        {
            "parent_id": Part.PLACE,
            **_NAMED,
            "colour": Part.COLOUR,
            "pattern": Part.PATTERN,
            "description": Part.DESCRIPTION,
            "shortcut": Part.SHORTCUT,
            **_ITEM,
            "memo": Part.MEMO,
            "archived": Part.STATE,
        },
        "t.name",
    ),
    Copied(
        "annotation",
        Thing.ANNOTATION,
        {
            "note": Part.NOTE,
            "coder": Part.CODER,
            "created_at": Part.TIME,
            "modified_at": Part.TIME,
            "deleted_at": Part.TRASH,
            "version": Part.VERSION,
        },
        "t.quote",
    ),
    Copied(
        "former_annotation",
        Thing.ANNOTATION,
        dict.fromkeys(("annotation_id", "at", "coder", "state"), Part.HISTORY),
        _QUOTE,
        "t.annotation_id",
    ),
    Copied(
        "annotation_tag",
        Thing.ANNOTATION,
        {"position": Part.ORDER},
        _QUOTE,
        "t.annotation_id",
        ("annotation_id", "tag_id"),
        "[0]",  # the first tag of an annotation is most often alone
    ),
    Copied(
        "attribute",
        Thing.COLUMN,
        {**_NAMED, "kind": Part.KIND, "choices": Part.VALUE, **_ITEM},
        "t.name",
    ),
    Copied(
        "attribute_value",
        Thing.ARTICLE,
        {"value": Part.VALUE},
        _TITLE,
        "t.article_id",
        ("article_id", "attribute_id"),
    ),
    Copied("collection", Thing.COLLECTION, {**_NAMED, **_ITEM}, "t.name"),
    Copied(
        "collection_article",
        Thing.COLLECTION,
        {},
        "(SELECT name FROM collection WHERE collection.id = t.collection_id)",
        "t.collection_id",
        ("collection_id", "article_id"),
    ),
    Copied(
        "saved_filter",
        Thing.FILTER,
        {**_NAMED, "view": Part.VALUE, "query": Part.VALUE, **_ITEM},
        "t.name",
    ),
    Copied(
        "dictionary_entry",
        Thing.ENTRY,
        {"shown": Part.WORDING},
        "t.source",
        "t.source",
        ("article", "source", "into"),
    ),
    Copied("setting", Thing.SETTING, {"value": Part.VALUE}, "t.key", "t.key", ("key",)),
)


def triggers() -> Iterator[tuple[str, str]]:
    """The triggers that keep the copies: name and SQL."""
    for each in COPIED:
        named = ", ".join(f'"{column}"' for column in (*each.keys, *each.columns))
        drop = f"DELETE FROM mirror WHERE source = '{each.table}' AND key = {each.key('OLD.')}"
        moved = f"(key != {each.key('NEW.')} OR NOT {each.worth_it('NEW.')})"
        for event, body in (
            ("INSERT", f"{each.put('NEW.')};"),
            (f"UPDATE OF {named}", f"{drop} AND {moved}; {each.put('NEW.')};"),
            ("DELETE", f"{drop};"),
        ):
            name = f"mirror_{each.table}_{event.split()[0].lower()}"
            yield name, f"CREATE TRIGGER {name} AFTER {event} ON {each.table} BEGIN {body} END"
