from __future__ import annotations

import pytest

from reader.exporters.template_file import head_of
from reader.language import Language


def test_titles_in_three_languages_and_an_ending() -> None:
    head = head_of("{# title: Notes | 筆記 | 笔记; ending: .HTML #}\n文")
    assert list(head.titles.values()) == ["Notes", "筆記", "笔记"]
    assert head.titles[Language.SIMPLIFIED] == "笔记"
    assert head.ending == ".html"
    assert head.escapes


def test_one_title_is_for_all_languages() -> None:
    head = head_of("\ufeff{#- title: 我的筆記 -#}")
    assert set(head.titles.values()) == {"我的筆記"}
    assert head.ending == ".md"
    assert not head.escapes


@pytest.mark.parametrize("text", ["", "文", "文{# title: 晚 #}", "{# ending: .txt #}"])
def test_what_does_not_say_is_markdown_without_a_title(text: str) -> None:
    head = head_of(text)
    assert set(head.titles.values()) == {""}
    assert head.ending == ".md"
