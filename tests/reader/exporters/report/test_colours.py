from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
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


def themes() -> list[dict[str, str]]:
    """The colours of the style sheet by name, light first, then dark by system and by button."""
    style = resources.text("report/report.css")
    blocks = re.findall(r"color-scheme: \w+;[^}]*", style)
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in blocks]


def test_dark_is_the_same_by_the_system_and_by_the_button() -> None:
    light, by_system, by_button = themes()
    assert by_system == by_button
    assert by_system.keys() == light.keys()


@pytest.mark.parametrize("theme", themes()[:2])
def test_words_can_be_read_on_every_ground(theme: dict[str, str]) -> None:
    grounds = ("page", "chrome", "panel", "card", "selected")
    for words in ("ink", "soft"):
        assert all(contrast(theme[words], theme[ground]) >= 4.5 for ground in grounds)
    assert all(
        contrast(theme["accent"], theme[ground]) >= 4.5 for ground in ("page", "panel", "card")
    )
    assert contrast(theme["on-accent"], theme["accent"]) >= 4.5
    assert contrast(theme["ink"], theme["found"]) >= 4.5
    assert all(contrast(theme["edge"], theme[ground]) >= LEAST for ground in ("panel", "card"))
