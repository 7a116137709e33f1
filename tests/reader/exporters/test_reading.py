from __future__ import annotations

from dataclasses import replace

import pytest

from reader.exporters.base import ExportOptions
from reader.exporters.reading import Reading, reading
from reader.model import DetectedScript, Region, Script
from tests.reader.exporters.sample_excerpts import CLOUD_RIDGE, MIRROR_HILL, excerpt_of

HAIR = excerpt_of(CLOUD_RIDGE, "发店", "n")


@pytest.mark.parametrize("script", [None, Script.ORIGINAL])
def test_none_unless_asked_for(script: Script | None) -> None:
    assert reading(HAIR, ExportOptions(script)) is None


def test_what_stands_beside_the_quote_decides() -> None:
    name = "Traditional, Taiwan: converted with OpenCC, character for character"
    assert reading(HAIR, ExportOptions(Script.HANT_TW)) == Reading(Script.HANT_TW, "髮店", name)


def test_a_quote_in_that_script_is_not_converted() -> None:
    name = "Simplified: as in the source, not converted"
    assert reading(HAIR, ExportOptions(Script.HANS, True)) == Reading(Script.HANS, "发店", name)


def test_a_part_of_a_regional_word_reads_as_the_word() -> None:
    simplified = replace(
        excerpt_of(CLOUD_RIDGE, "消", "n").annotation.anchor,
        quote="盘",
        prefix="打开U",
        suffix="。",
    )
    annotation = replace(HAIR.annotation, anchor=simplified)
    second = reading(replace(HAIR, annotation=annotation), ExportOptions(Script.HANT_TW, True))
    assert second is not None
    assert second.text == "隨身碟"
    assert second.conversion == "Traditional, Taiwan: converted with OpenCC, with regional words"


def test_the_words_of_hong_kong() -> None:
    second = reading(HAIR, ExportOptions(Script.HANT_HK, True))
    assert second is not None
    assert second.text == "髮店"
    assert second.conversion == "Traditional, Hong Kong: converted with OpenCC, with regional words"


@pytest.mark.parametrize("script", [DetectedScript.MIXED, DetectedScript.UNKNOWN])
def test_in_a_mixed_article_the_context_decides(script: DetectedScript) -> None:
    whole = excerpt_of(MIRROR_HILL, "縣長說", "n")
    mixed = replace(whole, article=replace(whole.article, script=script))
    second = reading(mixed, ExportOptions(Script.HANT_TW))
    assert second is not None
    assert second.text == "縣長說"
    assert second.conversion.endswith("not converted")


@pytest.mark.parametrize(
    ("region", "text"), [(Region.TAIWAN, "鼠标😀性能"), (Region.HONG_KONG, "鼠标😀效能")]
)
def test_words_are_taken_for_those_of_the_region(region: Region, text: str) -> None:
    whole = excerpt_of(MIRROR_HILL, "縣長說", "n")
    anchor = replace(whole.annotation.anchor, quote="滑鼠😀效能", prefix="𠮷", suffix="。")
    annotation = replace(whole.annotation, anchor=anchor)
    quoted = replace(whole, annotation=annotation, region=region)
    second = reading(quoted, ExportOptions(Script.HANS, True))
    assert second is not None
    assert second.text == text
