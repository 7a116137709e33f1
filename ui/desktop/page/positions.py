"""Code points to UTF-16 units and back: the one place where Qt's positions are crossed.

Qt counts UTF-16 units (QString), everything else in this program counts Unicode code points. They
differ by one for every character beyond U+FFFF that stands before.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """The map for one text."""

    __slots__ = ("_astral", "_high", "length")

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._high = [index + before for before, index in enumerate(self._astral)]
        self.length = len(text) + len(self._astral)
        """The length of the text in UTF-16 units."""

    def to_utf16(self, code_points: int) -> int:
        """The UTF-16 position of a code-point offset."""
        return code_points + bisect_left(self._astral, code_points)

    def to_code_points(self, utf16: int) -> int:
        """The code-point offset of a UTF-16 position; inside a pair, that of its character."""
        return utf16 - bisect_left(self._high, utf16)


def for_qt(text: str) -> str:
    """A text to hand to Qt in the place of ``text``, so that Qt has it character for character.

    The binding takes a leading U+FEFF for a byte order mark and drops it, and swaps all bytes after
    a leading U+FFFE. The mark put before such a text is the one that is dropped.
    """
    return f"\ufeff{text}" if text.startswith(("\ufeff", "\ufffe")) else text
