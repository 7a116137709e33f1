from __future__ import annotations

import pytest

from reader.importers.page_furniture import (
    Furniture,
    announces_comments,
    announces_more,
    is_aside,
    is_footer,
)
from reader.importers.page_lines import parse


@pytest.mark.parametrize(
    "name", ["comment-list", "sidebar", "recommend_wrap", "g-foot", "nav", "pinglun", "copyright"]
)
def test_names_of_furniture(name: str) -> None:
    (element,) = parse(f"<div class='{name}'><p>湖</p></div>").xpath("//p")
    assert Furniture().holds(element)


@pytest.mark.parametrize("name", ["article", "content", "commentary", "navy", "footballer", "text"])
def test_other_names(name: str) -> None:
    (element,) = parse(f"<div class='{name}'><p>湖</p></div>").xpath("//p")
    assert not Furniture().holds(element)


def test_what_holds_the_title_is_none() -> None:
    tree = parse("<div class=sidebar-right><h1>題</h1><div class=sidebar><p>湖</p></div></div>")
    (title,), (other,) = tree.xpath("//h1"), tree.xpath("//p")
    furniture = Furniture([title])
    assert not furniture.holds(title)
    assert furniture.holds(other)


@pytest.mark.parametrize("text", ["網友評論", "全部評論（12）", "243条评论", "留言", "發表意見"])
def test_headings_over_comments(text: str) -> None:
    assert announces_comments(text)
    assert announces_more(text)


@pytest.mark.parametrize(
    "text", ["相關新聞", "延伸閱讀", "您可能感興趣的文章", "▶推荐阅读", "猜你喜欢"]
)
def test_headings_over_other_articles(text: str) -> None:
    assert announces_more(text)
    assert not announces_comments(text)


@pytest.mark.parametrize(
    "text", ["相關部門介入調查", "評論家怎麼說", "推薦人是校長", "留言板的故事"]
)
def test_headings_of_articles(text: str) -> None:
    assert not announces_more(text)


def test_words_of_a_page_and_of_its_foot() -> None:
    assert is_aside("第1页/共3页 << 上一页 | 下一页 >>")
    assert is_aside("關鍵字：湖, 步道")
    assert not is_aside("關鍵在於湖水")
    assert is_footer("澄湖網 版權所有 澄ICP備12345678號")
    assert not is_footer("湖水清了，居民都很高興。")
