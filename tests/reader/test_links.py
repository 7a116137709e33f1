from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.anchor import describe
from reader.errors import BadLink
from reader.links import LONGEST_QUOTE, Link, is_link, link_to, link_to_passage, parse_link
from reader.model import Annotation

AT = datetime(2024, 3, 5, tzinfo=UTC)
ARTICLE, ANNOTATION = "00000000-0000-4000-8000-00000000000a", "n-1"
GOOD = f"gengdu://annotation/{ARTICLE}/{ANNOTATION}?start=1&end=4&quote=%E6%94%B9"


def annotation(text: str, start: int, end: int) -> Annotation:
    anchor = describe(text, start, end)
    return Annotation(ANNOTATION, ARTICLE, anchor, (), "", "林禾", AT, AT)


def test_a_link_says_where_and_how_a_passage_begins() -> None:
    url = link_to(annotation("在𠮷田村🌱&改革", 1, 6))
    assert url == (
        f"gengdu://annotation/{ARTICLE}/n-1?start=1&end=6"
        "&quote=%F0%A0%AE%B7%E7%94%B0%E6%9D%91%F0%9F%8C%B1%26"
    )
    assert parse_link(url) == Link(ARTICLE, ANNOTATION, 1, 6, "𠮷田村🌱&")


def test_a_passage_that_is_no_annotation() -> None:
    url = link_to_passage(ARTICLE, 3, 5, "改革")
    assert url.startswith(f"gengdu://passage/{ARTICLE}?")
    assert parse_link(f" {url}\n") == Link(ARTICLE, "", 3, 5, "改革")


@settings(max_examples=40)
@given(
    st.text(
        st.characters(exclude_categories=["Cs"]) | st.sampled_from("𠮷𨋢🌱&?#%+ \n"), min_size=1
    ),
    st.data(),
)
def test_every_passage_comes_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    url = link_to(annotation(text, start, end))
    assert url.isascii()
    link = parse_link(url)
    assert (link.start, link.end) == (start, end)
    assert link.quote == text[start:end][:LONGEST_QUOTE]
    assert link.fits(text)
    assert not link.fits("".join("乙" if sign == "甲" else "甲" for sign in text))


def test_the_longest_link_is_read() -> None:
    url = link_to(annotation("𠮷" * 200, 0, 200))
    assert parse_link(url).quote == "𠮷" * LONGEST_QUOTE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gengdu:",
        "gengdu://",
        "https://news.example/",
        GOOD.replace("annotation", "article"),
        GOOD.replace("annotation", "passage"),
        GOOD.replace(ANNOTATION, "../x"),
        GOOD.replace(ANNOTATION, ""),
        GOOD.replace("start=1", "start=-1"),
        GOOD.replace("start=1", "start=４"),
        GOOD.replace("start=1", "start=9"),
        GOOD.replace("start=1", "start=1234567890"),
        GOOD.replace("&quote=%E6%94%B9", ""),
        GOOD.replace("%E6%94%B9", ""),
        GOOD.replace("%E6%94%B9", "%FF"),
        GOOD.replace("%E6%94%B9", "abcd"),
        GOOD + "&quote=b",
        GOOD + "#x",
        GOOD + "a" * 3_000,
        "gengdu://[annotation/a/b?start=1&end=4&quote=a",
    ],
)
def test_anything_else_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(BadLink) as caught:
        parse_link(text)
    assert len(str(caught.value)) < 200


@settings(max_examples=40)
@given(
    st.text(max_size=200)
    | st.text("gengdu:/annotation?=&%start", max_size=80).map("gengdu://".__add__)
)
def test_any_text_is_a_link_or_refused(text: str) -> None:
    try:
        link = parse_link(text)
    except BadLink:
        return
    assert is_link(text)
    assert parse_link(link.url) == link
