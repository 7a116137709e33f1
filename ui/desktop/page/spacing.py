"""The space around punctuation and between scripts, after clreq (https://www.w3.org/TR/clreq/).

A full-width mark is half blank. Where two marks meet, one gives its blank half up; at the edge of a
line the blank half hangs over, so that the ink is flush. In Traditional text stops stand in the
middle of their em, and only brackets and quotation marks are squeezed. Between Han and Latin
letters or digits there is a quarter of an em; where the source has a space, the space is enough.

Nothing here changes the text: glyphs alone are made narrower or wider. Offsets are code points.
Before 6.11 Qt takes no features of a font from a part of a text (seen with 6.8 to 6.10): there
marks keep their em.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache
from itertools import pairwise

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout

from reader.immutable import immutable
from reader.model import Script
from ui.desktop.page.positions import Positions

_STOPS = "、，。．；：！？"
_CLOSING = "）」』》〉】〕］｝〗〙”’"
_OPENING = "（「『《〈【〔［｛〖〘“‘"

_LATIN = re.compile("[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]+")
# What is set upon the character before.
_UPON = "[\u0300-\u036f\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]"
)
_HALT = QFont.Tag("halt")


@immutable
class Face:
    """A typeface as a kind of block is set in it: which marks it can halve, and how."""

    font: QFont
    opening: frozenset[str]
    closing: frozenset[str]
    halved: QTextCharFormat
    widened: QTextCharFormat

    @property
    def em(self) -> int:
        """The size, in pixels."""
        return self.font.pixelSize()

    def spaced(self, text: str) -> Spaced:
        """Where a text set in this face is squeezed and widened."""
        return Spaced(text, self)


def face_of(font: QFont, script: Script) -> Face:
    """A typeface for a script (not ``ORIGINAL``)."""
    able = _halvable(tuple(font.families()), font.bold())
    opening = frozenset(_OPENING) & able
    closing = frozenset(_CLOSING + (_STOPS if script is Script.HANS else "")) & able
    halved, widened = QFont(font), QFont(font)
    halved.setFeature(_HALT, 1)
    widened.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.pixelSize() / 4)
    return Face(font, opening, closing, _format(halved), _format(widened))


class Spaced:
    """A text with the places where its glyphs are squeezed and widened."""

    __slots__ = ("_face", "_straight", "_tight", "_wide", "text")

    def __init__(self, text: str, face: Face) -> None:
        self.text = text
        self._face = face
        self._tight = set(_meeting(text, face.opening, face.closing))
        self._wide = set(_between_scripts(text))
        # Where lines run both ways, their edges are left as they are.
        self._straight = text.isascii() or not _RIGHT_TO_LEFT.search(text)

    def formats(self, positions: Positions) -> list[QTextLayout.FormatRange]:
        """What Qt is told, in UTF-16 units."""
        face = self._face
        return [
            *_ranges(self._tight, positions, face.halved),
            *_ranges(self._wide, positions, face.widened),
        ]

    @property
    def rooms(self) -> tuple[float, ...]:
        """How far a line may hang over its right edge, in pixels, the widest first."""
        if not self._straight or not self.text:
            return ()
        em = self._face.em
        return (em / 2, em / 4) if self._wide else (em / 2,)

    def lead(self, start: int) -> float:
        """How many pixels are blank at the left of a line that begins at an offset."""
        if not self._straight or start >= len(self.text) or start in self._tight:
            return 0.0
        return self._face.em / 2 if self.text[start] in self._face.opening else 0.0

    def tail(self, end: int) -> float:
        """How many pixels are blank at the right of a line that ends before an offset."""
        last = end - 1
        if last in self._wide:
            return self._face.em / 4
        blank = self.text[last] in self._face.closing and last not in self._tight
        return self._face.em / 2 if blank else 0.0


def _format(font: QFont) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    return made


def _ranges(
    offsets: Iterable[int], positions: Positions, how: QTextCharFormat
) -> Iterable[QTextLayout.FormatRange]:
    for offset in offsets:
        made = QTextLayout.FormatRange()
        made.start = positions.to_utf16(offset)
        made.length = positions.to_utf16(offset + 1) - made.start
        made.format = how
        yield made


def _meeting(text: str, opening: Set[str], closing: Set[str]) -> Iterator[int]:
    """Each mark that meets another: a closing one before any, an opening one after one."""
    if not opening or not closing:
        return
    marks = opening | closing
    for at, (mark, after) in enumerate(pairwise(text)):
        if after in marks and mark in closing:
            yield at
        elif after in opening and mark in opening and not re.match(_UPON, text[at + 2 : at + 3]):
            yield at + 1  # one that others are set upon is left alone, or its cluster would be torn


def _between_scripts(text: str) -> Iterator[int]:
    """Each Han character before a Latin one, and each Latin one before a Han character.

    From the Latin side: to compile a pattern of all Han takes 5 ms of a start.
    """
    for found in _LATIN.finditer(text):
        start, end = found.span()
        if _is_han(text[start - 1 : start]):
            yield start - 1
        if _is_han(text[end : end + 1]):
            yield end - 1


def _is_han(character: str) -> bool:
    """Whether a character, or an empty text, is Han."""
    return (
        "一" <= character <= "鿿"
        or "㐀" <= character <= "䶿"
        or "\U00020000" <= character <= "\U000323af"
        or "\uf900" <= character <= "\ufaff"
        or character in ("々", "〇")
    )


@cache
def _halvable(families: tuple[str, ...], bold: bool) -> frozenset[str]:
    """The marks a typeface draws one em wide and can draw half an em wide, as measured."""
    full = QFont()
    if families:
        full.setFamilies(list(families))
    full.setPixelSize(100)
    full.setBold(bold)
    full.setFeature(QFont.Tag("locl"), 0)
    half = QFont(full)
    half.setFeature(_HALT, 1)
    wide, narrow = QFontMetricsF(full), QFontMetricsF(half)
    return frozenset(
        mark
        for mark in _STOPS + _CLOSING + _OPENING
        if abs(wide.horizontalAdvance(mark) - 100) < 1
        and abs(narrow.horizontalAdvance(mark) - 50) < 1
    )
