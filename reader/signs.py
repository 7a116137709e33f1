"""Characters that words and sentences are told apart by, as the insides of classes.

A class is what stands between the brackets of one in a regular expression.
"""

from __future__ import annotations

from functools import cache
from unicodedata import category

STOPS = "。！？；｡…⋯"
"""What ends a sentence wherever it stands."""

CLOSING = r"”’」』）)\]】》〉"
"""What belongs to the sentence before it."""

GOING_ON = "，、：,:"
"""What a sentence goes on with, even after a stop: “真的？”，他問。"""

_WITH_SIGNS = (range(0x20000), range(0xE0100, 0xE01F0))
"""Where Unicode has marks and punctuation; the other planes are Han, private or empty."""


@cache
def marks() -> str:
    """What belongs to the character before it: marks, joiners, skin tones and tags of flags."""
    return _of_category("M") + r"\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"


@cache
def punctuation() -> str:
    """What Unicode calls punctuation."""
    return _of_category("P")


def _of_category(major: str) -> str:
    found = [place for plane in _WITH_SIGNS for place in plane if _is(major, place)]
    starts = [place for place in found if not _is(major, place - 1)]
    ends = [place for place in found if not _is(major, place + 1)]
    return "".join(rf"\U{start:08x}-\U{end:08x}" for start, end in zip(starts, ends, strict=True))


def _is(major: str, code_point: int) -> bool:
    return category(chr(code_point))[0] == major
