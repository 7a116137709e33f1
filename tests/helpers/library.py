"""Small libraries of our own texts, and the whole content of one as plain values."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.library import Library
from reader.anchor import describe
from reader.changes import AddAnnotation, AddTag, Revise, Standing
from reader.drafts import addition, extraction, revision
from reader.model import (
    Annotation,
    Article,
    Block,
    BlockKind,
    Draft,
    Image,
    Metadata,
    Pattern,
    RemoteImage,
    Tag,
    new_id,
)

AT = datetime(2024, 3, 5, 8, 15, 0, 250_000, tzinfo=UTC)

TRADITIONAL = (
    "鏡山縣試辦生態走廊\n"
    "\n"
    "\u3000\u3000三月五日，鏡山縣在𠮷田村舉行開工儀式🌱，縣長說改革沒有終點。\n"
    "\u3000\u3000居民搭𨋢到觀景台；改革措施與生態項目一併公布。\n"
)
SIMPLIFIED = "云岭乡改革简报\n\u3000\u3000云岭乡发布消息，头发店也要减税👩\u200d🌾。\n"

REFORM = Tag("tag-reform", "改革舉措", shortcut="1")
TAX = Tag("tag-tax", "稅制", "tag-reform", "#2F7FC1", Pattern.DASHED, "減稅與𠮷田村")
VAT = Tag("tag-vat", "增值税", "tag-tax")
GREEN = Tag("tag-green", "生態項目🌱", None, "#1E8E6E", Pattern.DOTTED, position=1)
TAGS = (REFORM, TAX, VAT, GREEN)

Row = tuple[object, ...]
Snapshot = dict[str, list[Row]]


def minutes(count: int) -> datetime:
    """A time that many minutes after ``AT``."""
    return AT + timedelta(minutes=count)


def blocks_of(text: str) -> tuple[Block, ...]:
    """A block for each line of ``text`` that is not empty."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return tuple(blocks)


def draft_of(text: str, outlet: str = "鏡山日報", images: tuple[Image, ...] = ()) -> Draft:
    """What an importer would make of ``text`` in a file with CRLF line ends."""
    return Draft(
        raw=b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
        origin="/home/lin/鏡山.txt",
        encoding="utf-8-sig",
        metadata=Metadata(title=text[:8], outlet=outlet, published_at="2024-03-05T08:15"),
        source_text=text,
        blocks=blocks_of(text),
        images=images,
    )


def add(library: Library, draft: Draft, *, key: str = "", at: datetime | None = None) -> Article:
    """The article that ``draft`` becomes in ``library``, with this id and time if given."""
    change = addition(draft)
    info = change.article.info
    info = replace(info, id=key or info.id, added_at=at or info.added_at)
    library.apply(replace(change, article=replace(change.article, info=info)))
    return library.article(info.id)


def revising(article: Article, text: str, *standings: Standing) -> Revise:
    """The change that gives ``article`` another text, with these annotations on it."""
    draft = draft_of(text, images=(Image(b"\x89PNG\1", "image/png", 0),))
    remote = (RemoteImage("https://a.example/塔.png", 1),)
    made = replace(extraction(draft), encoding="big5hkscs", remote_images=remote)
    return Revise(revision(article, draft), made, standings)


def annotation_of(article: Article, start: int, end: int, *tags: str, note: str = "") -> Annotation:
    """A new annotation on a range of ``article``."""
    anchor = describe(article.source_text, start, end)
    version = article.info.version
    return Annotation(new_id(), article.id, anchor, tags, note, "林禾", AT, AT, version)


def quoting(article: Article, quote: str, *tags: str, note: str = "") -> Annotation:
    """A new annotation on the first place where ``quote`` stands in ``article``."""
    start = article.source_text.index(quote)
    return annotation_of(article, start, start + len(quote), *tags, note=note)


def fill(library: Library) -> tuple[Article, Article]:
    """Put in two articles in two scripts, four tags in a tree and three annotations."""
    picture = Image(b"\x89PNG\0\xff", "image/png", 1)
    traditional = add(library, draft_of(TRADITIONAL, images=(picture,)), at=AT)
    simplified = add(library, draft_of(SIMPLIFIED, "云岭晚报"), at=minutes(1))
    for tag in TAGS:
        library.apply(AddTag(tag))
    for annotation in (
        quoting(traditional, "𠮷田村舉行開工儀式🌱", "tag-green", note="見**圖**\n\n二"),
        quoting(traditional, "改革措施與生態項目", "tag-reform", "tag-green"),
        quoting(simplified, "也要减税👩\u200d🌾", "tag-vat"),
    ):
        library.apply(AddAnnotation(annotation))
    return library.article(traditional.id), library.article(simplified.id)


def the_article(library: Library, text: str) -> Article:
    """The one article of this text."""
    (found,) = (info for info in library.articles() if info.length == len(text))
    return library.article(found.id)


def the_annotation(library: Library, beginning: str) -> Annotation:
    """The one annotation whose quote begins so."""
    (found,) = (each for each in library.annotations() if each.anchor.quote.startswith(beginning))
    return found


def kept(library: Library) -> set[str]:
    """What a library holds, as programs that say what they did name it."""
    return {
        *(f"article {info.id}" for info in library.articles()),
        *(f"tag {tag.id}" for tag in library.codebook().tags),
        *(f"annotation {each.id}" for each in library.annotations()),
    }


def snapshot(path: Path) -> Snapshot:
    """All rows of all tables, in the order of their keys; of the search index what it says.

    The number of an image or in the index only orders it: it is left out, since an undone deletion
    renumbers.
    """
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        content = {
            name: _rows(connection, name)
            for (name,) in tables.fetchall()
            if not name.startswith("search_index")
        }
        if "search_document" in content:
            content["search_index"] = indexed(connection)
    content.pop("former_annotation", None)  # a log, in which an undone change is one more entry
    for table in ("image", "remote_image", "search_document"):
        content[table] = sorted(row[1:] for row in content.get(table, []))
    if "mirror" in content:
        content["mirror"] = _copies(content["mirror"])
    return content


def _copies(rows: list[Row]) -> list[Row]:
    """The second copies, of what a snapshot holds."""
    kept = [row for row in rows if row[0] != "former_annotation"]
    return sorted((row[0], row[2]) if "image" in str(row[0]) else row for row in kept)


def indexed(connection: sqlite3.Connection) -> list[Row]:
    """Every token of the search index, and where it stands in which article."""
    connection.execute(
        "CREATE VIRTUAL TABLE temp.instances USING fts5vocab(main, search_index, instance)"
    )
    return connection.execute(
        "SELECT article_id, col, offset, term FROM instances "
        "JOIN search_document ON doc = number ORDER BY 1, 2, 3"
    ).fetchall()


def _rows(connection: sqlite3.Connection, table: str) -> list[Row]:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keys = [f'"{name}"' for _, name, *_, place in columns if place]
    return connection.execute(f"SELECT * FROM {table} ORDER BY {', '.join(keys)}").fetchall()


def damage(path: Path, *statements: str) -> None:
    """Do by hand to a closed library what Gengdu never does."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def damage_unseen(path: Path, *statements: str) -> None:
    """The same behind the back of the mirror, as the disk does it."""
    with closing(sqlite3.connect(path)) as connection, connection:
        of_triggers = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        triggers = connection.execute(of_triggers).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)
