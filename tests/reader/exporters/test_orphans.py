from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from reader.exporters import EXPORTERS, ExportOptions, exported
from reader.exporters.csv_table import CsvTable
from reader.exporters.json_lossless import JsonLossless
from reader.exporters.markdown import Markdown
from reader.model import Excerpt
from tests.reader.exporters.sample_excerpts import EXCERPTS, listed

FIRST, SECOND = EXCERPTS[:2]
LATER = replace(FIRST.article, version=2)
ORPHANED = replace(FIRST, article=LATER)
STANDING = replace(SECOND, article=LATER, annotation=replace(SECOND.annotation, version=2))

TEMPLATE = (
    "{% for s in sections %}{% for e in s.excerpts %}"
    "{{ e.orphan }}{{ e.quote }}"
    "{% endfor %}{% endfor %}"
)


def rows(*excerpts: Excerpt) -> list[dict[str, str]]:
    data = exported(CsvTable(), listed(*excerpts), ExportOptions())
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_json_says_so_and_names_the_version() -> None:
    data = exported(JsonLossless(), listed(ORPHANED, STANDING), ExportOptions())
    orphan, standing = json.loads(data)["annotations"]
    assert (orphan["orphan"], orphan["version"]) == (True, 1)
    assert "orphan" not in standing
    assert "version" not in standing


def test_markdown_says_so_beside_the_place() -> None:
    text = exported(Markdown(), listed(ORPHANED, STANDING), ExportOptions()).decode()
    assert text.count("- Orphan: the passage was not found in the present text") == 1
    anchor = FIRST.annotation.anchor
    assert f"{anchor.start}–{anchor.end} (code points of version 1 of the source text" in text


def test_a_table_names_the_version_of_an_orphan_alone() -> None:
    orphan, standing = rows(ORPHANED, STANDING)
    assert (orphan["orphan_of_version"], standing["orphan_of_version"]) == ("1", "")


def test_what_stands_on_a_later_text_is_written_as_on_the_first() -> None:
    later = [
        replace(
            each,
            article=replace(each.article, version=3),
            annotation=replace(each.annotation, version=3),
        )
        for each in EXCERPTS
    ]
    options = ExportOptions(template=TEMPLATE)
    # A project holds the versions of its articles.
    for exporter in (each for each in EXPORTERS if each.name != "qdpx"):
        first = exported(exporter, listed(), options)
        assert exported(exporter, listed(*later), options) == first
