from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.notes import TAGS, note_html


def test_markdown_becomes_markup() -> None:
    made = note_html("對照 **2022 年** 的做法：\n\n- 誰受理\n- 誰負責 𠮷\n")
    assert "<strong>2022 年</strong>" in made
    assert made.count("<li>") == 2
    assert "𠮷" in made


def test_a_line_end_is_a_line_end() -> None:
    assert "<br>" in note_html("第一行\n第二行")


@pytest.mark.parametrize(
    "note",
    [
        "<script>alert(1)</script>",
        '<img src="file:///etc/passwd">',
        "![圖](https://example.org/x.png)",
        '<a href="javascript:alert(1)">這裡</a>',
        '<p style="background:url(https://example.org)" onclick="x()">字</p>',
        "<iframe src='https://example.org'></iframe>",
    ],
)
def test_nothing_loads_or_runs(note: str) -> None:
    made = note_html(note)
    for danger in ("<script", "<img", "<iframe", "javascript:", "style=", "onclick", "file:"):
        assert danger not in made


@given(st.text(max_size=80))
def test_any_note_makes_only_what_is_allowed(note: str) -> None:
    made = note_html(note)
    if made.strip():
        tree = html.fragment_fromstring(made.replace("\0", ""), create_parent="div")
        found = {element.tag for element in tree.iterdescendants() if isinstance(element.tag, str)}
        assert found <= TAGS
