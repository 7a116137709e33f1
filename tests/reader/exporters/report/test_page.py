from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

import resources
from reader.excerpts import excerpt
from reader.exporters import ExportOptions, exported
from reader.exporters.listed import Listed
from reader.exporters.report.page import Report
from reader.language import Language
from reader.model import BlockKind, DetectedScript, Metadata, Region, Script
from reader.passages import Around
from reader.whole import WholeArticle
from tests.reader.exporters.report.samples import HEADINGS, WHOLE, found, parsed, texts, written
from tests.reader.exporters.sample_excerpts import (
    CLOUD_RIDGE,
    CODEBOOK,
    EXCERPTS,
    MIRROR_HILL,
    SOURCES,
    article_of,
    excerpt_of,
    source_of,
)

TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t<>&\"'`=/𠮷🌱"),
    min_size=1,
)


def without_files(report: bytes) -> bytes:
    """A report without the style and the script that ship with the program, and their hashes."""
    for name in ("report.css", "report.js"):
        report = report.replace(resources.text(f"report/{name}").encode(), b"\n")
    return re.sub(rb"sha256-[\w+/=]+", b"sha256", report)


def test_it_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    golden("report.html", without_files(written()))
    golden("report-whole.html", without_files(written(EXCERPTS, WHOLE, HEADINGS)))


@pytest.mark.parametrize("options", [ExportOptions(), ExportOptions(Script.HANS), WHOLE])
def test_every_quote_reads_back_to_the_source(options: ExportOptions) -> None:
    page = parsed(written(options=options))
    cards = found(page, "card")
    assert [texts(card, "quote") for card in cards] == [[source_of(each)] for each in EXCERPTS]
    for card, each in zip(cards, EXCERPTS, strict=True):
        assert texts(card, "context") == [each.context]
        (mark,) = card.iter("mark")
        assert mark.text_content() == source_of(each)


def test_what_belongs_to_an_excerpt_is_there() -> None:
    page = parsed(written(options=WHOLE))
    card = found(page, "card")[0]
    assert texts(card, "chip") == ["改革舉措", "改革舉措 / 稅制; *費*"]
    facts = [row.text_content() for row in card.find(".//footer").iter("div")]
    assert "編碼者：-林禾, 2024-03-05" in facts
    assert "出處：來源：鏡山日報" in facts
    assert "連結：https://news.example/2024/a_b?c=*d*&e" in facts
    assert any(fact.startswith("引用：") and "鏡山生態走廊開工" in fact for fact in facts)
    assert any(fact.startswith("位置：") for fact in facts)
    assert "javascript:alert(1)" in found(page, "card")[2].text_content()
    targets = {link.get("href", "#") for link in page.iter("a")}
    assert not [each for each in targets if not each.startswith(("https://", "#"))]


def test_a_note_is_rendered_and_sanitised() -> None:
    (note, *_) = found(parsed(written()), "note")
    assert [each.text for each in note.iter("strong")] == ["第二段"]
    assert note.find(".//a").get("href") == "https://law.example/9"
    assert {each.tag for each in note.iter()} <= {"div", "p", "br", "strong", "a", "pre", "code"}


def test_a_second_script_stands_beside_the_quote_and_names_its_conversion() -> None:
    card = found(parsed(written(options=ExportOptions(Script.HANS))), "card")[4]
    figure = found(card, "reading")[0]
    assert figure.find("figcaption").text == (
        "Simplified: converted with OpenCC, character for character"
    )
    assert figure.find("blockquote").text == "\u3000\u3000居民搭䢂到观景台，头发"
    assert figure.find("blockquote").get("lang") == "zh-Hans"


def test_a_quote_carries_what_it_reads_as_in_the_other_script() -> None:
    cards = found(parsed(written()), "card")
    (piece,) = found(cards[4], "quote")[0].iter("span")
    assert (piece.get("data-t"), piece.get("data-s")) == (
        None,
        "\u3000\u3000居民搭䢂到观景台，头发",
    )
    (piece,) = found(cards[2], "quote")[0].iter("span")
    assert piece.get("data-t", "").startswith("1. 雲嶺鄉發佈消息，\t頭髮店也要減稅")
    assert piece.get("data-s") is None


@pytest.mark.parametrize(
    ("region", "shown"), [(Region.TAIWAN, "出租车"), (Region.HONG_KONG, "计程车")]
)
def test_words_are_those_of_the_region_of_an_article(region: Region, shown: str) -> None:
    title = Metadata(title="計程車")
    article = article_of("計程車到了。\n", MIRROR_HILL.id, title, DetectedScript.HANT)
    one = replace(excerpt_of(article, "計程車", "r-1", "tag-green"), region=region)
    material = Listed([one], CODEBOOK, {article.id: WholeArticle(article)})
    page = parsed(exported(Report(), material, replace(WHOLE, regional_words=True)))
    marks = [mark.get("data-s") for mark in page.iter("mark")]
    titles = [title.find("span").get("data-s") for title in found(page, "title")]
    assert (marks, titles) == ([shown] * 2, [shown] * 2)


def test_what_a_conversion_is_made_by_is_named_with_the_quote() -> None:
    plain, words = written(), written(options=ExportOptions(regional_words=True))
    (first, *_) = texts(parsed(plain), "converted")
    assert first == "converted with OpenCC, character for character: quote from the original"
    (first, *_) = texts(parsed(words), "converted")
    assert first == "converted with OpenCC, with regional words: quote from the original"


def test_groups_have_headings_an_outline_and_counts() -> None:
    page = parsed(written(headings=HEADINGS))
    assert texts(page, "heading") == ["改革舉措", "Others"]
    rows = [
        (row.find("a").text, row.find("span").text) for row in page.get_element_by_id("outline")
    ]
    assert rows == [("改革舉措", "2"), ("Others", "6")]
    for row in page.get_element_by_id("outline"):
        assert page.get_element_by_id(row.find("a").get("href")[1:]).tag == "section"
    tags = [(texts(row, "name")[0], texts(row, "count")[0]) for row in found(page, "tag")]
    assert tags == [("改革舉措", "2"), ("稅制; *費*", "2"), ("生態項目", "1")]


def test_an_excerpt_in_two_groups_keeps_its_number_and_counts_once() -> None:
    page = parsed(written([EXCERPTS[0], EXCERPTS[0]], headings=["改革舉措", "稅制"]))
    cards = found(page, "card")
    assert [card.get("data-n") for card in cards] == ["1", "1"]
    assert len({card.get("id") for card in cards}) == 2
    assert page.get_element_by_id("status").text == "Excerpts: 1"
    assert texts(found(page, "tag")[0], "count") == ["1"]


def test_a_group_of_an_article_says_its_title_once() -> None:
    title = MIRROR_HILL.metadata.title
    page = parsed(written(EXCERPTS[:2], headings=[title, title]))
    assert texts(page, "heading") == [title]
    assert not found(page, "title")


def test_articles_follow_whole_with_every_passage_marked() -> None:
    page = parsed(written(EXCERPTS, WHOLE))
    for part, article in zip(found(page, "whole"), (MIRROR_HILL, CLOUD_RIDGE), strict=True):
        blocks = [each for each in part if "text" in each.get("class", "")]
        lines = [block.text_content() for block in blocks if "title" not in block.get("class")]
        assert "\n".join(lines) == re.sub("\n+", "\n", SOURCES[article.id]).strip("\n")
    for number in range(1, len(EXCERPTS) + 1):
        assert page.get_element_by_id(f"h{number}").getnext().tag == "mark"


def test_every_kind_of_block_is_written_as_what_it_is() -> None:
    lines = [f"{kind.value} 一句<話>" for kind in BlockKind]
    article = article_of("\n".join(lines), MIRROR_HILL.id, Metadata(), DetectedScript.HANS)
    kinds = zip(BlockKind, article.blocks, strict=True)
    blocks = tuple(replace(block, kind=kind) for kind, block in kinds)
    whole = WholeArticle(replace(article, blocks=blocks))
    one = excerpt_of(article, "一句", "b-1")
    page = parsed(exported(Report(), Listed([one], CODEBOOK, {article.id: whole}), WHOLE))
    (part,) = found(page, "whole")
    assert [each.text_content() for each in part] == lines
    elements = {each.get("class", "").split()[0]: each.tag for each in part}
    assert elements == {f"as-{kind.value}": "p" for kind in BlockKind} | {
        "as-title": "h3",
        "as-heading": "h4",
        "as-quote": "blockquote",
    }
    assert texts(page, "quote") == ["一句"]


def test_passages_that_overlap_keep_a_bar_each_and_the_innermost_colour() -> None:
    outer = excerpt_of(MIRROR_HILL, "走廊開工儀式🌱，縣長說：", "o-1", "tag-green")
    inner = excerpt_of(MIRROR_HILL, "🌱，縣長說：*改革*", "o-2", "tag-tax", "tag-reform")
    page = parsed(written([outer, inner], WHOLE))
    marks = [
        (mark.text, mark.get("class"), mark.get("title"))
        for mark in found(page, "whole")[0].iter("mark")
    ]
    green, tax = "生態項目", "改革舉措 / 稅制; *費*; 改革舉措"
    assert marks == [
        ("走廊開工儀式", "h d0 k2 b0k2", green),
        ("🌱，縣長說：", "h d1 k1 b0k2 b1k1", f"{green}; {tax}"),
        ("*改革*", "h d1 k1 b1k1", tax),
    ]


def test_nothing_may_be_loaded_and_nothing_is_inline() -> None:
    page = parsed(written(EXCERPTS, WHOLE))
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style, script = page.find(".//style").text, page.findall(".//script")[-1].text
    hashes = [b64encode(sha256(each.encode()).digest()).decode() for each in (style, script)]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    attributes = {name for each in page.iter() for name in each.attrib}
    assert not {
        name for name in attributes if name in ("style", "src", "srcset") or name[:2] == "on"
    }
    assert "url(" not in style
    assert "@import" not in style


@settings(max_examples=25)
@given(TEXT, TEXT, TEXT)
def test_whatever_is_written_stays_text(title: str, note: str, tag: str) -> None:
    plain = parsed(written(EXCERPTS[:1]))
    one = EXCERPTS[0]
    known = replace(one.article.metadata, title=title, outlet=tag, url=tag)
    changed = replace(
        one,
        article=replace(one.article, metadata=known),
        attribution=note,
        annotation=replace(one.annotation, coder=title, note=f"`{note}`"),
    )
    page = parsed(written([changed]))
    assert skeleton(page) == skeleton(plain)
    assert texts(page, "title") == [title]
    assert texts(page, "quote") == [source_of(one)]


def skeleton(page: html.HtmlElement) -> list[str]:
    """The elements outside of notes, but for those that come and go with what is converted."""
    return [
        str(each.tag)
        for each in page.iter()
        if each.tag not in ("span", "a") and not each.xpath("ancestor::div[@class='note']")
    ]


def test_without_a_context_the_quote_stands_alone() -> None:
    annotation = EXCERPTS[4].annotation
    one = excerpt(MIRROR_HILL, annotation, CODEBOOK, around=Around.NOTHING)
    card = found(parsed(written([one])), "card")[0]
    assert texts(card, "quote") == [source_of(one)]
    assert not found(card, "context")


def test_an_orphan_says_so_and_has_no_place_in_the_article() -> None:
    orphan = replace(EXCERPTS[0], annotation=replace(EXCERPTS[0].annotation, version=9))
    orphan = replace(orphan, article=replace(orphan.article, version=10))
    page = parsed(written([orphan], replace(WHOLE, language=Language.ENGLISH)))
    assert "Orphan: the passage was not found" in found(page, "card")[0].text_content()
    assert not list(found(page, "whole")[0].iter("mark"))
    assert not page.xpath("//a[starts-with(@href, '#h')]")


def test_no_excerpts_make_a_whole_page_all_the_same() -> None:
    page = parsed(written([]))
    assert page.get_element_by_id("status").text == "Excerpts: 0"
    assert not found(page, "card")


def test_labels_are_in_the_language_asked_for() -> None:
    page = parsed(written(options=ExportOptions(language=Language.SIMPLIFIED)))
    assert page.find(".//title").text == "摘录"
    assert found(page, "number")[0].get("lang") == "zh-Hans"
    assert found(page, "quote")[0].get("lang") == "zh-Hant"
