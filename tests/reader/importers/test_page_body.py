from __future__ import annotations

from reader.importers.page_body import find_body
from reader.importers.page_lines import drop_unseen, lines_of, parse

STORY = "澄湖市政府今天表示，新的綠廊計畫將在明年完成，𠮷家小店也會重開。"


def body(page: str) -> list[str]:
    tree = parse(page)
    drop_unseen(tree)
    return [line.text for line in find_body(tree, lines_of(tree))]


def test_a_brief_in_a_layout_table() -> None:
    page = f"<table><tr><td><a href=/>首頁</a><td>{STORY}<br>{STORY}</table><p><a href=/>湖</a></p>"
    assert body(page) == [STORY, STORY]


def test_links_and_their_dates_at_the_end_go() -> None:
    related = "<p><a href=/1>另一則湖的新聞</a></p><p>2022-01-19</p>"
    page = f"<div>{f'<p>{STORY}</p>' * 4}{related * 2}</div>"
    assert body(page) == [STORY] * 4


def test_a_page_of_links_alone_is_kept_as_it_is() -> None:
    assert body("<div><p><a href=/1>湖的新聞</a></p></div>") == ["湖的新聞"]


def test_a_page_without_text_has_no_body() -> None:
    assert body("<div><img src=x></div>") == []


def test_finding_leaves_the_tree_as_it_is() -> None:
    tree = parse(f"<div><p>{STORY}</p><p>{STORY}</p></div>")
    before = [line.text for line in lines_of(tree)]
    find_body(tree, lines_of(tree))
    assert [line.text for line in lines_of(tree)] == before
