"""What was read of a damaged library is held against itself: nothing false may be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from peewee import SqliteDatabase

from db import models
from db.connection import run_sql
from db.rows import (
    Row,
    annotation_value,
    article_value,
    blocks_text,
    blocks_value,
    tag_value,
)
from reader.anchor import holds
from reader.drafts import cover
from reader.model import Block, BlockKind

_TEXTS: tuple[type[models.Table], ...] = (models.Article, models.FormerText)
_VALUES: tuple[tuple[type[models.Table], Callable[[Row], object]], ...] = (
    (models.Article, article_value),
    (models.Annotation, lambda row: annotation_value(row, ())),
    (models.Tag, tag_value),
)


def vet(database: SqliteDatabase) -> None:
    """Leave out the rows that make no value, since their JSON, a date or a name is damaged, and the
    annotations whose quote is not what stands in the text. Blocks that are damaged are made plain.
    """
    for table in _TEXTS:
        _make_plain(database, table)
    for table, value in _VALUES:
        _drop(database, table, list(_without_value(database, table, value)))
    _drop(database, models.Annotation, list(_unfounded(database)))


def _drop(database: SqliteDatabase, table: type[models.Table], keys: list[str]) -> None:
    for key in keys:
        run_sql(database, f'DELETE FROM "{table._meta.table_name}" WHERE id = ?', (key,))


def _make_plain(database: SqliteDatabase, table: type[models.Table]) -> None:
    name = table._meta.table_name
    numbers = [number for (number,) in run_sql(database, f'SELECT rowid FROM "{name}"')]
    for number in numbers:
        ((text, blocks),) = run_sql(
            database, f'SELECT source_text, blocks FROM "{name}" WHERE rowid = ?', (number,)
        )
        if not _are_sound(blocks, text):
            plain = blocks_text(_paragraphs(text))
            statement = f'UPDATE "{name}" SET blocks = ? WHERE rowid = ?'
            run_sql(database, statement, (plain, number))


def _are_sound(blocks: str, text: str) -> bool:
    try:
        return cover(blocks_value(blocks), text)
    except (TypeError, ValueError):
        return False


def _paragraphs(text: str) -> Iterator[Block]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield Block(BlockKind.PARAGRAPH, start, start + len(line))
        start += len(line) + 1


def _without_value(
    database: SqliteDatabase, table: type[models.Table], value: Callable[[Row], object]
) -> Iterator[str]:
    for row in table.select().dicts().iterator(database):
        try:
            value(row)
        except (TypeError, ValueError):
            yield row["id"]


def _unfounded(database: SqliteDatabase) -> Iterator[str]:
    article = version = text = None
    found = models.Annotation.select().order_by(models.Annotation.article)
    for row in found.dicts().iterator(database):
        annotation = annotation_value(row, ())
        if (annotation.article, annotation.version) != (article, version):
            article, version = annotation.article, annotation.version
            text = _text(database, article, version)
        if text is None or not holds(text, annotation.anchor):
            yield annotation.id


def _text(database: SqliteDatabase, article: str, version: int) -> str | None:
    found = run_sql(
        database,
        "SELECT source_text FROM article WHERE id = ? AND version = ? UNION ALL "
        "SELECT source_text FROM former_text WHERE article_id = ? AND version = ?",
        (article, version, article, version),
    )
    return str(found[0][0]) if found else None
