from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchor import describe
from reader.codebook import Codebook
from reader.excerpts import attribution, excerpt, quote_start
from reader.model import (
    Annotation,
    Article,
    ArticleInfo,
    Block,
    BlockKind,
    DetectedScript,
    Metadata,
    Tag,
)

AT = datetime(2024, 3, 5, 8, 15, tzinfo=UTC)
TEXT = "鏡山🌱開工\n\n𠮷田村先行。\n搭𨋢上樓。\n"
BOOK = Codebook([Tag("1", "生態"), Tag("2", "走廊", parent="1")])


def article_of(text: str, outlet: str = "鏡山日報", script: str = "hant") -> Article:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    metadata = Metadata(outlet=outlet)
    info = ArticleInfo("a", metadata, DetectedScript(script), len(text), "0" * 64, AT)
    return Article(info, text, tuple(blocks))


def annotation_on(text: str, start: int, end: int) -> Annotation:
    return Annotation("n", "a", describe(text, start, end), ("2", "gone"), "", "", AT, AT)


def context_of(quote: str) -> str:
    start = TEXT.index(quote)
    annotation = annotation_on(TEXT, start, start + len(quote))
    return excerpt(article_of(TEXT), annotation, BOOK).context


@pytest.mark.parametrize(
    ("quote", "context"),
    [
        ("鏡", "鏡山🌱開工"),
        ("𠮷田村先行。", "𠮷田村先行。"),
        ("行。\n搭𨋢", "𠮷田村先行。\n搭𨋢上樓。"),
        ("工\n\n𠮷", "鏡山🌱開工\n\n𠮷田村先行。"),
        ("\n𠮷", "\n𠮷田村先行。"),
        ("先行。\n", "𠮷田村先行。\n"),
        ("\n\n", "\n\n"),
    ],
)
def test_the_context_is_the_blocks_the_passage_touches(quote: str, context: str) -> None:
    assert context_of(quote) == context


@given(st.text("改𠮷𨋢🌱\n", min_size=1, max_size=40), st.data())
def test_the_context_holds_the_quote_and_every_block_it_touches(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article = article_of(text)
    touched = [block for block in article.blocks if block.start < end and block.end > start]
    first = min([start, *(block.start for block in touched)])
    last = max([end, *(block.end for block in touched)])
    made = excerpt(article, annotation_on(text, start, end), BOOK)
    assert made.context == text[first:last]


def test_tags_are_paths_and_those_in_the_trash_are_left_out() -> None:
    made = excerpt(article_of(TEXT), annotation_on(TEXT, 0, 1), BOOK)
    assert made.tags == ("生態 / 走廊",)
    assert made.attribution == "來源：鏡山日報"


@pytest.mark.parametrize(
    ("script", "label"),
    [("hant", "來源"), ("mixed", "來源"), ("unknown", "來源"), ("hans", "来源")],
)
def test_the_attribution_is_in_the_script_of_the_article(script: str, label: str) -> None:
    assert attribution(article_of(TEXT, script=script).info) == f"{label}：鏡山日報"


def test_no_outlet_no_attribution() -> None:
    assert attribution(article_of(TEXT, outlet="").info) == ""


def test_of_two_places_with_the_same_words_the_anchor_tells() -> None:
    text = "改革𠮷，改革𠮷，再改革𠮷"
    for start in (0, 4, 9):
        made = excerpt(article_of(text), annotation_on(text, start, start + 3), BOOK)
        assert made.context == text
        assert quote_start(made) == start
        assert quote_start(replace(made, context="改革")) is None


@given(st.text("改𠮷🌱", min_size=1, max_size=30), st.data())
def test_where_a_quote_begins_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = excerpt(article_of(text), annotation_on(text, start, end), BOOK)
    assert quote_start(made) == start
