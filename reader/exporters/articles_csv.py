"""A table of articles as CSV, with the researcher's own columns: for spreadsheets and statistics.

Spelled as the table of excerpts is (`reader.exporters.csv_table`): UTF-8 with a BOM, CRLF, cells
that no spreadsheet takes for a formula.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.cells import harmless
from reader.exporters.csv_table import table
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
    rows = (
        [
            *(article_row(info, collections.get(info.id, ())).values()),
            *(values.get(info.id, {}).get(each.id) for each in attributes),
        ]
        for info in articles
    )
    return table([*COLUMNS, *(harmless(each.name) for each in attributes)], rows)


def article_row(info: ArticleInfo, collections: Sequence[str]) -> dict[str, object]:
    """What stands in the columns of ``COLUMNS``, in their order."""
    row: dict[str, object] = {
        **article_json(info),
        "annotations": info.annotations,
        "state": info.state.value,
        "collections": "\n".join(collections),
    }
    return {name: row[name] for name in COLUMNS}
