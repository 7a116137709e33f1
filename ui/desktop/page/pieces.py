"""Long paragraphs in pieces, since setting one costs its whole length at once.

A piece ends where a break shows least: at the end of a sentence, best where white space follows;
failing that after a clause, at white space, and at last anywhere but inside a grapheme cluster or a
word that a conversion replaces whole. No word of the dictionaries holds a mark or a space, so no
other end can fall inside one. Offsets are code points.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QTextBoundaryFinder

from reader.model import DetectedScript, Script
from reader.script import convert
from ui.desktop.page.positions import Positions, for_qt

LONGEST = 5_000
"""Code points that a piece may have, but for what its last marks and clusters need."""

_AFTER = r"[”’」』）》〉】〕\")]*"
_ENDS = (
    rf"[。！？!?…]+{_AFTER}\s+",
    rf"[。！？；!?…]+{_AFTER}",
    r"[，、：]",
    r"\s+",
)
_MARKS = 16
"""How many marks and spaces past the limit still belong to the sentence that ends there."""

_NEAR = 64
"""How much of the text around a place decides on its words."""


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """``text[start:end]`` in pieces to be set one by one: one, unless it is long."""
    found: list[tuple[int, int]] = []
    while end - start > LONGEST:
        cut = _cut(text, start, end)
        if cut >= end:
            break
        found.append((start, cut))
        start = cut
    return [*found, (start, end)]


@cache
def _ends() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _ENDS))  # few articles have a paragraph that long


def _cut(text: str, start: int, end: int) -> int:
    """Where the piece that begins at ``start`` ends; ``end`` where it cannot be cut."""
    limit = start + LONGEST
    for pattern in _ends():
        last = start
        for match in pattern.finditer(text, start + LONGEST // 2, min(end, limit + _MARKS)):
            if match.start() < limit:
                last = match.end()
        if last > start and _between_clusters(text, last, start, end) == last:
            return last
    return _between_clusters(text, _between_words(text, limit), start, end)


def _between_words(text: str, at: int) -> int:
    """The place nearest before ``at`` that is in no word a conversion replaces whole."""
    low = max(0, at - _NEAR)
    near = text[low : at + _NEAR]
    for script in (Script.HANS, Script.HANT_TW, Script.HANT_HK):
        shown = convert(near, script, written_in=DetectedScript.MIXED, regional_words=True)
        for edit in shown.edits:
            if low + edit.source_start < at < low + edit.source_end:
                at = low + edit.source_start
    return at


def _between_clusters(text: str, at: int, start: int, end: int) -> int:
    """The place nearest before ``at`` (after it if there is none) that is in no cluster."""
    reach = _NEAR
    while True:
        low, high = max(start, at - reach), min(end, at + reach)
        near = text[low:high]
        positions = Positions(near)
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, for_qt(near))
        finder.setPosition(positions.to_utf16(at - low))
        if finder.isAtBoundary():
            return at
        for moved in (finder.toPreviousBoundary(), finder.toNextBoundary()):
            found = low + positions.to_code_points(max(0, moved))
            if low < found < high:
                return found
        if (low, high) == (start, end):
            return end
        reach *= 8
