"""Whether a library is sound: its file, its tables, its references, its bytes and every anchor."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial

from peewee import SqliteDatabase

from db import models, reads, reprints, schema, search
from db.connection import run_sql
from db.damaged_text import damaged_text_shown, is_damaged, plain
from db.mirror_check import GARBLED, WRITTEN
from db.mirror_check import problems as mirrored
from db.problems import Problem
from db.rows import Row, annotation_value, article_value, blocks_value, folded_row, tag_value
from db.verifying import Tell, is_complaint, say_nothing, stoppable
from reader.anchor import holds
from reader.drafts import cover, sha256
from reader.immutable import immutable
from reader.model import Annotation, Article, Block

_REINDEX = "“gengdu reindex” makes it anew"


_OF_AN_INDEX = re.compile(
    r"(row \d+ missing from|wrong # of entries in|non-unique entry in) index ", re.IGNORECASE
)
"""What SQLite says of an index alone, which follows from its table."""

_DERIVED_ROWS = frozenset({"band", "search_document"})

_UNREAD = frozenset({"text", "value"})
_DOUBTFUL = frozenset({"text", "reference", WRITTEN, GARBLED})
"""Kinds of problems under which the texts are no measure of the search index."""


@immutable
class Report:
    """How many articles and annotations were looked at, and what was found.

    ``orphans`` counts the annotations among them that stand on a former text of their article: that
    is no problem.
    """

    articles: int
    annotations: int
    problems: tuple[Problem, ...]
    orphans: int = 0


def check(database: SqliteDatabase, tell: Tell = say_nothing) -> Report:
    """Look at everything, the trash included. Nothing is changed.

    ``tell`` is told how many articles of how many are looked at; what it raises ends the check.

    The search index is compared with the texts, unless these are in doubt themselves; only by its
    parts where the library may not be written.

    Of a file that SQLite finds malformed, or that lacks a table, no row is read, and of a row whose
    text is damaged nothing more is said.
    """
    get_connection: Callable[[], sqlite3.Connection] = database.connection
    with stoppable(get_connection(), partial(tell, 0, 0)):
        problems = list(_file(database))
        if problems:
            return Report(0, 0, tuple(problems))
        problems, readable = _schema(database)
        if not readable:
            return Report(0, 0, tuple(problems))
        return _rows(database, problems, tell)


def _rows(database: SqliteDatabase, found: list[Problem], tell: Tell) -> Report:
    """The same of all rows, after what was found of the tables."""
    problems, annotations, done = found, 0, 0
    total = models.Article.select().count(database)
    with damaged_text_shown(database):
        problems += [*_references(database), *_tags(database)]
        problems += [*_blobs(database)]
        written = list(mirrored(database))
        for row in models.Article.select().dicts().iterator(database):
            tell(done, total)
            of_article = list(_annotations(database, row))
            done += 1
            annotations += len(of_article)
            problems += _article(database, row)
            problems += [problem for problem in of_article if problem is not None]
        orphans = _orphans(database)
    problems = [*_without_copies(problems, written), *written]
    if not any(problem.kind in _DOUBTFUL for problem in problems):
        problems += _index(database)
    return Report(done, annotations, tuple(problems), orphans)


def _without_copies(problems: list[Problem], written: list[Problem]) -> list[Problem]:
    """The problems but for those of rows that can be read again once their copies are put back."""
    readable = {each.id for each in written if each.kind == GARBLED}
    return [each for each in problems if each.kind not in _UNREAD or each.id not in readable]


def _orphans(database: SqliteDatabase) -> int:
    table, article = models.Annotation, models.Article
    query = table.select().join(article, on=(table.article == article.id))
    return int(query.where(table.version != article.version).count(database))


def _index(database: SqliteDatabase) -> Iterator[Problem]:
    if not search.is_current(database):
        message = f"the search index was made with other dictionaries; {_REINDEX}"
        yield Problem("index", "", message, repairable=True)
    elif not search.is_sound(database):
        message = f"the search index does not say what the texts say; {_REINDEX}"
        yield Problem("index", "", message, repairable=True)


def _is_text(row: Row) -> bool:
    return not any(is_damaged(value) for value in row.values() if isinstance(value, str))


def _unreadable(row: Row, value: Callable[[Row], object]) -> Problem | None:
    """What is wrong with a row that makes no value, or None."""
    key = plain(row["id"])
    if not _is_text(row):
        return Problem("text", key, "its text is not UTF-8 any more")
    try:
        value(row)
    except (TypeError, ValueError) as error:
        return Problem("value", key, f"it cannot be read: {error}")
    return None


def _file(database: SqliteDatabase) -> Iterator[Problem]:
    for (message,) in run_sql(database, "PRAGMA integrity_check"):
        if is_complaint(message):
            yield Problem("file", "", message, repairable=bool(_OF_AN_INDEX.match(message)))


def _schema(database: SqliteDatabase) -> tuple[list[Problem], bool]:
    """What is wrong with the tables, and whether all there should be can be read."""
    found = schema.differences(database)
    problems = [
        Problem("schema", each.name, f"the {each.kind} {each.name} {each.fault}", each.repairable)
        for each in found
    ]
    lacking = [each for each in found if each.kind in ("table", "view") and each.sql]
    return problems, not lacking


def _references(database: SqliteDatabase) -> Iterator[Problem]:
    for table, row, parent, _ in run_sql(database, "PRAGMA foreign_key_check"):
        which = "a row" if row is None else f"row {row}"
        message = f"{which} of {table} names a missing {parent}"
        yield Problem("reference", "", message, repairable=table in _DERIVED_ROWS)


def _tags(database: SqliteDatabase) -> Iterator[Problem]:
    for row in models.Tag.select().dicts().iterator(database):
        problem = _unreadable(row, tag_value)
        if problem:
            yield problem


def _blobs(database: SqliteDatabase) -> Iterator[Problem]:
    for row in models.Blob.select().dicts().iterator(database):
        if sha256(bytes(row["data"])) != row["sha256"]:
            yield Problem("image", row["sha256"], "its bytes have changed")


def _article(database: SqliteDatabase, row: Row) -> Iterator[Problem]:
    problem = _unreadable(row, article_value)
    if problem:
        yield problem
        return
    article = article_value(row)
    wrong = list(_text(article.id, row))
    # What comes from a text that has changed is wrong with it: that is said once.
    yield from wrong or _bands(database, article)
    if row["folded"] != folded_row(article.metadata)["folded"]:
        message = "what lists find it by is not that of its title, outlet and author"
        yield Problem("folded", article.id, message, repairable=True)
    yield from _raw(database, article)
    for former in _former_texts(database, article.id):
        unreadable = _unreadable({**former, "id": article.id}, _former_blocks)
        yield from [unreadable] if unreadable else _text(article.id, former)


def _former_blocks(row: Row) -> tuple[Block, ...]:
    return blocks_value(row["blocks"])


def _former_texts(database: SqliteDatabase, key: str) -> Iterator[Row]:
    table = models.FormerText
    rows: Iterator[Row] = table.select().where(table.article == key).dicts().iterator(database)
    return rows


def _text(key: str, row: Row) -> Iterator[Problem]:
    """What is wrong with a version of the text of an article."""
    text = row["source_text"]
    same = sha256(text.encode()) == row["text_sha256"]
    if not same:
        yield Problem("text", key, "its text has changed")
    if len(text) != row["length"]:
        yield Problem("text", key, "the text is not as long as it was", repairable=same)
    if not cover(blocks_value(row["blocks"]), text):
        yield Problem("blocks", key, "the blocks do not cover the text")


def _bands(database: SqliteDatabase, article: Article) -> Iterator[Problem]:
    if reprints.stored(database, article.id) != reprints.bands_of(article):
        message = "what its reprints are found by is missing or not that of its text"
        yield Problem("reprints", article.id, message, repairable=True)


def _raw(database: SqliteDatabase, article: Article) -> Iterator[Problem]:
    source = reads.source(database, article.id)
    if source is None:
        yield Problem("bytes", article.id, "the bytes it was imported from are missing")
    elif sha256(source[0]) != article.info.sha256:
        yield Problem("bytes", article.id, "the bytes it was imported from have changed")


def _annotations(database: SqliteDatabase, article: Row) -> Iterator[Problem | None]:
    """One item for each annotation of an article: its problem, or None."""
    if not _is_text(article):
        return
    query = models.Annotation.select().where(models.Annotation.article == article["id"])
    texts = {row["version"]: row["source_text"] for row in _former_texts(database, article["id"])}
    texts[article["version"]] = article["source_text"]
    for row in query.dicts().iterator(database):
        text = texts.get(row["version"], "")
        yield _unreadable(row, _annotation) or _misplaced(_annotation(row), text)


def _annotation(row: Row) -> Annotation:
    return annotation_value(row, ())


def _misplaced(annotation: Annotation, text: str) -> Problem | None:
    anchor = annotation.anchor
    if holds(text, anchor):
        return None
    message = f"“{anchor.quote}” is not at {anchor.start}–{anchor.end} of its article"
    return Problem("anchor", annotation.id, message)
