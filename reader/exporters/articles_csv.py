"""A table of articles as CSV, with the researcher's own columns: for spreadsheets and statistics.

Spelled as the table of excerpts is (`reader.exporters.csv_table`): UTF-8 with a BOM, CRLF, cells
that no spreadsheet takes for a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from reader.exporters.csv_table import harmless
from reader.model import ArticleInfo
from reader.serial import article_json
from reader.shelf import Attribute

COLUMNS = (
    "id",
    "title",
    "outlet",
    "author",
    "editor",
    "responsible_editor",
    "published_at",
    "url",
    "script",
    "length",
    "sha256",
    "added_at",
    "annotations",
    "state",
    "collections",
)


def articles_csv(
    articles: Iterable[ArticleInfo],
    attributes: Sequence[Attribute],
    values: Mapping[str, Mapping[str, str]],
    collections: Mapping[str, Sequence[str]],
) -> bytes:
    """The table as bytes. ``values`` is by the ids of articles and columns, ``collections`` gives
    the names of those an article is in, each on a line of its cell."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow([*COLUMNS, *(harmless(each.name) for each in attributes)])
    for info in articles:
        row: dict[str, object] = {
            **article_json(info),
            "annotations": info.annotations,
            "state": info.state.value,
            "collections": "\n".join(collections.get(info.id, ())),
        }
        held = values.get(info.id, {})
        own = (held.get(each.id) for each in attributes)
        writer.writerow([harmless(cell) for cell in (*(row[name] for name in COLUMNS), *own)])
    return sheet.getvalue().encode("utf-8-sig")
