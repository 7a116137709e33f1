"""XLSX: a workbook of three sheets, for spreadsheets that know numbers and dates.

The first sheet has the excerpts in the columns of `ExcerptRows`, the second the codebook, the third
the articles, with the researcher's own columns typed as these are. The names of the sheets are in
the language asked for; those of the columns are not, since programs rely on them.

Every text is written as a text, never as a formula. A date is one where it is whole: a day, or a
day with a time; months and years alone stay texts, and so do days before 1900, which a spreadsheet
has none for. Times of ours are in UTC, those of publication as the page prints them.

A cell holds 32,767 UTF-16 units. A longer text is cut there at a whole character, ends in ``[…]``,
and the column ``cut`` of its row names the column it stands in: the whole text is in CSV and JSON.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from reader.codebook import SEPARATOR, Codebook
from reader.exporters.articles_csv import COLUMNS as ARTICLE_COLUMNS
from reader.exporters.articles_csv import article_row
from reader.exporters.base import ExportOptions, Material
from reader.exporters.excerpt_rows import ExcerptRows, distinct
from reader.exporters.labels import LABELS
from reader.shelf import Attribute, AttributeKind

if TYPE_CHECKING:
    from reader.exporters.xlsx_sheet import Kind, Workbook

CUT = "cut"
CODEBOOK_COLUMNS = (
    "id",
    "path",
    "name",
    "parent path",
    "colour",
    "pattern",
    "description",
    "memo",
    "shortcut",
    "archived",
    "excerpts",
)


class Xlsx:
    """A workbook; rows are written as they are read."""

    name = "xlsx"
    title = "Excel workbook"
    suffix = ".xlsx"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the workbook."""
        # Here: whoever writes no workbook need not load what does.
        from reader.exporters.xlsx_sheet import Workbook

        labels = LABELS[options.language]
        with (
            tempfile.TemporaryDirectory(prefix="gengdu-") as folder,
            Workbook(stream, folder) as workbook,
        ):
            used = _put_excerpts(workbook, labels.excerpts, ExcerptRows(material, options))
            _put_codebook(workbook, labels.codebook, material.codebook, used)
            _put_articles(workbook, labels.articles, material)


def _put_excerpts(workbook: Workbook, title: str, rows: ExcerptRows) -> Counter[str]:
    """Write the first sheet; how many excerpts carry each tag (its path) is returned."""
    used: Counter[str] = Counter()
    at = rows.columns.index("tags")

    def counted() -> Iterator[Sequence[object]]:
        for row in rows:
            used.update(str(row[at]).split("\n"))
            yield row

    columns = (*rows.columns, *distinct(rows.columns, (CUT,)))
    workbook.put_sheet(title, columns, counted(), _kinds(columns))
    return used


def _put_codebook(workbook: Workbook, title: str, codebook: Codebook, used: Counter[str]) -> None:
    rows = (
        (
            tag.id,
            path := codebook.path(tag.id),
            tag.name,
            path.rpartition(SEPARATOR)[0],
            tag.colour,
            tag.pattern.value,
            tag.description,
            tag.memo,
            tag.shortcut,
            int(tag.archived),
            used[path],
        )
        for tag in codebook.tags
    )
    workbook.put_sheet(title, (*CODEBOOK_COLUMNS, CUT), rows, {})


def _put_articles(workbook: Workbook, title: str, material: Material) -> None:
    fixed = (*ARTICLE_COLUMNS, "memo")
    attributes = material.attributes
    own = distinct((*fixed, CUT), (each.name for each in attributes))
    kinds = _kinds(fixed) | _own_kinds(own, attributes)
    rows = _article_rows(material, [each.id for each in attributes])
    workbook.put_sheet(title, (*fixed, *own, CUT), rows, kinds)


def _article_rows(material: Material, attributes: Sequence[str]) -> Iterator[list[object]]:
    for info in material.articles():
        whole = material.whole(info.id)
        own = (whole.values.get(key) for key in attributes)
        yield [*article_row(info, whole.collections).values(), whole.memo, *own]


def _kinds(columns: Iterable[str]) -> dict[str, Kind]:
    """What stands in the columns of excerpts and articles that hold more than texts and counts."""
    from reader.exporters.xlsx_sheet import Kind

    dates = ("published_at", "created_at", "modified_at", "added_at", "accessed")
    known = {**dict.fromkeys(dates, Kind.DATE), **dict.fromkeys(("url", "link"), Kind.LINK)}
    return {name: known[name] for name in columns if name in known}


def _own_kinds(headers: Iterable[str], attributes: Iterable[Attribute]) -> dict[str, Kind]:
    from reader.exporters.xlsx_sheet import Kind

    known = {AttributeKind.NUMBER: Kind.NUMBER, AttributeKind.DATE: Kind.DATE}
    return {
        header: known[each.kind]
        for header, each in zip(headers, attributes, strict=True)
        if each.kind in known
    }
