from __future__ import annotations

import pytest

from reader.importers.page_facts import Facts, read_facts, without_site
from reader.importers.page_lines import parse


def facts(page: str) -> Facts:
    return read_facts(parse(page), page)


def test_json_ld() -> None:
    page = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage"},
    {"@type": "NewsArticle", "headline": "湖水清了", "datePublished": "2022-01-19T19:46:43+08:00",
     "author": [{"name": "王𠮷"}], "publisher": {"name": "澄湖報"}}]}</script>"""
    assert facts(page) == Facts(("湖水清了",), "2022-01-19T19:46:43", "澄湖報", "王𠮷", "")


def test_meta() -> None:
    page = """<meta property="og:title" content=" 湖水
    清了 "><meta name="source" content="来源：澄湖网 原创稿"><meta name="author" content="王某">
    <meta name="publishdate" content="2022-01-19"><link rel="canonical" href="https://l.example/1">
    <title>湖水清了_澄湖网</title>"""
    assert facts(page) == Facts(
        ("湖水 清了", "湖水清了_澄湖网"),
        "2022-01-19",
        "澄湖网",
        "王某",
        "https://l.example/1",
        site="澄湖网",
    )


@pytest.mark.parametrize(
    "script", ["", "{", "[1, null]", '"湖"', '{"@graph": 3, "@type": "x"}', "[" * 200_000]
)
def test_broken_json_ld_says_nothing(script: str) -> None:
    page = f'<script type="application/ld+json">{script}</script><title>湖</title>'
    assert facts(page) == Facts(("湖",), "", "", "", "")


@pytest.mark.parametrize("author", ["104363", "name, a@b.example", "https://l.example/x", "澄湖報"])
def test_an_author_that_is_no_person_is_none(author: str) -> None:
    assert facts(f'<meta name="author" content="{author}">').author == ""


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0029)https://lake.example/news/1 -->",
        "<!--\n Page saved with SingleFile \n url: https://lake.example/news/1 \n-->",
    ],
)
def test_a_saved_page_names_its_address(comment: str) -> None:
    assert facts(comment + "<p>湖</p>").url == "https://lake.example/news/1"


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("湖水清了_社会_澄湖网", "湖水清了"),
        ("湖水清了 | 社會 | 澄湖社", "湖水清了"),
        ("湖水清了--文化--澄湖网", "湖水清了"),
        ("湖水清了-澄湖网", "湖水清了"),
        ("COVID-19 疫情之後", "COVID-19 疫情之後"),
        ("_", "_"),
    ],
)
def test_without_site(title: str, bare: str) -> None:
    assert without_site(title) == bare


def test_half_a_character_in_json_is_none() -> None:
    said = r'{"@type": "NewsArticle", "headline": "湖\ud800水", "author": "\udc00"}'
    found = facts(f'<html><script type="application/ld+json">{said}</script><p>水</p></html>')
    assert (found.titles, found.author) == (("湖\ufffd水",), "")


def test_no_more_titles_are_held_against_the_lines_than_pages_have() -> None:
    said = ",".join(f'{{"headline": "湖{at}"}}' for at in range(99))
    found = facts(f'<html><script type="application/ld+json">[{said}]</script><p>水</p></html>')
    assert found.titles == tuple(f"湖{at}" for at in range(8))
