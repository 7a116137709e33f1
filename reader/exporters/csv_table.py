"""CSV: one row an annotation, for spreadsheets and statistics.

UTF-8 with a BOM, so that Excel knows it; CRLF between rows, as RFC 4180 has it.

What a spreadsheet would take for a formula is made harmless as :mod:`reader.cells` says.

Tags stand in one cell, each on its own line, since a name may hold any other character.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from reader.cells import harmless
from reader.codebook import Codebook
from reader.exporters.base import ExportOptions, Material
from reader.exporters.cited import cited
from reader.exporters.reading import reading
from reader.model import Excerpt
from reader.serial import annotation_json, article_json

COLUMNS = (
    "id",
    "article",
    "title",
    "outlet",
    "author",
    "editor",
    "responsible_editor",
    "published_at",
    "url",
    "start",
    "end",
    "quote",
    "reading",
    "reading_conversion",
    "context",
    "tags",
    "note",
    "attribution",
    "prefix",
    "suffix",
    "coder",
    "created_at",
    "modified_at",
    "script",
    "length",
    "sha256",
    "added_at",
)
ORPHAN = "orphan_of_version"
CITATION = "citation"


class CsvTable:
    """A table with a header row; the columns are always all there, in the order of ``COLUMNS``.

    Where there are orphans, whose passages were not found in the present texts of their articles, a
    last column ``orphan_of_version`` names the version that their offsets are of. Where a style is
    asked for, ``citation`` comes last of all.
    """

    name = "csv"
    title = "CSV table"
    suffix = ".csv"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the table, BOM first."""
        orphans = any(excerpt.is_orphan for excerpt in material.excerpts())
        columns = (*COLUMNS, *([ORPHAN] if orphans else []), *([CITATION] * bool(options.style)))
        rows = (_row(excerpt, material.codebook, options) for excerpt in material.excerpts())
        write_table(stream, columns, ([row[column] for column in columns] for row in rows))


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Any table in the same way: BOM first, then the header row, every cell made harmless."""
    stream = io.BytesIO()
    write_table(stream, columns, rows)
    return stream.getvalue()


def write_table(stream: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """The same row by row."""
    sheet = io.TextIOWrapper(stream, "utf-8-sig", newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    sheet.detach()


def _row(excerpt: Excerpt, codebook: Codebook, options: ExportOptions) -> Mapping[str, object]:
    second = reading(excerpt, options)
    return {
        **article_json(excerpt.article),
        **annotation_json(excerpt.annotation, codebook),
        "tags": "\n".join(excerpt.tags),
        "context": excerpt.context,
        "attribution": excerpt.attribution,
        ORPHAN: excerpt.annotation.version if excerpt.is_orphan else "",
        CITATION: cited(excerpt.article, options),
        "reading": second.text if second else "",
        "reading_conversion": second.conversion if second else "",
    }
