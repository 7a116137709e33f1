"""A library as the first schema had it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.helpers.releases import build


def make_older(path: Path) -> None:
    """Make one at ``path``, with articles, tags and annotations."""
    build(1, path)


def names_in(path: Path) -> list[str]:
    """What such a library holds out of the trash, named as
    :func:`tests.helpers.library.kept` does."""
    there = {
        "article": "SELECT id FROM article WHERE deleted_at IS NULL",
        "tag": "SELECT id FROM tag WHERE deleted_at IS NULL",
        "annotation": (
            "SELECT annotation.id FROM annotation JOIN article ON article.id = article_id "
            "WHERE annotation.deleted_at IS NULL AND article.deleted_at IS NULL"
        ),
    }
    with closing(sqlite3.connect(path)) as connection:
        return [
            f"{kind} {key}"
            for kind, statement in there.items()
            for (key,) in connection.execute(statement)
        ]
