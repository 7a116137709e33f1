from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ImportFailed, NoArticle
from reader.importers import read_bytes
from reader.model import BlockKind, Draft

FIRST = "澄湖市政府今天表示，新的綠廊計畫將在明年完成，居民可以從車站步行到湖邊。"
SECOND = "負責人說，這個項目對環境有很大的幫助，𠮷家小店也會重開，還有𨋢可以直達山頂。"
NAV = "<ul>" + "".join(f"<li><a href=/{at}>頻道{at}</a>" for at in range(30)) + "</ul>"
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>湖水清了 - 澄湖網</title></head>
<body>{NAV}<div id=main><h1>湖水清了</h1>
<div><span>2022-01-19 19:46</span><span> 來源：澄湖網</span></div>
<div id=content><p>{FIRST}</p><h2>綠廊帶來生意</h2><p>{SECOND}<br>{FIRST}🙂</p>
<p>湖邊步道 澄湖管委會供圖</p><p>（責任編輯：馮某）</p></div></div>{NAV}</body></html>"""


def shape(draft: Draft) -> list[tuple[str, str]]:
    return [
        (block.kind.value, draft.source_text[block.start : block.end]) for block in draft.blocks
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_page_whole(encoding: str) -> None:
    draft = read_bytes(PAGE.encode(encoding), "page.html")
    assert shape(draft) == [
        ("title", "湖水清了"),
        ("masthead", "2022-01-19 19:46 來源：澄湖網"),
        ("paragraph", FIRST),
        ("heading", "綠廊帶來生意"),
        ("paragraph", SECOND),
        ("paragraph", FIRST + "🙂"),
        ("caption", "湖邊步道 澄湖管委會供圖"),
        ("masthead", "（責任編輯：馮某）"),
    ]
    assert draft.source_text == "\n".join(text for _, text in shape(draft))
    said = draft.metadata
    assert (said.title, said.outlet, said.responsible_editor) == ("湖水清了", "澄湖網", "馮某")
    assert said.published_at == "2022-01-19T19:46"


def test_a_signature_over_a_notice_is_read() -> None:
    notice = "<p>版權聲明：本文未經授權不得轉載。</p>"
    page = PAGE.replace("🙂</p>", "🙂（文 𠮷某）</p>").replace("<p>（責任編輯：馮某）</p>", notice)
    draft = read_bytes(page.replace("<p>湖邊步道 澄湖管委會供圖</p>", "").encode(), "a.html")
    assert draft.metadata.author == "𠮷某"
    assert shape(draft)[-1][0] == "boilerplate"


def test_line_ends_of_the_file_do_not_matter() -> None:
    text = read_bytes(PAGE.encode(), "a.html").source_text
    assert read_bytes(PAGE.replace("\n", "\r\n").encode(), "a.html").source_text == text


def test_a_brief_is_found_among_much_else() -> None:
    teasers = "".join(f"<div><a href=/{at}>{FIRST}</a></div>" for at in range(40))
    page = f"<html><body>{teasers}<h1>簡訊一則</h1><div>{SECOND}</div>{NAV}</body></html>"
    assert shape(read_bytes(page.encode(), "a.html"))[-1] == ("paragraph", SECOND)


def test_an_article_the_page_marks_wins_over_longer_text() -> None:
    others = "".join(f"<div><p>{FIRST}{at}</p></div>" for at in range(20))
    page = f"<html><article><h1>簡訊一則</h1><p>{SECOND}</p></article><section>{others}</section>"
    assert [text for _, text in shape(read_bytes(page.encode(), "a.html"))] == ["簡訊一則", SECOND]


def test_a_page_without_a_title_is_named_by_its_first_line() -> None:
    draft = read_bytes(
        f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>".encode(), "a.html"
    )
    assert draft.metadata.title in draft.source_text
    assert SECOND in draft.source_text


def test_the_day_told_to_machines_wins_over_another_one_printed() -> None:
    told = '<meta property="article:published_time" content="2022-01-18T08:00:00+08:00">'
    draft = read_bytes(PAGE.replace("<title>", told + "<title>").encode(), "a.html")
    assert draft.metadata.published_at == "2022-01-18T08:00:00"


def test_an_address_is_the_origin_where_the_page_names_none() -> None:
    draft = read_bytes(PAGE.encode(), "https://lake.example/1")
    assert draft.metadata.url == "https://lake.example/1"


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><p>\u3000 &nbsp;</p></body></html>",
        "<html><p>123 !</p></html>",
        "<!DOCTYPE html>",
        "<html><script>var 文 = 1</script></html>",
    ],
)
def test_a_page_without_a_letter_holds_no_article(page: str) -> None:
    with pytest.raises(NoArticle, match=r"“a.html”"):
        read_bytes(page.encode(), "a.html")


TAGS = "<p> </p> <br> <div> </div> <h1> </h1> <table><tr><td> </table> <li> <pre> <!-- --> <b>"
PIECES = st.sampled_from(
    [
        *TAGS.split(" "),
        *("<a href=x>", "</a>", "<title>湖</title>", "&#13;", "&#0;", "&#xFEFF;", "&#xD800;"),
        *(FIRST, "𠮷𨋢🙂", "湖_x_網", "2022-01-19", "編輯：", "\r\n", " ", "\u3000"),
    ]
)


@given(st.lists(PIECES, max_size=25))
def test_any_page_gives_whole_blocks_or_a_plain_fault(pieces: list[str]) -> None:
    try:
        draft = read_bytes(("<html>" + "".join(pieces)).encode(), "a.html")
    except ImportFailed:
        return
    assert "\r" not in draft.source_text
    covered = [at for block in draft.blocks for at in range(block.start, block.end)]
    assert covered == [at for at, one in enumerate(draft.source_text) if one != "\n"]
    assert all("\n" not in text for _, text in shape(draft))
    assert BlockKind.TITLE in [block.kind for block in draft.blocks]
