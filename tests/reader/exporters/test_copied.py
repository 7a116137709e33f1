from __future__ import annotations

import html
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.anchor import describe
from reader.citations.rendering import citation, citation_html
from reader.exporters import ExportOptions
from reader.exporters.copied import attributed_text, cited_html, cited_text
from reader.language import Language
from reader.model import Excerpt, Script
from tests.reader.exporters.sample_excerpts import EXCERPTS, source_of

LINK = "gengdu://passage/a?start=1&end=2&quote=%E7%94%B2"
APA = ExportOptions(style="apa")


def quoting(text: str) -> Excerpt:
    one = EXCERPTS[0]
    anchor = describe(text, 0, len(text))
    return replace(one, annotation=replace(one.annotation, anchor=anchor))


@pytest.mark.parametrize("excerpt", EXCERPTS, ids=lambda each: str(each.annotation.id))
def test_the_quote_comes_first_and_is_the_source(excerpt: Excerpt) -> None:
    quote = source_of(excerpt)
    cited = citation(excerpt.article, "apa", Language.ENGLISH)
    assert cited_text(excerpt, LINK, APA) == f"{quote}\n{cited}\n{LINK}"
    shown = cited_html(excerpt, LINK, APA)
    inside = shown.partition(">")[2].partition(">")[2].partition("</p>")[0]
    lines = inside.replace("<br>", "\n").replace("&nbsp; ", "  ")
    assert html.unescape(lines) == quote
    assert f"<p>{citation_html(excerpt.article, 'apa', Language.ENGLISH)}</p>" in shown


def test_without_a_style_or_a_link_nothing_stands_in_their_places() -> None:
    quote = source_of(EXCERPTS[1])
    assert cited_text(EXCERPTS[1], "", ExportOptions()) == quote
    shown = cited_html(EXCERPTS[1], "", ExportOptions())
    assert shown == f'<blockquote><p lang="zh-Hant">{quote}</p></blockquote>'


def test_a_reading_is_named_as_what_it_is() -> None:
    options = ExportOptions(Script.HANS, language=Language.SIMPLIFIED)
    assert cited_text(EXCERPTS[4], "", options).split("\n") == [
        "\u3000\u3000居民搭𨋢到觀景台，頭髮",
        "\u3000\u3000居民搭䢂到观景台，头发 [简体：由 OpenCC 逐字转换]",
    ]
    assert '<p lang="zh-Hans">' in cited_html(EXCERPTS[4], "", options)
    assert cited_text(EXCERPTS[6], "", options) == source_of(EXCERPTS[6])


def test_the_attribution_line_is_plain() -> None:
    assert attributed_text(EXCERPTS[1]) == source_of(EXCERPTS[1]) + "\n來源：鏡山日報"
    assert attributed_text(EXCERPTS[2]) == source_of(EXCERPTS[2]), "no outlet is known"


@settings(max_examples=50)
@given(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&\"' \n𠮷🌱"), min_size=1)
)
def test_nothing_in_a_quote_becomes_markup(text: str) -> None:
    shown = cited_html(quoting(text), "", ExportOptions())
    inside = shown.removeprefix('<blockquote><p lang="zh-Hant">').removesuffix("</p></blockquote>")
    assert "<" not in inside.replace("<br>", "")
    assert cited_text(quoting(text), "", ExportOptions()) == text
