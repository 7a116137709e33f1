"""Taguette's projects (``.sqlite3``), as version 1.5 and those before write them.

A document is HTML; a highlight is two positions in its text, in UTF-8 bytes, with the piece of HTML
between them (``taguette/database/models.py``, ``extract.py``). Who made a highlight is in the log
of commands alone. A tag has a path, which is mere text.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from db.foreign.project import Project, Row, number_of, opened, text_of, time_of
from reader.anchor import describe
from reader.codebook import SEPARATOR, rarest_colour
from reader.errors import NoCoding
from reader.exchange.bundle import Bundle, LeftOut, Why
from reader.exchange.foreign_article import foreign_article
from reader.exchange.ids import made_id
from reader.exchange.marked_up import MarkedUp
from reader.model import Annotation, Tag
from reader.quotes import Place
from reader.whole import WholeArticle

TABLES = ("projects", "documents", "highlights", "tags", "highlight_tags")

_PARTED = (".", "/", ":", ">")
"""What people put between the names of a path in Taguette, which knows of no tree itself."""


@dataclass(slots=True)
class _Made:
    """By whom and when a highlight was made, and when it was changed last."""

    coder: str = ""
    created: datetime | None = None
    modified: datetime | None = None


@dataclass(slots=True)
class _Reading:
    projects: dict[object, str] = field(default_factory=dict)
    articles: dict[object, tuple[WholeArticle, MarkedUp]] = field(default_factory=dict)
    tags: list[Tag] = field(default_factory=list)
    tag_ids: dict[object, str] = field(default_factory=dict)
    annotations: list[Annotation] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def read(path: Path) -> Bundle:
    """What a project holds. Raises NoCoding, and what `opened` raises."""
    with opened(path) as project:
        if not project.has(*TABLES):
            raise NoCoding(name=path.name)
        reading = _Reading()
        for row in project.rows("projects", ("id", "name", "description", "created")):
            reading.projects[row["id"]] = made_id("taguette", row["name"], row["created"])
            if text_of(row["description"]).strip():
                reading.left_out.append(LeftOut(text_of(row["description"]), Why.NOT_KEPT))
        _read_tags(project, reading)
        _read_documents(project, reading)
        _read_highlights(project, reading)
    return Bundle(
        articles=tuple(whole for whole, _ in reading.articles.values()),
        tags=tuple(reading.tags),
        annotations=tuple(reading.annotations),
        left_out=tuple(reading.left_out),
    )


# -- tags


def _read_tags(project: Project, reading: _Reading) -> None:
    rows = list(project.rows("tags", ("id", "project_id", "path", "description")))
    by_project = defaultdict[object, list[Row]](list)
    for row in rows:
        by_project[row["project_id"]].append(row)
    for key, some in by_project.items():
        # Shorter paths first, so that a tag is there before those below it.
        some.sort(key=lambda row: len(text_of(row["path"])))
        paths: dict[str, Tag] = {}
        for row in some:
            tag = _tag(row, reading.projects.get(key, ""), paths)
            paths[text_of(row["path"]).strip()] = tag
            reading.tags.append(tag)
            reading.tag_ids[row["id"]] = tag.id


def _tag(row: Row, project: str, paths: dict[str, Tag]) -> Tag:
    path = text_of(row["path"]).strip()
    above, name = _above(path, paths)
    used = Counter(tag.colour for tag in paths.values() if tag.parent is None)
    parent = paths[above] if above else None
    return Tag(
        made_id(project, "tag", row["id"]),
        name.replace(SEPARATOR, "/"),
        parent.id if parent else None,
        parent.colour if parent else rarest_colour(used),
        description=text_of(row["description"]),
    )


def _above(path: str, paths: Iterable[str]) -> tuple[str, str]:
    """The path that a path stands below, and what is left of it as a name.

    Only a tag that there is counts, with a sign between: 改革措施 does not stand below 改革.
    """
    for above in sorted(paths, key=len, reverse=True):
        rest = path.removeprefix(above) if above and path.startswith(above) else ""
        name = rest.lstrip(" ")
        sign = next((sign for sign in _PARTED if name.startswith(sign)), None)
        if sign and name.lstrip(" " + sign):
            return above, name.lstrip(" " + sign)
    return "", path


# -- documents


def _read_documents(project: Project, reading: _Reading) -> None:
    columns = ("id", "name", "description", "filename", "created", "contents")
    for row in project.rows("documents", columns):
        markup, name = text_of(row["contents"]), text_of(row["name"]) or text_of(row["filename"])
        document = MarkedUp(markup)
        whole = foreign_article(
            document.text,
            markup.encode("utf-8", "replace"),
            name,
            ".html",
            time_of(row["created"]),
            text_of(row["description"]),
        )
        if isinstance(whole, Why):
            reading.left_out.append(LeftOut(name, whole))
        else:
            reading.articles[row["id"]] = (whole, document)


# -- highlights


def _read_highlights(project: Project, reading: _Reading) -> None:
    tags = defaultdict[object, list[str]](list)
    for row in project.rows("highlight_tags", ("highlight_id", "tag_id")):
        if row["tag_id"] in reading.tag_ids:
            tags[row["highlight_id"]].append(reading.tag_ids[row["tag_id"]])
    made = _log(project)
    columns = ("id", "document_id", "start_offset", "end_offset", "snippet")
    for row in project.rows("highlights", columns):
        key, quote = row["id"], MarkedUp(text_of(row["snippet"])).flat
        found = reading.articles.get(row["document_id"])
        place = _place(found[1], row, quote) if found else Why.NO_ARTICLE
        if found is None or isinstance(place, Why):
            why = place if isinstance(place, Why) else Why.NO_ARTICLE
            reading.left_out.append(LeftOut(quote.strip(), why))
            continue
        article, log = found[0].article, made.get(key, _Made())
        created = log.created or article.info.added_at
        reading.annotations.append(
            Annotation(
                made_id(article.id, "highlight", key, quote),
                article.id,
                describe(article.source_text, *place),
                tuple(tags[key]),
                "",
                log.coder,
                created,
                max(created, log.modified or created),
            )
        )


def _place(document: MarkedUp, row: Row, quote: str) -> Place | Why:
    """Where a highlight stands in the text; its piece of the document says whether it does."""
    start, end = number_of(row["start_offset"]), number_of(row["end_offset"])
    if start is None or end is None:
        return Why.NOT_UNDERSTOOD
    if start == end:
        return Why.EMPTY
    there = document.quote(start, end)
    if there is None:
        return Why.OUTSIDE
    # White space is left out: a line end at the start of a piece may have gone with its element.
    if "".join(there.split()) != "".join(quote.split()):
        return Why.OTHER_WORDS
    return document.place(start, end) or Why.EMPTY


def _log(project: Project) -> dict[object, _Made]:
    """Who made the highlights (by their ids) and when, as the log of commands says."""
    made = defaultdict[object, _Made](_Made)
    for row in project.rows("commands", ("date", "user_login", "payload")):
        payload = _payload(text_of(row["payload"]))
        at, one = time_of(row["date"]), made[payload.get("highlight_id")]
        if payload.get("type") == "highlight_add" and one.created is None:
            one.coder, one.created = text_of(row["user_login"]), at
        one.modified = at or one.modified
    return made


def _payload(text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    known = found if isinstance(found, dict) else {}
    return known if isinstance(known.get("highlight_id"), int) else {}
