from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.articles import CODEBOOK, HANT, annotation_of, article
from ui.desktop import step_titles

ON = article(HANT)
ONE = annotation_of(ON, "濕地復育計畫", "a", ("reform", "river"))
TWO = [ONE, annotation_of(ON, "水鳥", "b", ("reform",))]


@given(st.text(max_size=40))
def test_a_quote_in_a_menu_is_short(quote: str) -> None:
    short = step_titles.short(quote)
    assert len(short) <= 12
    assert short == quote or (len(quote) > 12 and short == quote[:11] + "…")


def test_a_passage_of_several_paragraphs_is_named_on_one_line() -> None:
    anchor = replace(ONE.anchor, quote="復育。\n　　居民")
    assert step_titles.named(replace(ONE, anchor=anchor)) == "復育。 居民"


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        (step_titles.highlighted(ONE, CODEBOOK), "tag 改革, 河長制"),
        (step_titles.highlighted(replace(ONE, tags=()), CODEBOOK), "highlight “濕地復育計畫”"),
        (step_titles.tagged(1, "forest", CODEBOOK), "tag 林長制"),
        (step_titles.tagged(2, "forest", CODEBOOK), "tag 2 highlights: 林長制"),
        (step_titles.untagged(1, {"river"}, CODEBOOK), "take off 河長制"),
        (
            step_titles.untagged(2, {"river", "reform"}, CODEBOOK),
            "take off 改革, 河長制 from 2 highlights",
        ),
        (step_titles.recoded(1, "改革", "河長制"), "recode 改革 to 河長制"),
        (step_titles.recoded(3, "改革", "河長制"), "recode 3: 改革 to 河長制"),
        (step_titles.deleted(1, ONE), "delete the highlight “濕地復育計畫”"),
        (step_titles.deleted(2, None), "delete 2 highlights"),
        (step_titles.noted(ONE), "edit the note on “濕地復育計畫”"),
        (step_titles.moved(ONE), "move the ends of “濕地復育計畫”"),
        (step_titles.extended([ONE]), "extend “濕地復育計畫”"),
        (step_titles.extended(TWO), "extend 2 highlights"),
        (step_titles.duplicated([ONE]), "duplicate “濕地復育計畫”"),
        (step_titles.duplicated(TWO), "duplicate 2 highlights"),
    ],
)
def test_a_step_names_its_thing_and_many_by_their_count(title: str, wanted: str) -> None:
    assert title == wanted
