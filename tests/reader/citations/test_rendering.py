from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.citations import GB_T_7714, OFFERED
from reader.citations.rendering import citation, citation_html
from reader.errors import UnknownStyle
from reader.language import Language
from reader.model import DetectedScript
from tests.reader.citations.cited import article

ENGLISH, TRADITIONAL, SIMPLIFIED = Language
URL = "https://news.example/2024/a_b?c=*d*&e"


def test_gb_t_7714() -> None:
    assert citation(article(), GB_T_7714, ENGLISH) == (
        f"陸采薇. 鏡山生態走廊開工[N/OL]. 鏡山日報, 2024-03-05[2024-03-06]. {URL}."
    )


def test_four_authors_are_three_and_others_in_chinese() -> None:
    for language in Language:
        cited = citation(article(author="陸采薇、方硯、王 五、趙六"), GB_T_7714, language)
        assert cited.startswith("陸采薇, 方硯, 王五, 等. 鏡山")


def test_what_is_missing_leaves_no_gap() -> None:
    assert citation(article(author=""), GB_T_7714, ENGLISH).startswith("鏡山生態走廊開工[N/OL]. ")
    assert citation(article(url=""), GB_T_7714, ENGLISH) == (
        "陸采薇. 鏡山生態走廊開工[N]. 鏡山日報, 2024-03-05."
    )
    assert citation(article(published_at="2024-11"), GB_T_7714, ENGLISH).endswith(
        f"鏡山日報, 2024-11[2024-03-06]. {URL}."
    )
    assert citation(article(outlet="", published_at=""), GB_T_7714, ENGLISH) == (
        f"陸采薇. 鏡山生態走廊開工[EB/OL]. [2024-03-06]. {URL}."
    )
    assert citation(article(title="", outlet="", url=""), GB_T_7714, ENGLISH) == ""


def test_no_style_is_no_citation() -> None:
    assert citation(article(), "", ENGLISH) == ""
    assert citation_html(article(), "", ENGLISH) == ""


@pytest.mark.parametrize(
    ("style", "language", "expected"),
    [
        ("apa", ENGLISH, f"陸采薇. (2024, March 5). 鏡山生態走廊開工. 鏡山日報. {URL}"),
        ("apa", TRADITIONAL, f"陸采薇. (2024, 3月5日). 鏡山生態走廊開工. 鏡山日報. {URL}"),
        (
            "chicago-notes",
            ENGLISH,
            f"陸采薇, “鏡山生態走廊開工,” 鏡山日報, March 5, 2024, {URL}.",
        ),
        (
            "chicago-author-date",
            ENGLISH,
            f"陸采薇. 2024. “鏡山生態走廊開工.” 鏡山日報, March 5. {URL}.",
        ),
        (
            "modern-language-association",
            SIMPLIFIED,
            f"陸采薇. 《鏡山生態走廊開工》. 鏡山日報, 2024年3月5日, {URL}.",
        ),
        (
            "vancouver-nlm",
            ENGLISH,
            "陸采薇. 鏡山生態走廊開工. 鏡山日報 [Internet]. 2024 Mar 5 [cited 2024 Mar 6]. "
            f"Available from: {URL}",
        ),
    ],
)
def test_other_styles(style: str, language: Language, expected: str) -> None:
    assert citation(article(), style, language) == expected


def test_two_authors_in_chinese_have_no_spaces_of_english_between_them() -> None:
    two = article(author="陸采薇、方硯")
    assert citation(two, "chicago-notes", TRADITIONAL).startswith("陸采薇及方硯, ")
    assert citation(two, "chicago-notes", ENGLISH).startswith("陸采薇 and 方硯, ")


@pytest.mark.parametrize("style", OFFERED)
def test_every_style_that_is_offered_says_each_thing_once(style: str) -> None:
    for language in Language:
        for info in (article(), article(author="")):
            cited = citation(info, style, language)
            assert cited.count("鏡山生態走廊開工") == 1
            assert cited.count(URL) == 1
            assert "2024" in cited
            assert "何歸" not in cited
            assert not re.search(r"[\U000F0000-\U000FFFFF]|^\[1\]|Edition|版本|  |《》|“”", cited)


@pytest.mark.parametrize("style", ["journal-of-threatened-taxa", "the-coleopterists-bulletin"])
def test_a_title_in_the_place_of_an_author_is_not_said_again(style: str) -> None:
    info = article(author="")
    assert citation(info, style, ENGLISH).count("鏡山生態走廊開工") == 1
    shown = citation_html(info, style, ENGLISH)
    for tag in ("i", "b", "span"):
        assert len(re.findall(f"<{tag}[ >]", shown)) == shown.count(f"</{tag}>")


def test_a_mark_that_ends_a_title_takes_the_place_of_the_full_stop() -> None:
    cited = citation(article(title="開工了嗎？"), "apa", ENGLISH)
    assert "開工了嗎？ 鏡山日報" in cited


def test_rich_text_is_escaped_and_linked() -> None:
    shown = citation_html(article(title="<b>A&B</b>", outlet='"鏡"'), "apa", ENGLISH)
    assert "&lt;b&gt;A&amp;B&lt;/b&gt;" in shown
    assert "<i>&quot;鏡&quot;</i>" in shown
    address = html.escape(URL)
    assert f'<a href="{address}">{address}</a>' in shown


def test_only_an_address_of_the_web_becomes_a_link() -> None:
    assert "<a" not in citation_html(article(url="javascript:alert(1)"), "apa", ENGLISH)


@settings(max_examples=60)
@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1).filter(
        lambda text: text.strip(" ") == text
    ),
    st.sampled_from(["apa", GB_T_7714, "chicago-notes"]),
)
def test_any_title_stands_in_it_as_it_is(title: str, style: str) -> None:
    cited = article(title=title)
    assert title in citation(cited, style, ENGLISH)
    shown = citation_html(cited, style, ENGLISH)
    assert html.escape(title) in shown
    bare = shown.replace(html.escape(title), "", 1)
    assert set(re.findall(r"</?([a-z]+)", bare)) <= {"i", "a", "span"}


@pytest.mark.parametrize(
    "title", ['<span class="nocase">甲</span>', "\U000f0000\U000f0100", "iPhone"]
)
def test_what_would_be_markup_or_a_slot_is_neither(title: str) -> None:
    assert f"{title}[N/OL]" in citation(article(title=title), GB_T_7714, ENGLISH)


def test_many_authors() -> None:
    names = [f"甲{chr(0x4E00 + number)}" for number in range(100)]
    cited = citation(article(author="、".join(names)), "apa", ENGLISH)
    assert cited.startswith("甲一, 甲丁, ")
    assert ". . ." in cited or "…" in cited


@pytest.mark.parametrize("script", DetectedScript)
def test_every_script_is_cited(script: DetectedScript) -> None:
    assert "[N/OL]" in citation(article(script=script), GB_T_7714, ENGLISH)


def test_an_unknown_style_is_named() -> None:
    for name in ("gost-ohne-namen", "../apa", "APA ", "a/b", "dependent/nature"):
        with pytest.raises(UnknownStyle) as caught:
            citation(article(), name, ENGLISH)
        assert name in str(caught.value)
