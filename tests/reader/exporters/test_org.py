from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.citations import GB_T_7714
from reader.exporters import ExportOptions, exported
from reader.exporters.fields import note
from reader.exporters.labels import LABELS
from reader.exporters.listed import Listed
from reader.exporters.managed import MARKS, pieces
from reader.exporters.org import Org
from reader.exporters.org_text import heading, is_plain, item, quotation
from reader.language import Language
from reader.model import Script
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS, excerpt_in, source_of

SPECIAL = [
    "* ",
    "#+end_quote",
    "[[a]]",
    "\\\\",
    "- ",
    "1. ",
    ": ",
    "|a|",
    "/a/",
    "=a=",
    "--",
    "a:b",
]
TEXT = st.text("改𠮷𨋢🌱 \n\t\u3000\r\u2028*#:/a1.", min_size=1, max_size=30) | st.lists(
    st.sampled_from([*SPECIAL, "\n", "改革", "\n#+GENGDU_END: a", "🌱"]), min_size=1, max_size=6
).map("".join)


def written(options: ExportOptions) -> str:
    return exported(Org(), Listed(EXCERPTS, CODEBOOK), options).decode()


def read_back(block: str) -> str:
    """The text of a quote block or of a fixed-width area that ``block`` begins with."""
    lines = block.split("\n")
    if lines[0] == "#+begin_quote":
        inner = "\n".join(lines[1 : lines.index("#+end_quote")])
        return inner.replace("\\\\\n", "\n")
    fixed = []
    for line in lines:
        if not re.match(":( |$)", line):
            break
        fixed.append(line.removeprefix(":").removeprefix(" "))
    return "\n".join(fixed)


def first_blocks(text: str, line: str) -> list[str]:
    """What reads back below each line that is ``line``."""
    return [read_back(each) for each in re.split(f"^{re.escape(line)}\n\n", text, flags=re.M)[1:]]


def test_it_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    golden("excerpts.org", written(ExportOptions()).encode())
    chinese = ExportOptions(Script.HANS, language=Language.TRADITIONAL, style=GB_T_7714)
    golden("excerpts-zh-Hant.org", written(chinese).encode())


@pytest.mark.parametrize("language", Language)
def test_every_quote_context_and_note_reads_back(language: Language) -> None:
    text, labels = written(ExportOptions(language=language)), LABELS[language]
    for number, each in enumerate(EXCERPTS, start=1):
        assert first_blocks(text, f"** {labels.excerpt.format(number=number)}") == [source_of(each)]
    colon = labels.colon.rstrip()
    assert first_blocks(text, labels.context + colon) == [each.context for each in EXCERPTS]
    notes = [note(each) for each in EXCERPTS if note(each)]
    assert notes[0].startswith("見 **第二段**，另參 <https://law.example/9>。\n\n# 疑問\n")
    assert first_blocks(text, labels.note + colon) == notes


@given(TEXT)
@example("三月五日，𠮷田村\n“試點”2024/3/5，08:15。")
@settings(max_examples=150)
def test_any_text_reads_back_and_stays_within_its_block(text: str) -> None:
    block = quotation(text)
    assert read_back(block + "\n\n後文") == text
    inner = block.split("\n")[1:-1] if is_plain(text) else []
    assert not [line for line in inner if line.startswith(("*", "#", ":", "|", " "))]


def test_plain_news_is_a_quote_and_markup_is_not_obeyed() -> None:
    plain = "三月五日，𠮷田村“一窗受理”（試點）2024-03-05 08:15，搭𨋢🌱，增長3.5%；2024/3/5。"
    assert quotation(f"{plain}\n{plain}") == (f"#+begin_quote\n{plain}\\\\\n{plain}\n#+end_quote")
    for text in [f"{each}改" for each in SPECIAL] + [" a", "a ", "\na", "a\n\n\nb", "<2024>"]:
        assert not is_plain(text)
    assert quotation("* 改\n\n甲") == ": * 改\n:\n: 甲"
    assert item("標籤", "改革 / 稅制; *費*") == "- 標籤 ::\n  : 改革 / 稅制; *費*"
    assert item("來源", "鏡山日報") == "- 來源 :: 鏡山日報"
    assert item("URL", "https://a.b/c_d", is_address=True) == "- URL :: [[https://a.b/c_d]]"
    assert item("URL", "javascript:x", is_address=True) == "- URL ::\n  : javascript:x"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("鏡山生態走廊開工 “一窗受理”先行", "鏡山生態走廊開工 “一窗受理”先行"),
        ("TODO list", "\\zwnj{}TODO list"),
        ("*改* /革/", "\\ast{}改\\ast{} \\slash{}革\\slash{}"),
        ("[[甲]] :乙:", "[\\zwnj{}[\\zwnj{}甲]] :乙:\\zwnj{}"),
        ("\\alpha\n甲", "\\\\zwnj{}alpha 甲"),
        ("@@html:<b>@@", "@\\zwnj{}@html:\\zwnj{}\\lt{}b\\gt{}@\\zwnj{}@"),
    ],
)
def test_a_heading_is_one_line_that_says_only_itself(title: str, shown: str) -> None:
    assert heading(title) == shown


@given(TEXT)
@settings(max_examples=50)
def test_no_text_makes_a_mark(text: str) -> None:
    one = excerpt_in(text, note=text)
    data = exported(Org(), Listed([one], CODEBOOK, headings=[text]), ExportOptions()).decode()
    assert len([piece for piece in pieces(data, MARKS["org"]) if piece.key]) == 3
