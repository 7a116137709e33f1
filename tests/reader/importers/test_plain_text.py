from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import EmptyInput, WrongEncoding
from reader.importers.freeze import freeze
from reader.importers.plain_text import PlainText
from reader.importers.source import Source
from reader.model import BlockKind, Draft

T, M, P = BlockKind.TITLE, BlockKind.MASTHEAD, BlockKind.PARAGRAPH
H, PIC, C, B = BlockKind.HEADING, BlockKind.IMAGE, BlockKind.CAPTION, BlockKind.BOILERPLATE

PARAGRAPH = (
    "  澄湖市政府今天表示，新的綠廊計畫將在明年完成，居民可以從車站步行到湖邊，𠮷家小店也會重開。"
)
ARTICLE = "\r\n".join(
    [
        "澄湖“試驗田”長出新苗 綠廊明年完工",
        "2022-01-19 19:46:43來源:澄湖廣電總臺編輯:王某責編:馮某某",
        "",
        "澄湖“試驗田”長出新苗_fororder_湖2",
        "",
        "澄湖街景 供圖 澄湖管委會",
        "",
        PARAGRAPH,
        "",
        "綠廊帶來新生意",
        "",
        PARAGRAPH,
        "   ",
        PARAGRAPH + "(文 𠮷某)",
        "",
        "澄湖在線版權的聲明",
        "",
        "凡本網註明“來源:澄湖在線”的內容，未經書面授權不得轉載。",
    ]
)


def read(text: str, origin: str = "/data/澄湖.txt", encoding: str | None = None) -> Draft:
    (draft,) = PlainText().read(Source(text.encode(encoding or "utf-8"), origin, encoding))
    return draft


def shape(draft: Draft) -> list[tuple[BlockKind, str]]:
    return [(block.kind, draft.source_text[block.start : block.end]) for block in draft.blocks]


def test_an_article_whole() -> None:
    draft = read("\ufeff" + ARTICLE)
    assert draft.source_text == ARTICLE.replace("\r\n", "\n")
    assert draft.raw == ("\ufeff" + ARTICLE).encode()
    assert (draft.encoding, draft.origin) == ("utf-8", "/data/澄湖.txt")
    assert [kind for kind, _ in shape(draft)] == [T, M, PIC, C, P, H, P, P, P, B, B]
    said = draft.metadata
    assert said.title == "澄湖“試驗田”長出新苗 綠廊明年完工"
    assert (said.outlet, said.editor, said.responsible_editor) == ("澄湖廣電總臺", "王某", "馮某某")
    assert (said.author, said.published_at) == ("𠮷某", "2022-01-19T19:46:43")


def test_white_lines_are_paragraphs_of_white_space() -> None:
    assert (P, "   ") in shape(read(ARTICLE))


def test_credits_at_the_end_are_masthead_and_metadata() -> None:
    draft = read(f"{PARAGRAPH}\n{PARAGRAPH}\n責任編輯：馮某")
    assert shape(draft)[-1] == (M, "責任編輯：馮某")
    assert draft.metadata.responsible_editor == "馮某"


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH + "\n\n" + PARAGRAPH,
        "短短一行",
        "今天湖水清了。\n\n" + PARAGRAPH,
        "不是標題的一行\n" + PARAGRAPH,
        "2022-01-19\n\n" + PARAGRAPH,
        "———\n\n" + PARAGRAPH,
        "題" * 81 + "\n\n" + PARAGRAPH,
    ],
)
def test_no_title_line(text: str) -> None:
    assert T not in [kind for kind, _ in shape(read(text))]


def test_a_title_is_given_where_no_line_is_one() -> None:
    assert read("今天湖水清了。").metadata.title == "今天湖水清了。"
    long = read("𠮷" * 100).metadata.title
    assert long == "𠮷" * 59 + "…"
    assert read("12-34\n56").metadata.title == "澄湖"


def test_an_address_is_kept() -> None:
    assert (
        read(PARAGRAPH, "https://lake.example/a.txt").metadata.url == "https://lake.example/a.txt"
    )
    assert read(PARAGRAPH).metadata.url == ""


@pytest.mark.parametrize(
    "lines",
    [
        ["甲地的湖", "乙地的湖", "丙地的湖"],
        [PARAGRAPH, "「短短一句話", PARAGRAPH],
        [PARAGRAPH, "短短一句話。", PARAGRAPH],
        [PARAGRAPH, "最後一行沒有下文"],
        [PARAGRAPH, "兩行之後", "還有一行", "又是一行"],
    ],
)
def test_no_headings(lines: list[str]) -> None:
    assert H not in [kind for kind, _ in shape(read("\n\n".join(lines)))]


@pytest.mark.parametrize("text", ["\ufeff", " \r\n\t\u3000\n", "\n\n"])
def test_white_space_alone_is_empty(text: str) -> None:
    with pytest.raises(EmptyInput, match=r"“澄湖.txt” is empty"):
        read(text)


def test_an_encoding_that_was_asked_for() -> None:
    assert read(ARTICLE, encoding="gb18030").source_text == ARTICLE.replace("\r\n", "\n")
    with pytest.raises(WrongEncoding):
        list(PlainText().read(Source("澄湖".encode("gbk"), "a.txt", "utf-8")))


LINES = st.sampled_from(
    [*ARTICLE.split("\r\n"), "編輯：", "聲明", "𨋢🙂", "\u3000", "\x85", "简体的一行"]
)


@given(st.lists(st.tuples(LINES, st.sampled_from(["\n", "\r\n", "\r", ""])), min_size=1))
def test_blocks_of_any_text(parts: list[tuple[str, str]]) -> None:
    text = "".join(line + end for line, end in parts)
    if not text.strip():
        return
    draft = read(text)
    assert draft.source_text == freeze(text)
    covered = [at for block in draft.blocks for at in range(block.start, block.end)]
    assert covered == [at for at, one in enumerate(draft.source_text) if one != "\n"]
    assert draft.metadata.title
