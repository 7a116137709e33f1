"""Regions: a hint that is right for news of one region, and silent where there is little to see."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import DetectedScript, Region
from reader.region import evidence, region_of
from tests.helpers.samples import paragraphs, windows

SAMPLES = {
    "taiwan": Region.TAIWAN,
    "hong-kong": Region.HONG_KONG,
    "mainland-traditional": Region.MAINLAND,
}


@pytest.mark.parametrize("name", SAMPLES)
def test_an_article_of_one_region(name: str) -> None:
    text = "\r\n".join(paragraphs(name))
    assert region_of(text) is SAMPLES[name]
    signs = evidence(text)
    assert max(signs, key=lambda region: signs[region]) is SAMPLES[name]


@pytest.mark.parametrize("name", SAMPLES)
def test_no_two_hundred_code_points_hint_at_another_region(name: str) -> None:
    found = [region_of(window, DetectedScript.HANT) for window in windows(name, 200)]
    assert set(found) <= {SAMPLES[name], Region.UNKNOWN}
    assert found.count(SAMPLES[name]) / len(found) > 0.7


@pytest.mark.parametrize(
    "text",
    [
        "",
        "𠮷😀\r\n\0",
        "山水之間",
        "著名的原著、名著與專著，顯著的土著作者",
        "院子裡",
        "說衛產",
        "裡裡着着",
        "\n".join(paragraphs("classical-traditional")),
    ],
)
def test_no_signs_one_sign_or_as_many_of_two_regions_are_no_hint(text: str) -> None:
    assert region_of(text, DetectedScript.HANT) is Region.UNKNOWN


def test_simplified_tells_no_region_whatever_its_signs() -> None:
    text = "\n".join(paragraphs("simplified"))
    assert evidence(text)[Region.MAINLAND] >= 2
    assert region_of(text) is Region.UNKNOWN
    assert region_of(text, DetectedScript.UNKNOWN) is Region.UNKNOWN


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("看著院子裡的𠮷祥燈", Region.TAIWAN),
        ("坐𨋢落樓，睇吓邊個喺度", Region.HONG_KONG),
        ("“産業”由于處于上升期", Region.MAINLAND),
    ],
)
def test_two_signs_are_enough(text: str, region: Region) -> None:
    assert region_of(text, DetectedScript.HANT) is region


def test_one_habit_does_not_decide() -> None:
    text = "“一”" * 40 + "院子裡的臺階，坐著說，想著說，臺下裡外都溫暖，啟程了"
    assert region_of(text, DetectedScript.HANT) is Region.TAIWAN


@given(st.text(st.sampled_from("裡臺着衞産説裏“著名看𠮷😀\r\n国"), max_size=60))
def test_more_text_has_no_fewer_signs(text: str) -> None:
    signs, longer = evidence(text), evidence(text + "\n裡着産")
    assert all(0 <= signs[region] <= longer[region] for region in signs)
