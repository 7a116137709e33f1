from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.citations.rendering import citation
from reader.codebook import Codebook
from reader.exporters import ExportOptions, exported
from reader.exporters.csv_table import COLUMNS, CsvTable, TsvTable
from reader.exporters.listed import Listed
from reader.language import Language
from reader.links import link_to
from reader.model import Excerpt, Script, Tag
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS, source_of

TAGGED = ExportOptions(tag_columns=True)
FULL = replace(TAGGED, style="apa")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def written(excerpts: Sequence[Excerpt], script: Script | None = None) -> bytes:
    return exported(CsvTable(), Listed(excerpts, CODEBOOK), ExportOptions(script))


def raw_rows(data: bytes, delimiter: str = ",") -> list[list[str]]:
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=delimiter))


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows as the module says they are to be read: without one leading apostrophe."""
    header, *body = raw_rows(data, delimiter)
    return [
        {column: cell.removeprefix("'") for column, cell in zip(header, row, strict=True)}
        for row in body
    ]


def test_it_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    golden("excerpts.csv", written(EXCERPTS))
    golden("excerpts-hans.csv", written(EXCERPTS, Script.HANS))
    golden("excerpts.tsv", exported(TsvTable(), Listed(EXCERPTS, CODEBOOK), TAGGED))


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


def test_parted_by_tabs_it_is_the_same_table() -> None:
    tabs = exported(TsvTable(), Listed(EXCERPTS, CODEBOOK), ExportOptions())
    assert tabs.startswith(b"\xef\xbb\xbfid\tarticle\ttitle\t")
    assert raw_rows(tabs, "\t") == raw_rows(written(EXCERPTS))


def test_each_tag_has_a_column() -> None:
    read = rows(exported(CsvTable(), Listed(EXCERPTS, CODEBOOK), FULL))
    paths = ["改革舉措", "改革舉措 / 稅制; *費*", "生態項目"]
    assert list(read[0])[len(COLUMNS) :] == paths
    assert [read[0][path] for path in paths] == ["1", "1", "0"]
    assert [read[1][path] for path in paths] == ["0", "0", "1"]
    assert [read[2][path] for path in paths] == ["0", "1", "0"]


def test_a_tag_takes_no_other_column_s_name_and_starts_no_formula() -> None:
    book = Codebook([Tag("a", "Quote"), Tag("b", "=1"), Tag("c", "'=1"), Tag("d", "QUOTE (2)")])
    one = replace(EXCERPTS[0], annotation=replace(EXCERPTS[0].annotation, tags=("a", "c")))
    header, row = raw_rows(exported(CsvTable(), Listed([one], book), FULL))
    names = ["''=1", "'=1", "QUOTE (2)", "Quote (3)"]
    assert sorted(header[len(COLUMNS) :]) == sorted(names)
    held = dict(zip(header, row, strict=True))
    assert [held[name] for name in names] == ["1", "0", "0", "1"]


def test_it_can_be_cited_and_found_again() -> None:
    row = rows(exported(CsvTable(), Listed(EXCERPTS, CODEBOOK), FULL))[1]
    annotation = EXCERPTS[1].annotation
    assert row["accessed"] == "2024-03-05"
    assert row["link"] == link_to(annotation)
    assert row["citation"] == citation(EXCERPTS[1].article, "apa", Language.ENGLISH)
    assert row["citation"]
    assert rows(written(EXCERPTS))[1]["citation"] == ""
