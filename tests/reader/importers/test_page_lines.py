from __future__ import annotations

import pytest

from reader.importers.page_lines import drop_unseen, lines_of, parse
from reader.model import BlockKind

P, H, L = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST
Q, C, T, PIC = BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.TABLE, BlockKind.IMAGE


def shape(page: str) -> list[tuple[BlockKind, str]]:
    tree = parse(page)
    drop_unseen(tree)
    return [(line.kind, line.text) for line in lines_of(tree)]


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p> 湖 \r\n\t 水 <b>𠮷</b>🙂</p>", [(P, "湖 水 𠮷🙂")]),
        ("<p>&#x3000;湖\xa0\u3000水&nbsp;</p>", [(P, "\u3000湖\xa0\u3000水\xa0")]),
        ("一<br>二<br/><br>三", [(P, "一"), (P, "二"), (P, "三")]),
        ("<div>一<p>二</p>三</div>", [(P, "一"), (P, "二"), (P, "三")]),
        ("<h2>題</h2><ul><li>甲<li><p>乙</p></ul>", [(H, "題"), (L, "甲"), (L, "乙")]),
        ("<blockquote><p>引<p>文</blockquote>後", [(Q, "引"), (Q, "文"), (P, "後")]),
        ("<figure><img alt=湖><figcaption>圖說</figcaption></figure>", [(C, "圖說")]),
        ("<p>前<img alt='湖_fororder_1'>後</p>", [(P, "前"), (PIC, "湖_fororder_1"), (P, "後")]),
        ("<pre>一  行\n二行</pre>", [(P, "一 行"), (P, "二行")]),
        ("<script>x</script><p hidden>a</p><p style='display : none'>b</p>尾", [(P, "尾")]),
        ("<p>漢<ruby>字<rp>(</rp><rt>zì</rt></ruby></p>", [(P, "漢字")]),
        ("<p>&nbsp;</p><p>\u3000</p><p></p>", []),
        ("<title>題</title><p>文\0字</p>", [(P, "文字")]),
        ("<p>前<!-- 註 -->後</p>", [(P, "前後")]),
        (
            "<p>前<i hidden>x</i>\x01後\ufffe\uffff\x0c尾&#1;&#xFFFE&#65535;&#x0c;&#31</p>",
            [(P, "前後 尾")],
        ),
    ],
)
def test_lines(page: str, lines: list[tuple[BlockKind, str]]) -> None:
    assert shape(page) == lines


def test_a_data_table_is_one_line_a_row() -> None:
    page = "<table><tr><th>年<th>湖面<tr><td>2021<td> 3 <b>里</b></table>尾"
    assert shape(page) == [(T, "年\t湖面"), (T, "2021\t3 里"), (P, "尾")]


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td><p>一<p>二</td></tr></table>",
        "<table><tr><td>一</td></tr><tr><td>二</td></tr></table>",
        "<table><tr><td><table><tr><td>一<td>二</table></table>",
    ],
)
def test_a_layout_table_keeps_its_paragraphs(page: str) -> None:
    assert shape(page) == [(P, "一"), (P, "二")]


def test_links_and_bold_are_counted() -> None:
    tree = parse("<p>湖<a href=x>水𠮷</a><strong>清了</strong></p>")
    (line,) = lines_of(tree)
    assert (line.text, line.linked, line.bold, line.parent.tag) == ("湖水𠮷清了", 2, 2, "p")


def test_deep_nesting_and_long_attributes_lose_nothing() -> None:
    deep = "<div>" * 1500 + "深處" + "</div>" * 1500
    long = f"<img src='data:image/png;base64,{'A' * 11_000_000}'>"
    assert [text for _, text in shape(f"<p>前</p>{long}{deep}<p>後</p>")] == ["前", "深處", "後"]
