from __future__ import annotations

import pytest

from reader.errors import TooMuch
from reader.importers import read_bytes
from reader.importers.freeze import MOST_CHARACTERS
from reader.importers.page_lines import parse
from reader.importers.visible import (
    MOST_ELEMENTS,
    MOST_MARKUP,
    han_in_source,
    han_in_tree,
    parse_whole,
)
from reader.model import Caution

STORY = "澄湖市政府今天表示，新的綠廊計畫將在明年完成，𠮷家小店🙂也會重開，𨋢可以直達山頂。"


@pytest.mark.parametrize(
    ("page", "count"),
    [
        ("<p>湖<b>水</b>𠮷</p>尾", 4),
        ("<!-- 註 -->湖<script>var 文='<p>字'</script>水<STYLE>文</Style>", 2),
        ("&#28246;&lt;湖&gt;a < b 水", 3),
        ("湖<script>文", 1),
        ("湖<!-- 文", 1),
        ("", 0),
    ],
)
def test_han_in_source(page: str, count: int) -> None:
    assert han_in_source(page) == count


def test_a_tree_holds_what_its_source_says() -> None:
    page = f"<html><body><p>{STORY}</p><script>文</script><!-- 註 --><div>湖</div>尾</body></html>"
    assert han_in_tree(parse(page)) == han_in_source(page)
    assert parse_whole(page, "a.html")[1] == ()


def test_a_page_that_nests_too_deeply_is_read_without_its_layout() -> None:
    deep = "<div><span>" * 3000 + f"<p>{STORY}</p>" + "</span></div>" * 3000
    page = f"<html><body><h1>湖水清了</h1>{deep}<p>{STORY[::-1]}</p></body></html>"
    draft = read_bytes(page.encode(), "a.html")
    assert STORY in draft.source_text
    assert STORY[::-1] in draft.source_text
    assert draft.cautions == (Caution.FLATTENED,)


def test_what_stays_lost_is_said() -> None:
    deep = "<x-a>" * 3000 + STORY + "</x-a>" * 3000
    _, cautions = parse_whole(f"<html><p>{STORY}</p>{deep}</html>", "a.html")
    assert cautions == (Caution.INCOMPLETE,)


def test_a_page_of_too_many_elements_is_refused() -> None:
    with pytest.raises(TooMuch, match=f"over {MOST_ELEMENTS} elements"):
        read_bytes(b"<html>" + b"<b>" * (2 * MOST_ELEMENTS), "a.html")


def test_a_page_too_long_to_be_an_article() -> None:
    with pytest.raises(TooMuch, match=f"over {MOST_CHARACTERS} characters"):
        parse_whole("<html>" + "湖" * (MOST_CHARACTERS + 1), "a.html")
    with pytest.raises(TooMuch, match=f"over {MOST_MARKUP} characters"):
        parse_whole("<html>" + "x" * MOST_MARKUP, "a.html")


def test_long_data_of_any_kind_is_no_part_of_its_length() -> None:
    font = f'<style>@font-face{{src:url("data:font/woff2;base64,{"A" * MOST_MARKUP}")}}</style>'
    tree, cautions = parse_whole(f"<html>{font}<p>湖水</p></html>", "a.html")
    assert (han_in_tree(tree), cautions) == (2, ())
