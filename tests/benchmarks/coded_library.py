"""A library of many coded articles, made in seconds: its rows are written past the library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

from db.library import Library
from db.rows import annotation_row
from reader.anchor import describe
from reader.changes import AddTag, Batch
from reader.model import Annotation, Article, Metadata, Tag
from tests.benchmarks.articles import article_of
from tests.helpers.library import AT, add, draft_of, minutes

TAGS = tuple(
    Tag(f"tag-{number}", f"標籤{number}", f"tag-{number // 6 - 1}" if number >= 6 else None)
    for number in range(36)
)
OUTLETS = ("青嶺日報", "江東新聞網", "潮聲週刊", "云岭晚报")
LENGTH = 2_000
"""The code points of each article."""


def coded_library(path: Path, articles: int, annotations: int) -> None:
    """A library with so many articles, and so many annotations spread evenly over them."""
    with Library(path) as library:
        library.apply(Batch(tuple(AddTag(tag) for tag in TAGS)))
        first = add(library, draft_of(article_of(LENGTH).source_text), key="article-0")
    with closing(sqlite3.connect(path)) as connection, connection:
        _write_articles(connection, articles)
        random = Random(5)
        each = annotations // articles
        for number in range(articles):
            made = list(_annotations(first, number, each, random))
            _write(connection, "annotation", [_row(one) for one in made])
            links = [
                {"annotation_id": one.id, "tag_id": tag, "position": at}
                for one in made
                for at, tag in enumerate(one.tags)
            ]
            _write(connection, "annotation_tag", links)


def _write_articles(connection: sqlite3.Connection, count: int) -> None:
    """The first article as often as is wanted, each with an id, an outlet and a date of its own."""
    columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(article)")]
    (row,) = connection.execute("SELECT * FROM article").fetchall()
    first = dict(zip(columns, row, strict=True))
    rows = []
    for number in range(1, count):
        facts = _metadata(number)
        own = {name: getattr(facts, name) for name in ("title", "outlet", "published_at")}
        rows.append({**first, **own, "id": f"article-{number}", "sha256": f"{number:064x}"})
    _write(connection, "article", rows)


def _metadata(number: int) -> Metadata:
    day = f"{2015 + number % 9}-{1 + number % 12:02}-{1 + number % 28:02}"
    return Metadata(title=f"第{number}篇", outlet=OUTLETS[number % 4], published_at=day)


def _annotations(article: Article, number: int, count: int, random: Random) -> Iterator[Annotation]:
    text = article.source_text
    for at in range(count):
        start = random.randrange(len(text) - 40)
        anchor = describe(text, start, start + random.randint(4, 40))
        tags = tuple(tag.id for tag in random.sample(TAGS, random.choice((1, 1, 2))))
        note = "對照二〇二二年" if at % 10 == 0 else ""
        key = f"{number:06}-{at:06}"
        made = Annotation(key, f"article-{number}", anchor, tags, note, "林禾", AT, AT)
        yield replace(made, modified_at=minutes(at), coder=("林禾", "方硯")[at % 2])


def _row(annotation: Annotation) -> dict[str, object]:
    """The columns of an annotation as the table names them."""
    row = annotation_row(annotation)
    return {"article_id" if name == "article" else name: value for name, value in row.items()}


def _write(connection: sqlite3.Connection, table: str, rows: list[dict[str, object]]) -> None:
    if not rows:
        return
    columns = ", ".join(f'"{name}"' for name in rows[0])
    places = ", ".join("?" for _ in rows[0])
    values = [tuple(row.values()) for row in rows]
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", values)
