from __future__ import annotations

from dataclasses import replace

from tests.helpers.articles import CODEBOOK, FOREST, HANS, RIVER, annotation_of, article
from ui.desktop.page.highlights import Highlights
from ui.desktop.page.told import told

ARTICLE = article(HANS)


def test_tags_and_notes_are_told_one_highlight_after_the_other() -> None:
    outer = annotation_of(ARTICLE, "三百二十公里河岸", "outer", (RIVER.id, FOREST.id))
    inner = replace(annotation_of(ARTICLE, "河岸", "inner"), note="見 **圖**\n\n𠮷二")
    said = told([inner, outer], CODEBOOK)
    assert said == "Highlight: no tag. Note: 見 **圖** 𠮷二 Highlight: 河長制, 林長制."


def test_a_tag_that_is_gone_is_not_told() -> None:
    assert told([annotation_of(ARTICLE, "河岸", "a", ("gone",))], CODEBOOK) == "Highlight: no tag."
    assert told([], CODEBOOK) == ""


def test_highlights_tell_the_innermost_first() -> None:
    outer = annotation_of(ARTICLE, "三百二十公里河岸", "outer", (RIVER.id,))
    inner = annotation_of(ARTICLE, "河岸", "inner", (FOREST.id,))
    highlights = Highlights([outer, inner], CODEBOOK)
    at = inner.anchor.start
    assert highlights.told(at) == "Highlight: 林長制. Highlight: 河長制."
    assert highlights.told(at - 1) == "Highlight: 河長制."
    assert highlights.told(0) == ""
