from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import Damaged, EmptyInput, ImportFailed, Locked, NoTextLayer, TooMuch
from reader.importers import read_bytes
from reader.importers.pdf_lines import MOST_PAGES, fold_radicals, open_lines
from reader.importers.sniff import Content, foreign_content
from reader.importers.source import Source
from reader.model import Caution, Draft, Place
from tests.helpers.pdfs import Set, column, pdf

FIRST = (
    "澄湖市政府今天表示，新的綠廊計畫將在明年完成，居民可以從車站步行到湖邊，沿路的𠮷家小店🙂也會"
    "重開，路燈與長椅都換成節能的款式，雨水經過草溝再流進湖裡。"
)
SECOND = (
    "負責人說，這個項目對環境有很大的幫助，還有𨋢可以直達山頂；住在湖邊的人都說好，賣魚的人也說水"
    "比從前清得多，白鷺在去年冬天回來了。"
)
THIRD = "Green Lake 在2021年加入了the river plan，水質連續六個月好轉。"


def shape(draft: Draft) -> list[tuple[str, str]]:
    return [(one.kind.value, draft.source_text[one.start : one.end]) for one in draft.blocks]


def read(data: bytes) -> Draft:
    return read_bytes(data, "/data/湖.pdf")


def head(number: int) -> list[Set]:
    """What stands over and under the text of a page."""
    return [Set("湖邊月刊", 72, 810, 9), Set(f"－{number}－", 290, 30, 9)]


def test_a_document_whole() -> None:
    title = [Set("湖水清了", 200, 780, 24), Set("2022-01-19 來源：澄湖網 編輯：王某", 150, 750, 10)]
    first = [*title, *column([FIRST, SECOND], top=720)]
    data = pdf([[*head(1), *first], [*head(2), *column([FIRST[::-1]])]])
    draft = read(data)
    assert shape(draft) == [
        ("title", "湖水清了"),
        ("masthead", "2022-01-19 來源：澄湖網 編輯：王某"),
        ("paragraph", FIRST),
        ("paragraph", SECOND),
        ("paragraph", FIRST[::-1]),
        ("boilerplate", "湖邊月刊"),
        ("boilerplate", "－1－"),
        ("boilerplate", "－2－"),
    ]
    said = draft.metadata
    assert (said.title, said.outlet, said.editor) == ("湖水清了", "澄湖網", "王某")
    assert said.published_at == "2022-01-19"
    assert (draft.raw, draft.encoding, draft.cautions) == (data, "", (Caution.REBUILT,))


def test_a_paragraph_goes_on_over_a_page() -> None:
    lines = column([SECOND, FIRST])
    cut = len(lines) - 2
    over = [Set(line.text, line.left, line.base + 400) for line in lines[cut:]]
    draft = read(pdf([[*head(1), *lines[:cut]], [*head(2), *over]]))
    assert shape(draft)[:2] == [("paragraph", SECOND), ("paragraph", FIRST)]


def test_columns_stand_beside_each_other() -> None:
    left = column([FIRST, SECOND], wide=18)
    right = column([SECOND[::-1], FIRST], wide=18, left=320)
    texts = [text for _, text in shape(read(pdf([[*left, *right]])))]
    assert texts == [FIRST, SECOND, SECOND[::-1], FIRST]


def test_paragraphs_parted_by_space_alone() -> None:
    lines = [Set(SECOND[:30], 72, 700), Set(SECOND[30:60], 72, 680), Set(FIRST[:30], 72, 640)]
    texts = [text for _, text in shape(read(pdf([lines])))]
    assert texts == [SECOND[:60], FIRST[:30]]


def test_words_keep_their_spaces_over_lines() -> None:
    lines = [Set("Green Lake and the ", 72, 700), Set("river plan", 72, 680), Set("湖", 72, 600)]
    assert shape(read(pdf([lines])))[0][1] == "Green Lake and the river plan"
    assert read(pdf([column([THIRD], wide=60)])).source_text == THIRD


def test_a_title_over_two_lines_and_a_heading() -> None:
    top = [Set("澄湖試驗田", 200, 790, 24), Set("長出新苗", 210, 760, 24)]
    heading = [Set("綠廊帶來生意", 72, 560, 15)]
    page = [*top, *column([FIRST], top=720), *heading, *column([SECOND], top=520)]
    assert [kind for kind, _ in shape(read(pdf([page])))] == [
        "title",
        "paragraph",
        "heading",
        "paragraph",
    ]
    assert read(pdf([page])).metadata.title == "澄湖試驗田長出新苗"


def test_radicals_are_characters_again_and_marks_stay_as_they_are() -> None:
    draft = read(pdf([column(["⽔⼀⽬⽰，⺠。⻑！湖（豈）：％"])]))
    assert draft.source_text == "水一目示，民。長！湖（豈）：％"
    assert fold_radicals("①㈠，Ａ﨎") == "①㈠，Ａ﨎"


@given(st.text())
def test_folding_radicals_changes_nothing_else(text: str) -> None:
    folded = fold_radicals(text)
    assert len(folded) == len(text)
    kept = [(a, b) for a, b in zip(text, folded, strict=True) if a != b]
    assert all("\u2e80" <= a <= "\u2fdf" or a > "\uf8ff" for a, _ in kept)


def test_the_title_of_the_file_counts_where_the_text_has_none() -> None:
    page = [column([FIRST])]
    draft = read(pdf(page, title="湖水清了"))
    assert draft.metadata.title == "湖水清了"
    assert [(one.place, one.sure) for one in draft.evidence] == [(Place.PROPERTIES, False)]
    assert read(pdf(page, title="Microsoft Word - 1.doc")).metadata.title.startswith("澄湖市政府")


def test_a_locked_document() -> None:
    with pytest.raises(Locked, match="without a password"):
        read(pdf([column([FIRST])], locked=True))


@pytest.mark.parametrize(
    "data",
    [
        pdf([[]]),
        pdf([column([FIRST])], mapped=False),
        pdf([[Set("掃描全能王", 72, 20)]] * 3, scanned=True),
    ],
)
def test_a_document_of_pictures(data: bytes) -> None:
    with pytest.raises(NoTextLayer, match=r"Run text recognition \(OCR\)"):
        read(data)


def test_text_over_a_picture_is_text() -> None:
    assert FIRST in read(pdf([column([FIRST])], scanned=True)).source_text


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256))])
def test_a_broken_document(data: bytes) -> None:
    with pytest.raises(Damaged, match="could not be read as a PDF document"):
        read(data)


def test_limits() -> None:
    with pytest.raises(TooMuch, match=f"over {MOST_PAGES} pages"):
        open_lines(Source(pdf([[]] * (MOST_PAGES + 1)), "a.pdf"))


def test_it_is_known_by_its_content() -> None:
    data = pdf([column([FIRST])])
    assert foreign_content(data) is Content.PDF
    assert foreign_content(b"\xef\xbb\xbf\r\n" + data) is Content.PDF
    assert foreign_content("談 %PDF-1.7 的文章".encode()) is None
    assert FIRST in read_bytes(data, "a.txt").source_text
    with pytest.raises(EmptyInput):
        read(b"")


@settings(max_examples=60)
@given(st.data())
def test_any_damage_is_a_plain_fault(data: st.DataObject) -> None:
    whole = bytearray(pdf([[*head(1), *column([FIRST])], [*head(2), *column([SECOND])]]))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ImportFailed):
        read(bytes(whole))


def test_a_title_in_broken_utf_16_says_nothing() -> None:
    data = pdf([column([FIRST, SECOND])], title="湖水清了").replace(b"feff6e56", b"feffd800")
    assert read(data).metadata.title.startswith("澄湖市政府")
