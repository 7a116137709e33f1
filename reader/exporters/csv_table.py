"""CSV and TSV: one row an annotation, for spreadsheets and statistics.

UTF-8 with a BOM, so that Excel knows it; CRLF between rows, as RFC 4180 has it; quotes around cells
that need them, in TSV too.

What a spreadsheet would take for a formula is made harmless as :mod:`reader.cells` says, headers
included.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from reader.cells import harmless
from reader.exporters.base import ExportOptions, Material
from reader.exporters.excerpt_rows import COLUMNS, ExcerptRows

__all__ = ["COLUMNS", "CsvTable", "TsvTable", "table", "write_table"]


class _DelimitedTable:
    """A table with a header row; the columns are those of `ExcerptRows`."""

    delimiter: str

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the table, BOM first."""
        rows = ExcerptRows(material, options)
        write_table(stream, [harmless(name) for name in rows.columns], rows, self.delimiter)


class CsvTable(_DelimitedTable):
    """Cells parted by commas."""

    name = "csv"
    title = "CSV table"
    suffix = ".csv"
    delimiter = ","


class TsvTable(_DelimitedTable):
    """Cells parted by tabs."""

    name = "tsv"
    title = "TSV table"
    suffix = ".tsv"
    delimiter = "\t"


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Any table as CSV in the same way: BOM first, then the header row, every cell harmless."""
    stream = io.BytesIO()
    write_table(stream, columns, rows)
    return stream.getvalue()


def write_table(
    stream: BinaryIO,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    delimiter: str = ",",
) -> None:
    """The same row by row."""
    sheet = io.TextIOWrapper(stream, "utf-8-sig", newline="")
    writer = csv.writer(sheet, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    sheet.detach()
