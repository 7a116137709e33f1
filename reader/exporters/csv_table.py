"""CSV: one row an annotation, for spreadsheets and statistics.

UTF-8 with a BOM, so that Excel knows it; CRLF between rows, as RFC 4180 has it.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-``, ``@`` or a control character for a
formula (OWASP, "CSV Injection"; the full-width forms too where the system is Chinese or Japanese),
so such a cell gets a ``'`` in front. A cell that begins with ``'`` itself gets one more, so the
text can always be had back: **where a cell begins with** ``'`` **, take that one character away**.

Tags stand in one cell, each on its own line, since a name may hold any other character.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from reader.codebook import Codebook
from reader.exporters.base import ExportOptions
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
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


class CsvTable:
    """A table with a header row; the columns are always all there, in the order of ``COLUMNS``."""

    name = "csv"
    title = "CSV table"
    suffix = ".csv"

    def export(
        self, excerpts: Sequence[Excerpt], codebook: Codebook, options: ExportOptions
    ) -> bytes:
        """The table as bytes, BOM first."""
        sheet = io.StringIO(newline="")
        writer = csv.writer(sheet, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for excerpt in excerpts:
            row = _row(excerpt, codebook, options)
            writer.writerow([harmless(row[column]) for column in COLUMNS])
        return sheet.getvalue().encode("utf-8-sig")


def _row(excerpt: Excerpt, codebook: Codebook, options: ExportOptions) -> Mapping[str, object]:
    second = reading(excerpt, options)
    return {
        **article_json(excerpt.article),
        **annotation_json(excerpt.annotation, codebook),
        "tags": "\n".join(excerpt.tags),
        "context": excerpt.context,
        "attribution": excerpt.attribution,
        "reading": second.text if second else "",
        "reading_conversion": second.conversion if second else "",
    }


def harmless(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return "'" + text if text.startswith(_RISKY) else text
