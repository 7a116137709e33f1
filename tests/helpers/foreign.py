"""Small projects of other programs: their tables, with contents of our own."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

_TAGUETTE = """
CREATE TABLE projects (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,
    description TEXT NOT NULL, created DATETIME NOT NULL);
CREATE TABLE documents (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,
    description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL,
    project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL);
CREATE TABLE commands (id INTEGER PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL,
    user_login VARCHAR(30) NOT NULL, project_id INTEGER NOT NULL, document_id INTEGER,
    payload TEXT NOT NULL);
CREATE TABLE highlights (id INTEGER PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL,
    start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
CREATE TABLE tags (id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL,
    path VARCHAR(200) NOT NULL, description TEXT NOT NULL, UNIQUE (project_id, path));
CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL,
    PRIMARY KEY (highlight_id, tag_id));
"""
_QUALCODER = """
CREATE TABLE project (databaseversion text, date text, memo text, about text);
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text,
    owner text, date text, av_text_id integer, risid integer, unique(name));
CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, y1 integer,
    width integer, height integer, cid integer, memo text, date text, owner text);
CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer,
    memo text, owner text, date text);
CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text,
    caseOrFile text, valuetype text);
CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text,
    id integer, date text, owner text);
CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,
    supercatid integer, unique(name));
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,
    date text, color text, supercid integer, unique(name));
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text,
    pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer);
CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text);
"""

Highlight = tuple[int, int, str, Sequence[int]]
"""Two positions in UTF-8 bytes, the piece of HTML between them, and the numbers of the tags."""

Coding = tuple[int, str, int, int, str]
"""The number of the code, the words, two positions, and a memo."""


def sqlite_file(path: Path, *statements: str) -> Path:
    """A SQLite file made by these statements."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        for statement in statements:
            connection.executescript(statement)
    return path


def taguette_project(
    path: Path,
    contents: str,
    highlights: Iterable[Highlight],
    tags: Sequence[str] = ("改革", "改革措施", "改革.稅制"),
    name: str = "鏡山.html",
) -> Path:
    """A project with one document, made by a coder called ``lin``."""
    sqlite_file(path, _TAGUETTE)
    at = "2026-02-03 04:05:06.789000"
    with closing(sqlite3.connect(path)) as connection, connection:
        insert = connection.execute
        insert("PRAGMA synchronous = OFF")
        insert("INSERT INTO projects VALUES (1, '新聞', '', ?)", (at,))
        insert(
            "INSERT INTO documents VALUES (1, ?, '看過', ?, ?, 1, 'LEFT_TO_RIGHT', ?)",
            (name, name, at, contents),
        )
        for number, tag in enumerate(tags, 1):
            insert("INSERT INTO tags VALUES (?, 1, ?, ?)", (number, tag, f"關於{tag}"))
        for number, (start, end, snippet, carried) in enumerate(highlights, 1):
            insert("INSERT INTO highlights VALUES (?, 1, ?, ?, ?)", (number, start, end, snippet))
            payload = json.dumps({"type": "highlight_add", "highlight_id": number})
            insert("INSERT INTO commands VALUES (NULL, ?, 'lin', 1, 1, ?)", (at, payload))
            for tag_number in carried:
                insert("INSERT INTO highlight_tags VALUES (?, ?)", (number, tag_number))
    return path


def qualcoder_project(folder: Path, text: str, codings: Iterable[Coding]) -> Path:
    """A project with one text and one image, categories, codes and a column."""
    folder.mkdir()
    path = sqlite_file(folder / "data.qda", _QUALCODER)
    at = "2026-02-03 12:05:06"
    with closing(sqlite3.connect(path)) as connection, connection:
        insert = connection.execute
        insert("PRAGMA synchronous = OFF")
        insert("INSERT INTO project VALUES ('v17', ?, '', 'QualCoder')", (at,))
        insert(
            "INSERT INTO source VALUES (1, '鏡山.docx', ?, NULL, '要再看', '林', ?, 0, 0)",
            (text, at),
        )
        insert(
            "INSERT INTO source VALUES (2, '塔.png', NULL, '/images/塔.png', '', '林', ?, 0, 0)",
            (at,),
        )
        insert("INSERT INTO code_cat VALUES (1, '政策', '林', ?, '', NULL)", (at,))
        insert(
            "INSERT INTO code_name VALUES (1, '改革', '凡改', 1, '林', ?, '#1e8e6e', NULL)", (at,)
        )
        insert("INSERT INTO code_name VALUES (2, '稅制', '', NULL, '林', ?, '#2F7FC1', 1)", (at,))
        insert("INSERT INTO code_image VALUES (1, 2, 0, 0, 9, 9, 1, '塔頂', ?, '林')", (at,))
        insert("INSERT INTO attribute_type VALUES ('版次', ?, '林', '', 'file', 'numeric')", (at,))
        insert("INSERT INTO attribute VALUES (1, '版次', 'file', '3', 1, ?, '林')", (at,))
        insert("INSERT INTO journal VALUES (1, '日誌一', '想法', ?, '林')", (at,))
        for number, (code, words, start, end, memo) in enumerate(codings, 1):
            insert(
                "INSERT INTO code_text VALUES (?, ?, 1, ?, ?, ?, '林', ?, ?, NULL, NULL)",
                (number, code, words, start, end, at, memo),
            )
    return folder
