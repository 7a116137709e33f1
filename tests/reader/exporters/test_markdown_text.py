from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.exporters.markdown_text import indented, inline, link, passage, without_html
from tests.reader.exporters.markdown_reading import RENDERERS, outline

MARKUP = st.text(
    "改𠮷𨋢🌱\u3000 \t\n\\`*_{}[]()#+-.!<>&;|~$^=\"':/@1aB，。", min_size=1, max_size=40
)
LINES = ["1. ", "2) ", "- ", "+ ", "# ", "> ", ": ", "***", "---", "===", "```", "~~~", "| a |"]
BREAKS = ["\n", "\n\n", "\\\n", "|---|\n", "  ", "    "]
SPANS = ["[a]: /b", "![a](b)", "<b>", "</p>", "<!--", "&amp;", "&#0;", "http://a.b/c_d_e", "[^1]"]
WORDS = ["改革", "𠮷", "--", "...", "!!! note", "{: #a}"]
PHRASES = st.lists(
    st.sampled_from([*LINES, *BREAKS, *SPANS, *WORDS]),
    min_size=1,
    max_size=8,
).map("".join)


def shown(text: str, render: Callable[[str], str]) -> str:
    page = outline(render(indented(passage(text), "> ")))
    assert len(page.quotes) == 1
    assert page.tags <= {"blockquote", "p", "br"}
    return page.quotes[0][1]


@pytest.mark.parametrize("render", RENDERERS)
@given(text=MARKUP | PHRASES)
@example(text="\n\n\n甲\n\n\n\n乙\n")
@example(text="\u3000\u3000甲\u3000\n \n乙")
def test_any_passage_reads_back_to_itself(render: Callable[[str], str], text: str) -> None:
    assert shown(text, render) == text


@pytest.mark.parametrize("render", RENDERERS)
@given(text=MARKUP | PHRASES)
def test_one_line_reads_back_but_for_its_line_ends(render: Callable[[str], str], text: str) -> None:
    page = outline(render(f"### 甲{inline(text)}\n\n- 乙: {inline(text)}"))
    flat = text.replace("\n", " ")
    assert page.heading == "甲" + flat
    assert page.items == ["乙: " + flat]


def test_plain_chinese_is_left_as_it_is() -> None:
    text = "三月五日，𠮷田村“一窗受理”（試點）2024-03-05 08:15，搭𨋢🌱。"
    assert passage(text) == inline(text) == text


@pytest.mark.parametrize("render", RENDERERS)
def test_a_web_address_is_a_link_and_nothing_else_is(render: Callable[[str], str]) -> None:
    assert '<a href="https://news.example/a_b_c">' in render(link("https://news.example/a_b_c"))
    for url in ("javascript:alert(1)", "https://a.b/<i>", "https://a.b/ c", "ftp://a_b_"):
        page = outline(render("- " + link(url)))
        assert page.items == [url]
        assert page.tags == {"ul", "li"}


def test_raw_html_in_a_note_is_shown_not_obeyed() -> None:
    note = "a < b <https://a.b> <b>x</b> <!-- y\n*z*"
    assert without_html(note) == "a < b <https://a.b> &lt;b>x&lt;/b> &lt;!-- y\n*z*"
