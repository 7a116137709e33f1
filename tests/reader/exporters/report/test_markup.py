from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.exporters.report.markup import data, element, escaped, link, without_headings

# NUL has no spelling in HTML; the others are those that lxml does not take.
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t\r<>&\"'`=/𠮷🌱\u2028")
)


@given(TEXT)
def test_any_text_reads_back_from_an_element_and_from_an_attribute(text: str) -> None:
    made = html.fromstring(element("p", "." + escaped(text), title="." + text))
    assert made.text == "." + text
    assert made.get("title") == "." + text
    assert len(made) == 0


@given(TEXT)
def test_any_text_reads_back_from_data_within_a_script(text: str) -> None:
    made = html.fromstring(f"<div><script>{data([text])}</script><b>after</b></div>")
    inside = made[0].text or ""
    assert json.loads(inside) == [text]
    assert [child.tag for child in made] == ["script", "b"]
    assert not set(inside) & set("<>&\u2028\u2029")


def test_a_nul_is_shown_as_what_cannot_be_shown() -> None:
    assert escaped("a\0b") == "a\ufffdb"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//host/x", "https://a b", 'https://a"b', "", "x"],
)
def test_only_an_address_of_the_web_is_a_link(url: str) -> None:
    assert link(url, "words") == escaped(url)


def test_a_link_tells_its_target_nothing() -> None:
    made = html.fromstring(link("https://news.example/a?b=1&c", "A<B"))
    assert made.get("href") == "https://news.example/a?b=1&c"
    assert made.get("rel") == "noopener noreferrer"
    assert made.text == "A<B"


def test_headings_of_a_note_are_paragraphs() -> None:
    assert without_headings("<h1>a</h1><hr><h6>b</h6>") == "<p>a</p><hr><p>b</p>"
