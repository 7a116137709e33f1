"""Lines that belong to a picture: the alt text that stands for it, and its caption."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from reader.importers.freeze import Line
from reader.importers.han import HAN, simplify
from reader.model import BlockKind

_IMAGE = re.compile(
    r"_fororder_\S*$"
    r"|^!\[[^\]]*\]\([^)]*\)$"
    r"|^[\[【（(]?(?:图片?|image|img)\s*\d*[\]】）)]?$"
    r"|^\S+\.(?:jpe?g|png|gif|webp|bmp)$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    rf"供图[)）\]】]?$|供图[\s:：/／]+\S{{2,20}}$|(?<![拍航])摄影?[)）\]】]?$"
    rf"|(?:图片来源|图源|图据|资料图片?|(?<=[{HAN})）])[\s(（]图)\s*[:：/／]\s*\S.{{0,30}}$"
    rf"|[（(]?(?:图片来源|图源|图据)[:：/／\s].{{1,40}}$|(?:资料图片?|资料照片?)[)）\]】]?$"
    rf"|(?:新华社|中新社|视觉中国|法新社|路透社|美联社)[发供]?(?:图片?|照片)?[)）]?$"
    rf"|[（(](?:图|翻摄|摄影?)[／/:：][^）)]{{1,30}}[）)]$|[／/](?:翻?摄影?|提供)$"
    rf"|[（(][^（()）]{{2,20}}(?:提供|授权使用)[)）]$"
)
_OPENS = re.compile(r"^▲|^图为[^。]+。?$")
_CLOSED = re.compile(r"[。！？!?；;：:，,、…”」』]$")
_LONGEST_IMAGE = 200
_LONGEST_CAPTION = 120
_LONGEST_BESIDE = 40


def mark_pictures(lines: Sequence[Line], kinds: list[BlockKind], real: Container[int] = ()) -> None:
    """Mark, among the paragraphs, the lines that stand for pictures and those that caption them.

    A caption ends with a credit (供圖, 攝, 圖片來源), or is short, not closed like a sentence, and
    comes right after a picture. After the `real` images, which pages place with their captions
    marked or not at all, a short line is as likely a heading.
    """
    for at, line in enumerate(lines):
        if kinds[at] is not BlockKind.PARAGRAPH or len(line.text) > _LONGEST_IMAGE:
            continue
        if _IMAGE.search(simplify(line.text)):
            kinds[at] = BlockKind.IMAGE
        elif _is_caption(line.text, beside=_is_beside(at, kinds, real)):
            kinds[at] = BlockKind.CAPTION


def _is_beside(at: int, kinds: Sequence[BlockKind], real: Container[int]) -> bool:
    return at > 0 and kinds[at - 1] is BlockKind.IMAGE and at - 1 not in real


def _is_caption(text: str, *, beside: bool) -> bool:
    if _OPENS.search(simplify(text)) and len(text) <= _LONGEST_CAPTION:
        return True
    if len(text) <= _LONGEST_CAPTION and _CREDIT.search(simplify(text)):
        return True
    return beside and len(text) <= _LONGEST_BESIDE and not _CLOSED.search(text)
