from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.citations import GB_T_7714
from reader.exporters import ExportOptions, exported
from reader.exporters.fields import note
from reader.exporters.labels import LABELS
from reader.exporters.listed import Listed
from reader.exporters.text import MARGIN, Text
from reader.language import Language
from reader.model import Excerpt, Script
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS, excerpt_in, source_of


def written(options: ExportOptions, excerpts: Sequence[Excerpt] = EXCERPTS) -> str:
    headings = ["稅制"] * len(excerpts)
    return exported(Text(), Listed(excerpts, CODEBOOK, headings=headings), options).decode()


def indented(text: str, below: str) -> list[str]:
    """What stands indented under each line that is ``below``."""
    lines = text.split("\n")
    found = []
    for at, line in enumerate(lines):
        if line == below:
            block = takewhile(lambda each: each.startswith(MARGIN), lines[at + 2 :])
            found.append("\n".join(each.removeprefix(MARGIN) for each in block))
    return found


def test_it_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    golden("excerpts.txt", written(ExportOptions()).encode())
    chinese = ExportOptions(Script.HANS, language=Language.TRADITIONAL, style=GB_T_7714)
    golden("excerpts-zh-Hant.txt", written(chinese).encode())


@pytest.mark.parametrize("language", Language)
def test_every_quote_context_and_note_reads_back(language: Language) -> None:
    text, labels = written(ExportOptions(language=language)), LABELS[language]
    for number, each in enumerate(EXCERPTS, start=1):
        assert indented(text, labels.excerpt.format(number=number)) == [source_of(each)]
    colon = labels.colon.rstrip()
    assert indented(text, labels.context + colon) == [each.context for each in EXCERPTS]
    notes = [note(each) for each in EXCERPTS if note(each)]
    assert notes[0].startswith("見 **第二段**，另參 <https://law.example/9>。\n\n# 疑問\n")
    assert indented(text, labels.note + colon) == notes


@given(st.text("改𠮷𨋢🌱 \n\t\u3000\r\u2028=-", min_size=1, max_size=30))
@settings(max_examples=50)
def test_any_quote_reads_back(quote: str) -> None:
    text = written(ExportOptions(), [excerpt_in(quote)])
    assert indented(text, "Excerpt 1") == [quote]


def test_a_reading_is_told_from_the_quote() -> None:
    text = written(ExportOptions(Script.HANS), EXCERPTS[4:5])
    name = "Simplified: converted with OpenCC, character for character:"
    assert indented(text, name) == ["\u3000\u3000居民搭䢂到观景台，头发"]
    assert indented(text, "Excerpt 1") == ["\u3000\u3000居民搭𨋢到觀景台，頭髮"]
