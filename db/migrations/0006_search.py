"""The index for searching: a full-text table of tokens, and which article each row stands for.

The full-text table holds no text. What it is made of is the view, whose function is ours
(``db/search.py``); so SQLite can make the index anew, and compare it with the texts. Texts go there
as bytes, since those of a damaged library may not be UTF-8.
"""

from __future__ import annotations

from collections.abc import Callable

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

# Every ASCII sign is a token like any character; what is folded is in lower case already.
_SIGNS = "!\"\"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~"

STATEMENTS = (
    "CREATE INDEX article_trash ON article (deleted_at) WHERE deleted_at IS NOT NULL",
    """CREATE TABLE search_document (
        number INTEGER NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        published_at TEXT NOT NULL
    ) STRICT""",
    "CREATE UNIQUE INDEX search_document_article_id ON search_document (article_id)",
    "CREATE INDEX search_document_published_at ON search_document (published_at)",
    """CREATE VIEW search_source AS
        SELECT number, gengdu_tokens(CAST(title AS BLOB)) AS title,
            gengdu_tokens(CAST(outlet AS BLOB)) AS outlet,
            gengdu_tokens(CAST(author AS BLOB)) AS author,
            gengdu_tokens(CAST(source_text AS BLOB)) AS text
        FROM search_document JOIN article ON article.id = article_id""",
    f"""CREATE VIRTUAL TABLE search_index USING fts5 (
        title, outlet, author, text,
        content = 'search_source', content_rowid = 'number', prefix = '1',
        tokenize = "ascii tokenchars '{_SIGNS}'"
    )""",
)


def up(migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Make index and tables, empty."""
    execute: Callable[[str], object] = db.execute_sql
    for statement in STATEMENTS:
        execute(statement)
