"""No word of the dictionaries is cut apart where a stream is."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.conversion.dictionaries import current, words
from reader.model import DetectedScript, Reading, Script
from reader.script import convert
from ui.cli.streaming import converted, pieces

PARTS = ["头发", "里面", "乾坤", "𠮷野", "😀", "，", "。", "·", "-", "\n", "\r\n", "x y", "说"]
PARTS += ["⿰里面", "⿱⿰里面说"]


@given(st.lists(st.sampled_from(PARTS), max_size=60).map("，".join), st.integers(4, 9))
def test_where_it_is_cut_changes_nothing(text: str, size: int) -> None:
    whole = convert(text, Script.HANT_TW, written_in=DetectedScript.HANS, regional_words=True)
    cut = [
        convert(piece, Script.HANT_TW, written_in=DetectedScript.HANS, regional_words=True).text
        for piece in pieces(StringIO(text, newline=""), size)
    ]
    assert "".join(cut) == whole.text


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_a_name_with_a_dot_or_a_hyphen_stays_together(size: int) -> None:
    source = "，。伯克希尔-哈撒韦，布拉德·皮特。" * 3
    for script in (Script.HANT_TW, Script.HANT_HK):
        shown = converted(pieces(StringIO(source), size), Reading(script, True))
        assert "".join(shown) == convert(source, script, regional_words=True).text


def test_no_word_of_the_dictionaries_holds_where_a_stream_is_cut() -> None:
    for path in current().folder.glob("*.txt"):
        for key in words(current(), path.stem):
            assert list(pieces(StringIO(key), 1)) == [key]
