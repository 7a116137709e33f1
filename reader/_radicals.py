"""Which ordinary character a CJK radical stands for.

PDF files and some web pages spell 見 or 長 with look-alikes of the block CJK Radicals Supplement,
and NFKC leaves all but two of them alone. (The Kangxi radicals it does map.)
"""

from __future__ import annotations

# Unicode Character Database, EquivalentUnifiedIdeograph.txt (version 14), U+2E81..U+2E99 and
# U+2E9B..U+2EF3 in order. U+2E80 has no equivalent there, U+2E9A is not assigned.
_TO_2E99 = "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵"
_TO_2EF3 = (
    "旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲"
    "讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)

RADICALS: dict[str, str] = {
    chr(first + place): character
    for first, characters in ((0x2E81, _TO_2E99), (0x2E9B, _TO_2EF3))
    for place, character in enumerate(characters)
}
"""Each character of the block CJK Radicals Supplement -> the character it stands for."""
