"""Files that other programs wrote, where this machine has them."""

from __future__ import annotations

from collections import Counter

import pytest

from reader.exchange.bundle import LeftOut, Why
from reader.exchange.refi import read
from tests.helpers.refi import CORPUS

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the files are not on this machine")


def test_the_example_of_the_standard_has_codes_and_no_texts() -> None:
    bundle = read(CORPUS / "atlasti84_spec_example.qdpx")
    names = [tag.name for tag in bundle.tags]
    assert len(names) == 14
    assert {"happiness", "Coke::diet Coke", '"rushed"'} < set(names)
    assert bundle.tags[0].colour == "#F00082"
    assert bundle.tags[1].description == "thoughts about breakfast foods"
    assert not bundle.articles
    assert not bundle.annotations
    said = Counter(each.why for each in bundle.left_out)
    assert said == {Why.NO_TEXT: 14, Why.NOT_TEXT: 13, Why.NOT_KEPT: 9}
    assert any(each.what.startswith("Oh, that was great.") for each in bundle.left_out)


def test_selections_that_were_counted_in_two_ways_are_told_apart() -> None:
    bundle = read(CORPUS / "qualcoder4beta_zh_astral.qdpx")
    assert [tag.name for tag in bundle.tags] == ["改革", "改革自动", "句子"]
    assert len(bundle.articles) == 10
    assert bundle.articles[0].article.source_text.startswith("国务院公布改革措施。𠮷野家的𨋢已經")
    found = [(each.anchor.start, each.anchor.end, each.anchor.quote) for each in bundle.annotations]
    assert found == [(28, 30, "改革"), (5, 7, "改革"), (0, 9, "国务院公布改革措施")]
    assert {each.coder for each in bundle.annotations} == {"default"}
    assert bundle.left_out == (
        LeftOut("改革", Why.OTHER_WORDS),
        LeftOut("改革继续", Why.OTHER_WORDS),
    )


@pytest.mark.parametrize(
    ("name", "count", "first"),
    [("qualcoder4beta_zh.qdc", 3, "改革"), ("taguette152_zh.qdc", 21, "interesting")],
)
def test_codebooks_of_others_are_read_valid_or_not(name: str, count: int, first: str) -> None:
    tags = read(CORPUS / name).tags
    assert len(tags) == count
    assert tags[0].name == first
