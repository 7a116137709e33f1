"""Where a Traditional text seems to have been written, by the forms that one region prefers.

No more than a hint: people mix forms, and so do programs that convert. The forms are those that
OpenCC's TWVariants and HKVariants tell apart and news is full of, some of written Cantonese, and
what conversion leaves on the mainland: 産, 説, 由于 and “”.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.detect import detect
from reader.model import DetectedScript, Region

SAID = "region:"
"""Before an article's id: under this a library remembers the region a person says it is of."""

_SIGNS: tuple[tuple[str, tuple[Region, ...]], ...] = (
    ("裡 臺 溫 啟", (Region.TAIWAN,)),
    ("說 衛 脫 稅 閱 產 「", (Region.TAIWAN, Region.HONG_KONG)),
    ("着 衞 綫 啓 邨 𨋢 嘅 咗 喺 嚟 啲 嗰 冇 哋 唔", (Region.HONG_KONG,)),
    ("説 脱 税 閲 裏 温", (Region.HONG_KONG, Region.MAINLAND)),
    ("産 顔 録 “ 由于 對于 關于 屬于 位于 處于 基于 限于 于是", (Region.MAINLAND,)),
)

_PARTICLE = "著(?<![顯原名土編專巨論拙合譯遺]著)(?![名作者述書稱])"
"""著 for 着, as in 看著: the way of Taiwan. 著名 and 名著 are written so everywhere."""

_ENOUGH = 20_000
"""Code points to look at."""

_MOST = 5
"""How often one form counts, so that no single habit decides."""

_FEWEST = 2
"""From how many signs on a hint is given."""


def said_region(setting: str | None) -> Region | None:
    """What a person says, as a library remembers it; None where that is left to the hint."""
    return Region(setting) if setting in tuple(Region) else None


def evidence(text: str) -> Mapping[Region, int]:
    """How many signs of each region the first 20,000 code points of ``text`` have.

    A form counts up to five times, and for every region that prefers it.
    """
    text = text[:_ENOUGH]
    found = dict.fromkeys((Region.TAIWAN, Region.HONG_KONG, Region.MAINLAND), 0)
    found[Region.TAIWAN] += min(len(re.findall(_PARTICLE, text)), _MOST)
    for forms, regions in _SIGNS:
        count = sum(min(text.count(form), _MOST) for form in forms.split())
        for region in regions:
            found[region] += count
    return found


def region_of(text: str, written_in: DetectedScript | None = None) -> Region:
    """The region with the most signs; ``UNKNOWN`` if that is none alone, or has fewer than two.

    So is every text that is not Traditional or mixed. ``written_in`` is detected from ``text``
    where it is not given.
    """
    written_in = detect(text) if written_in is None else written_in
    if written_in not in (DetectedScript.HANT, DetectedScript.MIXED):
        return Region.UNKNOWN
    (most, region), (second, _), *_ = sorted(
        ((count, region) for region, count in evidence(text).items()), reverse=True
    )
    return region if most >= _FEWEST and most > second else Region.UNKNOWN
