"""QualCoder's projects: a folder ``….qda`` with a SQLite file ``data.qda`` in it, up to version 17
of their schema (QualCoder 4.0).

A coding is a text (``fid``), a code (``cid``), two positions and the words between them
(``seltext``). Positions that come from the mouse count UTF-16 units, others code points: see
`reader.exchange.positions`. Times are those of the computer, without a zone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from db.foreign.project import Project, Row, number_of, opened, text_of, time_of
from reader.anchor import describe
from reader.codebook import is_colour, rarest_colour
from reader.errors import NoCoding, Unreadable
from reader.exchange.bundle import Bundle, LeftOut, Why
from reader.exchange.foreign_article import foreign_article
from reader.exchange.ids import made_id
from reader.exchange.positions import Positions
from reader.model import Annotation, Article, Tag
from reader.quotes import Place
from reader.reasons import Reason
from reader.shelf import Attribute, AttributeKind
from reader.whole import WholeArticle

TABLES = ("source", "code_text", "code_name", "code_cat")
FILE = "data.qda"

_CODING = ("ctid", "cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo")
_NOT_TEXT = ("code_image", "code_av")
_NOT_KEPT = (("journal", "name"), ("cases", "name"), ("project", "memo"))
"""Tables of things that are left out, and the column that a person knows them by."""


@dataclass(slots=True)
class _Reading:
    """What has been read: everything by its number in the project."""

    project: str = ""
    articles: dict[object, WholeArticle] = field(default_factory=dict)
    positions: dict[object, Positions] = field(default_factory=dict)
    tags: dict[object, Tag] = field(default_factory=dict)
    attributes: dict[str, Attribute] = field(default_factory=dict)
    annotations: dict[str, Annotation] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    def leave(self, what: object, why: Why) -> None:
        """List something that is not taken in."""
        self.left_out.append(LeftOut(text_of(what).strip(), why))


def file_of(path: Path) -> Path:
    """The file of a project that is named by its folder or by itself. Raises Unreadable for one
    that leads out of the folder."""
    file = path / FILE if path.is_dir() else path
    if path.is_dir() and file.is_symlink():
        raise Unreadable(name=path.name, reason=Reason.NOT_ORDINARY)
    return file


def read(path: Path) -> Bundle:
    """What a project holds, named by its folder or its file. Raises NoCoding, and what `opened`
    raises."""
    with opened(file_of(path)) as project:
        if not project.has(*TABLES):
            raise NoCoding(name=path.name)
        reading = _Reading()
        made = next(project.rows("project", ("date",)), {"date": ""})
        reading.project = made_id("qualcoder", made["date"])
        _read_tags(project, reading)
        _read_sources(project, reading)
        _read_values(project, reading)
        for row in project.rows("code_text", _CODING):
            _read_coding(row, reading)
        for row in project.rows(
            "annotation", ("anid", "fid", "pos0", "pos1", "memo", "owner", "date")
        ):
            _read_annotation(row, reading)
        _read_the_rest(project, reading)
    return Bundle(
        articles=tuple(reading.articles.values()),
        tags=tuple(reading.tags.values()),
        attributes=tuple(reading.attributes.values()),
        annotations=tuple(reading.annotations.values()),
        left_out=tuple(reading.left_out),
    )


# -- codes


def _read_tags(project: Project, reading: _Reading) -> None:
    """Categories and codes as one tree: a code may stand below a category or another code."""
    used = Counter[str]()
    for row in project.rows("code_cat", ("catid", "name", "memo", "supercatid")):
        colour = rarest_colour(used)
        used[colour] += 1
        above = ("category", row["supercatid"])
        _add_tag(reading, ("category", row["catid"]), above, row, colour)
    columns = ("cid", "name", "memo", "catid", "color", "supercid")
    for row in project.rows("code_name", columns):
        given = text_of(row["color"])
        colour = given.upper() if is_colour(given) else rarest_colour(used)
        code = row["supercid"] is not None
        above = ("code", row["supercid"]) if code else ("category", row["catid"])
        _add_tag(reading, ("code", row["cid"]), above, row, colour)


def _add_tag(
    reading: _Reading, key: tuple[str, object], above: tuple[str, object], row: Row, colour: str
) -> None:
    parent = None if above[1] is None else made_id(reading.project, *above)
    name = text_of(row["name"]).replace(" / ", "/")
    reading.tags[key] = Tag(
        made_id(reading.project, *key), name, parent, colour, memo=text_of(row["memo"])
    )


# -- texts and what is said of them


def _read_sources(project: Project, reading: _Reading) -> None:
    for row in project.rows("source", ("id", "name", "fulltext", "memo", "date")):
        text = row["fulltext"]
        if not isinstance(text, str):
            reading.leave(row["name"], Why.NOT_TEXT)
            continue
        raw, at = text.encode("utf-8", "replace"), time_of(row["date"], None)
        whole = foreign_article(text, raw, text_of(row["name"]), ".txt", at, text_of(row["memo"]))
        if isinstance(whole, Why):
            reading.leave(row["name"], whole)
        else:
            reading.articles[row["id"]] = whole
            reading.positions[row["id"]] = Positions(text)


def _read_values(project: Project, reading: _Reading) -> None:
    for row in project.rows("attribute_type", ("name", "caseOrFile", "valuetype")):
        name, numeric = text_of(row["name"]), row["valuetype"] == "numeric"
        if row["caseOrFile"] == "file":
            kind = AttributeKind.NUMBER if numeric else AttributeKind.TEXT
            key = made_id(reading.project, "attribute", name)
            position = len(reading.attributes)
            reading.attributes[name] = Attribute(key, name, kind, position=position)
        else:
            reading.leave(name, Why.NOT_KEPT)
    for row in project.rows("attribute", ("name", "attr_type", "value", "id")):
        value, column = text_of(row["value"]), reading.attributes.get(text_of(row["name"]))
        whole = reading.articles.get(row["id"]) if row["attr_type"] == "file" else None
        if whole and column and value.strip():
            values = {**whole.values, column.id: value}
            reading.articles[row["id"]] = replace(whole, values=values)


# -- passages


def _read_coding(row: Row, reading: _Reading) -> None:
    """A coding is one code on a passage: those of one coder on the same words become one."""
    quote = text_of(row["seltext"])

    def find(positions: Positions, start: int, end: int) -> Place | Why:
        return positions.place(start, end, quote)

    found = _found(row, reading, find)
    tag = reading.tags.get(("code", row["cid"]))
    if isinstance(found, Why):
        reading.leave(quote, found)
    elif tag is None:
        reading.leave(quote, Why.NOT_UNDERSTOOD)
    else:
        _add(reading, *found, row, tag.id)


def _read_annotation(row: Row, reading: _Reading) -> None:
    """A memo on words that need not be coded; what they are is not kept."""
    found = _found(row, reading, Positions.sure)
    if isinstance(found, Why):
        reading.leave(row["memo"], found)
    else:
        _add(reading, *found, row)


def _found(
    row: Row, reading: _Reading, find: Callable[[Positions, int, int], Place | Why]
) -> tuple[Article, Place] | Why:
    positions = reading.positions.get(row["fid"])
    start, end = number_of(row["pos0"]), number_of(row["pos1"])
    if positions is None:
        return Why.NO_ARTICLE
    if start is None or end is None:
        return Why.NOT_UNDERSTOOD
    place = find(positions, start, end)
    return place if isinstance(place, Why) else (reading.articles[row["fid"]].article, place)


def _add(reading: _Reading, article: Article, place: Place, row: Row, tag: str = "") -> None:
    coder, memo = text_of(row["owner"]), text_of(row["memo"]).strip()
    key = made_id(reading.project, article.id, row["fid"], *place, coder)
    at = time_of(row["date"], None) or article.info.added_at
    known, tags = reading.annotations.get(key), (tag,) if tag else ()
    if known is None:
        anchor = describe(article.source_text, *place)
        known = Annotation(key, article.id, anchor, tags, memo, coder, at, at)
    else:
        note = "\n\n".join(dict.fromkeys(filter(None, (known.note, memo))))
        known = replace(
            known,
            tags=tuple(dict.fromkeys((*known.tags, *tags))),
            note=note,
            created_at=min(known.created_at, at),
            modified_at=max(known.modified_at, at),
        )
    reading.annotations[key] = known


def _read_the_rest(project: Project, reading: _Reading) -> None:
    for table in _NOT_TEXT:
        for row in project.rows(table, ("cid", "memo")):
            tag = reading.tags.get(("code", row["cid"]))
            reading.leave(row["memo"] or (tag.name if tag else ""), Why.NOT_TEXT)
    for table, column in _NOT_KEPT:
        for row in project.rows(table, (column,)):
            if text_of(row[column]).strip():
                reading.leave(row[column], Why.NOT_KEPT)
