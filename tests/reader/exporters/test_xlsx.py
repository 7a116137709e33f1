from __future__ import annotations

import errno
import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl.utils.escape import unescape
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reader.codebook import Codebook
from reader.exporters import ExportOptions, exported
from reader.exporters.csv_table import COLUMNS
from reader.exporters.listed import Listed
from reader.exporters.xlsx import Xlsx
from reader.exporters.xlsx_sheet import LONGEST_CELL, MARK, fitting, is_exact, is_link, moment
from reader.language import Language
from reader.links import link_to
from reader.model import Excerpt, Tag
from tests.reader.exporters.sample_excerpts import ATTRIBUTES, EXCERPTS, listed, source_of

Row = dict[str, object]


def written(*excerpts: Excerpt, options: ExportOptions | None = None) -> bytes:
    return exported(Xlsx(), listed(*excerpts), options or ExportOptions())


def opened(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data), rich_text=False)


def rows(sheet: Worksheet) -> list[Row]:
    """The rows by their headers, texts as a spreadsheet shows them."""
    header, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), map(_shown, row), strict=True)) for row in body]


def _shown(value: object) -> object:
    return unescape(value) if isinstance(value, str) else value


def first(data: bytes, sheet: int = 0) -> list[Row]:
    return rows(opened(data).worksheets[sheet])


def noted(note: str) -> Excerpt:
    return replace(EXCERPTS[0], annotation=replace(EXCERPTS[0].annotation, note=note))


def test_three_sheets_in_the_language_asked_for() -> None:
    assert opened(written()).sheetnames == ["Annotated excerpts", "Codebook", "Articles"]
    chinese = opened(written(options=ExportOptions(language=Language.SIMPLIFIED)))
    assert chinese.sheetnames == ["摘录", "编码簿", "文章"]


def test_every_quote_reads_back_to_the_source() -> None:
    read = first(written())
    assert [row["quote"] for row in read] == [source_of(each) for each in EXCERPTS]
    assert list(read[0]) == [*COLUMNS, "cut"]
    for row, each in zip(read, EXCERPTS, strict=True):
        anchor = each.annotation.anchor
        assert (row["start"], row["end"]) == (anchor.start, anchor.end)
        assert (row["context"], row["note"] or "") == (each.context, each.annotation.note)
        assert row["cut"] is None


def test_columns_are_typed() -> None:
    row = first(written())[0]
    assert row["published_at"] == datetime(2024, 3, 5, 8, 15)
    assert row["created_at"] == datetime(2024, 3, 5, 8, 15, 0, 250_000)
    assert row["accessed"] == datetime(2024, 3, 5)
    assert row["length"] == 150
    sheet = opened(written()).worksheets[0]
    formats = {
        str(head.value): cell.number_format for head, cell in zip(*sheet["1:2"], strict=True)
    }
    assert formats["accessed"] == "yyyy-mm-dd"
    assert formats["published_at"] == "yyyy-mm-dd hh:mm:ss"


def test_the_codebook_says_how_many_excerpts_carry_each_tag() -> None:
    found = {row["path"]: row for row in first(written(), 1)}
    assert {path: row["excerpts"] for path, row in found.items()} == {
        "改革舉措": 1,
        "改革舉措 / 稅制; *費*": 2,
        "生態項目": 1,
    }
    assert found["改革舉措 / 稅制; *費*"]["parent path"] == "改革舉措"


def test_articles_have_the_researcher_s_own_columns_typed() -> None:
    mirror, ridge = first(written(), 2)
    assert mirror["信源數"] == -3.5
    assert mirror["=見報"] == datetime(2024, 3, 5)
    assert mirror["Title (2)"] == "正面"
    assert mirror["collections"] == "濕地\n=待讀😀"
    assert mirror["memo"] == "=與 *一窗受理* 對照\n🌱"
    assert ridge["=見報"] == "2024-03"
    assert (ridge["信源數"], mirror["state"], mirror["annotations"]) == (None, "new", 4)
    assert len(ATTRIBUTES) == 3


def test_tags_have_columns_where_they_are_asked_for() -> None:
    row = first(written(options=ExportOptions(tag_columns=True)))[1]
    assert (row["改革舉措"], row["生態項目"]) == (0, 1)


def test_the_header_stays_and_filters() -> None:
    for sheet in opened(written()).worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.alignment.wrap_text for cell in sheet[1])


def test_only_addresses_of_the_web_and_our_own_are_links() -> None:
    sheet = opened(written()).worksheets[0]
    at = {str(cell.value): number for number, cell in enumerate(sheet[1])}
    url, link = sheet[2][at["url"]], sheet[2][at["link"]]
    assert url.hyperlink is not None
    assert url.hyperlink.target == "https://news.example/2024/a_b?c=*d*&e"
    assert link.hyperlink is not None
    assert link.hyperlink.target == link_to(EXCERPTS[0].annotation)
    script = sheet[4][at["url"]]
    assert (script.value, script.hyperlink) == ("javascript:alert(1)", None)


@pytest.mark.parametrize(
    "text",
    [
        *("javascript:alert(1)", "file:///etc/passwd", "internal:A1", "external:c:\\a.exe"),
        *("mailto:a@b.example", "ftp://a.example", "https://", "https://a b", 'http://a"b'),
        *("https://a.example/\n", "\\\\server\\a", "https://a.example/" + "a" * 2_000),
    ],
)
def test_what_is_no_link(text: str) -> None:
    assert not is_link(text)


def test_no_cell_can_run() -> None:
    for sheet in opened(written(noted("=1+1"), *EXCERPTS[1:])).worksheets:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row} <= {"s", "n", "d", "inlineStr"}
    data = written(noted('=HYPERLINK("https://a.example")'))
    for name, part in parts(data).items():
        assert b"<f>" not in part, name


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


SIGNS = "𠮷🌱改 \t\n\r\x00\x08\x1b\x85\u2028\ufffe\uffff_x0041=+-@'<>&\"{}"


@settings(max_examples=30)
@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(SIGNS), min_size=1))
@example("<r>改</r>")
@example("<r><t>x</t></r>")
@example("_x000D_")
@example("a\r\nb")
@example("{=1}")
@example(" 甲 ")
def test_any_text_comes_back(text: str) -> None:
    data = written(noted(text))
    for part in parts(data).values():
        etree.fromstring(part)
    assert first(data)[0]["note"] == text


def test_a_text_too_long_for_a_cell_is_cut_and_said_so() -> None:
    quote = "甲" + "𠮷" * 20_000
    anchor = replace(EXCERPTS[0].annotation.anchor, quote=quote)
    one = replace(EXCERPTS[0], annotation=replace(EXCERPTS[0].annotation, anchor=anchor))
    row = first(written(replace(one, context=quote)))[0]
    assert row["cut"] == "quote, context"
    kept = str(row["quote"])
    assert kept.endswith(MARK)
    assert quote.startswith(kept.removesuffix(MARK))
    assert LONGEST_CELL - 1 <= len(kept.encode("utf-16-le")) // 2 <= LONGEST_CELL


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("甲" * LONGEST_CELL, False),
        ("甲" * (LONGEST_CELL + 1), True),
        ("𠮷" * (LONGEST_CELL // 2), False),
        ("𠮷" * (LONGEST_CELL // 2) + "甲", False),
        ("𠮷" * (LONGEST_CELL // 2) + "甲乙", True),
    ],
)
def test_a_cell_holds_so_many_utf_16_units(text: str, cut: bool) -> None:
    assert (fitting(text) != text) is cut
    assert len(fitting(text).encode("utf-16-le")) // 2 <= LONGEST_CELL


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2024-03-05", datetime(2024, 3, 5)),
        ("2024-03-05T08:15", datetime(2024, 3, 5, 8, 15)),
        ("2024-03-05T08:15:00.250Z", datetime(2024, 3, 5, 8, 15, 0, 250_000)),
        *[(text, None) for text in ("", "2024", "2024-03", "20240305", "2024-W10-2", "昨天")],
        *[(text, None) for text in ("1899-12-31", "1900-02-28", "2024-02-30")],
    ],
)
def test_dates_that_are_whole(text: str, at: datetime | None) -> None:
    assert moment(text) == at


def test_numbers_that_would_change_stay_texts() -> None:
    assert is_exact("-123456789012345")
    assert not is_exact("1234567890123456")
    assert not is_exact("三")
    assert not is_exact("")


def test_a_column_takes_the_name_cut() -> None:
    book = Codebook([Tag("t", "Cut")])
    made = exported(Xlsx(), Listed([], book), ExportOptions(tag_columns=True))
    assert [cell.value for cell in opened(made).worksheets[0][1]][-2:] == ["Cut", "cut (2)"]


def test_rows_that_are_too_many_go_on_on_another_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.exporters.xlsx_sheet.MOST_ROWS", 3)
    book = opened(written())
    names = [f"Annotated excerpts{more}" for more in ("", " (2)", " (3)")]
    assert book.sheetnames[:3] == names
    found = [row["id"] for name in names for row in rows(book[name])]
    assert found == [each.annotation.id for each in EXCERPTS]


def test_links_that_are_too_many_stay_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.exporters.xlsx_sheet.MOST_LINKS", 3)
    read = first(written())
    assert [row["link"] for row in read] == [link_to(each.annotation) for each in EXCERPTS]


def test_the_same_excerpts_make_the_same_file() -> None:
    assert written() == written()


class _Full(io.RawIOBase):
    """A disk that is full."""

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_told_as_the_system_tells_it() -> None:
    with pytest.raises(OSError, match="No space") as fault:
        Xlsx().write(listed(), ExportOptions(), _Full())  # type: ignore[arg-type]
    assert fault.value.errno == errno.ENOSPC


class _Broken(Sequence[Excerpt]):
    """Excerpts of which the second cannot be read."""

    def __len__(self) -> int:
        return 2

    def __getitem__(self, at: object) -> Excerpt:  # type: ignore[override]
        if at == 0:
            return EXCERPTS[0]
        raise RuntimeError("broken")


def test_what_breaks_off_leaves_no_file_open() -> None:
    stream = io.BytesIO()
    with pytest.raises(RuntimeError, match="broken"):
        Xlsx().write(Listed(_Broken(), Codebook()), ExportOptions(), stream)
    assert stream.getvalue() == b""
