from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.citations import citation
from reader.exporters import ExportOptions, exported
from reader.exporters.csv_table import COLUMNS, CsvTable
from reader.exporters.labels import Language
from reader.exporters.listed import Listed
from reader.model import Excerpt, Script
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS, source_of

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def written(excerpts: Sequence[Excerpt], script: Script | None = None) -> bytes:
    return exported(CsvTable(), Listed(excerpts, CODEBOOK), ExportOptions(script))


def raw_rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def rows(data: bytes) -> list[dict[str, str]]:
    """The rows as the module says they are to be read: without one leading apostrophe."""
    header, *body = raw_rows(data)
    return [
        {column: cell.removeprefix("'") for column, cell in zip(header, row, strict=True)}
        for row in body
    ]


def test_it_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    golden("excerpts.csv", written(EXCERPTS))
    golden("excerpts-hans.csv", written(EXCERPTS, Script.HANS))


def test_a_bom_and_crlf_between_rows() -> None:
    data = written(EXCERPTS[:2])
    assert data.startswith(b"\xef\xbb\xbfid,article,title,")
    assert data.endswith(b"\r\n")
    assert data.splitlines()[0] == ("\ufeff" + ",".join(COLUMNS)).encode()


def test_every_quote_reads_back_to_the_source() -> None:
    read = rows(written(EXCERPTS))
    assert [row["quote"] for row in read] == [source_of(each) for each in EXCERPTS]
    for row, each in zip(read, EXCERPTS, strict=True):
        anchor = each.annotation.anchor
        assert (int(row["start"]), int(row["end"])) == (anchor.start, anchor.end)
        assert (row["prefix"], row["suffix"]) == (anchor.prefix, anchor.suffix)
        assert row["context"] == each.context
        assert row["tags"].split("\n") == list(each.tags or ("",))
        assert row["note"] == each.annotation.note
        assert row["attribution"] == each.attribution
        assert row["author"] == each.article.metadata.author


def test_a_reading_stands_beside_the_quote() -> None:
    row = rows(written(EXCERPTS[4:5], Script.HANS))[0]
    assert row["quote"] == "\u3000\u3000居民搭𨋢到觀景台，頭髮"
    assert row["reading"] == "\u3000\u3000居民搭䢂到观景台，头发"
    assert row["reading_conversion"].startswith("Simplified: converted with OpenCC")
    assert rows(written(EXCERPTS[4:5]))[0]["reading"] == ""


def test_a_citation_comes_last_where_a_style_is_asked_for() -> None:
    data = exported(CsvTable(), Listed(EXCERPTS, CODEBOOK), ExportOptions(style="apa"))
    assert raw_rows(data)[0] == [*COLUMNS, "citation"]
    expected = [citation(each.article, "apa", Language.ENGLISH) for each in EXCERPTS]
    assert [row["citation"] for row in rows(data)] == expected


def test_no_cell_starts_a_formula() -> None:
    cells = [cell for row in raw_rows(written(EXCERPTS)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]
    assert "'=1+1" in cells
    assert "''已核對" in cells


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("'=+-@\t\r\n,\"𠮷🌱＝")))
def test_any_text_comes_back_and_starts_no_formula(text: str) -> None:
    one = replace(EXCERPTS[0], annotation=replace(EXCERPTS[0].annotation, note=text))
    data = written([one])
    assert rows(data)[0]["note"] == text
    assert not raw_rows(data)[1][COLUMNS.index("note")].startswith(FORMULA)
