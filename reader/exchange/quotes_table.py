"""Quotes in a table: CSV or TSV as a spreadsheet saves it, and as Gengdu exports it.

The first row names the columns, in English or Chinese. There is one for the quote, and at least one
that says which article it is from: its id, its address or its title. Several tags in a cell stand
on lines of their own, or have ``;`` or ``；`` between them. A tag below others is a path with
`` / `` or `` > `` between the names.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import UTC

from reader.cells import text_of, until_broken
from reader.codebook import SEPARATOR
from reader.errors import TooMuch
from reader.exchange.bundle import Bundle, Quoted
from reader.exchange.fields import utc_time
from reader.importers.decode import decode
from reader.reasons import Unit

MOST_ROWS = 1_000_000

_NAMES: Mapping[str, tuple[str, ...]] = {
    "quote": (
        "quote",
        "quotation",
        "excerpt",
        "highlight",
        "content",
        "摘录",
        "摘錄",
        "引文",
        "原文",
    ),
    "article": ("article", "article id", "文章"),
    "url": ("url", "uri", "address", "link", "网址", "網址", "链接", "連結"),
    "title": ("title", "document", "headline", "标题", "標題", "题目", "題目"),
    "tags": ("tags", "tag", "codes", "code", "标签", "標籤", "编码", "編碼"),
    "note": ("note", "notes", "comment", "memo", "笔记", "筆記", "备注", "備註"),
    "coder": ("coder", "user", "author of the note", "编码者", "編碼者"),
    "id": ("id",),
    "prefix": ("prefix", "前文"),
    "suffix": ("suffix", "后文", "後文"),
    "start": ("start",),
    "created_at": ("created_at", "created", "创建时间", "建立時間"),
    "modified_at": ("modified_at", "modified"),
    "ours": ("reading_conversion",),
}
_COLUMNS = {name: column for column, names in _NAMES.items() for name in names}
_DELIMITERS = (",", "\t", ";")
_BETWEEN_TAGS = re.compile(r"[\r\n]+|[;；]")
_ARROW = " > "


def takes(head: str) -> bool:
    """Whether a text begins with the columns of such a table."""
    return _head(head) is not None


def read(data: bytes) -> Bundle:
    """What a table holds; its bytes in any encoding that articles come in. Raises TooMuch."""
    text = decode(data).text.removeprefix("\ufeff")
    found = _head(text)
    if found is None:
        return Bundle()
    columns, delimiter = found
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return Bundle(quoted=tuple(_quoted(columns, rows)))


def _head(text: str) -> tuple[list[str], str] | None:
    """What the columns are, and what parts them; None if it is no such table."""
    first = re.split(r"[\r\n]", text.lstrip("\ufeff\r\n"), maxsplit=1)[0]
    for delimiter in _DELIMITERS:
        try:
            cells = next(csv.reader([first], delimiter=delimiter), [])
        except csv.Error:
            continue
        columns = [_COLUMNS.get(cell.strip().lower(), "") for cell in cells]
        if "quote" in columns and {"article", "url", "title"} & set(columns):
            return columns, delimiter
    return None


def _quoted(columns: list[str], rows: Iterator[list[str]]) -> Iterator[Quoted]:
    for number, cells in enumerate(until_broken(rows)):
        if number > MOST_ROWS:
            raise TooMuch(name="CSV", limit=MOST_ROWS, unit=Unit.ELEMENTS)
        # Of several columns of one name the first that is filled counts.
        pairs = list(zip(columns, map(text_of, cells), strict=False))[::-1]
        said = {column: cell for column, cell in pairs if column and cell.strip()}
        if number and said:
            yield _row(said, ours="ours" in columns)


def _row(said: Mapping[str, str], *, ours: bool) -> Quoted:
    start = said.get("start", "").strip()
    return Quoted(
        article=said.get("article", "").strip(),
        url=said.get("url", "").strip(),
        # A column named “article” may hold the title.
        title=said.get("title", said.get("article", "")).strip(),
        quote=said.get("quote", ""),
        prefix=said.get("prefix", ""),
        suffix=said.get("suffix", ""),
        start=int(start) if start.isascii() and start.isdigit() and len(start) < 10 else None,
        id=said.get("id", "").strip(),
        tags=tuple(_paths(said.get("tags", ""), ours=ours)),
        note=said.get("note", ""),
        coder=said.get("coder", "").strip(),
        created_at=utc_time(said.get("created_at", "").strip(), UTC),
        modified_at=utc_time(said.get("modified_at", "").strip(), UTC),
    )


def _paths(cell: str, *, ours: bool) -> Iterator[tuple[str, ...]]:
    """The tags of a cell. A name may hold any sign in an export of ours: lines part them there."""
    for tag in cell.splitlines() if ours or "\n" in cell.strip() else _BETWEEN_TAGS.split(cell):
        parted = tag.split(SEPARATOR) if ours or SEPARATOR in tag else tag.split(_ARROW)
        names = tuple(name.strip() for name in parted)
        if all(names):
            yield names
