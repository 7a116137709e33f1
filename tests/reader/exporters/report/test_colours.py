from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.codebook import PALETTE, Codebook
from reader.contrast import LEAST, contrast
from reader.exporters.report.colours import UNTAGGED, dark, light, rules
from reader.model import Pattern, Tag

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
PAPERS = (("#FCFAF5", "#FFFDF8", light), ("#1D1B18", "#2A2723", dark))


@given(COLOURS | st.sampled_from(PALETTE))
def test_every_colour_can_be_told_from_its_paper(colour: str) -> None:
    for page, card, drawn in PAPERS:
        assert contrast(drawn(colour), page) >= LEAST
        assert contrast(drawn(colour), card) >= LEAST


@pytest.mark.parametrize("colour", PALETTE)
def test_those_of_the_palette_have_their_pairs(colour: str) -> None:
    assert light(colour) != dark(colour) == dark(colour.lower())


@pytest.mark.parametrize("colour", ["red", "#12345", "#123456;}</style>", ""])
def test_what_is_no_colour_is_grey(colour: str) -> None:
    assert re.fullmatch("#[0-9A-F]{6}", light(colour))
    assert light(colour) == light("#7A7367")


def test_only_what_is_used_has_rules() -> None:
    dashed = Tag("a", "甲", colour="#2F7FC1", pattern=Pattern.DASHED)
    book = Codebook([dashed, Tag("b", "乙", position=1)])
    made = rules(book, {"0", UNTAGGED}, {(1, "0")})
    assert ".b1k0{--b1:repeating-linear-gradient(" in made
    assert set(re.findall(r"\.k(\w+)\{", made)) == {"0", "u"}
    assert made.count("--k0:#2F7FC1") == 1
    assert made.count("--k0:#6DB0E6") == 2
