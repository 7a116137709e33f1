"""The codebook as a table: written for spreadsheets, read back, and read as other tools write it.

Written is UTF-8 with a BOM and CRLF between rows, in the columns of ``COLUMNS``. Read is that, any
table whose first row names a column of tags, and a plain list with a name or a path on each line.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping

from reader.cells import harmless, text_of, until_broken
from reader.codebook import SEPARATOR, Codebook
from reader.immutable import immutable
from reader.model import Tag, Usage

COLUMNS = (
    "path",
    "name",
    "parent path",
    "colour",
    "pattern",
    "description",
    "memo",
    "shortcut",
    "archived",
    "passages",
    "articles",
)
YES, NO = "yes", "no"

_ALSO = {
    "color": "colour",
    "颜色": "colour",
    "顏色": "colour",
    "code": "name",
    "code name": "name",
    "tag": "name",
    "label": "name",
    "名称": "name",
    "名稱": "name",
    "标签": "name",
    "標籤": "name",
    "parent": "parent path",
    "parent code": "parent path",
    "上级": "parent path",
    "上級": "parent path",
    "definition": "description",
    "comment": "description",
    "说明": "description",
    "說明": "description",
    "备注": "memo",
    "備註": "memo",
}
"""What other tools call the columns."""

_LINE_END = re.compile(r"[\r\n]")
_DELIMITERS = (",", ";", "\t")
_ARROW = " > "


@immutable
class Line:
    """What a file says of one tag: the names from the root down, and the columns that are filled.

    ``number`` is its row in the file, counted from 1.
    """

    number: int
    names: tuple[str, ...]
    said: Mapping[str, str]


def table(codebook: Codebook, usage: Mapping[str, Usage]) -> bytes:
    """The codebook as a table, BOM first; the tags in the order of the tree."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for tag in codebook.tags:
        writer.writerow(map(harmless, _cells(codebook, tag, usage.get(tag.id, Usage()))))
    return sheet.getvalue().encode("utf-8-sig")


def _cells(codebook: Codebook, tag: Tag, usage: Usage) -> tuple[object, ...]:
    path = codebook.path(tag.id)
    return (
        path,
        tag.name,
        path.rpartition(SEPARATOR)[0],
        tag.colour,
        tag.pattern.value,
        tag.description,
        tag.memo,
        tag.shortcut,
        YES if tag.archived else NO,
        usage.passages,
        usage.articles,
    )


def lines(text: str) -> list[Line]:
    """The tags that the text of a file names, in its order."""
    text = text.removeprefix("\ufeff")
    head, delimiter = _head(text)
    found = _rows(text, head, delimiter) if head else _listed(text)
    return [line for line in found if any(line.names)]


def _head(text: str) -> tuple[list[str], str]:
    """The columns that the first row names, with what parts them; no columns for a list."""
    first = _LINE_END.split(text.lstrip("\r\n"), 1)[0]
    for delimiter in _DELIMITERS:
        cells = next(until_broken(csv.reader([first], delimiter=delimiter)), [])
        named = [_column(cell) for cell in cells]
        if "path" in named or "name" in named:
            return named, delimiter
    return [], ""


def _column(cell: str) -> str:
    wanted = cell.strip().lower()
    return _ALSO.get(wanted, wanted)


def _rows(text: str, head: list[str], delimiter: str) -> Iterator[Line]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for number, cells in enumerate(until_broken(rows), 1):
        held = {name: cell for name, cell in zip(head, cells, strict=False) if cell.strip()}
        if number > 1 and held:
            said = {name: text_of(cell) for name, cell in held.items() if name in COLUMNS}
            yield Line(number, _names(said), said)


def _names(said: Mapping[str, str]) -> tuple[str, ...]:
    if "path" in said:
        return tuple(said["path"].split(SEPARATOR))
    name, above = said.get("name", ""), said.get("parent path", "")
    if above:
        return (*_levels(above), name)
    return _levels(name)


def _listed(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.splitlines(), 1):
        yield Line(number, _levels(line), {})


def _levels(path: str) -> tuple[str, ...]:
    """The names of a path as people write it: ``A / B`` or ``A > B``."""
    parted = SEPARATOR if SEPARATOR in path else _ARROW
    return tuple(name.strip() for name in path.split(parted))
